package se.rodatraden.evidence.domain.disclosure;

import java.util.stream.IntStream;

/**
 * Somebody who reads every published cell and every published sum at once, and asks by linear programming how
 * little and how much each hidden cell can be. Remembers what was found on the way: a bound that some movement
 * reaches and that no movement can pass is known without asking.
 */
final class Attacker {
    private static final double ROUNDING = 1e-4;
    private static final double NUDGE = 1e-7;
    private final CountSystem system;
    private final Unknowns unknowns;
    private final OuterBounds outer;
    private Proofs proofs;
    private final Movements movements;
    private long left = Long.MAX_VALUE;
    private final double[] highest;
    private final double[] lowest;

    Attacker(CountSystem system, Unknowns unknowns, OuterBounds outer, Proofs proofs) {
        this.system = system;
        this.unknowns = unknowns;
        this.outer = outer;
        this.proofs = proofs;
        double[] lower =
                IntStream.range(0, unknowns.size()).mapToDouble(unknowns::lower).toArray();
        for (int unknown = 0; unknown < lower.length; unknown++) {
            lower[unknown] -= nudge(unknown);
        }
        double[] upper = new double[lower.length];
        java.util.Arrays.fill(upper, Double.POSITIVE_INFINITY);
        this.movements = new Movements(lower, upper, unknowns.balances());
        this.highest = new double[system.size()];
        this.lowest = new double[system.size()];
        for (int cell = 0; cell < system.size(); cell++) {
            highest[cell] = proofs.highest(cell);
            lowest[cell] = proofs.lowest(cell);
        }
    }

    /**
     * Counts are small and many are zero, so that hundreds of unknowns stand on their bounds at every corner and the
     * simplex method goes on the spot. With each bound a trifle further out, and no two as far, it does not. It
     * lifts no bound by as much as {@link #ROUNDING}, and bounds over small whole numbers have small denominators.
     */
    private static double nudge(int unknown) {
        return NUDGE * (1 + (unknown * 0x9E3779B9 >>> 12) / (double) (1 << 20));
    }

    long work() {
        return movements.work();
    }

    long stepsFor(long work) {
        return work / Math.max(1, movements.workOfAStep());
    }

    /**
     * From here on the cell, which must be an unknown of its own, is known.
     *
     * @param left what is proved nevertheless
     */
    void know(int cell, Proofs left) {
        movements.rest();
        movements.limit(unknowns.unknownOf(cell), 0, 0);
        proofs = left;
    }

    /** @param before what was proved before it was known */
    void forget(int cell, Proofs before) {
        int unknown = unknowns.unknownOf(cell);
        movements.limit(unknown, unknowns.lower(unknown) - nudge(unknown), Double.POSITIVE_INFINITY);
        proofs = before;
    }

    /** After so many steps what is asked is no longer sought, and what was seen until then is the answer. */
    void stopAfter(long steps) {
        left = steps;
    }

    /** Rounded inwards to whole numbers. */
    FeasibleInterval interval(int cell) {
        long low = (long) Math.ceil(least(cell) - ROUNDING);
        double high = most(cell);
        return Double.isInfinite(high)
                ? FeasibleInterval.from(low)
                : FeasibleInterval.of(low, (long) Math.floor(high + ROUNDING));
    }

    private double most(int cell) {
        double seen = system.count(cell) + highest[cell];
        if (left <= 0 || Math.floor(outer.high(cell) + ROUNDING) <= Math.floor(seen + ROUNDING)) {
            return seen;
        }
        int[] terms = unknowns.of(cell);
        Movements.End end = movements.improve(wish(terms, 1), new Passed());
        if (end == Movements.End.WITHOUT_LIMIT) {
            highest[cell] = Double.POSITIVE_INFINITY;
            return Double.POSITIVE_INFINITY;
        }
        double most = system.count(cell) + moved(terms);
        note();
        if (end == Movements.End.ENOUGH) {
            return Math.max(seen, most);
        }
        limitOthers(most - outer.low(cell));
        outer.atMost(cell, most);
        return most;
    }

