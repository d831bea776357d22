package se.rodatraden.matters;

import java.util.UUID;

/** Identifies a motion, and the thread that begins with it; the same in every authority's diary. */
public record CouncilMotionId(UUID value) {
    public static CouncilMotionId of(String text) {
        return new CouncilMotionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
