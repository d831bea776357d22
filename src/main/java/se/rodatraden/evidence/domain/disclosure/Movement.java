package se.rodatraden.evidence.domain.disclosure;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * One way to move a table: by how much each of some cells. As long as it keeps every sum and moves nothing that is
 * shown, the table that it leads to could as well be the true one.
 */
final class Movement {
    private static final double ROUNDING = 1e-4;
    private final int[] cells;
    private final double[] by;

    Movement(int[] cells, double[] by) {
        this.cells = cells;
        this.by = by;
    }

    /** @param moved for every cell */
    static Movement of(double[] moved) {
        int[] cells = IntStream.range(0, moved.length)
                .filter(cell -> Math.abs(moved[cell]) > 1e-6)
                .toArray();
        return new Movement(
                cells, Arrays.stream(cells).mapToDouble(cell -> moved[cell]).toArray());
    }

    Movement times(double factor) {
        return new Movement(cells, Arrays.stream(by).map(each -> factor * each).toArray());
    }

    /** Ascending. */
    int[] cells() {
        return cells;
    }

    double by(int place) {
        return by[place];
    }

    boolean moves(int cell) {
        return Arrays.binarySearch(cells, cell) >= 0;
    }

    /** Checks by adding up, whoever found the movement and however. */
    boolean leadsToATable(CountSystem system, HiddenCells hidden) {
        double[] moved = new double[system.size()];
        for (int i = 0; i < cells.length; i++) {
            int cell = cells[i];
            if (!hidden.contains(cell) || system.count(cell) + by[i] < hidden.least(cell) - ROUNDING) {
                return false;
            }
            moved[cell] = by[i];
        }
        for (CountSystem.Sum sum : system.sums()) {
            double left = -moved[sum.whole()];
            for (int part : sum.parts()) {
                left += moved[part];
            }
            if (Math.abs(left) > ROUNDING) {
                return false;
            }
        }
        return true;
    }
}
