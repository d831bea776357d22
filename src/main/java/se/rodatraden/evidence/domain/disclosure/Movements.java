package se.rodatraden.evidence.domain.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All the ways to move a table and keep every sum, each variable within its bounds: what is left to believe for
 * somebody who has read what is published. Not to move at all is always one of them, as the bounds hold the
 * true table.
 *
 * <p>The revised simplex method with bounded variables (Chvátal, Linear Programming, 1983, chapters 7 and 8). An
 * audit asks for the least and the most of thousands of cells over the same sums, so the method goes on from the
 * corner where the last question ended: a few steps each, where a solver that begins anew takes hundreds. It knows
 * a first corner without searching: each sum begins with a slack that may not move, and that never comes back
 * once it has left. Everything is decided by fixed order, so the same question gives the same answer on every
 * machine.
 */
final class Movements {
    private static final double NOTHING = 1e-9;
    /** Less than this is too small to divide by. */
    private static final double PIVOT = 1e-7;
    /** Steps without progress after which only Bland's rule, which cannot go round in circles, chooses. */
    private static final int STALLED = 400;
    /** Exchanges after which the basis is factored anew. */
    private static final int EXCHANGES = 60;

    private final int size;
    private final int sums;
    private final Basis.Column[] columns;
    private final Basis.Column[] rows;
    private final Basis basis;
    /** The variable that has the row's place; the slack of a row is the row's number beyond the variables. */
    private final int[] standing;
    /** The row in which the variable stands; −1 for one that stands outside. */
    private final int[] rowOf;

    private final double[] lower;
    private final double[] upper;
    private final double[] moved;
    private final double[] gain;
    private final double[] entered;
    private final double[] side;
    private long steps;

    /** One sum: its variables and their factors, which together stay zero. */
    record Balance(int[] variables, double[] factors) {}

