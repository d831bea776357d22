package se.rodatraden.kernel;

import java.util.UUID;

/** Identifies a person who works for the municipality or sits in one of its bodies. */
public record StaffId(UUID value) {
    public static StaffId of(String text) {
        return new StaffId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
