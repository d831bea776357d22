package se.rodatraden.evidence;

import java.util.UUID;

/** Identifies one run of a what-if. */
public record RunId(UUID value) {
    public static RunId of(String text) {
        return new RunId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
