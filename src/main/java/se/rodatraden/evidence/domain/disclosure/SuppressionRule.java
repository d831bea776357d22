package se.rodatraden.evidence.domain.disclosure;

/**
 * How small counts are protected in one release. Part of its receipt.
 *
 * @param threshold counts from 1 to one less are hidden, and no hidden cell may be known more closely than
 *     this; 5 by default, never below 3
 * @param smallestDenominator percentages and averages need at least this many; 10 by default
 */
public record SuppressionRule(int threshold, ZeroPolicy zeros, int smallestDenominator) {
    public static final int LEAST_THRESHOLD = 3;

    /** Names the algorithm, so that a receipt tells which one hid the cells. Change it with the pattern. */
    public static final String ALGORITHM = "minimum-frequency+deviation-lp+spare-cells+interval-audit/6";

    public static final SuppressionRule DEFAULT = new SuppressionRule(5, ZeroPolicy.HIDDEN, 10);

    public SuppressionRule {
        if (threshold < LEAST_THRESHOLD) {
            throw new IllegalArgumentException("the threshold is never below 3, not " + threshold);
        }
        if (smallestDenominator < threshold) {
            throw new IllegalArgumentException("a denominator of " + smallestDenominator + " is below the threshold");
        }
    }

    /** Whether the count by itself must be hidden, whatever the cells around it. */
    boolean hidesByItself(long count) {
        return count == 0 ? zeros == ZeroPolicy.HIDDEN : count < threshold;
    }
}
