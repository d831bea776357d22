package se.rodatraden.evidence.domain.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import se.rodatraden.evidence.domain.chart.Legend.Swatch;
import se.rodatraden.evidence.domain.chart.Mark.Fill;

/**
 * Ages above each other, the youngest at the bottom as in any population pyramid: what was to the left, what would be
 * to the right. Both sides have one scale.
 *
 * @param ages the youngest first
 * @param hidden what the hatched field means
 * @param number writes a count as the reader expects it
 */
public record AgePyramid(
        String title,
        String description,
        String left,
        String right,
        String hidden,
        List<CountPair> ages,
        LongFunction<String> number)
        implements CountChart {
    public AgePyramid {
        ages = List.copyOf(ages);
    }

    @Override
    public Drawing drawing(Measures measures) {
        List<BarPlot.Row> rows = new ArrayList<>();
        List<BarPlot.Tick> ticks = new ArrayList<>();
        double y = measures.gap();
        for (CountPair age : ages.reversed()) {
            rows.add(new BarPlot.Row(0, y, age.first(), Fill.OUTLINED, true));
            rows.add(new BarPlot.Row(0, y, age.second(), Fill.SOLID, false));
            ticks.add(new BarPlot.Tick(y + measures.bar() / 2.0, age.label()));
            y += measures.bar() + measures.gap();
        }
        List<Swatch> legend = List.of(
                new Swatch(left, Fill.OUTLINED), new Swatch(right, Fill.SOLID), new Swatch(hidden, Fill.HATCHED));
        return new BarPlot(measures, 1, y, List.of(title), rows, ticks, legend, number).drawing();
    }
}
