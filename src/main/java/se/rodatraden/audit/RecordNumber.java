package se.rodatraden.audit;

import org.jspecify.annotations.Nullable;

/**
 * What people call a record by, as whoever reviews the log reads it.
 *
 * @param series whose number it is, where several units count on their own; null where that is kept back
 */
public record RecordNumber(String number, @Nullable String series) {}
