package se.rodatraden.matters.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody sent a report for review, gave it back, approved or signed it.
 *
 * @param note what was said about it; may be empty
 */
public record ReviewStep(Act act, UUID by, String person, Instant at, String note) {

    public enum Act {
        SENT,
        RETURNED,
        APPROVED,
        SIGNED
    }
}
