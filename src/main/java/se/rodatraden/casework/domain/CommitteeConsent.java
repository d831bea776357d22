package se.rodatraden.casework.domain;

import java.time.LocalDate;
import java.util.UUID;
import se.rodatraden.guidelines.InterventionKey;
import se.rodatraden.kernel.Letters;
import se.rodatraden.people.PersonId;

/**
 * The social committee's decision that one measure may be taken without the consent of one of two guardians (FB 6:13 a). It
 * stands in place of that one consent, for that measure alone, and rests on the other guardian's.
 *
 * @param name of the measure, as the catalogue had it when it was recorded
 * @param without the guardian who does not consent, {@code consenting} the one who does
 * @param minutes where it stands in the minutes
 * @param reasons why the child's best interests require the measure
 */
public record CommitteeConsent(
        UUID id,
        InterventionKey intervention,
        String name,
        PersonId without,
        PersonId consenting,
        CommitteeBody body,
        LocalDate decidedOn,
        String minutes,
        String reasons) {
    public static final int SHORTEST_REASONS = 20;

    public CommitteeConsent {
        if (without.equals(consenting)) {
            throw new IllegalArgumentException("it stands in place of one guardian's consent and rests on the other's");
        }
        if (minutes.isBlank() || Letters.areFewerThan(SHORTEST_REASONS, reasons.strip())) {
            throw new IllegalArgumentException("a decision has its place in the minutes, and reasons");
        }
    }
}
