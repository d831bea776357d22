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
 * <p>Each movement found is also remembered as proof that every cell in it can be that much larger or smaller.
 */
final class CheapestMovement {
    private static final double NOTHING = 1e-6;
    private final CountSystem system;
    private final HiddenCells hidden;
    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final List<@Nullable Variable> up = new ArrayList<>();
    private final List<@Nullable Variable> down = new ArrayList<>();
    private final double[] highest;
    private final double[] lowest;

    CheapestMovement(CountSystem system, HiddenCells hidden) {
        this.system = system;
        this.hidden = hidden;
        this.highest = new double[system.size()];
        this.lowest = new double[system.size()];
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

    /** The first hidden cell not yet proved to be this wide; −1 when there is none. */
    int nextNarrow(int width) {
        for (int cell : hidden.inOrder()) {
            if (highest[cell] - lowest[cell] < width - NOTHING) {
                return cell;
            }
        }
        return -1;
    }

    /** Notes what the audit has found: nothing more is needed for the cell. */
    void isWide(int cell) {
        highest[cell] = Double.POSITIVE_INFINITY;
    }

    /** Every cell that must be hidden for the given one to be this much larger, those already hidden included. */
    List<Integer> touchedBy(int target, int movement) {
        for (int cell = 0; cell < system.size(); cell++) {
            double cost = hidden.contains(cell) ? NOTHING : 1 + system.count(cell) + NOTHING * cell;
            weigh(up.get(cell), cost);
            weigh(down.get(cell), cost);
        }
        Variable lifted = java.util.Objects.requireNonNull(up.get(target));
        Variable lowered = java.util.Objects.requireNonNull(down.get(target));
        lifted.lower(movement);
        java.math.BigDecimal room = lowered.getUpperLimit();
        lowered.upper(0);
        Optimisation.Result result = model.minimise();
        lifted.lower(0);
        lowered.upper(room);
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
            highest[cell] = Math.max(highest[cell], Math.max(moved[cell], -opposite * moved[cell]));
            lowest[cell] = Math.min(lowest[cell], Math.min(moved[cell], -opposite * moved[cell]));
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
