package se.rodatraden.people;

import java.util.UUID;

/** Identifies a person within one child's case. */
public record PersonId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
