package se.rodatraden.documents;

import java.util.UUID;

/** Identifies a kept document. */
public record DocumentId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
