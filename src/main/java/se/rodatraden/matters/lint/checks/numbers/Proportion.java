package se.rodatraden.matters.lint.checks.numbers;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** One number against another. */
final class Proportion {
    private Proportion() {}

    /** To one decimal. */
    static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.movePointRight(2).divide(whole, 1, RoundingMode.HALF_UP);
    }

    /** Whether neither is twice the other: further apart, they hardly tell of one thing. */
    static boolean areNear(BigDecimal one, BigDecimal other) {
        return one.compareTo(other.multiply(BigDecimal.TWO)) < 0 && other.compareTo(one.multiply(BigDecimal.TWO)) < 0;
    }
}
