package se.rodatraden.evidence.domain.disclosure;

import java.util.Arrays;

/**
 * What the sums say of each cell one by one: never less or more than this, though all of them together may say more.
 * Bounds that a movement has been seen to reach need no linear program.
 */
final class OuterBounds {
    private static final int ROUNDS = 12;
    private final double[] low;
    private final double[] high;

    OuterBounds(CountSystem system, HiddenCells hidden) {
        this.low = new double[system.size()];
        this.high = new double[system.size()];
        Arrays.setAll(low, cell -> hidden.contains(cell) ? hidden.least(cell) : system.count(cell));
        Arrays.setAll(high, cell -> hidden.contains(cell) ? Double.POSITIVE_INFINITY : system.count(cell));
        boolean changed = true;
        for (int round = 0; changed && round < ROUNDS; round++) {
            changed = false;
            for (CountSystem.Sum sum : system.sums()) {
                changed |= tighten(sum);
            }
        }
    }

    private OuterBounds(OuterBounds other) {
        this.low = other.low.clone();
        this.high = other.high.clone();
    }

    OuterBounds copy() {
        return new OuterBounds(this);
    }

    private boolean tighten(CountSystem.Sum sum) {
        boolean changed = false;
        double least = 0;
        double most = 0;
        int unlimited = 0;
        for (int part : sum.parts()) {
            least += low[part];
            if (Double.isInfinite(high[part])) {
                unlimited++;
            } else {
                most += high[part];
            }
        }
        changed |= atLeast(sum.whole(), least);
        changed |= unlimited == 0 && atMost(sum.whole(), most);
        // By the bounds as they were: looser than they may have become by now, and true all the same.
        for (int part : sum.parts()) {
            double its = low[part];
            if (unlimited == 0) {
                changed |= atLeast(part, low[sum.whole()] - (most - high[part]));
            } else if (unlimited == 1 && Double.isInfinite(high[part])) {
                changed |= atLeast(part, low[sum.whole()] - most);
            }
            changed |= atMost(part, high[sum.whole()] - (least - its));
        }
        return changed;
    }

    boolean atLeast(int cell, double bound) {
        boolean closer = bound > low[cell] + 1e-9;
        low[cell] = closer ? bound : low[cell];
        return closer;
    }

    boolean atMost(int cell, double bound) {
        boolean closer = bound < high[cell] - 1e-9;
        high[cell] = closer ? bound : high[cell];
        return closer;
    }

    double low(int cell) {
        return low[cell];
    }

    double high(int cell) {
        return high[cell];
    }
}
