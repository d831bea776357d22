package se.rodatraden.evidence.domain.disclosure;

import java.util.BitSet;

/**
 * Which cells are hidden so far, and what a reader knows about each before looking at a single sum: that it
 * is not negative, or, where zeros are shown, that it is at least one.
 */
final class HiddenCells {
    private final CountSystem system;
    private final ZeroPolicy zeros;
    private final BitSet cells = new BitSet();
    private final BitSet primary = new BitSet();
    private final BitSet excepted = new BitSet();
    private final BitSet unpublished = new BitSet();
    private final BitSet knownZeros;

    HiddenCells(CountSystem system, ZeroPolicy zeros) {
        this.system = system;
        this.zeros = zeros;
        this.knownZeros = KnownZeros.of(system, zeros);
        for (int cell = 0; cell < system.size(); cell++) {
            if (system.standing(cell) == Standing.LATENT && !knownZeros.get(cell)) {
                excepted.set(cell);
                unpublished.set(cell);
            } else if (system.standing(cell) == Standing.HIDDEN) {
                excepted.set(cell, system.count(cell) == 0);
                addPrimary(cell);
            }
        }
    }

    HiddenCells(HiddenCells other) {
        this(other.system, other.zeros);
        cells.or(other.cells);
        primary.or(other.primary);
        excepted.or(other.excepted);
    }

    void addPrimary(int cell) {
        primary.set(cell);
        cells.set(cell);
    }

    /** Hidden for another reason than its size, so that it may well be zero even where zeros are shown. */
    void addException(int cell) {
        excepted.set(cell);
        addPrimary(cell);
    }

    void addComplementary(int cell) {
        if (!mayBeHidden(cell)) {
            throw new IllegalArgumentException(system.key(cell) + " is known and hides nothing");
        }
        cells.set(cell);
    }

    /** Complementary cells only: what protects itself stays hidden. */
    void show(int cell) {
        if (primary.get(cell)) {
            throw new IllegalArgumentException(system.key(cell) + " is hidden for its own sake");
        }
        cells.clear(cell);
    }

    /** In the fixed order. */
    BitSet complementary() {
        BitSet complementary = (BitSet) cells.clone();
        complementary.andNot(primary);
        return complementary;
    }

    /** Whether hiding the cell takes knowledge from the reader. */
    boolean mayBeHidden(int cell) {
        return contains(cell)
                || switch (system.standing(cell)) {
                    case IMPOSSIBLE, SHOWN -> false;
                    case OPEN, CONFIDENTIAL, LATENT, HIDDEN -> zeros == ZeroPolicy.HIDDEN || system.count(cell) > 0;
                };
    }

    boolean isKnownZero(int cell) {
        return knownZeros.get(cell);
    }

    boolean contains(int cell) {
        return cells.get(cell) || unpublished.get(cell);
    }

    boolean isLatent(int cell) {
        return unpublished.get(cell);
    }

    boolean isPrimary(int cell) {
        return primary.get(cell);
    }

    long least(int cell) {
        return zeros == ZeroPolicy.HIDDEN || excepted.get(cell) ? 0 : 1;
    }

    /** Those that nobody may know closely. */
    int[] inOrder() {
        return cells.stream().toArray();
    }
}
