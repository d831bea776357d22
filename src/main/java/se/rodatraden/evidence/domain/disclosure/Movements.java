package se.rodatraden.evidence.domain.disclosure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All the ways to move a table and keep every sum, each variable within its bounds: what is left to believe for
 * somebody who has read what is published. Not to move at all is always one of them, as the bounds hold the
 * true table.
 *
 * <p>The primal simplex method with bounded variables (Chvátal, Linear Programming, 1983, chapter 8). An audit asks
 * for the least and the most of hundreds of cells over the same sums, so the method goes on from the corner
 * where the last question ended: a few steps each, where a solver that begins anew takes hundreds. It knows a
 * first corner without searching. Everything is decided by fixed order, so the same question gives the same
 * answer on every machine.
 */
final class Movements {
    private static final double NOTHING = 1e-9;
    /** Steps without progress after which only Bland's rule, which cannot go round in circles, chooses. */
    private static final int STALLED = 40;

    private final double[][] rows;
    private final int[] basis;
    private final int[] rowOf;
    private final double[] lower;
    private final double[] upper;
    private final double[] moved;

    /** One sum: its variables and their factors, which together stay zero. */
    record Balance(int[] variables, double[] factors) {}

    /** @param lower at most zero, and {@code upper} at least zero, for each variable */
    Movements(double[] lower, double[] upper, List<Balance> balances) {
        this.lower = lower.clone();
        this.upper = upper.clone();
        this.moved = new double[lower.length];
        this.rowOf = new int[lower.length];
        Arrays.fill(rowOf, -1);
        double[][] all = balances.stream().map(this::dense).toArray(double[][]::new);
        this.basis = new int[all.length];
        this.rows = Arrays.copyOf(all, eliminate(all));
    }

    private double[] dense(Balance balance) {
        double[] row = new double[lower.length];
        for (int i = 0; i < balance.variables().length; i++) {
            row[balance.variables()[i]] += balance.factors()[i];
        }
        return row;
    }

    /** Gauss and Jordan; the roomiest variables first, so that the first corner is not cramped. */
    private int eliminate(double[][] all) {
        int rank = 0;
        for (int variable : roomiestFirst()) {
            int pivot = -1;
            for (int row = rank; row < all.length; row++) {
                if (Math.abs(all[row][variable]) > (pivot < 0 ? NOTHING : Math.abs(all[pivot][variable]) + NOTHING)) {
                    pivot = row;
                }
            }
            if (pivot >= 0) {
                double[] chosen = all[pivot];
                all[pivot] = all[rank];
                all[rank] = chosen;
                clear(all, rank, variable);
                basis[rank] = variable;
                rowOf[variable] = rank;
                rank++;
                if (rank == all.length) {
                    break;
                }
            }
        }
        return rank;
    }

