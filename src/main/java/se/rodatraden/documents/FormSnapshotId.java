package se.rodatraden.documents;

import java.util.UUID;

/** Identifies the image of a form as it was shown. */
public record FormSnapshotId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
