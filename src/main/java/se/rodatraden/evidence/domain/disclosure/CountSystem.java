package se.rodatraden.evidence.domain.disclosure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The true counts of one release, and every sum that ties them together: within a table, up a hierarchy and
 * between tables that share cells. Raw figures: nothing outside the module may hold one.
 *
 * <p>A cell is known by its index in the fixed order. {@code impossible} marks cells that public knowledge
 * already fixes at zero (a guideline that starts at 12 has nobody inside at 9): hiding them would protect
 * nobody, and an audit that took them for unknown would flatter itself.
 */
public final class CountSystem {
    private final List<CellKey> keys;
    private final Map<CellKey, Integer> indexes = new LinkedHashMap<>();
    private final long[] counts;
    private final boolean[] impossible;
    private final boolean[] confidential;
    private final List<Sum> sums;

    /** {@code whole} is the sum of {@code parts}; all are cell indexes. */
    record Sum(int whole, int[] parts) {}

    CountSystem(List<CellKey> keys, long[] counts, boolean[] impossible, boolean[] confidential, List<Sum> sums) {
        this.keys = List.copyOf(keys);
        this.counts = counts.clone();
        this.impossible = impossible.clone();
        this.confidential = confidential.clone();
        this.sums = List.copyOf(sums);
        for (int i = 0; i < keys.size(); i++) {
            indexes.put(keys.get(i), i);
        }
        verify();
    }

    private void verify() {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] < 0 || impossible[i] && counts[i] != 0) {
                throw new IllegalArgumentException("the count of " + keys.get(i) + " cannot be what it is");
            }
        }
        for (Sum sum : sums) {
            long parts = 0;
            for (int part : sum.parts()) {
                parts += counts[part];
            }
            if (parts != counts[sum.whole()]) {
                throw new IllegalArgumentException("the parts of " + keys.get(sum.whole()) + " do not add up");
            }
        }
    }

    int size() {
        return counts.length;
    }

    CellKey key(int cell) {
        return keys.get(cell);
    }

    Optional<Integer> find(CellKey key) {
        return Optional.ofNullable(indexes.get(key));
    }

    long count(int cell) {
        return counts[cell];
    }

    boolean isImpossible(int cell) {
        return impossible[cell];
    }

    boolean isConfidential(int cell) {
        return confidential[cell];
    }

    List<Sum> sums() {
        return sums;
    }
}
