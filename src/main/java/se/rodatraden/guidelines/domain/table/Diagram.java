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

    /**
     * Leaves out rows that no longer matter.
     *
     * <p>{@code certain} are those of the live rows whose remaining tests all pass, whatever is said on the axes
     * that are left. The answer must be the same for the rows that are kept as for all, on every way further down.
     */
    public interface Pruning {
        Pruning NONE = (live, certain) -> live;

        BitSet kept(BitSet live, BitSet certain);
    }

    private record Visited(int level, BitSet live) {}

    private record Shape<L>(int level, List<Branch<L>> branches) {}

    private static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("the diagram is larger than allowed", null, false, false);
        }
    }

    /** The cells of an axis that the same rows accept. */
    private record Group(List<Integer> cells, BitSet rows) {}

    private final List<List<Group>> groups = new ArrayList<>();
    /** Per level, the rows that pass on it and on all below. */
    private final List<BitSet> certainFrom = new ArrayList<>();

    private final Pruning pruning;

    private final Function<BitSet, L> answerOf;
    private final int largest;
    private int answered;
    private final Map<Visited, Node<L>> visited = new HashMap<>();
    private final Map<Shape<L>, Node<L>> splits = new HashMap<>();
    private final Map<L, Node<L>> leaves = new LinkedHashMap<>();

    private Diagram(
            List<Axis> axes,
            List<List<UnaryTest>> testsByAxis,
            Pruning pruning,
            Function<BitSet, L> answerOf,
            int largest) {
        this.pruning = pruning;
        this.answerOf = answerOf;
        this.largest = largest;
        for (int i = 0; i < axes.size(); i++) {
            groups.add(grouped(axes.get(i), testsByAxis.get(i)));
        }
        BitSet certain = new BitSet();
        if (!testsByAxis.isEmpty()) {
            certain.set(0, testsByAxis.getFirst().size());
        }
        for (int i = axes.size() - 1; i >= 0; i--) {
            groups.get(i).forEach(group -> certain.and(group.rows()));
            certainFrom.addFirst((BitSet) certain.clone());
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
        return build(axes, testsByAxis, live, Pruning.NONE, answerOf, largest);
    }

    /** The same; {@code answerOf} is given the rows that are kept. */
    public static <L> Optional<Node<L>> build(
            List<Axis> axes,
            List<List<UnaryTest>> testsByAxis,
            BitSet live,
            Pruning pruning,
            Function<BitSet, L> answerOf,
            int largest) {
        try {
            return Optional.of(new Diagram<>(axes, testsByAxis, pruning, answerOf, largest).node(0, live));
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

    private static List<Group> grouped(Axis axis, List<UnaryTest> tests) {
        Map<UnaryTest, BitSet> cellsOf = new HashMap<>();
        for (UnaryTest test : tests) {
            cellsOf.computeIfAbsent(test, axis::acceptedBy);
        }
        Map<BitSet, List<Integer>> byRows = new LinkedHashMap<>();
        List<BitSet> rowsOf = new ArrayList<>();
        axis.cells().forEach(cell -> rowsOf.add(new BitSet(tests.size())));
        for (int row = 0; row < tests.size(); row++) {
            int number = row;
            cellsOf.getOrDefault(tests.get(row), new BitSet()).stream()
                    .forEach(cell -> rowsOf.get(cell).set(number));
        }
        for (int cell = 0; cell < rowsOf.size(); cell++) {
            byRows.computeIfAbsent(rowsOf.get(cell), rows -> new ArrayList<>()).add(cell);
        }
        return byRows.entrySet().stream()
                .map(entry -> new Group(entry.getValue(), entry.getKey()))
                .toList();
    }

    private Node<L> node(int level, BitSet matching) {
        if (level == groups.size() || matching.isEmpty()) {
            return leaf(matching);
        }
        BitSet certain = (BitSet) matching.clone();
        certain.and(certainFrom.get(level));
        BitSet live = pruning.kept(matching, certain);
        certain.and(live);
        if (certain.equals(live)) {
            return leaf(live);
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
        for (Group group : groups.get(level)) {
            BitSet next = (BitSet) live.clone();
            next.and(group.rows());
            Node<L> child = byRows.get(next);
            if (child == null) {
                child = node(level + 1, next);
                byRows.put(next, child);
            }
            byNode.computeIfAbsent(child, c -> new ArrayList<>()).addAll(group.cells());
        }
        Node<L> made = byNode.size() == 1 ? byNode.keySet().iterator().next() : split(level, byNode);
        visited.put(key, made);
        return made;
    }

    private Node<L> leaf(BitSet rows) {
        if (answered++ > largest) {
            throw new TooLarge();
        }
        return leaves.computeIfAbsent(answerOf.apply(rows), Leaf::new);
    }

    private Node<L> split(int level, Map<Node<L>, List<Integer>> byNode) {
        List<Branch<L>> branches = byNode.entrySet().stream()
                .map(entry -> new Branch<>(entry.getValue().stream().sorted().toList(), entry.getKey()))
                .toList();
        return splits.computeIfAbsent(new Shape<>(level, branches), shape -> new Split<>(level, branches));
    }
}
