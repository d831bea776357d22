package se.rodatraden.guidelines.domain.analysis;

import java.util.Arrays;
import java.util.BitSet;
import se.rodatraden.guidelines.domain.table.Diagram;

/**
 * Walks through a box by halving it along one row's tests after the other, until in every piece each row that
 * still matters holds all of it. The pieces are disjoint and cover the box. A piece where the row does not match
 * comes first, so that what no row speaks of is soon found. (The test of a cover by splitting: Brayton et al.,
 * <em>Logic minimization algorithms for VLSI synthesis</em>, 1984, over many values.)
 *
 * <p>Where the diagram remembers what it has seen, this one remembers nothing: it needs no room, gives its pieces
 * one at a time, and can be stopped. It stops by itself when its steps are used up.
 */
final class BoxSearch {

    /** Steps that all searches of an analysis share; one is a look at one row in one piece. */
    static final class Steps {
        private long left;

        Steps(long most) {
            this.left = most;
        }

        /** Some of these alone, so that one search cannot use up what others need. */
        Steps atMost(long most) {
            return new Steps(Math.min(left, most));
        }

        void spend(Steps used, long given) {
            left -= given - used.left;
        }

        long left() {
            return left;
        }
    }

    /** @see #search */
    interface Piece {
        /**
         * @param rows those that are kept, each of which holds the whole piece
         * @return whether to go on
         */
        boolean found(long[][] box, BitSet rows);
    }

    /** How a search ended. */
    enum End {
        DONE,
        STOPPED,
        OUT_OF_STEPS
    }

    private final RowBoxes boxes;
    private final Diagram.Pruning pruning;
    private final Piece piece;
    private final Steps steps;

    private BoxSearch(RowBoxes boxes, Diagram.Pruning pruning, Steps steps, Piece piece) {
        this.boxes = boxes;
        this.pruning = pruning;
        this.steps = steps;
        this.piece = piece;
    }

    static End search(RowBoxes boxes, long[][] box, BitSet rows, Diagram.Pruning pruning, Steps steps, Piece piece) {
        return new BoxSearch(boxes, pruning, steps, piece)
                .search(box, rows.stream().toArray());
    }

    private End search(long[][] box, int[] rows) {
        if (steps.left <= 0) {
            return End.OUT_OF_STEPS;
        }
        steps.left -= rows.length + 1;
        BitSet live = new BitSet();
        BitSet certain = new BitSet();
        int[] open = new int[boxes.rows()];
        for (int row : rows) {
            int tests = openTests(box, row);
            if (tests >= 0) {
                live.set(row);
                certain.set(row, tests == 0);
                open[row] = tests;
            }
        }
        BitSet kept = pruning.kept(live, certain);
        int chosen = -1;
        for (int row = kept.nextSetBit(0); row >= 0; row = kept.nextSetBit(row + 1)) {
            if (open[row] > 0 && (chosen < 0 || open[row] < open[chosen])) {
                chosen = row;
            }
        }
        if (chosen < 0) {
            return piece.found(box, kept) ? End.DONE : End.STOPPED;
        }
        int axis = openAxis(box, chosen);
        int[] rest = kept.stream().toArray();
        long[] accepted = boxes.of(chosen)[axis];
        End outside = search(with(box, axis, RowBoxes.andNot(box[axis], accepted)), rest);
        return outside == End.DONE ? search(with(box, axis, RowBoxes.and(box[axis], accepted)), rest) : outside;
    }

    /** How many of the row's tests pass on only a part of the box; -1 when one passes nowhere in it. */
    private int openTests(long[][] box, int row) {
        long[][] accepted = boxes.of(row);
        int tests = 0;
        for (int axis : boxes.constrained(row)) {
            if (!RowBoxes.intersect(box[axis], accepted[axis])) {
                return -1;
            }
            if (!RowBoxes.within(box[axis], accepted[axis])) {
                tests++;
            }
        }
        return tests;
    }

    private int openAxis(long[][] box, int row) {
        return Arrays.stream(boxes.constrained(row))
                .filter(axis -> !RowBoxes.within(box[axis], boxes.of(row)[axis]))
                .findFirst()
                .orElseThrow();
    }

    private static long[][] with(long[][] box, int axis, long[] cells) {
        long[][] narrowed = box.clone();
        narrowed[axis] = cells;
        return narrowed;
    }
}
