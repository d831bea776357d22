package se.rodatraden.evidence.domain.disclosure;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * How far each cell has been seen to move, up and down, and the movement in which it was seen. Hiding more cells
 * takes no movement away, so what is once proved stays proved; showing one again takes away only those in which
 * it moves.
 */
final class Proofs {
    private static final double ROUNDING = 1e-4;
    private static final Movement STILL = new Movement(new int[0], new double[0]);
    private final double[] highest;
    private final double[] lowest;
    private final Movement[] upwards;
    private final Movement[] downwards;

    Proofs(int cells) {
        this(new double[cells], new double[cells], new Movement[cells], new Movement[cells]);
        Arrays.fill(upwards, STILL);
        Arrays.fill(downwards, STILL);
    }

    private Proofs(double[] highest, double[] lowest, Movement[] upwards, Movement[] downwards) {
        this.highest = highest;
        this.lowest = lowest;
        this.upwards = upwards;
        this.downwards = downwards;
    }

    void add(Movement movement) {
        for (int i = 0; i < movement.cells().length; i++) {
            int cell = movement.cells()[i];
            if (movement.by(i) > highest[cell]) {
                highest[cell] = movement.by(i);
                upwards[cell] = movement;
            } else if (movement.by(i) < lowest[cell]) {
                lowest[cell] = movement.by(i);
                downwards[cell] = movement;
            }
        }
    }

    double highest(int cell) {
        return highest[cell];
    }

    double lowest(int cell) {
        return lowest[cell];
    }

    /** Whether it is proved that nobody can know the cell more closely. Whole numbers, so rounded inwards. */
    boolean isAtLeast(int cell, long width) {
        return Math.floor(highest[cell] + ROUNDING) - Math.ceil(lowest[cell] - ROUNDING) >= width;
    }

    /** What is still proved when the cell is shown again. */
    Proofs without(int shown) {
        return where(movement -> !movement.moves(shown));
    }

    /** What is proved by movements that stand an adding up of every sum. */
    Proofs checked(CountSystem system, HiddenCells hidden) {
        Map<Movement, Boolean> stands = new IdentityHashMap<>();
        return where(movement -> stands.computeIfAbsent(movement, its -> its.leadsToATable(system, hidden)));
    }

    private Proofs where(java.util.function.Predicate<Movement> holds) {
        Proofs left = new Proofs(highest.clone(), lowest.clone(), upwards.clone(), downwards.clone());
        for (int cell = 0; cell < highest.length; cell++) {
            if (!holds.test(upwards[cell])) {
                left.highest[cell] = 0;
                left.upwards[cell] = STILL;
            }
            if (!holds.test(downwards[cell])) {
                left.lowest[cell] = 0;
                left.downwards[cell] = STILL;
            }
        }
        return left;
    }
}
