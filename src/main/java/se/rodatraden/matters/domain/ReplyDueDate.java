package se.rodatraden.matters.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.ReferralId;

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
     * that is not after today.
     */
    public Verdict mayReplace(Referral referral, LocalDate today) {
        return Verdict.allowedIf(referral instanceof Referral.Sent, "matters.refused.correction-replied")
                .and(() -> mayBeSet(today))
                .and(() ->
                        Verdict.allowedIf(!day.equals(referral.header().dueOn()), "matters.refused.correction-same"));
    }

    /**
     * Whether somebody who moves days knows those that hold: what a colleague has told meanwhile is not replaced unseen.
     *
     * @param referrals of the matter as they are
     * @param seen the days that they were seen with, of those that are moved
     */
    public static Verdict areAsSeen(List<Referral> referrals, Map<ReferralId, LocalDate> seen) {
        List<Referral.Header> moved = referrals.stream()
                .map(Referral::header)
                .filter(referral ->
                        seen.containsKey(referral.id()) && !referral.dueOn().equals(seen.get(referral.id())))
                .toList();
        return Verdict.allowedIf(
                moved.isEmpty(),
                "matters.refused.due-moved",
                moved.stream().map(Referral.Header::bodyName).toList(),
                moved.stream().map(Referral.Header::dueOn).distinct().toList());
    }

    /**
     * Whether it takes back nothing that was granted. Where it does for some, they are named: the others can have it.
     *
     * @param extensions of the matter
     */
    public Verdict keepsWhatIsGranted(List<Referral> referrals, List<ReplyExtension> extensions) {
        Map<String, LocalDate> granted = new LinkedHashMap<>();
        for (Referral referral : referrals) {
            Referral.Header header = referral.header();
            ReplyDue.of(header.firstDueOn(), header.dueOn(), header.id(), extensions)
                    .granted()
                    .filter(day::isBefore)
                    .ifPresent(until -> granted.put(header.bodyName(), until));
        }
        return granted.values().stream()
                .max(Comparator.naturalOrder())
                .map(until -> Verdict.refused(
                        granted.size() == referrals.size()
                                ? "matters.refused.correction-granted"
                                : "matters.refused.correction-granted-some",
                        List.copyOf(granted.keySet()),
                        until))
                .orElse(Verdict.ALLOWED);
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
