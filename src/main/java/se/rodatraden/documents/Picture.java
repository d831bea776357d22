package se.rodatraden.documents;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * How a figure looks. Width and height are in CSS pixels (1/96 inch). A line of text is {@value #COLUMN} wide;
 * a wider picture is made smaller.
 */
public sealed interface Picture {
    int COLUMN = 580;

    /** Points to a pixel where a drawing is made of points: 192 to an inch. */
    int DENSITY = 2;

    int width();

    int height();

    /** Drawn with lines and shapes, sharp at every size. */
    non-sealed interface Drawn extends Picture {
        void draw(Graphics2D graphics);

        /** The same made of points, for formats that know no lines and shapes. */
        default Png points() {
            BufferedImage image = new BufferedImage(width() * DENSITY, height() * DENSITY, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = image.createGraphics();
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            graphics.scale(DENSITY, DENSITY);
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setColor(Color.BLACK);
            draw(graphics);
            graphics.dispose();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try {
                ImageIO.write(image, "png", bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new Png(width(), height(), bytes.toByteArray());
        }
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
