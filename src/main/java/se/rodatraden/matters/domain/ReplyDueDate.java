package se.rodatraden.matters.domain;

import java.time.LocalDate;
import se.rodatraden.kernel.Verdict;

/** The day by which the sender of a referral wants its answer (svarsdatum). Set, not computed. */
public record ReplyDueDate(LocalDate day) {

    /** An answer cannot be due before the question is read. */
    public Verdict mayBeSet(LocalDate today) {
        return Verdict.allowedIf(day.isAfter(today), "matters.refused.due-passed");
    }
}
