package se.rodatraden.evidence.domain.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import se.rodatraden.evidence.domain.chart.Mark.Anchor;
import se.rodatraden.evidence.domain.chart.Mark.Bar;
import se.rodatraden.evidence.domain.chart.Mark.Fill;
import se.rodatraden.evidence.domain.chart.Mark.Words;

/**
 * Bars on one scale, each with its count in figures at its far end.
 *
 * @param unit length of a bar for each that is counted
 * @param number writes a count as the reader expects it
 */
record CountBars(Measures measures, double unit, LongFunction<String> number) {
    private static final int TO_NUMBER = 5;

    static CountBars fitting(Measures measures, double room, long greatest, LongFunction<String> number) {
        return new CountBars(measures, room / Math.max(1, greatest), number);
    }

    List<Mark> toTheRight(double from, double y, OptionalLong count, Fill fill) {
        return bar(from, y, count, fill, false);
    }

    List<Mark> toTheLeft(double from, double y, OptionalLong count, Fill fill) {
        return bar(from, y, count, fill, true);
    }

    private List<Mark> bar(double from, double y, OptionalLong count, Fill fill, boolean mirrored) {
        double length = count.isPresent() ? count.getAsLong() * unit : measures.hiddenWidth();
        List<Mark> marks = new ArrayList<>();
        if (length > 0) {
            marks.add(new Bar(
                    mirrored ? from - length : from,
                    y,
                    length,
                    measures.bar(),
                    count.isPresent() ? fill : Fill.HATCHED));
        }
        double size = measures.number();
        double end = length + TO_NUMBER;
        // The figures of both typefaces are about 0.66 of their size high: set in the middle of the bar.
        marks.add(new Words(
                mirrored ? from - end : from + end,
                y + (measures.bar() + 0.66 * size) / 2 + 0.2,
                mirrored ? Anchor.END : Anchor.START,
                size,
                count.isPresent() ? number.apply(count.getAsLong()) : "*"));
        return marks;
    }
}
