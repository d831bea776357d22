package se.rodatraden.evidence.domain.disclosure;

/**
 * How much work may be spent on finding something better, counted in unknowns and sums passed by the linear
 * programs, and not by the clock: the same input gives the same pattern on a fast machine and a slow one.
 */
public final class Effort {
    private long left;
    private boolean hasEnded;

    private Effort(long limit) {
        this.left = limit;
    }

    /** Less than a second's work on an ordinary machine. */
    public static Effort standard() {
        return of(10_000_000);
    }

    public static Effort of(long limit) {
        return new Effort(limit);
    }

    /** For two searches that each get as much as this. */
    Effort twice() {
        return of(2 * left);
    }

    /** A part of what is left, to be spent on its own. */
    Effort half() {
        return of(left / 2);
    }

    void spend(long work) {
        left -= work;
    }

    /** Asked before more is tried; remembers that the answer was no. */
    boolean allowsMore() {
        hasEnded |= left <= 0;
        return !hasEnded;
    }

    long left() {
        return Math.max(0, left);
    }

    boolean hasEnded() {
        return hasEnded;
    }
}
