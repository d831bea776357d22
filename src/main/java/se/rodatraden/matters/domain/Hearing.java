package se.rodatraden.matters.domain;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody who is heard before the decision: the union consultation group, an advisory council.
 *
 * @param outcome what came of it; empty until it is known
 */
public record Hearing(UUID id, String body, LocalDate heldOn, String outcome) {
    public boolean hasOutcome() {
        return !outcome.isBlank();
    }
}
