package se.rodatraden.matters.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.rodatraden.matters.ReferralId;

/**
 * When a reply is due, and how that day came to be: what the sender set first, and the extensions since.
 *
 * @param day that holds: the last that was granted, or the first, unless the sender has corrected it
 * @param extensions of this referral, in the order in which they were asked for
 */
public record ReplyDue(LocalDate first, LocalDate day, List<ReplyExtension> extensions) {

    public ReplyDue {
        extensions = List.copyOf(extensions);
    }

    /** A day that was never corrected. */
    public ReplyDue(LocalDate first, List<ReplyExtension> extensions) {
        this(first, lastGranted(extensions).map(ReplyExtension.Granted::until).orElse(first), extensions);
    }

    /** @param all those of a matter; the ones of other referrals are left out */
    public static ReplyDue of(LocalDate first, LocalDate day, ReferralId referral, List<ReplyExtension> all) {
        return new ReplyDue(
                first,
                day,
                all.stream()
                        .filter(extension -> extension.header().referral().equals(referral))
                        .toList());
    }

    /** Whether the sender has put the day right: it is neither the first nor granted. */
    public boolean isCorrected() {
        return !day.equals(granted().orElse(first));
    }

    /** The last day that was granted. */
    public Optional<LocalDate> granted() {
        return lastGranted(extensions).map(ReplyExtension.Granted::until);
    }

    private static Optional<ReplyExtension.Granted> lastGranted(List<ReplyExtension> extensions) {
        return extensions.stream()
                .filter(ReplyExtension.Granted.class::isInstance)
                .map(ReplyExtension.Granted.class::cast)
                .reduce((_, later) -> later);
    }
}
