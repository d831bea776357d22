package se.rodatraden.evidence.domain.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import se.rodatraden.evidence.domain.chart.Legend.Swatch;
import se.rodatraden.evidence.domain.chart.Mark.Anchor;
import se.rodatraden.evidence.domain.chart.Mark.Axis;
import se.rodatraden.evidence.domain.chart.Mark.Fill;
import se.rodatraden.evidence.domain.chart.Mark.Words;

/**
 * Two bars for each group, the first outlined and the second solid, so that they differ in print and to those who see
 * no colours.
 *
 * @param hidden what the hatched field means
 * @param number writes a count as the reader expects it
 */
public record PairedBars(
        String title,
        String description,
        String first,
        String second,
        String hidden,
        List<CountPair> groups,
        LongFunction<String> number)
        implements CountChart {
    private static final int TOP = 30;
    private static final int BOTTOM = 6;
    private static final int TO_LABEL = 8;
    /** Between the two of a group: the number beside the shorter stands clear of the longer. */
    private static final int WITHIN = 4;

    public PairedBars {
        groups = List.copyOf(groups);
    }

    @Override
    public Drawing drawing(Measures measures) {
        double left = Math.clamp(Math.ceil(measures.widest(groups.stream().map(CountPair::label))) + 10, 46, 190);
        CountBars bars = CountBars.fitting(
                measures, measures.width() - left - measures.right(), CountPair.greatestOf(groups), number);
        List<Mark> marks = new ArrayList<>(Legend.of(
                measures,
                List.of(
                        new Swatch(first, Fill.OUTLINED),
                        new Swatch(second, Fill.SOLID),
                        new Swatch(hidden, Fill.HATCHED))));
        int bar = measures.bar();
        int y = TOP;
        for (CountPair group : groups) {
            marks.add(new Words(
                    left - TO_LABEL, y + bar + WITHIN / 2.0 + 4, Anchor.END, measures.label(), group.label()));
            marks.addAll(bars.toTheRight(left, y, group.first(), Fill.OUTLINED));
            marks.addAll(bars.toTheRight(left, y + bar + WITHIN, group.second(), Fill.SOLID));
            y += 2 * bar + WITHIN + measures.gap();
        }
        marks.add(new Axis(left, TOP - 4, y));
        return new Drawing(measures.width(), y + BOTTOM, marks);
    }
}