    /** @param lower at most zero, and {@code upper} at least zero, for each variable */
    Movements(double[] lower, double[] upper, List<Balance> balances) {
        this.size = lower.length;
        this.sums = balances.size();
        this.lower = Arrays.copyOf(lower, size + sums);
        this.upper = Arrays.copyOf(upper, size + sums);
        this.moved = new double[size + sums];
        this.gain = new double[size];
        this.entered = new double[sums];
        this.side = new double[sums];
        SumMatrix matrix = SumMatrix.of(size, balances);
        this.rows = matrix.rows();
        this.columns = matrix.columns();
        this.basis = new Basis(sums);
        this.standing = new int[sums];
        this.rowOf = new int[size + sums];
        Arrays.fill(rowOf, -1);
        for (int row = 0; row < sums; row++) {
            standing[row] = size + row;
            rowOf[size + row] = row;
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

    /** Back to where nothing has moved, which every bound must allow; what was learnt of the way is kept. */
    void rest() {
        Arrays.fill(moved, 0);
    }

    /** How many sums and variables all steps have passed: the same on every machine. */
    long work() {
        return steps * workOfAStep();
    }

    long workOfAStep() {
        return (long) size + sums;
    }

    /** At the corner where the last wish ended: what it would gain by the variable, if that could move. */
    double gain(int variable) {
        return gain[variable];
    }

    private double furthest(int variable, int direction) {
        double[] wish = new double[size];
        wish[variable] = direction;
        return improve(wish) ? moved[variable] : direction * Double.POSITIVE_INFINITY;
    }

    /**
     * Goes to a corner where the wish is greatest.
     *
     * @return whether there is one; else it can grow without end
     */
    boolean improve(double[] wish) {
        return improve(wish, Passing.BY) != End.WITHOUT_LIMIT;
    }

    /** How a wish ended. */
    enum End {
        GREATEST,
        WITHOUT_LIMIT,
        /** Where that was enough. */
        ENOUGH
    }

    /** Told of what is passed on the way to the greatest. */
    interface Passing {
        Passing BY = _ -> {};

        void moved(int variable);

        /** Asked before each step. */
        default boolean isEnough() {
            return false;
        }
    }

    End improve(double[] wish, Passing passing) {
        double scale = 0;
        for (double part : wish) {
            scale = Math.max(scale, Math.abs(part));
        }
        double enough = NOTHING * Math.max(1, scale);
        setGains(wish);
        int stalled = 0;
        while (true) {
            boolean careful = stalled > STALLED;
            int entering = entering(enough, careful);
            if (entering < 0) {
                return End.GREATEST;
            }
            if (passing.isEnough()) {
                return End.ENOUGH;
            }
            steps++;
            int direction = gain[entering] > 0 ? 1 : -1;
            enter(entering);
            Step step = step(entering, direction, careful);
            if (Double.isInfinite(step.length)) {
                return End.WITHOUT_LIMIT;
            }
            boolean slackLeaves = step.row >= 0 && standing[step.row] >= size;
            stalled = step.length > NOTHING || slackLeaves ? 0 : stalled + 1;
            move(entering, direction * step.length, passing);
            if (step.row >= 0) {
                exchange(step.row, entering);
                if (basis.exchanges() >= EXCHANGES) {
                    factor();
                    setGains(wish);
                }
            }
        }
    }

    /** What the wish gains by each variable outside that may move freely, those in the basis following. */
    private void setGains(double[] wish) {
        boolean any = false;
        for (int row = 0; row < sums; row++) {
            side[row] = standing[row] < size ? wish[standing[row]] : 0;
            any |= side[row] != 0;
        }
        System.arraycopy(wish, 0, gain, 0, size);
        if (any) {
            basis.solveTransposed(side);
            subtractRows(gain, 1);
        }
        for (int row = 0; row < sums; row++) {
            if (standing[row] < size) {
                gain[standing[row]] = 0;
            }
        }
    }

    private void subtractRows(double[] from, double times) {
        for (int row = 0; row < sums; row++) {
            if (side[row] != 0) {
                Basis.Column line = rows[row];
                double factor = side[row] * times;
                for (int i = 0; i < line.rows().length; i++) {
                    from[line.rows()[i]] -= factor * line.factors()[i];
                }
            }
        }
    }

    private void enter(int variable) {
        Arrays.fill(entered, 0);
        Basis.Column column = columns[variable];
        for (int i = 0; i < column.rows().length; i++) {
            entered[column.rows()[i]] = column.factors()[i];
        }
        basis.solve(entered);
    }

    private int entering(double enough, boolean careful) {
        int best = -1;
        double most = enough;
        for (int variable = 0; variable < size; variable++) {
            double its = Math.abs(gain[variable]);
            if (its > most
                    && rowOf[variable] < 0
                    && (gain[variable] > 0
                            ? moved[variable] < upper[variable] - NOTHING
                            : moved[variable] > lower[variable] + NOTHING)) {
                if (careful) {
                    return variable;
                }
                best = variable;
                most = its + enough;
            }
        }
        return best;
    }

    /** @param row of the variable that stops it; −1 when its own bound does */
    private record Step(double length, int row) {}

    private Step step(int entering, int direction, boolean careful) {
        double shortest = direction > 0 ? upper[entering] - moved[entering] : moved[entering] - lower[entering];
        int stopping = -1;
        for (int row = 0; row < sums; row++) {
            double pace = -entered[row] * direction;
            if (Math.abs(pace) > PIVOT) {
                int its = standing[row];
                double room =
                        Math.max(0, pace > 0 ? (upper[its] - moved[its]) / pace : (moved[its] - lower[its]) / -pace);
                boolean tie = stopping >= 0 && Math.abs(room - shortest) <= NOTHING;
                if (room < shortest - NOTHING || tie && isPreferred(row, stopping, careful)) {
                    shortest = room;
                    stopping = row;
                }
            }
        }
        return new Step(shortest, stopping);
    }

    private boolean isPreferred(int row, int other, boolean careful) {
        boolean slack = standing[row] >= size;
        if (slack != standing[other] >= size) {
            return slack;
        }
        return careful ? standing[row] < standing[other] : Math.abs(entered[row]) > Math.abs(entered[other]) + NOTHING;
    }

    private void move(int entering, double by, Passing passing) {
        if (by == 0) {
            return;
        }
        moved[entering] = within(entering, moved[entering] + by);
        passing.moved(entering);
        for (int row = 0; row < sums; row++) {
            if (entered[row] != 0) {
                int its = standing[row];
                moved[its] = within(its, moved[its] - entered[row] * by);
                if (its < size) {
                    passing.moved(its);
                }
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

    private void exchange(int row, int entering) {
        Arrays.fill(side, 0);
        side[row] = 1;
        basis.solveTransposed(side);
        double times = gain[entering] / entered[row];
        int leaving = standing[row];
        subtractRows(gain, times);
        for (int each = 0; each < sums; each++) {
            if (standing[each] < size) {
                gain[standing[each]] = 0;
            }
        }
        if (leaving < size) {
            gain[leaving] = -times;
        }
        gain[entering] = 0;
        basis.exchange(row, entered);
        rowOf[leaving] = -1;
        standing[row] = entering;
        rowOf[entering] = row;
    }

    private void factor() {
        List<Basis.Column> inside = new ArrayList<>();
        int[] variables = new int[sums];
        boolean[] units = new boolean[sums];
        for (int row = 0; row < sums; row++) {
            if (standing[row] < size) {
                variables[inside.size()] = standing[row];
                inside.add(columns[standing[row]]);
            } else {
                units[standing[row] - size] = true;
            }
        }
        int[] places = basis.factor(inside, units);
        for (int row = 0; row < sums; row++) {
            if (units[row]) {
                standing[row] = size + row;
                rowOf[size + row] = row;
            }
        }
        for (int i = 0; i < places.length; i++) {
            standing[places[i]] = variables[i];
            rowOf[variables[i]] = places[i];
        }
        settle();
    }

    /** What has crept in by rounding is taken out again. */
    private void settle() {
        Arrays.fill(side, 0);
        for (int variable = 0; variable < size; variable++) {
            if (rowOf[variable] < 0 && moved[variable] != 0) {
                Basis.Column column = columns[variable];
                for (int i = 0; i < column.rows().length; i++) {
                    side[column.rows()[i]] -= column.factors()[i] * moved[variable];
                }
            }
        }
        basis.solve(side);
        for (int row = 0; row < sums; row++) {
            moved[standing[row]] = within(standing[row], side[row]);
        }
    }
}
