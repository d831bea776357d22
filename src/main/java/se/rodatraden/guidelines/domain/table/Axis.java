package se.rodatraden.guidelines.domain.table;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One input's declared values, cut at every edge of the given tests into pieces that no test divides. The
 * pieces are disjoint, cover every allowed value, and stand in ascending or declared order.
 */
public record Axis(InputClause input, List<AxisCell> cells) {
    private static final BigDecimal FIRST_DAY =
            BigDecimal.valueOf(LocalDate.of(1, 1, 1).toEpochDay());
    private static final BigDecimal LAST_DAY =
            BigDecimal.valueOf(LocalDate.of(9999, 12, 31).toEpochDay());

    public Axis {
        cells = List.copyOf(cells);
    }

    public static Axis of(InputClause input, List<UnaryTest> tests) {
        return new Axis(input, cells(input.type(), tests));
    }

    /** The pieces of a type's allowed values; none when it allows nothing. */
    static List<AxisCell> cells(ValueType type, List<UnaryTest> tests) {
        List<Part> parts = Stream.concat(Stream.of(type.allowed()), tests.stream())
                .flatMap(test -> test.parts().stream())
                .distinct()
                .toList();
        Optional<List<Value>> enumeration = type.enumeration();
        List<AxisCell> pieces = enumeration.isPresent()
                ? enumeration.get().stream().distinct().map(Axis::single).toList()
                : switch (type.kind()) {
                    case BOOLEAN -> List.of(single(Value.of(true)), single(Value.of(false)));
                    case TEXT -> texts(parts);
                    case NUMBER -> decimals(type, parts);
                    case WHOLE, AGE, DATE -> wholes(type, parts);
                };
        return pieces.stream().filter(piece -> type.allows(piece.sample())).toList();
    }

    private static AxisCell single(Value value) {
        return new AxisCell.Single(value);
    }

    private static List<AxisCell> texts(List<Part> parts) {
        Set<Value> written = new LinkedHashSet<>();
        for (Part part : parts) {
            if (part instanceof Part.Is(Value value)) {
                written.add(value);
            }
        }
        String other = "annat";
        while (written.contains(Value.of(other))) {
            other += "*";
        }
        List<AxisCell> cells =
                new ArrayList<>(written.stream().map(Axis::single).toList());
        cells.add(new AxisCell.Other(List.copyOf(written), Value.of(other)));
        return cells;
    }

    /** On an axis where each value has a next, a cell starts wherever some test may change its answer. */
    private static List<AxisCell> wholes(ValueType type, List<Part> parts) {
        NavigableSet<BigDecimal> starts = new TreeSet<>();
        for (BigDecimal edge : edges(parts)) {
            starts.add(edge.setScale(0, RoundingMode.CEILING));
            starts.add(edge.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE));
        }
        @Nullable BigDecimal least = type.kind() == ValueType.Kind.DATE ? FIRST_DAY : null;
        @Nullable BigDecimal greatest = type.kind() == ValueType.Kind.DATE ? LAST_DAY : null;
        if (starts.isEmpty()) {
            return List.of(new AxisCell.Span(new ValueRange(null, false, null, false), type.at(BigDecimal.ZERO)));
        }
        List<AxisCell> cells = new ArrayList<>();
        BigDecimal beforeFirst = starts.first().subtract(BigDecimal.ONE);
        if (least == null || beforeFirst.compareTo(least) >= 0) {
            Value end = type.at(beforeFirst);
            cells.add(new AxisCell.Span(new ValueRange(null, false, end, true), end));
        }
        for (BigDecimal start : starts) {
            if (greatest != null && start.compareTo(greatest) > 0) {
                break;
            }
            BigDecimal next = starts.higher(start);
            Value low = type.at(start);
            ValueRange range = next == null || greatest != null && next.compareTo(greatest) > 0
                    ? new ValueRange(low, true, null, false)
                    : new ValueRange(low, true, type.at(next.subtract(BigDecimal.ONE)), true);
            cells.add(new AxisCell.Span(range, low));
        }
        return cells;
    }

    /** On a dense axis every edge is a cell of its own, and so is each open stretch between two. */
    private static List<AxisCell> decimals(ValueType type, List<Part> parts) {
        NavigableSet<BigDecimal> edges = edges(parts);
        if (edges.isEmpty()) {
            return List.of(new AxisCell.Span(new ValueRange(null, false, null, false), Value.of(0)));
        }
        List<AxisCell> cells = new ArrayList<>();
        Value first = type.at(edges.first());
        cells.add(new AxisCell.Span(new ValueRange(null, false, first, false), type.at(below(edges.first()))));
        for (BigDecimal edge : edges) {
            Value point = type.at(edge);
            cells.add(new AxisCell.Span(new ValueRange(point, true, point, true), point));
            BigDecimal next = edges.higher(edge);
            cells.add(
                    next == null
                            ? new AxisCell.Span(new ValueRange(point, false, null, false), type.at(above(edge)))
                            : new AxisCell.Span(
                                    new ValueRange(point, false, type.at(next), false), type.at(between(edge, next))));
        }
        return cells;
    }

    private static BigDecimal below(BigDecimal edge) {
        return new BigDecimal(
                edge.setScale(0, RoundingMode.FLOOR).toBigInteger().subtract(BigInteger.ONE));
    }

    private static BigDecimal above(BigDecimal edge) {
        return new BigDecimal(
                edge.setScale(0, RoundingMode.CEILING).toBigInteger().add(BigInteger.ONE));
    }

    /** A whole number where one fits, so that an example reads well; else the middle. */
    private static BigDecimal between(BigDecimal low, BigDecimal high) {
        BigDecimal whole = low.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE);
        return whole.compareTo(high) < 0 ? whole : low.add(high).divide(BigDecimal.TWO);
    }

    private static NavigableSet<BigDecimal> edges(List<Part> parts) {
        NavigableSet<BigDecimal> edges = new TreeSet<>();
        for (Part part : parts) {
            switch (part) {
                case Part.Is is -> edges.add(ValueType.ordinal(is.value()));
                case Part.Compared compared -> edges.add(ValueType.ordinal(compared.value()));
                case Part.Within within -> {
                    edges.add(ValueType.ordinal(within.low()));
                    edges.add(ValueType.ordinal(within.high()));
                }
            }
        }
        return edges;
    }
}
