package se.rodatraden.casework.domain;

import java.time.LocalDate;
import java.time.Period;
import se.rodatraden.kernel.Letters;
import se.rodatraden.kernel.StaffId;
import se.rodatraden.kernel.Verdict;

/**
 * A reasoned departure from the guideline (avsteg).
 *
 * @param triedFirst what was tried first, or why it was ruled out
 * @param stigmaWeighed the risk of stigma, and why it does not outweigh
 * @param childView the child's own view and the weight given to it
 * @param reviewOn when it is looked at again whether the departure still holds
 */
public record Deviation(
        String reasons,
        String triedFirst,
        String stigmaWeighed,
        String childView,
        LocalDate reviewOn,
        StaffId proposedBy) {
    public static final int SHORTEST_REASONS = 20;

    public Deviation {
        if (Letters.areFewerThan(SHORTEST_REASONS, reasons.strip())
                || triedFirst.isBlank()
                || stigmaWeighed.isBlank()
                || childView.isBlank()) {
            throw new IllegalArgumentException("a deviation is reasoned in every part");
        }
    }

    /** @param longest the municipality's own bound on how long a departure goes on without being looked at again */
    public static Verdict mayBeReviewed(LocalDate on, LocalDate today, Period longest) {
        LocalDate latest = today.plus(longest);
        return Verdict.allowedIf(on.isAfter(today), "casework.refused.review-in-past")
                .and(() -> Verdict.allowedIf(!on.isAfter(latest), "casework.refused.review-too-late", latest));
    }

    /** How the deviation was settled, and by which two people. */
    public record Settlement(FourEyes eyes, LocalDate on, String reason) {}
}
