package se.rodatraden.evidence.domain.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds which cells to hide so that one hidden cell could as well be larger: the cheapest movement of the
 * whole table that lifts that cell by a given number and keeps every sum. Cells already hidden move for
 * next to nothing; another at its cost.
 *
 * <p>Each movement found is also noted as proof that every cell in it can be that much larger or smaller.
 */
final class CheapestMovement {
    private static final double NOTHING = 1e-6;
    private static final double HIDDEN_ALREADY = 1e-3;
    private final CountSystem system;
    private final HiddenCells hidden;
    private final CellCost cost;
    private final Proofs proofs;
    /** Each cell upwards and downwards, in that order. */
    private final Movements movements;

    CheapestMovement(CountSystem system, HiddenCells hidden, CellCost cost, Proofs proofs) {
        this.system = system;
        this.hidden = hidden;
        this.cost = cost;
        this.proofs = proofs;
        double[] lower = new double[2 * system.size()];
        double[] upper = new double[lower.length];
        for (int cell = 0; cell < system.size(); cell++) {
            if (hidden.mayBeHidden(cell)) {
                upper[2 * cell] = Double.POSITIVE_INFINITY;
                upper[2 * cell + 1] = room(cell);
            }
        }
        this.movements = new Movements(
                lower, upper, system.sums().stream().map(this::balance).toList());
    }

    private double room(int cell) {
        return system.count(cell) - hidden.least(cell);
    }

    private Movements.Balance balance(CountSystem.Sum sum) {
        int[] members = IntStream.concat(Arrays.stream(sum.parts()), IntStream.of(sum.whole()))
                .filter(hidden::mayBeHidden)
                .toArray();
        int[] variables = new int[2 * members.length];
        double[] factors = new double[variables.length];
        for (int i = 0; i < members.length; i++) {
            double factor = members[i] == sum.whole() ? -1 : 1;
            variables[2 * i] = 2 * members[i];
            variables[2 * i + 1] = 2 * members[i] + 1;
            factors[2 * i] = factor;
            factors[2 * i + 1] = -factor;
        }
        return new Movements.Balance(variables, factors);
    }

    /**
     * Every cell that must be hidden for the given one to be this much larger, those already hidden included.
     *
     * @param movement negative for smaller
     */
    List<Integer> touchedBy(int target, long movement) {
        int moving = 2 * target + (movement > 0 ? 0 : 1);
        int still = 2 * target + (movement > 0 ? 1 : 0);
        movements.rest();
        movements.limit(moving, 0, Math.abs(movement));
        movements.limit(still, 0, 0);
        if (movements.most(moving) < Math.abs(movement) - NOTHING) {
            throw new IllegalStateException("no movement protects " + system.key(target));
        }
        movements.hold(moving);
        double[] wish = new double[2 * system.size()];
        for (int cell = 0; cell < system.size(); cell++) {
            double its = hidden.contains(cell) ? HIDDEN_ALREADY : cost.of(system.count(cell));
            wish[2 * cell] = -its;
            wish[2 * cell + 1] = -its;
        }
        movements.improve(wish);
        double[] moved = new double[system.size()];
        Arrays.setAll(moved, cell -> movements.moved(2 * cell) - movements.moved(2 * cell + 1));
        movements.limit(2 * target, 0, Double.POSITIVE_INFINITY);
        movements.limit(2 * target + 1, 0, room(target));
        remember(moved);
        List<Integer> touched = new ArrayList<>();
        for (int cell = 0; cell < moved.length; cell++) {
            if (Math.abs(moved[cell]) > NOTHING) {
                touched.add(cell);
            }
        }
        return touched;
    }

    /** The movement, and as much of the opposite one as no count would go below what is known of it. */
    private void remember(double[] moved) {
        double opposite = 1;
        for (int cell = 0; cell < moved.length; cell++) {
            if (moved[cell] > NOTHING) {
                opposite = Math.min(opposite, room(cell) / moved[cell]);
            }
        }
        Movement movement = Movement.of(moved);
        proofs.add(movement);
        proofs.add(movement.times(-opposite));
    }
}
