package se.rodatraden.matters.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.rodatraden.matters.ReferralId;

/**
 * When a reply is due, and how that day came to be: what the sender set first, and what was said of it since.
 *
 * @param day that holds: the last that was granted or put right, or the first
 * @param steps of this referral, in the order in which they were written
 */
public record ReplyDue(LocalDate first, LocalDate day, List<DueStep> steps) {

    public ReplyDue {
        steps = List.copyOf(steps);
    }

    /** A day that was never corrected. */
    public ReplyDue(LocalDate first, List<ReplyExtension> extensions) {
        this(first, lastGranted(extensions).map(ReplyExtension.Granted::until).orElse(first), List.copyOf(extensions));
    }

    /** @param all those of a matter; the ones of other referrals are left out */
    public static ReplyDue of(LocalDate first, LocalDate day, ReferralId referral, List<? extends DueStep> all) {
        return new ReplyDue(
                first,
                day,
                all.stream()
                        .filter(step -> step.referral().equals(referral))
                        .sorted(DueStep.IN_ORDER)
                        .<DueStep>map(step -> step)
                        .toList());
    }

    /** Where the first day is not known apart: the one before the first step is it. */
    public static ReplyDue of(LocalDate day, ReferralId referral, List<? extends DueStep> all) {
        ReplyDue known = of(day, day, referral, all);
        return new ReplyDue(known.steps().stream().findFirst().map(DueStep::was).orElse(day), day, known.steps());
    }

    public List<ReplyExtension> extensions() {
        return steps.stream()
                .filter(ReplyExtension.class::isInstance)
                .map(ReplyExtension.class::cast)
                .toList();
    }

    /** The last day that was granted. */
    public Optional<LocalDate> granted() {
        return lastGranted(extensions()).map(ReplyExtension.Granted::until);
    }

    private static Optional<ReplyExtension.Granted> lastGranted(List<ReplyExtension> extensions) {
        return extensions.stream()
                .filter(ReplyExtension.Granted.class::isInstance)
                .map(ReplyExtension.Granted.class::cast)
                .reduce((_, later) -> later);
    }
}
