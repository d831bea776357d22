package se.rodatraden.matters;

import java.util.UUID;

/** Identifies one demand of a motion; the same in every authority's diary. */
public record DemandId(UUID value) {
    public static DemandId of(String text) {
        return new DemandId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
