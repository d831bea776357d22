package se.rodatraden.evidence.domain.chart;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongFunction;

/**
 * Two bars for each line, the first outlined and the second solid, so that they differ in print and to those
 * who see no colours; a hidden count is a hatched field of one width for all, which says nothing of its size.
 * Texts are text, and the letters are those of the page around.
 *
 * @param title and {@code description}: read aloud instead of the picture
 * @param hidden what the hatched field means
 * @param number writes a count as the reader expects it
 */
public record PairedBars(
        String title,
        String description,
        String first,
        String second,
        String hidden,
        List<Line> lines,
        LongFunction<String> number) {

    /** Empty for a hidden count. */
    public record Line(String label, OptionalLong first, OptionalLong second) {}

    public PairedBars {
        lines = List.copyOf(lines);
    }

    /** @param id makes the names inside the picture unique on its page */
    public String svg(String id) {
        return new Drawing(this, id).svg();
    }

    /** Measures in the picture's own units, of which the width has {@value #WIDTH}. */
    private static final class Drawing {
        private static final int WIDTH = 460;
        private static final int RIGHT = 44;
        private static final int TOP = 30;
        private static final int BAR = 13;
        private static final int LINE = 2 * BAR + 8;
        private static final int HIDDEN_WIDTH = 34;
        private static final double LETTER = 6.6;

        private final PairedBars chart;
        private final String id;
        private final int left;
        private final double unit;
        private final StringBuilder svg = new StringBuilder();

        Drawing(PairedBars chart, String id) {
            this.chart = chart;
            this.id = id;
            int longest = chart.lines.stream()
                    .mapToInt(line -> line.label().length())
                    .max()
                    .orElse(0);
            this.left = Math.clamp((int) Math.ceil(longest * LETTER) + 10, 46, 190);
            long most = chart.lines.stream()
                    .mapToLong(line ->
                            Math.max(line.first().orElse(0), line.second().orElse(0)))
                    .max()
                    .orElse(0);
            this.unit = (double) (WIDTH - left - RIGHT) / Math.max(1, most);
        }

        String svg() {
            int height = TOP + chart.lines.size() * LINE + 6;
            add(
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"ev-chart\" role=\"img\" viewBox=\"0 0 %d %d\"",
                    WIDTH, height);
            add(" aria-labelledby=\"%1$s-title %1$s-desc\" font-size=\"13\" fill=\"currentColor\">", id);
            add("<title id=\"%s-title\">%s</title>", id, escaped(chart.title));
            add("<desc id=\"%s-desc\">%s</desc>", id, escaped(chart.description));
            add("<defs><pattern id=\"%s-hatch\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\"", id);
            add(" patternTransform=\"rotate(45)\"><rect width=\"5\" height=\"5\" fill=\"#ffffff\"/>");
            add("<rect width=\"1.6\" height=\"5\" fill=\"#5a6472\"/></pattern></defs>");
            legend();
            int y = TOP;
            for (Line line : chart.lines) {
                text(left - 8, y + BAR + 4, "end", line.label());
                bar(y, line.first(), false);
                bar(y + BAR, line.second(), true);
                y += LINE;
            }
            add("<path d=\"M%1$d %2$d V%3$d\" stroke=\"currentColor\" stroke-width=\"1\"/>", left, TOP - 4, height - 6);
            return svg.append("</svg>").toString();
        }

        private void legend() {
            double x = 0;
            for (Swatch swatch : List.of(
                    new Swatch(chart.first, false, false),
                    new Swatch(chart.second, true, false),
                    new Swatch(chart.hidden, false, true))) {
                rectangle(x, 3, 16, BAR - 2, swatch.solid, swatch.hatched);
                text(x + 21, 13, "start", swatch.label);
                x += 21 + swatch.label.length() * LETTER + 18;
            }
        }

        private record Swatch(String label, boolean solid, boolean hatched) {}

        private void bar(int y, OptionalLong count, boolean solid) {
            if (count.isEmpty()) {
                rectangle(left, y, HIDDEN_WIDTH, BAR, false, true);
                number(left + HIDDEN_WIDTH + 5, y, "*");
                return;
            }
            double length = count.getAsLong() * unit;
            if (length > 0) {
                rectangle(left, y, length, BAR, solid, false);
            }
            number(left + length + 5, y, chart.number.apply(count.getAsLong()));
        }

        private void rectangle(double x, double y, double width, double height, boolean solid, boolean hatched) {
            String fill = hatched ? "url(#%s-hatch)".formatted(id) : solid ? "#0d3b66" : "#ffffff";
            add(
                    "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\" stroke=\"%s\"/>",
                    plain(x + 0.5),
                    plain(y + 0.5),
                    plain(Math.max(1, width - 1)),
                    plain(height - 1),
                    fill,
                    hatched ? "#5a6472" : "#0d3b66");
        }

        private void text(double x, double y, String anchor, String words) {
            add("<text x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>", plain(x), plain(y), anchor, escaped(words));
        }

        private void number(double x, double y, String words) {
            add("<text x=\"%s\" y=\"%s\" font-size=\"11.5\">%s</text>", plain(x), plain(y + BAR - 2.5), escaped(words));
        }

        private void add(String format, Object... arguments) {
            svg.append(format.formatted(arguments));
        }

        private static String plain(double measure) {
            return java.math.BigDecimal.valueOf(measure)
                    .setScale(1, java.math.RoundingMode.HALF_UP)
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
}
