package se.rodatraden.matters.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.rodatraden.matters.ReferralId;

/**
 * When a reply is due, and how that day came to be: what the sender set first, and the extensions since.
 *
 * @param extensions of this referral, in the order in which they were asked for
 */
public record ReplyDue(LocalDate first, List<ReplyExtension> extensions) {

    public ReplyDue {
        extensions = List.copyOf(extensions);
    }

    /** @param all those of a matter; the ones of other referrals are left out */
    public static ReplyDue of(LocalDate first, ReferralId referral, List<ReplyExtension> all) {
        return new ReplyDue(
                first,
                all.stream()
                        .filter(extension -> extension.header().referral().equals(referral))
                        .toList());
    }

    /** The day that holds: the last that was granted, or the first. */
    public LocalDate day() {
        return lastGranted().map(ReplyExtension.Granted::until).orElse(first);
    }

    public boolean wasMoved() {
        return lastGranted().isPresent();
    }

    /** When the day that holds was granted; empty for the first. */
    public Optional<LocalDate> lastMovedOn() {
        return lastGranted().map(ReplyExtension.Granted::answeredOn);
    }

    private Optional<ReplyExtension.Granted> lastGranted() {
        return extensions.stream()
                .filter(ReplyExtension.Granted.class::isInstance)
                .map(ReplyExtension.Granted.class::cast)
                .reduce((_, later) -> later);
    }
}
