package se.rodatraden.evidence.domain.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import se.rodatraden.evidence.domain.chart.Legend.Swatch;

/**
 * Who goes from where to where. An end whose total is shown is as tall as its total, whatever of it is hidden; a ribbon
 * whose count is shown is as thick as its count, and tinted when it changes. A hidden count is a broken line, which has no
 * size. What is hidden of an end with a shown total is one field of what remains: the sum of its hidden counts, which the
 * shown ones tell already. An end whose total is hidden too has a field of one size, drawn broken. Each end is told beside
 * it, outside of the ribbons, which cross each other and would cross the words.
 *
 * @param before and {@code after}: headings of the two sides
 * @param stays and {@code changes}: what a white and a tinted ribbon mean
 * @param hidden what a broken line means
 * @param remaining what a hatched field means
 */
public record Flow(
        String title,
        String description,
        String before,
        String after,
        String stays,
        String changes,
        String hidden,
        String remaining,
        List<Passage> passages)
        implements CountChart {
    private static final int TOP = 46;
    private static final int LEGEND_LINE = 19;
    private static final int ROOM = 260;
    private static final int UNKNOWN = 14;
    private static final int LEAST_REST = 4;
    private static final int END = 10;
    private static final int GAP = 7;
    /** Between words and what they stand beside. */
    private static final int MARGIN = 6;

    /**
     * What stands at one side.
     *
     * @param number the total in words, or the sign of a hidden one
     * @param total empty when it is hidden
     */
    public record End(String name, String number, OptionalLong total) {}

    /** @param count empty when it is hidden */
    public record Passage(End from, End to, boolean change, OptionalLong count) {}

    public Flow {
        passages = List.copyOf(passages);
    }

    /**
     * Where the ribbons begin and end; the words stand outside.
     *
     * @param left the outer side of the ends there, {@code right} likewise
     */
    private record Between(double left, double right) {
        double from() {
            return left + END;
        }

        double to() {
            return right - END;
        }
    }

    private Between between(Measures measures) {
        return new Between(
                room(Passage::from, before, measures), measures.width() - room(Passage::to, after, measures));
    }

    private double room(Function<Passage, End> side, String heading, Measures measures) {
        Stream<String> words = ends(side).stream().flatMap(end -> Stream.of(end.name(), end.number()));
        return MARGIN + measures.widest(Stream.concat(words, Stream.of(heading)));
    }

    /** An end in its place: what is shown of it first, then what is hidden. */
    private static final class Placed {
        private final double slotTop;
        private final double top;
        private final double shown;
        private final double rest;
        private final int hiddenLines;
        private double ribbonsFrom;
        private int linesDrawn;

        private Placed(double slotTop, double shown, double rest, int hiddenLines, Measures measures) {
            this.slotTop = slotTop;
            this.shown = shown;
            this.rest = rest;
            this.hiddenLines = hiddenLines;
            this.top = slotTop + (slot(measures) - height()) / 2;
            this.ribbonsFrom = top;
        }

        private double height() {
            return shown + rest;
        }

        private double middle() {
            return top + height() / 2;
        }

        /** Room for the end, and for the two lines beside it. */
        private double slot(Measures measures) {
            return Math.max(height(), 2 * measures.label() + 3);
        }

        private double nextRibbon(double thickness) {
            double from = ribbonsFrom;
            ribbonsFrom += thickness;
            return from;
        }

        /** Lines stand equally far from each other, whatever they count. */
        private double nextLine() {
            linesDrawn++;
            return top + shown + rest * (linesDrawn - 0.5) / hiddenLines;
        }
    }

    @Override
    public Drawing drawing(Measures measures) {
        double unit = (double) ROOM / Math.max(1, Math.max(known(Passage::from), known(Passage::to)));
        List<Mark> ends = new ArrayList<>();
        Between between = between(measures);
        Map<End, Placed> left = placed(Passage::from, unit, measures);
        Map<End, Placed> right = placed(Passage::to, unit, measures);
        left.forEach((end, place) -> {
            bars(end, place, between.left(), ends);
            words(end, place, between.left() - MARGIN, Mark.Anchor.END, measures, ends);
        });
        right.forEach((end, place) -> {
            bars(end, place, between.to(), ends);
            words(end, place, between.right() + MARGIN, Mark.Anchor.START, measures, ends);
        });
        List<Mark> marks = new ArrayList<>();
        for (boolean change : new boolean[] {false, true}) {
            passages.stream()
                    .filter(passage ->
                            passage.change() == change && passage.count().isPresent())
                    .forEach(passage -> marks.add(ribbon(passage, unit, left, right, between)));
        }
        passages.stream()
                .filter(passage -> passage.count().isEmpty())
                .forEach(passage -> marks.add(new Mark.Line(
                        between.from(),
                        between.to(),
                        at(left, passage.from()).nextLine(),
                        at(right, passage.to()).nextLine())));
        marks.addAll(ends);
        legend(measures, between, marks);
        double bottom = Stream.concat(left.values().stream(), right.values().stream())
                .mapToDouble(place -> place.slotTop + place.slot(measures))
                .max()
                .orElse(top());
        return new Drawing(measures.width(), (int) Math.ceil(bottom) + 4, marks);
    }

    private int top() {
        return TOP + (hasHidden() ? LEGEND_LINE : 0);
    }

    private boolean hasHidden() {
        return passages.stream().anyMatch(passage -> passage.count().isEmpty());
    }

    private static Placed at(Map<End, Placed> side, End end) {
        return Objects.requireNonNull(side.get(end));
    }

    private static Mark ribbon(
            Passage passage, double unit, Map<End, Placed> left, Map<End, Placed> right, Between between) {
        double thickness = thickness(passage, unit);
        return new Mark.Ribbon(
                between.from(),
                between.to(),
                at(left, passage.from()).nextRibbon(thickness),
                at(right, passage.to()).nextRibbon(thickness),
                thickness,
                passage.change() ? Mark.Fill.TINTED : Mark.Fill.OUTLINED);
    }

    private static double thickness(Passage passage, double unit) {
        return passage.count().isEmpty() ? 0 : Math.max(1, passage.count().getAsLong() * unit);
    }

    private List<Passage> of(End end, Function<Passage, End> side) {
        return passages.stream()
                .filter(passage -> side.apply(passage).equals(end))
                .toList();
    }

    private List<End> ends(Function<Passage, End> side) {
        return passages.stream().map(side).distinct().toList();
    }

    /** How many are known to be on a side. */
    private long known(Function<Passage, End> side) {
        return ends(side).stream()
                .mapToLong(end -> end.total().orElseGet(() -> shown(end, side)))
                .sum();
    }

    private long shown(End end, Function<Passage, End> side) {
        return of(end, side).stream()
                .mapToLong(passage -> passage.count().orElse(0))
                .sum();
    }

    private Map<End, Placed> placed(Function<Passage, End> side, double unit, Measures measures) {
        Map<End, Placed> places = new LinkedHashMap<>();
        double y = top();
        for (End end : ends(side)) {
            List<Passage> its = of(end, side);
            double shown = its.stream()
                    .mapToDouble(passage -> thickness(passage, unit))
                    .sum();
            int hiddenLines = (int)
                    its.stream().filter(passage -> passage.count().isEmpty()).count();
            y += GAP;
            Placed place = new Placed(y, shown, hiddenLines == 0 ? 0 : rest(end, side, unit), hiddenLines, measures);
            places.put(end, place);
            y += place.slot(measures);
        }
        return places;
    }

    private double rest(End end, Function<Passage, End> side, double unit) {
        return end.total().isEmpty()
                ? UNKNOWN
                : Math.max(LEAST_REST, (end.total().getAsLong() - shown(end, side)) * unit);
    }

    private static void bars(End end, Placed place, double x, List<Mark> marks) {
        if (place.shown > 0) {
            marks.add(new Mark.Bar(x, place.top, END, place.shown, Mark.Fill.SOLID));
        }
        if (place.rest > 0) {
            marks.add(new Mark.Bar(
                    x,
                    place.top + place.shown,
                    END,
                    place.rest,
                    end.total().isEmpty() ? Mark.Fill.BROKEN : Mark.Fill.HATCHED));
        }
    }

    private static void words(
            End end, Placed place, double x, Mark.Anchor anchor, Measures measures, List<Mark> marks) {
        marks.add(new Mark.Words(x, place.middle() - 2, anchor, measures.label(), end.name()));
        marks.add(new Mark.Words(x, place.middle() + measures.label(), anchor, measures.number(), end.number()));
    }

    private void legend(Measures measures, Between between, List<Mark> marks) {
        marks.addAll(Legend.of(
                measures, 0, List.of(new Swatch(stays, Mark.Fill.OUTLINED), new Swatch(changes, Mark.Fill.TINTED))));
        if (hasHidden()) {
            marks.addAll(Legend.of(
                    measures,
                    LEGEND_LINE,
                    List.of(new Swatch(hidden, Mark.Fill.BROKEN), new Swatch(remaining, Mark.Fill.HATCHED))));
        }
        marks.add(new Mark.Words(between.from(), top() - 4, Mark.Anchor.END, measures.label(), before));
        marks.add(new Mark.Words(between.to(), top() - 4, Mark.Anchor.START, measures.label(), after));
    }
}
