package se.rodatraden.guidelines.domain.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** For every value of one input, the rows whose test accepts it. */
sealed interface CompiledColumn {

    /** What is answered for a value that the column does not allow: no table is of that length. */
    long[] NOT_ALLOWED = new long[0];

    /** @return a word per 64 rows, never to be changed */
    long[] accepting(Value value);

    static CompiledColumn of(ValueType type, List<UnaryTest> tests) {
        return switch (type.kind()) {
            case NUMBER, WHOLE, AGE, DATE -> Ordered.of(type, tests);
            case TEXT, BOOLEAN -> Listed.of(type, tests);
            case SET -> Sets.of(type, tests);
        };
    }

    /** As many words as the rows need, and at least one, so that {@link #NOT_ALLOWED} is told apart. */
    static long[] words(BitSet rows, int count) {
        return Arrays.copyOf(rows.toLongArray(), count / 64 + 1);
    }

    private static long[] acceptingSample(ValueType type, List<UnaryTest> tests, Value sample) {
        if (!type.allows(sample)) {
            return NOT_ALLOWED;
        }
        BitSet rows = new BitSet(tests.size());
        for (int row = 0; row < tests.size(); row++) {
            rows.set(row, tests.get(row).accepts(sample));
        }
        return words(rows, tests.size());
    }

    /** Edges in order; place 2i+1 is the edge i itself, place 2i the open stretch below it. */
    final class Ordered implements CompiledColumn {
        private static final int LONG_DIGITS = 18;

        private final ValueType.Kind kind;
        private final BigDecimal[] edges;
        /** The edges where all of them are whole and small, as they nearly always are. */
        private final long @Nullable [] wholeEdges;

        private final long[][] rows;

        private Ordered(ValueType.Kind kind, BigDecimal[] edges, long[][] rows) {
            this.kind = kind;
            this.edges = edges;
            this.wholeEdges = Arrays.stream(edges).allMatch(Ordered::isSmallWhole)
                    ? Arrays.stream(edges).mapToLong(BigDecimal::longValue).toArray()
                    : null;
            this.rows = rows;
        }

        static Ordered of(ValueType type, List<UnaryTest> tests) {
            NavigableSet<BigDecimal> edges = Axis.edges(Stream.concat(Stream.of(type.allowed()), tests.stream())
                    .flatMap(test -> test.parts().stream())
                    .toList());
            BigDecimal[] ascending = edges.toArray(new BigDecimal[0]);
            long[][] rows = new long[2 * ascending.length + 1][];
            for (int place = 0; place < rows.length; place++) {
                BigDecimal sample = sample(ascending, place);
                rows[place] = Axis.isOn(type, sample) ? acceptingSample(type, tests, type.at(sample)) : NOT_ALLOWED;
            }
            return new Ordered(type.kind(), ascending, rows);
        }

        private static BigDecimal sample(BigDecimal[] edges, int place) {
            int edge = place / 2;
            if (place % 2 == 1) {
                return edges[edge];
            }
            if (edges.length == 0) {
                return BigDecimal.ZERO;
            }
            return edge == 0
                    ? Axis.below(edges[0])
                    : edge == edges.length ? Axis.above(edges[edge - 1]) : Axis.between(edges[edge - 1], edges[edge]);
        }

        private static boolean isSmallWhole(BigDecimal number) {
            return number.scale() == 0 && number.precision() <= LONG_DIGITS;
        }

        @Override
        public long[] accepting(Value value) {
            if (kind == ValueType.Kind.DATE) {
                return value instanceof Value.Day(LocalDate day) ? rows[place(day.toEpochDay())] : NOT_ALLOWED;
            }
            return value instanceof Value.Number number && (kind == ValueType.Kind.NUMBER || number.isWhole())
                    ? rows[place(number.value())]
                    : NOT_ALLOWED;
        }

        private int place(long day) {
            return wholeEdges == null ? place(BigDecimal.valueOf(day)) : placeAt(Arrays.binarySearch(wholeEdges, day));
        }

        private int place(BigDecimal number) {
            return placeAt(
                    wholeEdges != null && isSmallWhole(number)
                            ? Arrays.binarySearch(wholeEdges, number.longValue())
                            : Arrays.binarySearch(edges, number));
        }

        private static int placeAt(int found) {
            return found >= 0 ? 2 * found + 1 : 2 * (-found - 1);
        }
    }

    /** Values that are written out somewhere, and all others alike. */
    record Listed(Map<Value, long[]> rows, long[] others) implements CompiledColumn {

        static Listed of(ValueType type, List<UnaryTest> tests) {
            Set<Value> written = new LinkedHashSet<>();
            for (AxisCell cell : Axis.cells(type, tests)) {
                switch (cell) {
                    case AxisCell.Single single -> written.add(single.sample());
                    case AxisCell.Other other -> written.addAll(other.than());
                    case AxisCell.Span span -> throw new IllegalStateException("no order here");
                    case AxisCell.Subset subset -> throw new IllegalStateException("no sets here");
                }
            }
            Map<Value, long[]> rows = new HashMap<>();
            long[] others = NOT_ALLOWED;
            for (Value value : written) {
                rows.put(value, acceptingSample(type, tests, value));
            }
            for (AxisCell cell : Axis.cells(type, tests)) {
                if (cell instanceof AxisCell.Other(List<Value> than, Value sample)) {
                    others = acceptingSample(type, tests, sample);
                }
            }
            return new Listed(rows, others);
        }

        @Override
        public long[] accepting(Value value) {
            long[] known = rows.get(value);
            return known != null ? known : value instanceof Value.Text ? others : NOT_ALLOWED;
        }
    }

    /** A number of elements that are asked about, and by which of them a set holds, the rows. */
    record Sets(Map<String, Integer> bits, long[][] rows) implements CompiledColumn {

        static Sets of(ValueType type, List<UnaryTest> tests) {
            List<String> asked = Axis.askedElements(tests);
            Map<String, Integer> bits = new HashMap<>();
            type.elements().forEach(element -> bits.put(element, 0));
            for (int i = 0; i < asked.size(); i++) {
                bits.computeIfPresent(asked.get(i), bitOf(i));
            }
            List<AxisCell> cells = Axis.cells(type, tests);
            long[][] rows = new long[1 << asked.size()][];
            Arrays.fill(rows, NOT_ALLOWED);
            for (AxisCell cell : cells) {
                int held = 0;
                if (cell instanceof AxisCell.Subset(List<String> with, List<String> without, Value sample)) {
                    for (String element : with) {
                        held |= 1 << asked.indexOf(element);
                    }
                }
                rows[held] = acceptingSample(type, tests, cell.sample());
            }
            return new Sets(bits, rows);
        }

        private static java.util.function.BiFunction<String, Integer, Integer> bitOf(int place) {
            return (element, none) -> 1 << place;
        }

        @Override
        public long[] accepting(Value value) {
            if (!(value instanceof Value.Several several)) {
                return NOT_ALLOWED;
            }
            int held = 0;
            List<String> elements = several.elements();
            for (int i = 0; i < elements.size(); i++) {
                Integer bit = bits.get(elements.get(i));
                if (bit == null) {
                    return NOT_ALLOWED;
                }
                held |= bit;
            }
            return rows[held];
        }
    }
}
