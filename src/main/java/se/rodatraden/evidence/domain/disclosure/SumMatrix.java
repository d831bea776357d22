package se.rodatraden.evidence.domain.disclosure;

import java.util.Arrays;
import java.util.List;
import se.rodatraden.evidence.domain.disclosure.Movements.Balance;

/**
 * Sums as a sparse matrix, both ways.
 *
 * @param rows for each sum, its variables with their factors; a variable that was named twice stands once
 * @param columns for each variable, the sums that it is in
 */
record SumMatrix(Basis.Column[] rows, Basis.Column[] columns) {

    /** @param size how many variables there are */
    static SumMatrix of(int size, List<Balance> balances) {
        Basis.Column[] rows = rows(size, balances);
        return new SumMatrix(rows, columns(size, rows));
    }

    private static Basis.Column[] rows(int size, List<Balance> balances) {
        double[] dense = new double[size];
        return balances.stream()
                .map(balance -> {
                    for (int i = 0; i < balance.variables().length; i++) {
                        dense[balance.variables()[i]] += balance.factors()[i];
                    }
                    return gathered(balance.variables(), dense);
                })
                .toArray(Basis.Column[]::new);
    }

    /** What the variables have in the dense array, which is left empty. */
    private static Basis.Column gathered(int[] variables, double[] dense) {
        int[] found = new int[variables.length];
        double[] factors = new double[variables.length];
        int count = 0;
        for (int variable : variables) {
            if (dense[variable] != 0) {
                found[count] = variable;
                factors[count++] = dense[variable];
                dense[variable] = 0;
            }
        }
        return new Basis.Column(Arrays.copyOf(found, count), Arrays.copyOf(factors, count));
    }

    private static Basis.Column[] columns(int size, Basis.Column[] rows) {
        int[] lengths = new int[size];
        for (Basis.Column row : rows) {
            for (int variable : row.rows()) {
                lengths[variable]++;
            }
        }
        Basis.Column[] columns = new Basis.Column[size];
        for (int variable = 0; variable < size; variable++) {
            columns[variable] = new Basis.Column(new int[lengths[variable]], new double[lengths[variable]]);
        }
        for (int row = rows.length - 1; row >= 0; row--) {
            for (int i = 0; i < rows[row].rows().length; i++) {
                int variable = rows[row].rows()[i];
                int at = --lengths[variable];
                columns[variable].rows()[at] = row;
                columns[variable].factors()[at] = rows[row].factors()[i];
            }
        }
        return columns;
    }
}
