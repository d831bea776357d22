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
    private static final int HEADINGS = 40;
    private static final int TOP = 50;
    private static final int BOTTOM = 6;
    /** On both sides of the ages. */
    private static final int TO_AXIS = 10;

    public AgePyramid {
        ages = List.copyOf(ages);
    }

    @Override
    public Drawing drawing(Measures measures) {
        double middle = measures.width() / 2.0;
        double half = Math.ceil(measures.widest(ages.stream().map(CountPair::label))) / 2 + TO_AXIS;
        CountBars bars =
                CountBars.fitting(measures, middle - half - measures.right(), CountPair.greatestOf(ages), number);
        List<Mark> marks = new ArrayList<>(Legend.of(measures, List.of(new Swatch(hidden, Fill.HATCHED))));
        marks.add(new Words(middle - half, HEADINGS, Anchor.END, measures.label(), left));
        marks.add(new Words(middle + half, HEADINGS, Anchor.START, measures.label(), right));
        int y = TOP;
        for (CountPair age : ages.reversed()) {
            double line = y + (measures.bar() + 0.66 * measures.label()) / 2;
            marks.add(new Words(middle, line, Anchor.MIDDLE, measures.label(), age.label()));
            marks.addAll(bars.toTheLeft(middle - half, y, age.first(), Fill.OUTLINED));
            marks.addAll(bars.toTheRight(middle + half, y, age.second(), Fill.SOLID));
            y += measures.bar() + measures.gap();
        }
        marks.add(new Axis(middle - half, TOP - 4, y));
        marks.add(new Axis(middle + half, TOP - 4, y));
        return new Drawing(measures.width(), y + BOTTOM, marks);
    }
}
