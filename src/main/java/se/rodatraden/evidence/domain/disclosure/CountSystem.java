package se.rodatraden.evidence.domain.disclosure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The true counts of one release, and every sum that ties them together: within a table, up a hierarchy and
 * between tables that share cells. Raw figures: nothing outside the module may hold one.
 *
 * <p>A cell is known by its index in the fixed order. {@link Standing#IMPOSSIBLE} marks cells that public knowledge
 * already fixes at zero (a guideline that starts at 12 has nobody inside at 9): hiding them would protect
 * nobody, and an audit that took them for unknown would flatter itself.
 */
public final class CountSystem {
    private final List<Cell> cells;
    private final Map<CellKey, Integer> indexes = new LinkedHashMap<>();
    private final List<Sum> sums;

    record Cell(CellKey key, long count, Standing standing) {}

    /** {@code whole} is the sum of {@code parts}; all are cell indexes. */
    record Sum(int whole, int[] parts) {}

    CountSystem(List<Cell> cells, List<Sum> sums) {
        this.cells = List.copyOf(cells);
        this.sums = List.copyOf(sums);
        for (int i = 0; i < cells.size(); i++) {
            indexes.put(cells.get(i).key(), i);
        }
        verify();
    }

    private void verify() {
        for (Cell cell : cells) {
            if (cell.count() < 0 || cell.standing() == Standing.IMPOSSIBLE && cell.count() != 0) {
                throw new IllegalArgumentException("the count of " + cell.key() + " cannot be what it is");
            }
        }
        for (Sum sum : sums) {
            long parts = 0;
            for (int part : sum.parts()) {
                parts += count(part);
            }
            if (parts != count(sum.whole())) {
                throw new IllegalArgumentException("the parts of " + key(sum.whole()) + " do not add up");
            }
        }
    }

    int size() {
        return cells.size();
    }

    CellKey key(int cell) {
        return cells.get(cell).key();
    }

    Optional<Integer> find(CellKey key) {
        return Optional.ofNullable(indexes.get(key));
    }

    /** @throws IllegalArgumentException when the release has no such cell */
    public long count(CellKey key) {
        return count(find(key).orElseThrow(() -> new IllegalArgumentException("no such cell: " + key)));
    }

    long count(int cell) {
        return cells.get(cell).count();
    }

    Standing standing(int cell) {
        return cells.get(cell).standing();
    }

    List<Sum> sums() {
        return sums;
    }
}
