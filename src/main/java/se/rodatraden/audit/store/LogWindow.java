package se.rodatraden.audit.store;

import java.time.OffsetDateTime;

/**
 * The part of the log that one page shows: between two moments, before the last line of the page before.
 *
 * @param to excluded
 * @param beforeAt and {@code beforeId} of the last line shown; {@code to} and 0 for the first page
 */
public record LogWindow(OffsetDateTime from, OffsetDateTime to, OffsetDateTime beforeAt, long beforeId, int limit) {}
