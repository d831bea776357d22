package se.rodatraden.evidence.domain.disclosure;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An order of columns that makes their matrix as triangular as can be: first those with one row left to stand on,
 * then those that are alone on some row, and the rest, the shortest first.
 */
final class TriangularOrder {
    private final List<Basis.Column> columns;
    private final int[][] columnsOf;
    private final boolean[] placed;
    private final boolean[] taken;
    private final int[] order;
    private final int[] rows;
    private final int[] crowd;
    private int count;

    /** @param taken rows that no column may have */
    TriangularOrder(List<Basis.Column> columns, boolean[] taken) {
        this.columns = columns;
        this.placed = new boolean[columns.size()];
        this.taken = taken.clone();
        this.order = new int[columns.size()];
        this.rows = new int[columns.size()];
        int[] lengths = new int[taken.length];
        columns.forEach(column -> IntStream.of(column.rows()).forEach(row -> lengths[row]++));
        this.columnsOf = IntStream.of(lengths).mapToObj(int[]::new).toArray(int[][]::new);
        for (int c = columns.size() - 1; c >= 0; c--) {
            for (int row : columns.get(c).rows()) {
                columnsOf[row][--lengths[row]] = c;
            }
        }
        withOneRow();
        aloneOnARow();
        this.crowd = new int[taken.length];
        for (int row = 0; row < crowd.length; row++) {
            crowd[row] =
                    (int) IntStream.of(columnsOf[row]).filter(c -> !placed[c]).count();
        }
        IntStream.range(0, columns.size())
                .filter(c -> !placed[c])
                .boxed()
                .sorted(Comparator.comparingInt(c -> active(c)))
                .forEach(c -> place(c, -1));
    }

    /** How many of the columns that are in no triangle each row has. */
    int[] crowd() {
        return crowd;
    }

    int column(int at) {
        return order[at];
    }

    /** The row that the column should have; −1 where that is still to be found. */
    int row(int at) {
        return rows[at];
    }

    private void place(int column, int row) {
        placed[column] = true;
        order[count] = column;
        rows[count++] = row;
        if (row >= 0) {
            taken[row] = true;
        }
    }

    private int active(int column) {
        return (int) IntStream.of(columns.get(column).rows())
                .filter(row -> !taken[row])
                .count();
    }

    private void withOneRow() {
        int[] left = new int[columns.size()];
        Deque<Integer> waiting = new ArrayDeque<>();
        for (int c = 0; c < left.length; c++) {
            left[c] = (int) IntStream.of(columns.get(c).rows())
                    .filter(row -> !taken[row])
                    .count();
            if (left[c] == 1) {
                waiting.add(c);
            }
        }
        while (!waiting.isEmpty()) {
            int column = waiting.removeFirst();
            if (left[column] == 1) {
                int row = firstFree(columns.get(column).rows(), taken);
                place(column, row);
                for (int other : columnsOf[row]) {
                    if (--left[other] == 1 && !placed[other]) {
                        waiting.add(other);
                    }
                }
            }
        }
    }

    private void aloneOnARow() {
        int[] left = new int[taken.length];
        Deque<Integer> waiting = new ArrayDeque<>();
        for (int row = 0; row < left.length; row++) {
            left[row] = taken[row]
                    ? 0
                    : (int) IntStream.of(columnsOf[row]).filter(c -> !placed[c]).count();
            if (left[row] == 1) {
                waiting.add(row);
            }
        }
        while (!waiting.isEmpty()) {
            int row = waiting.removeFirst();
            if (left[row] == 1) {
                int column = firstFree(columnsOf[row], placed);
                place(column, row);
                for (int other : columns.get(column).rows()) {
                    if (--left[other] == 1) {
                        waiting.add(other);
                    }
                }
            }
        }
    }

    private static int firstFree(int[] among, boolean[] not) {
        return IntStream.of(among).filter(each -> !not[each]).findFirst().orElseThrow();
    }
}
