package se.rodatraden.matters.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.rodatraden.guidelines.GuidelineVersionId;

/**
 * A draft that a decision can settle, and what the decision is said to do to it.
 *
 * @param number of the version within its guideline
 * @param guideline its title, such as {@code SIG Unga}
 * @param from the first day of the adopted version; null where it is not adopted, and where the day was not told
 */
public record DraftOnTable(
        GuidelineVersionId id,
        String title,
        int number,
        String guideline,
        Effect effect,
        @Nullable LocalDate from) {

    /** What becomes of a draft. */
    public enum Effect {
        ADOPTED,
        REJECTED,
        /** Not settled by this decision. */
        LEFT
    }
}
