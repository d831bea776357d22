package se.rodatraden.evidence.domain.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import se.rodatraden.evidence.domain.chart.Legend.Swatch;
import se.rodatraden.evidence.domain.chart.Mark.Fill;

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
    /** Between the two of a group: the number beside the shorter stands clear of the longer. */
    private static final int WITHIN = 4;

    public PairedBars {
        groups = List.copyOf(groups);
    }

    @Override
    public Drawing drawing(Measures measures) {
        List<BarPlot.Row> rows = new ArrayList<>();
        List<BarPlot.Tick> ticks = new ArrayList<>();
        int bar = measures.bar();
        double y = measures.gap() / 2.0;
        for (CountPair group : groups) {
            rows.add(new BarPlot.Row(0, y, group.first(), Fill.OUTLINED, false));
            rows.add(new BarPlot.Row(0, y + bar + WITHIN, group.second(), Fill.SOLID, false));
            ticks.add(new BarPlot.Tick(y + bar + WITHIN / 2.0, group.label()));
            y += 2 * bar + WITHIN + measures.gap();
        }
        List<Swatch> legend = List.of(
                new Swatch(first, Fill.OUTLINED), new Swatch(second, Fill.SOLID), new Swatch(hidden, Fill.HATCHED));
        return new BarPlot(measures, 1, y, List.of(title), rows, ticks, legend, number).drawing();
    }
}
