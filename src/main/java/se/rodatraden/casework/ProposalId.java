package se.rodatraden.casework;

import java.util.UUID;

/** Identifies a proposed intervention within a case. */
public record ProposalId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
