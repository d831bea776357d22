package se.rodatraden.guidelines.domain.analysis;

/**
 * How far an analysis goes before it says that it is not complete. Counts of work and not of time, so that the same
 * table always has the same findings.
 *
 * @param points of the diagram
 * @param steps of the searches; one is a look at one row in one piece
 */
record Limits(int points, long steps) {
    /** Some 50 ms of work. */
    static final Limits USUAL = new Limits(8_000, 400_000);
}
