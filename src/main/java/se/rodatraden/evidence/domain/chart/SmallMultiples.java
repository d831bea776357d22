package se.rodatraden.evidence.domain.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import se.rodatraden.evidence.domain.chart.Legend.Swatch;
import se.rodatraden.evidence.domain.chart.Mark.Anchor;
import se.rodatraden.evidence.domain.chart.Mark.Axis;
import se.rodatraden.evidence.domain.chart.Mark.Fill;
import se.rodatraden.evidence.domain.chart.Mark.Words;

/**
 * The same small picture for each of many places, all on one scale, so that the eye compares them.
 *
 * @param hidden what the hatched field means
 * @param number writes a count as the reader expects it
 */
public record SmallMultiples(
        String title, String description, String hidden, List<Panel> panels, LongFunction<String> number)
        implements CountChart {
    private static final int TOP = 26;
    private static final int COLUMNS = 2;
    private static final int BETWEEN = 18;
    private static final int NAME = 20;
    private static final int LINE = 3;
    private static final int TO_LABEL = 7;

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
        double width = (measures.width() - (COLUMNS - 1) * BETWEEN) / (double) COLUMNS;
        double labels = Math.ceil(measures.widest(counts().stream().map(Count::label))) + TO_LABEL;
        CountBars bars = CountBars.fitting(
                measures,
                width - labels - measures.right(),
                counts().stream()
                        .mapToLong(count -> count.number.orElse(0))
                        .max()
                        .orElse(0),
                number);
        int rows = panels.stream().mapToInt(panel -> panel.counts.size()).max().orElse(0);
        int height = NAME + rows * (measures.bar() + LINE) + BETWEEN;
        List<Mark> marks = new ArrayList<>(Legend.of(measures, List.of(new Swatch(hidden, Fill.HATCHED))));
        for (int place = 0; place < panels.size(); place++) {
            double left = place % COLUMNS * (width + BETWEEN);
            int top = TOP + place / COLUMNS * height;
            panel(panels.get(place), left, left + labels, top, bars, marks);
        }
        int lines = Math.ceilDiv(panels.size(), COLUMNS);
        return new Drawing(measures.width(), TOP + lines * height, marks);
    }

    private List<Count> counts() {
        return panels.stream().flatMap(panel -> panel.counts.stream()).toList();
    }

    private static void panel(Panel panel, double left, double axis, int top, CountBars bars, List<Mark> marks) {
        Measures measures = bars.measures();
        marks.add(new Words(left, top + 12, Anchor.START, measures.label(), panel.name));
        int y = top + NAME;
        for (int place = 0; place < panel.counts.size(); place++) {
            Count count = panel.counts.get(place);
            double line = y + (measures.bar() + 0.66 * measures.label()) / 2;
            marks.add(new Words(axis - TO_LABEL, line, Anchor.END, measures.label(), count.label));
            marks.addAll(bars.toTheRight(axis, y, count.number, FILLS.get(place)));
            y += measures.bar() + LINE;
        }
        marks.add(new Axis(axis, top + NAME - 3, y));
    }
}
