package se.rodatraden.evidence.domain.disclosure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Finds which cells to hide so that one hidden cell could as well be larger: the cheapest movement of the
 * whole table that lifts that cell by a given number and keeps every sum. Cells already hidden move for
 * nothing; another costs its count, so inner cells go before totals, and equal costs are decided by the
 * fixed cell order.
 *
 * <p>Each movement found is also noted as proof that every cell in it can be that much larger or smaller.
 */
final class CheapestMovement {
    private static final double NOTHING = 1e-6;
    private final CountSystem system;
    private final HiddenCells hidden;
    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final List<@Nullable Variable> up = new ArrayList<>();
    private final List<@Nullable Variable> down = new ArrayList<>();
    private final Proofs proofs;

    CheapestMovement(CountSystem system, HiddenCells hidden, Proofs proofs) {
        this.system = system;
        this.hidden = hidden;
        this.proofs = proofs;
        for (int cell = 0; cell < system.size(); cell++) {
            boolean moves = hidden.mayBeHidden(cell);
            up.add(moves ? model.newVariable("u" + cell).lower(0) : null);
            down.add(
                    moves
                            ? model.newVariable("d" + cell).lower(0).upper(system.count(cell) - hidden.least(cell))
                            : null);
        }
        for (CountSystem.Sum sum : system.sums()) {
            Expression balance =
                    model.newExpression("s" + model.countExpressions()).level(0);
            put(balance, sum.whole(), -1);
            for (int part : sum.parts()) {
                put(balance, part, 1);
            }
        }
    }

    /**
     * Every cell that must be hidden for the given one to be this much larger, those already hidden included.
     *
     * @param movement negative for smaller
     */
    List<Integer> touchedBy(int target, long movement) {
        for (int cell = 0; cell < system.size(); cell++) {
            double cost = hidden.contains(cell) ? NOTHING : 1 + system.count(cell) + NOTHING * cell;
            weigh(up.get(cell), cost);
            weigh(down.get(cell), cost);
        }
        boolean upwards = movement > 0;
        Variable moving = java.util.Objects.requireNonNull((upwards ? up : down).get(target));
        Variable still = java.util.Objects.requireNonNull((upwards ? down : up).get(target));
        moving.lower(Math.abs(movement));
        java.math.BigDecimal room = still.getUpperLimit();
        still.upper(0);
        Optimisation.Result result = model.minimise();
        moving.lower(0);
        still.upper(room);
        if (!result.getState().isOptimal()) {
            throw new IllegalStateException("no movement protects " + system.key(target) + ": " + result.getState());
        }
        double[] moved = movements(result);
        remember(moved);
        List<Integer> touched = new ArrayList<>();
        for (int cell = 0; cell < moved.length; cell++) {
            if (Math.abs(moved[cell]) > NOTHING) {
                touched.add(cell);
            }
        }
        return touched;
    }

    private double[] movements(Optimisation.Result result) {
        double[] moved = new double[system.size()];
        for (int cell = 0; cell < moved.length; cell++) {
            Variable more = up.get(cell);
            Variable less = down.get(cell);
            if (more != null && less != null) {
                moved[cell] = result.doubleValue(model.indexOf(more)) - result.doubleValue(model.indexOf(less));
            }
        }
        return moved;
    }

    /** The movement, and as much of the opposite one as no count would go below what is known of it. */
    private void remember(double[] moved) {
        double opposite = 1;
        for (int cell = 0; cell < moved.length; cell++) {
            if (moved[cell] > NOTHING) {
                opposite = Math.min(opposite, (system.count(cell) - hidden.least(cell)) / moved[cell]);
            }
        }
        for (int cell = 0; cell < moved.length; cell++) {
            proofs.canMove(cell, moved[cell]);
            proofs.canMove(cell, -opposite * moved[cell]);
        }
    }

    private void put(Expression balance, int cell, int factor) {
        Variable more = up.get(cell);
        Variable less = down.get(cell);
        if (more != null && less != null) {
            balance.set(more, factor);
            balance.set(less, -factor);
        }
    }

    private static void weigh(@Nullable Variable variable, double cost) {
        if (variable != null) {
            variable.weight(cost);
        }
    }
}
