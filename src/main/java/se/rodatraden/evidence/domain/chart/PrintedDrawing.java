package se.rodatraden.evidence.domain.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import se.rodatraden.documents.Picture;
import se.rodatraden.documents.Typeface;
import se.rodatraden.evidence.domain.chart.Mark.Axis;
import se.rodatraden.evidence.domain.chart.Mark.Bar;
import se.rodatraden.evidence.domain.chart.Mark.Fill;
import se.rodatraden.evidence.domain.chart.Mark.Words;

/** A drawing for a document on paper: as wide as its column, in its typeface, told apart without colours. */
public final class PrintedDrawing implements Picture.Drawn {
    static final Measures MEASURES =
            new Measures(COLUMN, 40, 10, 6, 34, 12, 11, (word, size) -> Typeface.SANS.widthOf(word, size));

    private static final Color INK = new Color(0x1a1a1a);
    private static final Color BAR = new Color(0x0d3b66);
    private static final Color TINT = new Color(0x9db8d2);
    private static final Color HATCH = new Color(0x4a4a4a);
    private static final double HATCH_STEP = 4;
    private static final BasicStroke BROKEN =
            new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {4, 3}, 0);

    private final Drawing layout;

    PrintedDrawing(Drawing layout) {
        this.layout = layout;
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

    private static void draw(Graphics2D graphics, Mark mark) {
        switch (mark) {
            case Bar bar -> bar(graphics, bar);
            case Words words -> words(graphics, words);
            case Mark.Ribbon ribbon -> fill(graphics, shapeOf(ribbon), ribbon.fill());
            case Mark.Line line -> {
                graphics.setColor(HATCH);
                graphics.setStroke(BROKEN);
                graphics.draw(shapeOf(line));
            }
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
        fill(graphics, field, bar.fill());
    }

    private static void fill(Graphics2D graphics, Shape field, Fill fill) {
        graphics.setStroke(new BasicStroke(1));
        switch (fill) {
            case SOLID -> {
                graphics.setColor(BAR);
                graphics.fill(field);
            }
            case TINTED -> {
                graphics.setColor(TINT);
                graphics.fill(field);
                graphics.setColor(BAR);
            }
            case OUTLINED -> {
                graphics.setColor(Color.WHITE);
                graphics.fill(field);
                graphics.setColor(BAR);
            }
            case HATCHED -> {
                graphics.setColor(HATCH);
                graphics.fill(hatching(field));
            }
            case BROKEN -> {
                graphics.setColor(Color.WHITE);
                graphics.fill(field);
                graphics.setColor(HATCH);
                graphics.setStroke(BROKEN);
            }
        }
        graphics.draw(field);
    }

    private static Shape shapeOf(Mark.Ribbon ribbon) {
        double middle = (ribbon.left() + ribbon.right()) / 2;
        double fromEnd = ribbon.fromY() + ribbon.thickness();
        double toEnd = ribbon.toY() + ribbon.thickness();
        Path2D path = new Path2D.Double();
        path.moveTo(ribbon.left(), ribbon.fromY());
        path.curveTo(middle, ribbon.fromY(), middle, ribbon.toY(), ribbon.right(), ribbon.toY());
        path.lineTo(ribbon.right(), toEnd);
        path.curveTo(middle, toEnd, middle, fromEnd, ribbon.left(), fromEnd);
        path.closePath();
        return path;
    }

    private static Shape shapeOf(Mark.Line line) {
        double middle = (line.left() + line.right()) / 2;
        Path2D path = new Path2D.Double();
        path.moveTo(line.left(), line.fromY());
        path.curveTo(middle, line.fromY(), middle, line.toY(), line.right(), line.toY());
        return path;
    }

    /** Slanting lines cut to the field, as shapes: no pattern that a printer would draw in its own way. */
    private static Shape hatching(Shape field) {
        Rectangle2D around = field.getBounds2D();
        BasicStroke line = new BasicStroke(1);
        Area lines = new Area();
        double end = around.getWidth() + around.getHeight();
        for (double at = HATCH_STEP / 2; at < end; at += HATCH_STEP) {
            double x = around.getX() + at;
            lines.add(new Area(line.createStrokedShape(
                    new Line2D.Double(x, around.getY(), x - around.getHeight(), around.getMaxY()))));
        }
        lines.intersect(new Area(field));
        return lines;
    }

    private static void words(Graphics2D graphics, Words words) {
        double width = Typeface.SANS.widthOf(words.text(), words.size());
        double x = words.x()
                - switch (words.anchor()) {
                    case START -> 0;
                    case MIDDLE -> width / 2;
                    case END -> width;
                };
        graphics.setColor(INK);
        graphics.fill(AffineTransform.getTranslateInstance(x, words.y())
                .createTransformedShape(Typeface.SANS.outline(words.text(), words.size())));
    }
}
