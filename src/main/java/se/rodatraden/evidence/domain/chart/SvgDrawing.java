package se.rodatraden.evidence.domain.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import se.rodatraden.evidence.domain.chart.Mark.Axis;
import se.rodatraden.evidence.domain.chart.Mark.Bar;
import se.rodatraden.evidence.domain.chart.Mark.Fill;
import se.rodatraden.evidence.domain.chart.Mark.Words;

/** A drawing as an {@code svg} element. Presentation attributes only: pages allow no inline style. */
final class SvgDrawing {
    private static final double LABEL = 14;
    private static final String BROKEN = " stroke-dasharray=\"4 3\"";
    /** The page's own letters are not known here; this is how wide they are at most, as part of their size. */
    private static final double LETTER = 0.51;

    static final Measures MEASURES =
            new Measures(460, 44, 13, 8, 34, LABEL, 13, (word, size) -> word.length() * LETTER * size);

    private final String title;
    private final String description;
    private final String id;
    private final StringBuilder svg = new StringBuilder();

    SvgDrawing(String title, String description, String id) {
        this.title = title;
        this.description = description;
        this.id = id;
    }

    String of(Drawing layout) {
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"ev-chart\" role=\"img\" viewBox=\"0 0 %d %d\"",
                layout.width(), layout.height());
        add(" aria-labelledby=\"%1$s-title %1$s-desc\" font-size=\"%2$s\" fill=\"currentColor\">", id, plain(LABEL));
        add("<title id=\"%s-title\">%s</title>", id, escaped(title));
        add("<desc id=\"%s-desc\">%s</desc>", id, escaped(description));
        add("<defs><pattern id=\"%s-hatch\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\"", id);
        add(" patternTransform=\"rotate(45)\"><rect width=\"5\" height=\"5\" fill=\"#ffffff\"/>");
        add("<rect width=\"1.6\" height=\"5\" fill=\"#5a6472\"/></pattern></defs>");
        layout.marks().forEach(this::draw);
        return svg.append("</svg>").toString();
    }

    private void draw(Mark mark) {
        switch (mark) {
            case Bar bar -> rectangle(bar);
            case Words words -> words(words);
            case Mark.Ribbon ribbon -> ribbon(ribbon);
            case Mark.Line line -> line(line);
            case Axis(double x, double top, double bottom) ->
                add(
                        "<path d=\"M%s %s V%s\" stroke=\"currentColor\" stroke-width=\"1\"/>",
                        plain(x), plain(top), plain(bottom));
        }
    }

    private void rectangle(Bar bar) {
        add(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\" stroke=\"%s\"%s/>",
                plain(bar.x() + 0.5),
                plain(bar.y() + 0.5),
                plain(Math.max(1, bar.width() - 1)),
                plain(bar.height() - 1),
                fill(bar.fill()),
                stroke(bar.fill()),
                bar.fill() == Fill.BROKEN ? BROKEN : "");
    }

    private String fill(Fill fill) {
        return switch (fill) {
            case OUTLINED, BROKEN -> "#ffffff";
            case SOLID -> "#0d3b66";
            case TINTED -> "#9db8d2";
            case HATCHED -> "url(#%s-hatch)".formatted(id);
        };
    }

    private static String stroke(Fill fill) {
        return switch (fill) {
            case HATCHED, BROKEN -> "#5a6472";
            case OUTLINED, SOLID, TINTED -> "#0d3b66";
        };
    }

    private void ribbon(Mark.Ribbon ribbon) {
        double middle = (ribbon.left() + ribbon.right()) / 2;
        add(
                "<path d=\"M%1$s %4$sC%3$s %4$s %3$s %5$s %2$s %5$sV%7$sC%3$s %7$s %3$s %6$s %1$s %6$sZ\"",
                plain(ribbon.left()),
                plain(ribbon.right()),
                plain(middle),
                plain(ribbon.fromY()),
                plain(ribbon.toY()),
                plain(ribbon.fromY() + ribbon.thickness()),
                plain(ribbon.toY() + ribbon.thickness()));
        add(" fill=\"%s\" stroke=\"%s\" stroke-width=\"0.7\"/>", fill(ribbon.fill()), stroke(ribbon.fill()));
    }

    private void line(Mark.Line line) {
        double middle = (line.left() + line.right()) / 2;
        add(
                "<path d=\"M%1$s %4$sC%3$s %4$s %3$s %5$s %2$s %5$s\" fill=\"none\" stroke=\"%6$s\" stroke-width=\"1.4\"%7$s/>",
                plain(line.left()),
                plain(line.right()),
                plain(middle),
                plain(line.fromY()),
                plain(line.toY()),
                stroke(Fill.BROKEN),
                BROKEN);
    }

    private void words(Words words) {
        add("<text x=\"%s\" y=\"%s\"", plain(words.x()), plain(words.y()));
        switch (words.anchor()) {
            case START -> {}
            case MIDDLE -> add(" text-anchor=\"middle\"");
            case END -> add(" text-anchor=\"end\"");
        }
        if (words.size() != LABEL) {
            add(" font-size=\"%s\"", plain(words.size()));
        }
        add(">%s</text>", escaped(words.text()));
    }

    private void add(String format, Object... arguments) {
        svg.append(format.formatted(arguments));
    }

    private static String plain(double measure) {
        return BigDecimal.valueOf(measure)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
