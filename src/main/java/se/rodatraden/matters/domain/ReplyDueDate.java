package se.rodatraden.matters.domain;

import java.time.LocalDate;
import java.util.Optional;
import se.rodatraden.kernel.Verdict;

/** The day by which the sender of a referral wants its answer (svarsdatum). Set, not computed. */
public record ReplyDueDate(LocalDate day) {

    /** Months that a round is given at most, unless somebody means it: it is the year of the slip that is caught. */
    private static final int LONGEST = 6;

    /** An answer cannot be due before the question is read. */
    public Verdict mayBeSet(LocalDate today) {
        return Verdict.allowedIf(day.isAfter(today), "matters.refused.due-passed");
    }

    /**
     * Whether it can take the place of the day that a body was told by mistake: while its reply is awaited, and never a day
     * that is not after today or that takes back what was granted.
     *
     * @param due of that referral, with what was granted
     */
    public Verdict mayReplace(Referral referral, ReplyDue due, LocalDate today) {
        return Verdict.allowedIf(referral instanceof Referral.Sent, "matters.refused.correction-replied")
                .and(() -> mayBeSet(today))
                .and(() -> Verdict.allowedIf(!day.equals(referral.header().dueOn()), "matters.refused.correction-same"))
                .and(() -> due.granted()
                        .filter(day::isBefore)
                        .map(until -> Verdict.refused("matters.refused.correction-granted", until))
                        .orElse(Verdict.ALLOWED));
    }

    /**
     * Whether it is likely to be the day that was meant. Bodies keep to it, and what is sent is not taken back, so that
     * another is asked about.
     *
     * @param decideBy when the motion is to be decided (KL 5:35); empty for what has no such day. One that has passed
     *     tells nothing of the round.
     */
    public Verdict isLikely(LocalDate today, Optional<LocalDate> decideBy) {
        return decideBy.filter(limit -> !limit.isBefore(today) && day.isAfter(limit))
                .map(limit -> Verdict.refused("matters.due-after-decision", day, limit))
                .orElseGet(
                        () -> Verdict.allowedIf(!day.isAfter(today.plusMonths(LONGEST)), "matters.due-far-ahead", day));
    }
}
