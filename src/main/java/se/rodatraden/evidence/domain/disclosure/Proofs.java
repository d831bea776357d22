package se.rodatraden.evidence.domain.disclosure;

/**
 * How far each cell has been seen to move, up and down, with every sum kept. Hiding more cells takes no
 * movement away, so what is once proved stays proved.
 */
final class Proofs {
    private static final double ROUNDING = 1e-6;
    private final double[] highest;
    private final double[] lowest;

    Proofs(int cells) {
        this.highest = new double[cells];
        this.lowest = new double[cells];
    }

    void canMove(int cell, double by) {
        highest[cell] = Math.max(highest[cell], by);
        lowest[cell] = Math.min(lowest[cell], by);
    }

    void isUnlimited(int cell) {
        highest[cell] = Double.POSITIVE_INFINITY;
    }

    /** Whether it is proved that nobody can know the cell more closely. Whole numbers, so rounded inwards. */
    boolean isAtLeast(int cell, long width) {
        return Math.floor(highest[cell] + ROUNDING) - Math.ceil(lowest[cell] - ROUNDING) >= width;
    }
}
