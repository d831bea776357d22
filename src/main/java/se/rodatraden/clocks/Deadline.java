package se.rodatraden.clocks;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.StaffId;

/**
 * What has to be done in a record by when, as other modules put it on the worklist. Holds no personal data:
 * it is listed before anybody has opened the record.
 *
 * @param subject the record that row security speaks of: a child's case or a matter
 * @param kind what is to be done, a message key: {@code casework.deadline.preliminary-assessment}
 * @param reference the number that people call the record by: {@code KS 2024/890}
 * @param link where it is done: {@code /matters/…}; with subject and kind it tells two deadlines apart
 * @param statutory where the day comes from; null for a day that somebody set
 * @param responsible whose day it belongs to; null for everybody in the compartment
 */
public record Deadline(
        UUID subject,
        CompartmentId compartment,
        String kind,
        String reference,
        String link,
        LocalDate dueOn,
        @Nullable StatutoryDeadline statutory,
        @Nullable StaffId responsible) {

    /** A day that follows from a statute. */
    public static Deadline statutory(
            UUID subject,
            CompartmentId compartment,
            String kind,
            String reference,
            String link,
            StatutoryDeadline statutory) {
        return new Deadline(subject, compartment, kind, reference, link, statutory.dueOn(), statutory, null);
    }

    /** A day that somebody set or agreed on: the reply to a referral, a follow-up. */
    public static Deadline agreed(
            UUID subject, CompartmentId compartment, String kind, String reference, String link, LocalDate dueOn) {
        return new Deadline(subject, compartment, kind, reference, link, dueOn, null, null);
    }

    /** @param staff null for everybody in the compartment */
    public Deadline responsible(@Nullable StaffId staff) {
        return new Deadline(subject, compartment, kind, reference, link, dueOn, statutory, staff);
    }
}
