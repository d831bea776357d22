package se.rodatraden.guidelines.domain;

import java.time.LocalDate;
import se.rodatraden.kernel.Period;

/**
 * How long after its decision a version may begin to hold, at most. A later day is taken for a mistyped one, as what was
 * adopted never changes.
 *
 * @param decided the days of decision that it is about
 * @param years from the day of the decision; at least one
 * @param source who says so and where
 */
public record StartBound(Period decided, int years, String source) {
    public StartBound {
        if (years < 1 || source.isBlank()) {
            throw new IllegalArgumentException("a bound has at least one year and a source");
        }
    }

    /** The last day that a version decided on that day may begin. */
    public LocalDate lastFor(LocalDate decidedOn) {
        return decidedOn.plusYears(years);
    }
}
