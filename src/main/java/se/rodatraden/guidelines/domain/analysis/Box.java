package se.rodatraden.guidelines.domain.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import se.rodatraden.guidelines.domain.table.Axis;
import se.rodatraden.guidelines.domain.table.AxisPart;
import se.rodatraden.guidelines.domain.table.Diagram;
import se.rodatraden.guidelines.domain.table.Inputs;
import se.rodatraden.guidelines.domain.table.Value;

/**
 * A product of axis pieces.
 *
 * @param cells per axis, the indexes of the pieces inside, ascending
 */
record Box(List<Axis> axes, List<List<Integer>> cells) {

    static Box everything(List<Axis> axes) {
        return new Box(
                axes,
                axes.stream()
                        .map(axis ->
                                IntStream.range(0, axis.cells().size()).boxed().toList())
                        .toList());
    }

    Box with(int level, List<Integer> chosen) {
        List<List<Integer>> narrowed = new ArrayList<>(cells);
        narrowed.set(level, chosen);
        return new Box(axes, List.copyOf(narrowed));
    }

    Region region() {
        List<Region.Limit> limits = new ArrayList<>();
        SequencedMap<String, Value> example = new LinkedHashMap<>();
        for (int i = 0; i < axes.size(); i++) {
            Axis axis = axes.get(i);
            AxisPart part = AxisPart.of(axis, cells.get(i));
            if (!(part instanceof AxisPart.Everything)) {
                limits.add(new Region.Limit(axis.input(), part));
            }
            example.put(
                    axis.input().name(),
                    axis.cells().get(cells.get(i).getFirst()).sample());
        }
        return new Region(limits, new Inputs(example));
    }

    /** Per axis the pieces inside as bits. */
    long[][] words() {
        return IntStream.range(0, axes.size())
                .mapToObj(i -> {
                    long[] words = new long[(axes.get(i).cells().size() + 63) / 64];
                    cells.get(i).forEach(cell -> words[cell / 64] |= 1L << cell);
                    return words;
                })
                .toArray(long[][]::new);
    }

    /** A box per path from the top to a wanted leaf, no more than {@code most}. */
    static <L> List<Found<L>> paths(
            Diagram.Node<L> top, List<Axis> axes, java.util.function.Predicate<L> wanted, int most) {
        List<Found<L>> found = new ArrayList<>();
        collect(top, everything(axes), wanted, most, found);
        return found;
    }

    record Found<L>(Box box, L answer) {}

    private static <L> void collect(
            Diagram.Node<L> node, Box box, java.util.function.Predicate<L> wanted, int most, List<Found<L>> found) {
        if (found.size() >= most) {
            return;
        }
        switch (node) {
            case Diagram.Leaf<L> leaf -> {
                if (wanted.test(leaf.answer())) {
                    found.add(new Found<>(box, leaf.answer()));
                }
            }
            case Diagram.Split<L> split ->
                split.branches()
                        .forEach(branch ->
                                collect(branch.to(), box.with(split.level(), branch.cells()), wanted, most, found));
        }
    }
}
