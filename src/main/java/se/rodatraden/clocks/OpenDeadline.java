package se.rodatraden.clocks;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.CompartmentId;

/**
 * A line of the worklist that has not been met.
 *
 * @param kind message key of what is to be done
 * @param triggeredOn day 0; null for a day that somebody set
 * @param citation the provision that gives the day; null for a day that somebody set
 * @param mine whether it is this reader's own
 */
public record OpenDeadline(
        UUID subject,
        CompartmentId compartment,
        String kind,
        String reference,
        String link,
        LocalDate dueOn,
        @Nullable LocalDate triggeredOn,
        @Nullable String citation,
        boolean mine) {

    public boolean isOverdue(LocalDate today) {
        return today.isAfter(dueOn);
    }
}
