package se.rodatraden.documents;

import java.time.Instant;
import java.util.UUID;

/**
 * A form as it was shown.
 *
 * @param form message key of its name
 * @param html never printed into a page as it is; shown in a sandboxed frame or as text
 * @param sha256 of the form in UTF-8, in hexadecimal
 */
public record FormSnapshot(
        FormSnapshotId id, UUID subject, String form, String html, String sha256, Instant takenAt, String takenBy) {}
