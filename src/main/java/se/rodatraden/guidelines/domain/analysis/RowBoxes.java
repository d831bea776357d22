package se.rodatraden.guidelines.domain.analysis;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import se.rodatraden.guidelines.domain.table.Axis;
import se.rodatraden.guidelines.domain.table.UnaryTest;

/**
 * The rows as boxes: per axis the pieces that each accepts, as sets of bits. A box here is a word array per axis.
 * Rows constrain few of their columns, and only those are ever looked at.
 */
final class RowBoxes {
    private final List<Axis> axes;
    private final long[][] everything;
    private final long[][][] accepted;
    /** Per row the axes that it constrains. */
    private final int[][] constrained;

    RowBoxes(Space space) {
        this.axes = space.axes();
        this.everything = axes.stream().map(RowBoxes::all).toArray(long[][]::new);
        int rows = space.tests().isEmpty() ? 0 : space.tests().getFirst().size();
        this.accepted = new long[rows][axes.size()][];
        for (int axis = 0; axis < axes.size(); axis++) {
            Map<UnaryTest, long[]> known = new HashMap<>();
            for (int row = 0; row < rows; row++) {
                int here = axis;
                accepted[row][axis] = known.computeIfAbsent(
                        space.tests().get(axis).get(row),
                        test -> Arrays.copyOf(axes.get(here).acceptedBy(test).toLongArray(), everything[here].length));
            }
        }
        this.constrained = new int[rows][];
        for (int row = 0; row < rows; row++) {
            int number = row;
            constrained[row] = IntStream.range(0, axes.size())
                    .filter(axis -> !Arrays.equals(accepted[number][axis], everything[axis]))
                    .toArray();
        }
    }

    private static long[] all(Axis axis) {
        java.util.BitSet cells = new java.util.BitSet();
        cells.set(0, axis.cells().size());
        return cells.toLongArray();
    }

    int rows() {
        return accepted.length;
    }

    long[][] everything() {
        return everything;
    }

    long[][] of(int row) {
        return accepted[row];
    }

    /** The axes that the row constrains. */
    int[] constrained(int row) {
        return constrained[row];
    }

    /** The first axis where the row accepts nothing; -1 when it accepts something on each. */
    int impossibleAxis(int row) {
        return IntStream.of(constrained[row])
                .filter(axis -> isEmpty(accepted[row][axis]))
                .findFirst()
                .orElse(-1);
    }

    boolean meet(int row, int other) {
        for (int axis : constrained[row]) {
            if (!intersect(accepted[row][axis], accepted[other][axis])) {
                return false;
            }
        }
        // an axis that the first leaves alone may be one where the other accepts nothing
        return impossibleAxis(other) < 0;
    }

    long[][] common(int row, int other) {
        long[][] box = new long[axes.size()][];
        for (int axis = 0; axis < box.length; axis++) {
            box[axis] = and(accepted[row][axis], accepted[other][axis]);
        }
        return box;
    }

    /** Whether the row's box holds all of the other's. */
    boolean holds(int row, int other) {
        for (int axis : constrained[row]) {
            if (!within(accepted[other][axis], accepted[row][axis])) {
                return false;
            }
        }
        return true;
    }

    Region region(long[][] box) {
        return new Box(
                        axes,
                        Arrays.stream(box)
                                .map(cells -> java.util.BitSet.valueOf(cells).stream()
                                        .boxed()
                                        .toList())
                                .toList())
                .region();
    }

    static boolean isEmpty(long[] cells) {
        for (long word : cells) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }

    static boolean intersect(long[] one, long[] other) {
        for (int word = 0; word < one.length; word++) {
            if ((one[word] & other[word]) != 0) {
                return true;
            }
        }
        return false;
    }

    static boolean within(long[] inner, long[] outer) {
        for (int word = 0; word < inner.length; word++) {
            if ((inner[word] & ~outer[word]) != 0) {
                return false;
            }
        }
        return true;
    }

    static long[] and(long[] one, long[] other) {
        long[] both = one.clone();
        for (int word = 0; word < both.length; word++) {
            both[word] &= other[word];
        }
        return both;
    }

    static long[] andNot(long[] one, long[] other) {
        long[] left = one.clone();
        for (int word = 0; word < left.length; word++) {
            left[word] &= ~other[word];
        }
        return left;
    }
}
