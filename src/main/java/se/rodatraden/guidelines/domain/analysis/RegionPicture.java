package se.rodatraden.guidelines.domain.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.guidelines.domain.analysis.Region.Limit;
import se.rodatraden.guidelines.domain.table.Axis;
import se.rodatraden.guidelines.domain.table.AxisCell;
import se.rodatraden.guidelines.domain.table.AxisPart;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.InputClause;
import se.rodatraden.guidelines.domain.table.UnaryTest;
import se.rodatraden.guidelines.domain.table.Value;
import se.rodatraden.guidelines.domain.table.ValueRange;
import se.rodatraden.guidelines.domain.table.ValueType;

/**
 * A region as a picture: ages along the one axis, and along the other the values of an input that it is limited by and
 * that has few. What else limits it is in the words beside.
 *
 * @param along the input that is drawn from left to right: an age, or where the table has none another whole number
 * @param from the first whole number that is drawn
 * @param to the first that is not
 * @param marks where an age begins that some row of the table tells apart, in order
 * @param across the input whose values are the bands; empty when there is one band, without a value
 */
public record RegionPicture(
        InputClause along, int from, int to, List<Integer> marks, Optional<InputClause> across, List<Band> bands) {
    private static final int BEYOND = 4;
    private static final int MOST_BANDS = 6;

    public RegionPicture {
        marks = List.copyOf(marks);
        bands = List.copyOf(bands);
    }

    /** @param spans the parts of the band that the region holds, in order; none when it holds nothing of it */
    public record Band(@Nullable Value value, List<Span> spans) {
        public Band {
            spans = List.copyOf(spans);
        }
    }

    /** From one whole number until another. */
    public record Span(int from, int until) {}

    /** Empty for a table that asks for no age and no other whole number. */
    public static Optional<RegionPicture> of(Region region, DecisionTable table) {
        return along(table).flatMap(index -> of(region, table, index));
    }

    private static Optional<Integer> along(DecisionTable table) {
        return first(table, ValueType.Kind.AGE).or(() -> first(table, ValueType.Kind.WHOLE));
    }

    private static Optional<Integer> first(DecisionTable table, ValueType.Kind kind) {
        for (int i = 0; i < table.inputs().size(); i++) {
            if (table.inputs().get(i).type().kind() == kind) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static Optional<RegionPicture> of(Region region, DecisionTable table, int index) {
        InputClause along = table.inputs().get(index);
        List<Integer> starts = starts(
                along, table.rows().stream().map(row -> row.tests().get(index)).toList());
        if (starts.isEmpty()) {
            return Optional.empty();
        }
        List<AxisCell> allowed = Axis.of(along, List.of()).cells();
        int from = Math.max(least(allowed.getFirst()), starts.getFirst() - BEYOND);
        int to = Math.min(end(allowed.getLast()), starts.getLast() + BEYOND);
        List<Span> spans =
                limit(region, along).map(limit -> spans(limit.part(), from, to)).orElse(List.of(new Span(from, to)));
        Optional<Limit> across = region.limits().stream()
                .filter(limit -> limit.input()
                        .type()
                        .enumeration()
                        .filter(values -> values.size() > 1 && values.size() <= MOST_BANDS)
                        .isPresent())
                .max(Comparator.comparing(limit ->
                        limit.input().type().enumeration().orElseThrow().size()));
        List<Band> bands = across.map(limit -> bands(limit, spans)).orElse(List.of(new Band(null, spans)));
        return Optional.of(new RegionPicture(along, from, to, starts, across.map(Limit::input), bands));
    }

    /** Where some test of the rows begins or ceases to hold; what the column allows at all is no such place. */
    private static List<Integer> starts(InputClause along, List<UnaryTest> tests) {
        InputClause open = new InputClause(
                along.id(),
                along.name(),
                along.label(),
                new ValueType(along.type().kind(), UnaryTest.ANY));
        List<AxisCell> pieces = Axis.of(open, tests).cells();
        List<Integer> starts = new ArrayList<>();
        for (int i = 1; i < pieces.size(); i++) {
            Value before = pieces.get(i - 1).sample();
            Value here = pieces.get(i).sample();
            if (along.type().allows(before)
                    && along.type().allows(here)
                    && tests.stream().anyMatch(test -> test.accepts(before) != test.accepts(here))) {
                starts.add(least(pieces.get(i)));
            }
        }
        return starts;
    }

    private static int least(AxisCell piece) {
        return piece instanceof AxisCell.Span(ValueRange range, Value _)
                ? whole(range.low(), Integer.MIN_VALUE)
                : Integer.MIN_VALUE;
    }

    private static int end(AxisCell piece) {
        return piece instanceof AxisCell.Span(ValueRange range, Value _)
                ? until(range, Integer.MAX_VALUE)
                : Integer.MAX_VALUE;
    }

    private static Optional<Limit> limit(Region region, InputClause input) {
        return region.limits().stream()
                .filter(limit -> limit.input().name().equals(input.name()))
                .findFirst();
    }

    private static List<Span> spans(AxisPart part, int from, int to) {
        List<Span> spans = new ArrayList<>();
        if (part instanceof AxisPart.Ranges(List<ValueRange> ranges)) {
            for (ValueRange range : ranges) {
                int begins = Math.max(from, whole(range.low(), from));
                int ends = Math.min(to, until(range, to));
                if (begins < ends) {
                    spans.add(new Span(begins, ends));
                }
            }
        } else {
            spans.add(new Span(from, to));
        }
        return spans;
    }

    private static List<Band> bands(Limit limit, List<Span> spans) {
        return limit.input().type().enumeration().orElseThrow().stream()
                .map(value -> new Band(value, holds(limit.part(), value) ? spans : List.of()))
                .toList();
    }

    private static boolean holds(AxisPart part, Value value) {
        return switch (part) {
            case AxisPart.Values(List<Value> values) -> values.contains(value);
            case AxisPart.OtherThan(List<Value> values) -> !values.contains(value);
            case AxisPart.Everything _, AxisPart.Ranges _, AxisPart.Sets _ -> true;
        };
    }

    private static int until(ValueRange piece, int otherwise) {
        return piece.high() == null ? otherwise : whole(piece.high(), otherwise) + 1;
    }

    private static int whole(@Nullable Value value, int otherwise) {
        return value instanceof Value.Number number ? number.value().intValueExact() : otherwise;
    }
}