    private double least(int cell) {
        double seen = system.count(cell) + lowest[cell];
        if (left <= 0 || Math.ceil(outer.low(cell) - ROUNDING) >= Math.ceil(seen - ROUNDING)) {
            return seen;
        }
        int[] terms = unknowns.of(cell);
        Movements.End end = movements.improve(wish(terms, -1), new Passed());
        double least = system.count(cell) + moved(terms);
        note();
        if (end == Movements.End.ENOUGH) {
            return Math.min(seen, least);
        }
        limitOthers(outer.high(cell) - least);
        outer.atLeast(cell, least);
        return least;
    }

    /**
     * By the dual: what the wish lacks of its greatest value is what each unknown lacks of its bound, at the price
     * that it has. So no unknown is further from its bound than all that can be lacking, divided by its price.
     */
    private void limitOthers(double lacking) {
        if (Double.isInfinite(lacking)) {
            return;
        }
        for (int unknown = 0; unknown < unknowns.size(); unknown++) {
            double price = -movements.gain(unknown);
            if (price > ROUNDING) {
                int cell = unknowns.cell(unknown);
                outer.atMost(cell, system.count(cell) + unknowns.lower(unknown) + lacking / price);
            }
        }
    }

    /** Whether the cell can be no more closely known than that; noted as proof when it is so. */
    boolean isAtLeast(int cell, long width) {
        return isSeenAtLeast(cell, width, Long.MAX_VALUE);
    }

    /** @param mostSteps after which a linear program that has not seen it gives up, each way */
    boolean isSeenAtLeast(int cell, long width, long mostSteps) {
        if (proofs.isAtLeast(cell, width)) {
            return true;
        }
        if (Math.floor(outer.high(cell) + ROUNDING) - Math.ceil(outer.low(cell) - ROUNDING) < width) {
            return false;
        }
        int[] terms = unknowns.of(cell);
        for (int direction : new int[] {1, -1}) {
            double known = direction > 0 ? -proofs.lowest(cell) : proofs.highest(cell);
            double wanted = width - Math.floor(known + ROUNDING);
            Movements.End end =
                    movements.improve(wish(terms, direction), new Until(terms, direction, wanted, mostSteps));
            remember();
            if (end == Movements.End.WITHOUT_LIMIT || proofs.isAtLeast(cell, width)) {
                return true;
            }
        }
        return false;
    }

    private void remember() {
        double[] by = new double[system.size()];
        for (int cell = 0; cell < by.length; cell++) {
            by[cell] = unknowns.isHidden(cell) ? moved(unknowns.of(cell)) : 0;
        }
        proofs.add(Movement.of(by));
    }

    private double[] wish(int[] terms, int direction) {
        double[] wish = new double[unknowns.size()];
        for (int unknown : terms) {
            wish[unknown] += direction;
        }
        return wish;
    }

    private double moved(int[] terms) {
        double sum = 0;
        for (int unknown : terms) {
            sum += movements.moved(unknown);
        }
        return sum;
    }

    /** What every cell that is a sum has come to. */
    private void note() {
        for (int cell = 0; cell < system.size(); cell++) {
            if (unknowns.isHidden(cell)) {
                double by = moved(unknowns.of(cell));
                highest[cell] = Math.max(highest[cell], by);
                lowest[cell] = Math.min(lowest[cell], by);
            }
        }
    }

    /** Every corner on the way is a table that could be. */
    private final class Passed implements Movements.Passing {
        @Override
        public void moved(int unknown) {
            int cell = unknowns.cell(unknown);
            double by = movements.moved(unknown);
            highest[cell] = Math.max(highest[cell], by);
            lowest[cell] = Math.min(lowest[cell], by);
        }

        @Override
        public boolean isEnough() {
            return left-- <= 0;
        }
    }

    private final class Until implements Movements.Passing {
        private final int[] terms;
        private final int direction;
        private final double wanted;
        private long stepsLeft;

        Until(int[] terms, int direction, double wanted, long mostSteps) {
            this.stepsLeft = mostSteps;
            this.terms = terms;
            this.direction = direction;
            this.wanted = wanted;
        }

        @Override
        public void moved(int unknown) {
            // What was passed is not noted: a proof names all that moves in it.
        }

        @Override
        public boolean isEnough() {
            return stepsLeft-- <= 0 || direction * Attacker.this.moved(terms) >= wanted - ROUNDING;
        }
    }
}
