package se.rodatraden.evidence.domain.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Counts into the tables of one release, margins and hierarchies included. Add what is counted by its leaf
 * category in every dimension, in any order; the result does not depend on the order.
 *
 * <p>Joint dimensions are those that public knowledge ties together although no table crosses them: a
 * guideline says which outcomes an age can have. Their crossing is kept as latent cells, never published, so
 * that the audit reasons through it as a reader would.
 */
public final class Tabulation {
    private final List<Dimension> dimensions;
    private final List<TableShape> shapes;
    private final Map<CellKey, Long> counts = new LinkedHashMap<>();
    private final Map<CellKey, Long> latent = new LinkedHashMap<>();
    private final Set<Integer> joint;
    /** For each table and each dimension: the categories shown that hold a leaf. */
    private final List<List<Map<String, List<String>>>> shownChains = new ArrayList<>();

    public Tabulation(List<Dimension> dimensions, List<TableShape> shapes) {
        this(dimensions, shapes, Set.of());
    }

    /** @param joint positions of the joint dimensions */
    public Tabulation(List<Dimension> dimensions, List<TableShape> shapes, Set<Integer> joint) {
        this.joint = Set.copyOf(joint);
        this.dimensions = List.copyOf(dimensions);
        this.shapes = List.copyOf(shapes);
        for (TableShape shape : shapes) {
            if (shape.codes().size() != dimensions.size()) {
                throw new IllegalArgumentException(shape.name() + " does not have every dimension");
            }
            shape.keys().forEach(key -> counts.put(key, 0L));
            shownChains.add(shownChains(shape));
        }
    }

    private List<Map<String, List<String>>> shownChains(TableShape shape) {
        List<Map<String, List<String>>> chains = new ArrayList<>();
        for (int d = 0; d < dimensions.size(); d++) {
            Dimension dimension = dimensions.get(d);
            List<String> shown = shape.codes().get(d);
            Map<String, List<String>> ofLeaf = new LinkedHashMap<>();
            dimension.codes().stream()
                    .filter(dimension::isLeaf)
                    .forEach(leaf -> ofLeaf.put(
                            leaf,
                            dimension.chainOf(leaf).stream()
                                    .filter(shown::contains)
                                    .toList()));
            chains.add(ofLeaf);
        }
        return chains;
    }

    /** @param leaves one leaf category per dimension */
    public void add(List<String> leaves, long number) {
        shownCellsOf(leaves).forEach(key -> counts.merge(key, number, Long::sum));
        if (!joint.isEmpty()) {
            latent.merge(crossing(leaves), number, Long::sum);
        }
    }

    private CellKey crossing(List<String> leaves) {
        List<String> codes = new ArrayList<>(leaves);
        for (int d = 0; d < codes.size(); d++) {
            if (!joint.contains(d)) {
                codes.set(d, Dimension.TOTAL);
            }
        }
        return new CellKey(codes);
    }

    /** @param impossible whether public knowledge alone fixes the cell at zero */
    public CountSystem counted(Predicate<CellKey> impossible) {
        Map<CellKey, CountSystem.Cell> cells = new LinkedHashMap<>();
        counts.forEach((key, number) -> cells.put(key, new CountSystem.Cell(key, number, standing(key, impossible))));
        List<CountSystem.Sum> sums = new ArrayList<>(sums(List.copyOf(cells.keySet())));
        if (!joint.isEmpty()) {
            LatentCells.add(dimensions, joint, shapes, latent, impossible, cells, sums);
        }
        return new CountSystem(List.copyOf(cells.values()), sums);
    }

    private Standing standing(CellKey key, Predicate<CellKey> impossible) {
        if (impossible.test(key)) {
            return Standing.IMPOSSIBLE;
        }
        return isConfidential(key) ? Standing.CONFIDENTIAL : Standing.OPEN;
    }

    private boolean isConfidential(CellKey key) {
        for (int d = 0; d < dimensions.size(); d++) {
            if (dimensions.get(d).isConfidential(key.codes().get(d))) {
                return true;
            }
        }
        return false;
    }

    private Set<CellKey> shownCellsOf(List<String> leaves) {
        Set<CellKey> cells = new LinkedHashSet<>();
        for (int table = 0; table < shapes.size(); table++) {
            List<List<String>> chains = new ArrayList<>();
            for (int d = 0; d < dimensions.size(); d++) {
                List<String> chain = shownChains.get(table).get(d).get(leaves.get(d));
                if (chain == null) {
                    throw new IllegalArgumentException(leaves.get(d) + " is not a leaf of "
                            + dimensions.get(d).name());
                }
                chains.add(chain);
            }
            cells.addAll(new TableShape(shapes.get(table).name(), chains).keys());
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
                        Objects.requireNonNull(index.get(sum.getFirst())),
                        sum.stream().skip(1).mapToInt(index::get).toArray()))
                .toList();
    }
}
