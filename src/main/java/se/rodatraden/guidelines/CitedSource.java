package se.rodatraden.guidelines;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a fact comes from.
 *
 * @param title who says it and in what: {@code Socialstyrelsen, Metodguiden: Komet}
 * @param dated the date of the source, or of when it was read
 */
public record CitedSource(String title, Optional<LocalDate> dated) {}
