package se.rodatraden.evidence.domain.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import se.rodatraden.documents.Picture;
import se.rodatraden.documents.Typeface;
import se.rodatraden.evidence.domain.chart.BarLayout.Anchor;
import se.rodatraden.evidence.domain.chart.BarLayout.Axis;
import se.rodatraden.evidence.domain.chart.BarLayout.Bar;
import se.rodatraden.evidence.domain.chart.BarLayout.Words;

/** Paired bars for a document on paper: as wide as its column, in its typeface, told apart without colours. */
public final class PrintedBars implements Picture.Drawn {
    private static final BarLayout.Measures MEASURES =
            new BarLayout.Measures(COLUMN, 40, 10, 6, 34, 12, 11, (word, size) -> Typeface.SANS.widthOf(word, size));

    private static final Color INK = new Color(0x1a1a1a);
    private static final Color BAR = new Color(0x0d3b66);
    private static final Color HATCH = new Color(0x4a4a4a);
    private static final double HATCH_STEP = 4;

    private final BarLayout layout;

    PrintedBars(PairedBars chart) {
        this.layout = new BarLayout(chart, MEASURES);
    }

    @Override
    public int width() {
        return layout.width();
    }

    @Override
    public int height() {
        return layout.height();
    }

    @Override
    public void draw(Graphics2D graphics) {
        layout.marks().forEach(mark -> draw(graphics, mark));
    }

    private static void draw(Graphics2D graphics, BarLayout.Mark mark) {
        switch (mark) {
            case Bar bar -> bar(graphics, bar);
            case Words words -> words(graphics, words);
            case Axis(double x, double top, double bottom) -> {
                graphics.setColor(INK);
                graphics.setStroke(new BasicStroke(1));
                graphics.draw(new Line2D.Double(x, top, x, bottom));
            }
        }
    }

    private static void bar(Graphics2D graphics, Bar bar) {
        Rectangle2D field =
                new Rectangle2D.Double(bar.x() + 0.5, bar.y() + 0.5, Math.max(1, bar.width() - 1), bar.height() - 1);
        graphics.setStroke(new BasicStroke(1));
        switch (bar.fill()) {
            case SOLID -> {
                graphics.setColor(BAR);
                graphics.fill(field);
            }
            case OUTLINED -> graphics.setColor(BAR);
            case HATCHED -> {
                graphics.setColor(HATCH);
                graphics.fill(hatching(field));
            }
        }
        graphics.draw(field);
    }

    /** Slanting lines cut to the field, as shapes: no pattern that a printer would draw in its own way. */
    private static Shape hatching(Rectangle2D field) {
        BasicStroke line = new BasicStroke(1);
        Area lines = new Area();
        double end = field.getWidth() + field.getHeight();
        for (double at = HATCH_STEP / 2; at < end; at += HATCH_STEP) {
            double x = field.getX() + at;
            lines.add(new Area(line.createStrokedShape(
                    new Line2D.Double(x, field.getY(), x - field.getHeight(), field.getMaxY()))));
        }
        lines.intersect(new Area(field));
        return lines;
    }

    private static void words(Graphics2D graphics, Words words) {
        double x = words.anchor() == Anchor.START
                ? words.x()
                : words.x() - Typeface.SANS.widthOf(words.text(), words.size());
        graphics.setColor(INK);
        graphics.fill(AffineTransform.getTranslateInstance(x, words.y())
                .createTransformedShape(Typeface.SANS.outline(words.text(), words.size())));
    }
}
