package se.rodatraden.matters;

import java.util.UUID;

/** Identifies a matter in one authority. */
public record MatterId(UUID value) {
    public static MatterId of(String text) {
        return new MatterId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
