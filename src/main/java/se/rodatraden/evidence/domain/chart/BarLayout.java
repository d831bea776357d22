package se.rodatraden.evidence.domain.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Where everything stands in a picture of paired bars. How it is drawn is for whoever draws it. */
final class BarLayout {
    private final PairedBars chart;
    private final Measures measures;
    private final double left;
    private final double unit;
    private final List<Mark> marks = new ArrayList<>();

    private static final int TOP = 30;
    private static final int BOTTOM = 6;
    private static final int SWATCH = 16;

    BarLayout(PairedBars chart, Measures measures) {
        this.chart = chart;
        this.measures = measures;
        double longest = chart.lines().stream()
                .mapToDouble(line -> measures.widthOf(line.label()))
                .max()
                .orElse(0);
        this.left = Math.clamp(Math.ceil(longest) + 10, 46, 190);
        long most = chart.lines().stream()
                .mapToLong(
                        line -> Math.max(line.first().orElse(0), line.second().orElse(0)))
                .max()
                .orElse(0);
        this.unit = (measures.width() - left - measures.right()) / Math.max(1, most);
        place();
    }

    Drawing drawing() {
        return new Drawing(measures.width(), height(), marks);
    }

    private int height() {
        return TOP + chart.lines().size() * (2 * measures.bar() + measures.gap()) + BOTTOM;
    }

    private void place() {
        legend();
        int bar = measures.bar();
        int y = TOP;
        for (PairedBars.Line line : chart.lines()) {
            marks.add(new Mark.Words(left - 8, y + bar + 4, Mark.Anchor.END, measures.label(), line.label()));
            bar(y, line.first(), Mark.Fill.OUTLINED);
            bar(y + bar, line.second(), Mark.Fill.SOLID);
            y += 2 * bar + measures.gap();
        }
        marks.add(new Mark.Axis(left, TOP - 4, height() - BOTTOM));
    }

    private void legend() {
        double x = 0;
        for (Swatch swatch : List.of(
                new Swatch(chart.first(), Mark.Fill.OUTLINED),
                new Swatch(chart.second(), Mark.Fill.SOLID),
                new Swatch(chart.hidden(), Mark.Fill.HATCHED))) {
            marks.add(new Mark.Bar(x, 3, SWATCH, 11, swatch.fill));
            marks.add(new Mark.Words(x + SWATCH + 5, 13, Mark.Anchor.START, measures.label(), swatch.label));
            x += SWATCH + 5 + measures.widthOf(swatch.label) + 18;
        }
    }

    private record Swatch(String label, Mark.Fill fill) {}

    private void bar(int y, OptionalLong count, Mark.Fill fill) {
        if (count.isEmpty()) {
            marks.add(new Mark.Bar(left, y, measures.hiddenWidth(), measures.bar(), Mark.Fill.HATCHED));
            number(left + measures.hiddenWidth() + 5, y, "*");
            return;
        }
        double length = count.getAsLong() * unit;
        if (length > 0) {
            marks.add(new Mark.Bar(left, y, length, measures.bar(), fill));
        }
        number(left + length + 5, y, chart.number().apply(count.getAsLong()));
    }

    private void number(double x, int y, String words) {
        double size = measures.number();
        // The figures of both typefaces are about 0.66 of their size high: set in the middle of the bar.
        marks.add(new Mark.Words(x, y + (measures.bar() + 0.66 * size) / 2 + 0.2, Mark.Anchor.START, size, words));
    }
}
