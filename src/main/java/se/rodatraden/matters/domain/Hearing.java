package se.rodatraden.matters.domain;

import java.time.LocalDate;
import java.util.UUID;
import se.rodatraden.kernel.Verdict;

/**
 * Somebody who is heard before the decision: the union consultation group, an advisory council.
 *
 * @param outcome what came of it; empty until it is known
 */
public record Hearing(UUID id, String body, LocalDate heldOn, String outcome) {
    public boolean hasOutcome() {
        return !outcome.isBlank();
    }

    /** What came of a hearing is known when it has been held; and no child is named in what is told of it. */
    public static Verdict mayBeNoted(String body, LocalDate heldOn, String outcome, LocalDate today) {
        return Verdict.allowedIf(outcome.isBlank() || !heldOn.isAfter(today), "matters.refused.hearing-ahead", heldOn)
                .and(() -> DiaryEntry.mayStand(body, outcome));
    }
}
