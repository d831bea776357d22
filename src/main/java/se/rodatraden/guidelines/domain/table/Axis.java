package se.rodatraden.guidelines.domain.table;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One input's declared values, cut at every edge of the given tests into pieces that no test divides. The
 * pieces are disjoint, cover every allowed value, and stand in ascending or declared order.
 */
public record Axis(InputClause input, List<AxisCell> cells) {
    /**
     * The elements of a set that one column may ask about: their subsets are the pieces of its axis, and each
     * further element doubles them.
     */
    public static final int MOST_ELEMENTS = 10;

    /** Two tables together may ask about a few more. */
    public static final int WIDEST = 12;

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

    /** The pieces that the test accepts, by index. */
    public BitSet acceptedBy(UnaryTest test) {
        BitSet accepted = new BitSet(cells.size());
        for (int cell = 0; cell < cells.size(); cell++) {
            accepted.set(cell, test.accepts(cells.get(cell).sample()));
        }
        return accepted;
    }

    /** The pieces of a type's allowed values; none when it allows nothing. */
    static List<AxisCell> cells(ValueType type, List<UnaryTest> tests) {
        List<Part> parts = Stream.concat(Stream.of(type.allowed()), tests.stream())
                .flatMap(test -> test.parts().stream())
                .distinct()
                .toList();
        if (type.kind() == ValueType.Kind.SET) {
            return subsets(askedElements(tests));
        }
        Optional<List<Value>> enumeration = type.enumeration();
        List<AxisCell> pieces = enumeration.isPresent()
                ? enumeration.get().stream().distinct().map(Axis::single).toList()
                : switch (type.kind()) {
                    case BOOLEAN -> List.of(single(Value.of(true)), single(Value.of(false)));
                    case TEXT -> texts(parts);
                    case NUMBER -> decimals(type, parts);
                    case WHOLE, AGE, DATE -> wholes(type, parts);
                    case SET -> throw new IllegalStateException("sets are cut by their elements");
                };
        return pieces.stream().filter(piece -> type.allows(piece.sample())).toList();
    }

    /** Whether a column asks about more elements of its set than an analysis can tell apart. */
    public static boolean asksTooMuch(int column, List<TableRow> rows) {
        return askedElements(rows.stream().map(row -> row.tests().get(column)).toList())
                        .size()
                > MOST_ELEMENTS;
    }

    /** The elements of sets that some of the tests asks about, in the order of their names. */
    public static List<String> askedElements(List<UnaryTest> tests) {
        SortedSet<String> asked = new TreeSet<>();
        for (UnaryTest test : tests) {
            for (Part part : test.parts()) {
                switch (part) {
                    case Part.Contains contains -> asked.addAll(contains.elements());
                    case Part.ContainsNone none -> asked.addAll(none.elements());
                    case Part.Is is -> {}
                    case Part.Compared compared -> {}
                    case Part.Within within -> {}
                }
            }
        }
        return List.copyOf(asked);
    }

    private static List<AxisCell> subsets(List<String> elements) {
        if (elements.size() > WIDEST) {
            throw new IllegalArgumentException("more elements than an axis can be cut by");
        }
        List<AxisCell> cells = new ArrayList<>();
        for (int mask = 0; mask < 1 << elements.size(); mask++) {
            List<String> with = new ArrayList<>();
            List<String> without = new ArrayList<>();
            for (int i = 0; i < elements.size(); i++) {
                ((mask >> i & 1) == 1 ? with : without).add(elements.get(i));
            }
            cells.add(new AxisCell.Subset(with, without, new Value.Several(with)));
        }
        return cells;
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

    static BigDecimal below(BigDecimal edge) {
        return new BigDecimal(
                edge.setScale(0, RoundingMode.FLOOR).toBigInteger().subtract(BigInteger.ONE));
    }

    static BigDecimal above(BigDecimal edge) {
        return new BigDecimal(
                edge.setScale(0, RoundingMode.CEILING).toBigInteger().add(BigInteger.ONE));
    }

    /** A whole number where one fits, so that an example reads well; else the middle. */
    static BigDecimal between(BigDecimal low, BigDecimal high) {
        BigDecimal whole = low.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE);
        return whole.compareTo(high) < 0 ? whole : low.add(high).divide(BigDecimal.TWO);
    }

    /** Whether there is a value at that place: days are whole and end with the year 9999. */
    static boolean isOn(ValueType type, BigDecimal ordinal) {
        return type.kind() != ValueType.Kind.DATE
                || ordinal.stripTrailingZeros().scale() <= 0
                        && ordinal.compareTo(FIRST_DAY) >= 0
                        && ordinal.compareTo(LAST_DAY) <= 0;
    }

    static NavigableSet<BigDecimal> edges(List<Part> parts) {
        NavigableSet<BigDecimal> edges = new TreeSet<>();
        for (Part part : parts) {
            switch (part) {
                case Part.Is is -> edges.add(ValueType.ordinal(is.value()));
                case Part.Compared compared -> edges.add(ValueType.ordinal(compared.value()));
                case Part.Within within -> {
                    edges.add(ValueType.ordinal(within.low()));
                    edges.add(ValueType.ordinal(within.high()));
                }
                case Part.Contains contains -> throw new IllegalArgumentException("a set has no order");
                case Part.ContainsNone none -> throw new IllegalArgumentException("a set has no order");
            }
        }
        return edges;
    }
}