    private int[] roomiestFirst() {
        return IntStream.range(0, lower.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(variable -> lower[variable])
                        .thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static void clear(double[][] all, int row, int variable) {
        double[] pivot = all[row];
        double factor = pivot[variable];
        int[] filled = new int[pivot.length];
        int count = 0;
        for (int i = 0; i < pivot.length; i++) {
            if (pivot[i] != 0) {
                pivot[i] /= factor;
                filled[count++] = i;
            }
        }
        for (int other = 0; other < all.length; other++) {
            double times = all[other][variable];
            if (other != row && times != 0) {
                double[] line = all[other];
                for (int f = 0; f < count; f++) {
                    int i = filled[f];
                    line[i] -= times * pivot[i];
                    if (Math.abs(line[i]) < NOTHING) {
                        line[i] = 0;
                    }
                }
                line[variable] = 0;
            }
        }
    }

    /** The most that the variable can move upwards; infinite when nothing limits it. */
    double most(int variable) {
        return furthest(variable, 1);
    }

    /** The most that it can move downwards, as a number of zero or less. */
    double least(int variable) {
        return furthest(variable, -1);
    }

    /** Where the last question ended. */
    double moved(int variable) {
        return moved[variable];
    }

    /** From here on the variable stands where it is. */
    void hold(int variable) {
        lower[variable] = moved[variable];
        upper[variable] = moved[variable];
    }

    /** No further than this from here on; where it stands must be within. */
    void limit(int variable, double least, double most) {
        lower[variable] = least;
        upper[variable] = most;
    }

    private double furthest(int variable, int direction) {
        double[] wish = new double[lower.length];
        wish[variable] = direction;
        return improve(wish) ? moved[variable] : direction * Double.POSITIVE_INFINITY;
    }

    /**
     * Goes to a corner where the wish is greatest.
     *
     * @return whether there is one; else it can grow without end
     */
    boolean improve(double[] wish) {
        double[] gain = gains(wish);
        int stalled = 0;
        while (true) {
            boolean careful = stalled > STALLED;
            int entering = entering(gain, careful);
            if (entering < 0) {
                return true;
            }
            int direction = gain[entering] > 0 ? 1 : -1;
            Step step = step(entering, direction, careful);
            if (Double.isInfinite(step.length)) {
                return false;
            }
            stalled = step.length > NOTHING ? 0 : stalled + 1;
            move(entering, direction * step.length);
            if (step.row >= 0) {
                exchange(step.row, entering, gain);
            }
        }
    }

    /** What the wish gains by each variable that may move freely, the others following. */
    private double[] gains(double[] wish) {
        double[] gain = wish.clone();
        for (int row = 0; row < rows.length; row++) {
            double weight = wish[basis[row]];
            if (weight != 0) {
                subtract(gain, rows[row], weight);
            }
        }
        return gain;
    }

    private static void subtract(double[] from, double[] row, double times) {
        for (int i = 0; i < from.length; i++) {
            if (row[i] != 0) {
                from[i] -= times * row[i];
                if (Math.abs(from[i]) < NOTHING) {
                    from[i] = 0;
                }
            }
        }
    }

    private int entering(double[] gain, boolean careful) {
        int best = -1;
        for (int variable = 0; variable < gain.length; variable++) {
            if (rowOf[variable] < 0
                    && (gain[variable] > NOTHING && moved[variable] < upper[variable] - NOTHING
                            || gain[variable] < -NOTHING && moved[variable] > lower[variable] + NOTHING)) {
                if (careful) {
                    return variable;
                }
                if (best < 0 || Math.abs(gain[variable]) > Math.abs(gain[best]) + NOTHING) {
                    best = variable;
                }
            }
        }
        return best;
    }

    /** @param row of the variable that stops it; −1 when its own bound does */
    private record Step(double length, int row) {}

    private Step step(int entering, int direction, boolean careful) {
        double shortest = direction > 0 ? upper[entering] - moved[entering] : moved[entering] - lower[entering];
        int stopping = -1;
        for (int row = 0; row < rows.length; row++) {
            double pace = -rows[row][entering] * direction;
            if (Math.abs(pace) > NOTHING) {
                int basic = basis[row];
                double room = Math.max(
                        0, pace > 0 ? (upper[basic] - moved[basic]) / pace : (moved[basic] - lower[basic]) / -pace);
                boolean tie = stopping >= 0 && Math.abs(room - shortest) <= NOTHING;
                if (room < shortest - NOTHING || tie && isPreferred(row, stopping, entering, careful)) {
                    shortest = room;
                    stopping = row;
                }
            }
        }
        return new Step(shortest, stopping);
    }

    private boolean isPreferred(int row, int other, int entering, boolean careful) {
        return careful
                ? basis[row] < basis[other]
                : Math.abs(rows[row][entering]) > Math.abs(rows[other][entering]) + NOTHING;
    }

    private void move(int entering, double by) {
        moved[entering] = within(entering, moved[entering] + by);
        for (int row = 0; row < rows.length; row++) {
            double factor = rows[row][entering];
            if (factor != 0) {
                moved[basis[row]] = within(basis[row], moved[basis[row]] - factor * by);
            }
        }
    }

    /** On a bound that it has reached but for rounding. */
    private double within(int variable, double value) {
        if (Math.abs(value - lower[variable]) < NOTHING) {
            return lower[variable];
        }
        return Math.abs(value - upper[variable]) < NOTHING ? upper[variable] : value;
    }

    private void exchange(int row, int entering, double[] gain) {
        rowOf[basis[row]] = -1;
        clear(rows, row, entering);
        basis[row] = entering;
        rowOf[entering] = row;
        subtract(gain, rows[row], gain[entering]);
        gain[entering] = 0;
    }
}
