package se.rodatraden.documents;

import java.awt.Graphics2D;

/**
 * How a figure looks. Width and height are in CSS pixels (1/96 inch). A line of text is {@value #COLUMN} wide;
 * a wider picture is made smaller.
 */
public sealed interface Picture {
    int COLUMN = 580;

    int width();

    int height();

    /** Drawn with lines and shapes, sharp at every size. */
    non-sealed interface Drawn extends Picture {
        void draw(Graphics2D graphics);
    }

    /** Made of points; give at least two to a pixel for print. */
    record Png(int width, int height, byte[] bytes) implements Picture {}

    /** A drawing of the given size: {@code Picture.drawn(580, 300, g -> chart.draw(g, area))}. */
    static Picture drawn(int width, int height, java.util.function.Consumer<Graphics2D> drawing) {
        return new Drawn() {
            @Override
            public int width() {
                return width;
            }

            @Override
            public int height() {
                return height;
            }

            @Override
            public void draw(Graphics2D graphics) {
                drawing.accept(graphics);
            }
        };
    }
}
