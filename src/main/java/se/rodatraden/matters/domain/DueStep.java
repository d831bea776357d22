package se.rodatraden.matters.domain;

import java.time.LocalDate;
import java.util.Comparator;
import se.rodatraden.matters.DeliveryId;
import se.rodatraden.matters.ReferralId;

/** Something between sender and body about the day of a reply. Both sides have it. */
public sealed interface DueStep permits ReplyExtension, DueCorrection {
    /** Ids of letters follow the order in which they were written. */
    Comparator<DueStep> IN_ORDER = Comparator.comparing(DueStep::on)
            .thenComparing(step -> step.id().value().toString());

    /** The letter that it came by. */
    DeliveryId id();

    ReferralId referral();

    /** The day of the reply before it. */
    LocalDate was();

    /** When the letter was sent. */
    LocalDate on();
}
