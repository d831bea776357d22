package se.rodatraden.evidence.domain.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Counts into the tables of one release, margins and hierarchies included. Add what is counted by its leaf
 * category in every dimension, in any order; the result does not depend on the order.
 */
public final class Tabulation {
    private final List<Dimension> dimensions;
    private final List<TableShape> shapes;
    private final Map<CellKey, Long> counts = new LinkedHashMap<>();

    public Tabulation(List<Dimension> dimensions, List<TableShape> shapes) {
        this.dimensions = List.copyOf(dimensions);
        this.shapes = List.copyOf(shapes);
        for (TableShape shape : shapes) {
            if (shape.codes().size() != dimensions.size()) {
                throw new IllegalArgumentException(shape.name() + " does not have every dimension");
            }
            shape.keys().forEach(key -> counts.put(key, 0L));
        }
    }

    /** @param leaves one leaf category per dimension */
    public void add(List<String> leaves, long number) {
        for (int d = 0; d < dimensions.size(); d++) {
            if (!dimensions.get(d).isLeaf(leaves.get(d))) {
                throw new IllegalArgumentException(
                        leaves.get(d) + " is not a leaf of " + dimensions.get(d).name());
            }
        }
        for (CellKey key : shownCellsOf(leaves)) {
            counts.merge(key, number, Long::sum);
        }
    }

    /** @param impossible whether public knowledge alone fixes the cell at zero */
    public CountSystem counted(Predicate<CellKey> impossible) {
        List<CellKey> keys = List.copyOf(counts.keySet());
        long[] numbers = new long[keys.size()];
        boolean[] zero = new boolean[keys.size()];
        boolean[] confidential = new boolean[keys.size()];
        for (int i = 0; i < keys.size(); i++) {
            CellKey key = keys.get(i);
            numbers[i] = counts.get(key);
            zero[i] = impossible.test(key);
            for (int d = 0; d < dimensions.size(); d++) {
                confidential[i] |= dimensions.get(d).isConfidential(key.codes().get(d));
            }
        }
        return new CountSystem(keys, numbers, zero, confidential, sums(keys));
    }

    private Set<CellKey> shownCellsOf(List<String> leaves) {
        Set<CellKey> cells = new LinkedHashSet<>();
        for (TableShape shape : shapes) {
            List<List<String>> chains = new ArrayList<>();
            for (int d = 0; d < dimensions.size(); d++) {
                List<String> shown = shape.codes().get(d);
                chains.add(dimensions.get(d).chainOf(leaves.get(d)).stream()
                        .filter(shown::contains)
                        .toList());
            }
            if (chains.stream().noneMatch(List::isEmpty)) {
                cells.addAll(new TableShape(shape.name(), chains).keys());
            }
        }
        return cells;
    }

    private List<CountSystem.Sum> sums(List<CellKey> keys) {
        Map<CellKey, Integer> index = new LinkedHashMap<>();
        keys.forEach(key -> index.put(key, index.size()));
        Set<List<CellKey>> seen = new LinkedHashSet<>();
        for (TableShape shape : shapes) {
            for (CellKey whole : shape.keys()) {
                for (int d = 0; d < dimensions.size(); d++) {
                    int dimension = d;
                    List<CellKey> sum = new ArrayList<>(List.of(whole));
                    dimensions.get(d).partsOf(whole.codes().get(d)).stream()
                            .map(part -> whole.with(dimension, part))
                            .filter(shape::shows)
                            .forEach(sum::add);
                    int parts = dimensions.get(d).partsOf(whole.codes().get(d)).size();
                    if (parts > 0 && sum.size() == parts + 1) {
                        seen.add(List.copyOf(sum));
                    }
                }
            }
        }
        return seen.stream()
                .map(sum -> new CountSystem.Sum(
                        index.get(sum.getFirst()),
                        sum.stream().skip(1).mapToInt(index::get).toArray()))
                .toList();
    }
}
