package se.rodatraden.evidence.domain.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The crossing of dimensions that public knowledge ties together, at their leaves: in no table, but a reader
 * who knows that everybody above 20 is outside can add up the ages and has the number outside.
 */
final class LatentCells {
    private LatentCells() {}

    /** Adds the possible leaf cells, and a sum of them for every published cell that its table divides no further. */
    static void add(
            List<Dimension> dimensions,
            Set<Integer> joint,
            List<TableShape> shapes,
            Map<CellKey, Long> counts,
            Predicate<CellKey> impossible,
            Map<CellKey, CountSystem.Cell> cells,
            List<CountSystem.Sum> sums) {
        List<CellKey> leaves = leaves(dimensions, joint).stream()
                .filter(key -> !impossible.test(key))
                .toList();
        leaves.forEach(key ->
                cells.putIfAbsent(key, new CountSystem.Cell(key, counts.getOrDefault(key, 0L), Standing.LATENT)));
        Map<CellKey, Integer> index = new LinkedHashMap<>();
        cells.keySet().forEach(key -> index.put(key, index.size()));
        Map<CellKey, List<CellKey>> below = new LinkedHashMap<>();
        for (TableShape shape : shapes) {
            for (CellKey key : shape.keys()) {
                if (shape.isFinest(key, dimensions) && liesInCrossing(key, joint) && !leaves.contains(key)) {
                    below.put(key, new ArrayList<>());
                }
            }
        }
        below.forEach((whole, parts) ->
                leaves.stream().filter(leaf -> isBelow(leaf, whole, dimensions)).forEach(parts::add));
        below.forEach((whole, parts) -> {
            if (!parts.isEmpty()) {
                sums.add(new CountSystem.Sum(
                        Objects.requireNonNull(index.get(whole)),
                        parts.stream().mapToInt(index::get).toArray()));
            }
        });
    }

    private static List<CellKey> leaves(List<Dimension> dimensions, Set<Integer> joint) {
        List<List<String>> codes = new ArrayList<>();
        for (int d = 0; d < dimensions.size(); d++) {
            Dimension dimension = dimensions.get(d);
            codes.add(
                    joint.contains(d)
                            ? dimension.codes().stream()
                                    .filter(dimension::isLeaf)
                                    .toList()
                            : List.of(Dimension.TOTAL));
        }
        return new TableShape("crossing", codes).keys();
    }

    private static boolean liesInCrossing(CellKey key, Set<Integer> joint) {
        for (int d = 0; d < key.codes().size(); d++) {
            if (!joint.contains(d) && !key.codes().get(d).equals(Dimension.TOTAL)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBelow(CellKey leaf, CellKey whole, List<Dimension> dimensions) {
        for (int d = 0; d < dimensions.size(); d++) {
            if (!dimensions
                    .get(d)
                    .chainOf(leaf.codes().get(d))
                    .contains(whole.codes().get(d))) {
                return false;
            }
        }
        return true;
    }
}
