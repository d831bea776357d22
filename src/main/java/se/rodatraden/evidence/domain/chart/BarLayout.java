package se.rodatraden.evidence.domain.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToDoubleBiFunction;

/** Where everything stands in a picture of paired bars. How it is drawn is for whoever draws it. */
final class BarLayout {
    private final PairedBars chart;
    private final Measures measures;
    private final double left;
    private final double unit;
    private final List<Mark> marks = new ArrayList<>();

    /**
     * The sizes of a picture, in its own units.
     *
     * @param right room for the number beside the longest bar
     * @param gap between one line's bars and the next
     * @param label size of words, {@code number} of numbers
     * @param wordWidth how much room a word takes at a size
     */
    record Measures(
            int width,
            int right,
            int bar,
            int gap,
            int hiddenWidth,
            double label,
            double number,
            ToDoubleBiFunction<String, Double> wordWidth) {
        double widthOf(String word) {
            return wordWidth.applyAsDouble(word, label);
        }
    }

    enum Fill {
        OUTLINED,
        SOLID,
        HATCHED
    }

    enum Anchor {
        START,
        END
    }

    sealed interface Mark {}

    record Bar(double x, double y, double width, double height, Fill fill) implements Mark {}

    /** Stands on the line {@code y}; from {@code x}, or up to it. */
    record Words(double x, double y, Anchor anchor, double size, String text) implements Mark {}

    record Axis(double x, double top, double bottom) implements Mark {}

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

    int width() {
        return measures.width();
    }

    int height() {
        return TOP + chart.lines().size() * (2 * measures.bar() + measures.gap()) + BOTTOM;
    }

    List<Mark> marks() {
        return List.copyOf(marks);
    }

    private void place() {
        legend();
        int bar = measures.bar();
        int y = TOP;
        for (PairedBars.Line line : chart.lines()) {
            marks.add(new Words(left - 8, y + bar + 4, Anchor.END, measures.label(), line.label()));
            bar(y, line.first(), Fill.OUTLINED);
            bar(y + bar, line.second(), Fill.SOLID);
            y += 2 * bar + measures.gap();
        }
        marks.add(new Axis(left, TOP - 4, height() - BOTTOM));
    }

    private void legend() {
        double x = 0;
        for (Swatch swatch : List.of(
                new Swatch(chart.first(), Fill.OUTLINED),
                new Swatch(chart.second(), Fill.SOLID),
                new Swatch(chart.hidden(), Fill.HATCHED))) {
            marks.add(new Bar(x, 3, SWATCH, 11, swatch.fill));
            marks.add(new Words(x + SWATCH + 5, 13, Anchor.START, measures.label(), swatch.label));
            x += SWATCH + 5 + measures.widthOf(swatch.label) + 18;
        }
    }

    private record Swatch(String label, Fill fill) {}

    private void bar(int y, OptionalLong count, Fill fill) {
        if (count.isEmpty()) {
            marks.add(new Bar(left, y, measures.hiddenWidth(), measures.bar(), Fill.HATCHED));
            number(left + measures.hiddenWidth() + 5, y, "*");
            return;
        }
        double length = count.getAsLong() * unit;
        if (length > 0) {
            marks.add(new Bar(left, y, length, measures.bar(), fill));
        }
        number(left + length + 5, y, chart.number().apply(count.getAsLong()));
    }

    private void number(double x, int y, String words) {
        double size = measures.number();
        // The figures of both typefaces are about 0.66 of their size high: set in the middle of the bar.
        marks.add(new Words(x, y + (measures.bar() + 0.66 * size) / 2 + 0.2, Anchor.START, size, words));
    }
}
