package se.rodatraden.casework;

import java.util.UUID;

/** Identifies a decision on an intervention, and with it the intervention that was given. */
public record DecisionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
