package se.rodatraden.evidence.domain.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import se.rodatraden.evidence.domain.chart.Legend.Swatch;

/**
 * Who goes from where to where: a ribbon for each stream, as thick as its count and tinted when it changes. Hidden
 * streams are hatched and all equally thick, and an end is as thick as its ribbons, so that no length tells of a
 * hidden count.
 *
 * @param before and {@code after}: headings of the two sides
 * @param stays and {@code changes}: what a white and a tinted ribbon mean
 */
public record Flow(
        String title,
        String description,
        String before,
        String after,
        String stays,
        String changes,
        String hidden,
        List<Stream> streams)
        implements CountChart {
    private static final int TOP = 46;
    private static final int ROOM = 260;
    private static final int HIDDEN = 9;
    private static final int LABEL = 20;
    private static final int END = 10;

    /**
     * @param from and {@code to}: what stands at the ends, with the count where it is shown
     * @param count empty when it is hidden
     */
    public record Stream(String from, String to, boolean change, OptionalLong count) {}

    public Flow {
        streams = List.copyOf(streams);
    }

    @Override
    public Drawing drawing(Measures measures) {
        long all =
                streams.stream().mapToLong(stream -> stream.count().orElse(0)).sum();
        double unit = (double) ROOM / Math.max(1, all);
        Map<String, Double> left = new HashMap<>();
        Map<String, Double> right = new HashMap<>();
        List<Mark> ends = new ArrayList<>();
        List<Mark> words = new ArrayList<>();
        double width = measures.width();
        double bottom = Math.max(
                place(ends(true), true, unit, left, ends, words, measures),
                place(ends(false), false, unit, right, ends, words, measures));
        List<Mark> marks = new ArrayList<>();
        for (boolean change : new boolean[] {false, true}) {
            for (Stream stream : streams) {
                if (stream.change() == change) {
                    double thick = thickness(stream, unit);
                    double from = left.merge(stream.from(), thick, Double::sum) - thick;
                    double to = right.merge(stream.to(), thick, Double::sum) - thick;
                    marks.add(new Mark.Ribbon(
                            END,
                            width - END,
                            from,
                            to,
                            thick,
                            stream.count().isEmpty()
                                    ? Mark.Fill.HATCHED
                                    : change ? Mark.Fill.TINTED : Mark.Fill.OUTLINED));
                }
            }
        }
        marks.addAll(ends);
        marks.addAll(words);
        legend(measures, marks);
        return new Drawing(measures.width(), (int) Math.ceil(bottom) + 4, marks);
    }

    private Set<String> ends(boolean from) {
        Set<String> ends = new LinkedHashSet<>();
        streams.forEach(stream -> ends.add(from ? stream.from() : stream.to()));
        return ends;
    }

    private static double thickness(Stream stream, double unit) {
        return stream.count().isEmpty() ? HIDDEN : Math.max(1, stream.count().getAsLong() * unit);
    }

    private double place(
            Set<String> names,
            boolean from,
            double unit,
            Map<String, Double> tops,
            List<Mark> ends,
            List<Mark> words,
            Measures measures) {
        double y = TOP;
        for (String name : names) {
            double thick = streams.stream()
                    .filter(stream -> name.equals(from ? stream.from() : stream.to()))
                    .mapToDouble(stream -> thickness(stream, unit))
                    .sum();
            y += LABEL;
            tops.put(name, y);
            ends.add(new Mark.Bar(from ? 0 : measures.width() - END, y, END, thick, Mark.Fill.SOLID));
            words.add(new Mark.Words(
                    from ? 0 : measures.width(),
                    y - 5,
                    from ? Mark.Anchor.START : Mark.Anchor.END,
                    measures.label(),
                    name));
            y += thick;
        }
        return y;
    }

    private void legend(Measures measures, List<Mark> marks) {
        marks.addAll(Legend.of(
                measures,
                List.of(
                        new Swatch(stays, Mark.Fill.OUTLINED),
                        new Swatch(changes, Mark.Fill.TINTED),
                        new Swatch(hidden, Mark.Fill.HATCHED))));
        marks.add(new Mark.Words(0, TOP - 8, Mark.Anchor.START, measures.label(), before));
        marks.add(new Mark.Words(measures.width(), TOP - 8, Mark.Anchor.END, measures.label(), after));
    }
}
