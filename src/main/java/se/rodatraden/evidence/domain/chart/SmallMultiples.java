package se.rodatraden.evidence.domain.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import se.rodatraden.evidence.domain.chart.Legend.Swatch;
import se.rodatraden.evidence.domain.chart.Mark.Fill;

/**
 * The same small picture for each of many places, all on one scale, so that the eye compares them.
 *
 * @param hidden what the hatched field means
 * @param number writes a count as the reader expects it
 */
public record SmallMultiples(
        String title, String description, String hidden, List<Panel> panels, LongFunction<String> number)
        implements CountChart {
    private static final int COLUMNS = 2;
    private static final int LINE = 4;

    /** What it was, what it would be, and then how they differ. */
    private static final List<Fill> FILLS = List.of(Fill.OUTLINED, Fill.SOLID, Fill.TINTED, Fill.TINTED);

    /** @param counts at most four, the same for each place */
    public record Panel(String name, List<Count> counts) {
        public Panel {
            counts = List.copyOf(counts);
            if (counts.size() > FILLS.size()) {
                throw new IllegalArgumentException("a small picture has room for " + FILLS.size() + " counts");
            }
        }
    }

    /** Empty for a hidden count. */
    public record Count(String label, OptionalLong number) {}

    public SmallMultiples {
        panels = List.copyOf(panels);
    }

    @Override
    public Drawing drawing(Measures measures) {
        int line = measures.bar() + LINE;
        List<BarPlot.Row> rows = new ArrayList<>();
        for (int panel = 0; panel < panels.size(); panel++) {
            List<Count> counts = panels.get(panel).counts;
            for (int place = 0; place < counts.size(); place++) {
                rows.add(
                        new BarPlot.Row(panel, LINE + place * line, counts.get(place).number, FILLS.get(place), false));
            }
        }
        List<Count> named = panels.isEmpty() ? List.of() : panels.getFirst().counts;
        List<BarPlot.Tick> ticks = new ArrayList<>();
        for (int place = 0; place < named.size(); place++) {
            ticks.add(new BarPlot.Tick(LINE + place * line + measures.bar() / 2.0, named.get(place).label));
        }
        List<Swatch> legend = List.of(new Swatch(hidden, Fill.HATCHED));
        List<String> names = panels.stream().map(Panel::name).toList();
        return new BarPlot(measures, COLUMNS, LINE + named.size() * line, names, rows, ticks, legend, number).drawing();
    }
}
