package se.rodatraden.matters.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a reader says of a section.
 *
 * @param resolver who dealt with it; null until somebody has
 */
public record ReviewComment(
        UUID id,
        String section,
        String text,
        String author,
        Instant at,
        @Nullable String resolver) {

    public boolean isResolved() {
        return resolver != null;
    }
}
