package se.rodatraden.evidence.domain.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The columns that the simplex method stands on, factored so that systems in them are solved fast: a lower and an
 * upper triangle, and one elementary matrix for each exchange since (the product form; Chvátal, Linear
 * Programming, 1983, chapter 7). Sums of counts are nearly triangular already: rows with one column left are
 * taken first and fill nothing in.
 *
 * <p>A place in the basis goes by its row.
 */
final class Basis {
    private static final double NOTHING = 1e-11;
    private static final double LARGE_ENOUGH = 0.2;

    private final int size;
    private final int[] pivotRow;
    private final double[] diagonal;
    private final List<Column> lower = new ArrayList<>();
    private final List<Column> upper = new ArrayList<>();
    private final List<Exchange> exchanges = new ArrayList<>();
    private final double[] work;

    /** A column of a matrix: its rows and the factors there. */
    record Column(int[] rows, double[] factors) {
        static final Column EMPTY = new Column(new int[0], new double[0]);

        static Column of(double[] dense) {
            int count = 0;
            for (double factor : dense) {
                count += Math.abs(factor) > NOTHING ? 1 : 0;
            }
            Column column = new Column(new int[count], new double[count]);
            for (int row = dense.length - 1; row >= 0; row--) {
                if (Math.abs(dense[row]) > NOTHING) {
                    column.rows[--count] = row;
                    column.factors[count] = dense[row];
                }
            }
            return column;
        }

        private double times(double[] side) {
            double sum = 0;
            for (int i = 0; i < rows.length; i++) {
                sum += factors[i] * side[rows[i]];
            }
            return sum;
        }
    }

    /** @param entering the column that took the row's place, solved; the row itself left out */
    private record Exchange(int row, double pivot, Column entering) {}

    /** Every place is a unit vector's. */
    Basis(int size) {
        this.size = size;
        this.pivotRow = IntStream.range(0, size).toArray();
        this.diagonal = new double[size];
        this.work = new double[size];
        Arrays.fill(diagonal, 1);
        for (int row = 0; row < size; row++) {
            lower.add(Column.EMPTY);
            upper.add(Column.EMPTY);
        }
    }

    int exchanges() {
        return exchanges.size();
    }

    /** The right side becomes the solution. */
    void solve(double[] side) {
        for (int k = 0; k < size; k++) {
            double value = side[pivotRow[k]];
            if (value != 0) {
                subtract(side, lower.get(k), value);
            }
        }
        for (int k = size - 1; k >= 0; k--) {
            double value = side[pivotRow[k]];
            if (value != 0) {
                value = clean(value / diagonal[k]);
                side[pivotRow[k]] = value;
                subtract(side, upper.get(k), value);
            }
        }
        for (Exchange exchange : exchanges) {
            double value = side[exchange.row];
            if (value != 0) {
                value = clean(value / exchange.pivot);
                side[exchange.row] = value;
                subtract(side, exchange.entering, value);
            }
        }
    }

    /** The same with the transposed matrix. */
    void solveTransposed(double[] side) {
        for (int e = exchanges.size() - 1; e >= 0; e--) {
            Exchange exchange = exchanges.get(e);
            side[exchange.row] = clean((side[exchange.row] - exchange.entering.times(side)) / exchange.pivot);
        }
        for (int k = 0; k < size; k++) {
            int row = pivotRow[k];
            side[row] = clean((side[row] - upper.get(k).times(side)) / diagonal[k]);
        }
        for (int k = size - 1; k >= 0; k--) {
            Column column = lower.get(k);
            if (column.rows.length > 0) {
                side[pivotRow[k]] = clean(side[pivotRow[k]] - column.times(side));
            }
        }
    }

    private static void subtract(double[] from, Column column, double times) {
        for (int i = 0; i < column.rows.length; i++) {
            from[column.rows[i]] -= column.factors[i] * times;
        }
    }

    private static double clean(double value) {
        return Math.abs(value) < NOTHING ? 0 : value;
    }

    /** @param solved the entering column, solved; it takes the place of the row */
    void exchange(int row, double[] solved) {
        double pivot = solved[row];
        solved[row] = 0;
        exchanges.add(new Exchange(row, pivot, Column.of(solved)));
        solved[row] = pivot;
    }

    /**
     * Factors anew.
     *
     * @param columns those of the basis in any order, unit vectors left out
     * @param units rows whose own unit vector is in the basis
     * @return for each column the row whose place it has now
     */
    int[] factor(List<Column> columns, boolean[] units) {
        exchanges.clear();
        int[] places = new int[columns.size()];
        boolean[] taken = units.clone();
        int k = 0;
        for (int row = 0; row < size; row++) {
            if (units[row]) {
                pivotRow[k] = row;
                diagonal[k] = 1;
                upper.set(k, Column.EMPTY);
                lower.set(k++, Column.EMPTY);
            }
        }
        TriangularOrder order = new TriangularOrder(columns, units);
        int dense = -1;
        for (int at = 0; at < columns.size(); at++) {
            Column column = columns.get(order.column(at));
            int row = order.row(at);
            if (row < 0) {
                dense = dense < 0 ? k : dense;
                column = cleared(column, dense, k);
                row = pivot(column, taken, order.crowd());
            }
            split(k++, column, row, taken);
            taken[row] = true;
            places[order.column(at)] = row;
        }
        return places;
    }

    /** The column with what earlier ones take from it; those in triangular order take nothing. */
    private Column cleared(Column column, int from, int to) {
        for (int i = 0; i < column.rows.length; i++) {
            work[column.rows[i]] = column.factors[i];
        }
        for (int k = from; k < to; k++) {
            double value = work[pivotRow[k]];
            if (value != 0) {
                subtract(work, lower.get(k), value);
            }
        }
        Column cleared = Column.of(work);
        Arrays.fill(work, 0);
        return cleared;
    }

    /** Of the rows where the column is not too small, the one that fewest other columns have: it fills least in. */
    private static int pivot(Column column, boolean[] taken, int[] crowd) {
        double most = 0;
        for (int i = 0; i < column.rows.length; i++) {
            if (!taken[column.rows[i]]) {
                most = Math.max(most, Math.abs(column.factors[i]));
            }
        }
        if (most < 1e-7) {
            throw new IllegalStateException("the columns of the basis do not stand by themselves");
        }
        int best = -1;
        for (int i = 0; i < column.rows.length; i++) {
            int row = column.rows[i];
            if (!taken[row]
                    && Math.abs(column.factors[i]) >= LARGE_ENOUGH * most
                    && (best < 0 || crowd[row] < crowd[best])) {
                best = row;
            }
        }
        return best;
    }

    /** What stands on rows already taken belongs to the upper triangle, the rest to the lower. */
    private void split(int k, Column column, int row, boolean[] taken) {
        int above = 0;
        int below = 0;
        for (int i = 0; i < column.rows.length; i++) {
            if (column.rows[i] == row) {
                diagonal[k] = column.factors[i];
            } else if (taken[column.rows[i]]) {
                above++;
            } else {
                below++;
            }
        }
        Column up = new Column(new int[above], new double[above]);
        Column down = new Column(new int[below], new double[below]);
        for (int i = column.rows.length - 1; i >= 0; i--) {
            if (column.rows[i] != row && taken[column.rows[i]]) {
                up.rows[--above] = column.rows[i];
                up.factors[above] = column.factors[i];
            } else if (column.rows[i] != row) {
                down.rows[--below] = column.rows[i];
                down.factors[below] = column.factors[i] / diagonal[k];
            }
        }
        pivotRow[k] = row;
        upper.set(k, up);
        lower.set(k, down);
    }
}
