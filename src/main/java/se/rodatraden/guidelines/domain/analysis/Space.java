package se.rodatraden.guidelines.domain.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.rodatraden.guidelines.domain.table.Axis;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.Diagram;
import se.rodatraden.guidelines.domain.table.InputClause;
import se.rodatraden.guidelines.domain.table.Part;
import se.rodatraden.guidelines.domain.table.UnaryTest;
import se.rodatraden.guidelines.domain.table.ValueType;

/**
 * The common input space of one or two tables: the union of their inputs, each cut at the edges of both. The
 * rows of the second follow those of the first; an input that a table lacks is {@code -} in all its rows.
 */
final class Space {
    private final List<DecisionTable> tables;
    private final List<Axis> axes = new ArrayList<>();
    private final List<List<UnaryTest>> tests = new ArrayList<>();

    Space(DecisionTable... tables) {
        this.tables = List.of(tables);
        Map<String, InputClause> inputs = new LinkedHashMap<>();
        for (DecisionTable table : this.tables.reversed()) {
            table.inputs().forEach(input -> inputs.merge(input.name(), input, Space::together));
        }
        for (InputClause input : inputs.values()) {
            List<UnaryTest> column = this.tables.stream()
                    .flatMap(table -> column(table, input.name()))
                    .toList();
            tests.add(column);
            axes.add(Axis.of(input, column));
        }
    }

    /** The inputs that both tables have but of different kinds: such tables share no space. */
    static List<String> mismatched(DecisionTable one, DecisionTable other) {
        return one.inputs().stream()
                .filter(input -> other.inputs().stream()
                        .anyMatch(same -> same.name().equals(input.name())
                                && same.type().kind() != input.type().kind()))
                .map(InputClause::name)
                .toList();
    }

    private static InputClause together(InputClause first, InputClause second) {
        UnaryTest one = first.type().allowed();
        UnaryTest other = second.type().allowed();
        if (one.equals(other)) {
            return first;
        }
        UnaryTest both = one instanceof UnaryTest.OneOf(List<Part> some)
                        && other instanceof UnaryTest.OneOf(List<Part> more)
                ? new UnaryTest.OneOf(
                        Stream.concat(some.stream(), more.stream()).distinct().toList())
                : UnaryTest.ANY;
        return new InputClause(
                first.id(),
                first.name(),
                first.label(),
                new ValueType(first.type().kind(), both));
    }

    private static Stream<UnaryTest> column(DecisionTable table, String input) {
        Optional<Integer> index = IntStream.range(0, table.inputs().size())
                .filter(i -> table.inputs().get(i).name().equals(input))
                .boxed()
                .findFirst();
        return table.rows().stream().map(row -> index.map(row.tests()::get).orElse(UnaryTest.ANY));
    }

    List<Axis> axes() {
        return axes;
    }

    List<List<UnaryTest>> tests() {
        return tests;
    }

    /** Whether the two tables together ask about more elements of a set than an axis can be cut by. */
    static boolean isTooWide(DecisionTable... tables) {
        Map<String, List<UnaryTest>> asked = new LinkedHashMap<>();
        for (DecisionTable table : tables) {
            for (InputClause input : table.inputs()) {
                column(table, input.name())
                        .forEach(test -> asked.computeIfAbsent(input.name(), name -> new ArrayList<>())
                                .add(test));
            }
        }
        return asked.values().stream()
                .anyMatch(tests -> Axis.askedElements(tests).size() > Axis.WIDEST);
    }

    <L> Optional<Diagram.Node<L>> diagram(Diagram.Pruning pruning, Function<BitSet, L> answer, int points) {
        return Diagram.build(axes, tests, allRows(), pruning, answer, points);
    }

    BitSet allRows() {
        BitSet all = new BitSet();
        all.set(0, tables.stream().mapToInt(table -> table.rows().size()).sum());
        return all;
    }

    /** Of the rows that match, those of one table, counted from its own first row. */
    BitSet rowsOf(int table, BitSet matching) {
        int before =
                tables.subList(0, table).stream().mapToInt(t -> t.rows().size()).sum();
        return matching.get(before, before + tables.get(table).rows().size());
    }
}
