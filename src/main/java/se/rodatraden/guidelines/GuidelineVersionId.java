package se.rodatraden.guidelines;

import java.util.UUID;

/** Identifies one version of a guideline, from its first draft on. */
public record GuidelineVersionId(UUID value) {
    public static GuidelineVersionId of(String text) {
        return new GuidelineVersionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
