package se.rodatraden.guidelines.domain.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The whole input space of some rows as a reduced decision diagram: one level per axis, a branch per group
 * of cells that lead to the same, a leaf per distinct answer. Equal parts of the space are one node, so two
 * inputs lead to the same leaf exactly when the answers are equal, and an axis that makes no difference is
 * absent. (Bryant, <em>Graph-based algorithms for Boolean function manipulation</em>, 1986, over many values.)
 *
 * @param <L> what is told about a set of matching rows; equality decides what counts as the same
 */
public final class Diagram<L> {

    /** One point of the diagram. Two nodes of a diagram are the same function exactly when they are the same object. */
    public sealed interface Node<L> {}

    /** The answer. */
    public static final class Leaf<L> implements Node<L> {
        private final L answer;

        private Leaf(L answer) {
            this.answer = answer;
        }

        public L answer() {
            return answer;
        }
    }

    /** A place where an axis makes a difference. */
    public static final class Split<L> implements Node<L> {
        private final int level;
        private final List<Branch<L>> branches;

        private Split(int level, List<Branch<L>> branches) {
            this.level = level;
            this.branches = List.copyOf(branches);
        }

        public int level() {
            return level;
        }

        public List<Branch<L>> branches() {
            return branches;
        }
    }

    /** @param cells indexes into the axis of the level, ascending */
    public record Branch<L>(List<Integer> cells, Node<L> to) {}

    private record Visited(int level, BitSet live) {}

    private record Shape<L>(int level, List<Branch<L>> branches) {}

    private static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("the diagram is larger than allowed", null, false, false);
        }
    }

    private final List<Axis> axes;
    /** Per axis and cell, the rows whose test accepts it. */
    private final List<List<BitSet>> accepted;

    private final Function<BitSet, L> answerOf;
    private final int largest;
    private final Map<Visited, Node<L>> visited = new HashMap<>();
    private final Map<Shape<L>, Node<L>> splits = new HashMap<>();
    private final Map<L, Node<L>> leaves = new LinkedHashMap<>();

    private Diagram(List<Axis> axes, List<List<UnaryTest>> testsByAxis, Function<BitSet, L> answerOf, int largest) {
        this.axes = axes;
        this.answerOf = answerOf;
        this.largest = largest;
        this.accepted = new ArrayList<>();
        for (int i = 0; i < axes.size(); i++) {
            accepted.add(acceptedBy(axes.get(i), testsByAxis.get(i)));
        }
    }

    /**
     * @param testsByAxis for each axis, the test of every row
     * @param live the rows that may still match
     * @param largest how many points may be visited before giving up
     * @return empty when the space is larger than that
     */
    public static <L> Optional<Node<L>> build(
            List<Axis> axes,
            List<List<UnaryTest>> testsByAxis,
            BitSet live,
            Function<BitSet, L> answerOf,
            int largest) {
        try {
            return Optional.of(new Diagram<>(axes, testsByAxis, answerOf, largest).node(0, live));
        } catch (TooLarge e) {
            return Optional.empty();
        }
    }

    /** Every node once, from the top. */
    public static <L> void walk(Node<L> top, Consumer<Node<L>> seen) {
        java.util.Set<Node<L>> done = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
        java.util.ArrayDeque<Node<L>> waiting = new java.util.ArrayDeque<>(List.of(top));
        while (!waiting.isEmpty()) {
            Node<L> node = waiting.poll();
            if (done.add(node)) {
                seen.accept(node);
                if (node instanceof Split<L> split) {
                    split.branches().forEach(branch -> waiting.add(branch.to()));
                }
            }
        }
    }

    private static List<BitSet> acceptedBy(Axis axis, List<UnaryTest> tests) {
        List<BitSet> byCell = new ArrayList<>();
        for (AxisCell cell : axis.cells()) {
            BitSet rows = new BitSet(tests.size());
            for (int row = 0; row < tests.size(); row++) {
                rows.set(row, tests.get(row).accepts(cell.sample()));
            }
            byCell.add(rows);
        }
        return byCell;
    }

    private Node<L> node(int level, BitSet live) {
        if (level == axes.size() || live.isEmpty()) {
            return leaves.computeIfAbsent(answerOf.apply(live), Leaf::new);
        }
        Visited key = new Visited(level, live);
        Node<L> known = visited.get(key);
        if (known != null) {
            return known;
        }
        if (visited.size() >= largest) {
            throw new TooLarge();
        }
        Map<BitSet, Node<L>> byRows = new HashMap<>();
        Map<Node<L>, List<Integer>> byNode = new LinkedHashMap<>();
        List<BitSet> cells = accepted.get(level);
        for (int cell = 0; cell < cells.size(); cell++) {
            BitSet next = (BitSet) live.clone();
            next.and(cells.get(cell));
            Node<L> child = byRows.get(next);
            if (child == null) {
                child = node(level + 1, next);
                byRows.put(next, child);
            }
            byNode.computeIfAbsent(child, c -> new ArrayList<>()).add(cell);
        }
        Node<L> made = byNode.size() == 1 ? byNode.keySet().iterator().next() : split(level, byNode);
        visited.put(key, made);
        return made;
    }

    private Node<L> split(int level, Map<Node<L>, List<Integer>> byNode) {
        List<Branch<L>> branches = byNode.entrySet().stream()
                .map(entry -> new Branch<>(List.copyOf(entry.getValue()), entry.getKey()))
                .toList();
        return splits.computeIfAbsent(new Shape<>(level, branches), shape -> new Split<>(level, branches));
    }
}
