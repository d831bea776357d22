package se.rodatraden.guidelines.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A source that rows cite, with its date.
 *
 * @param title exactly as the rows cite it
 * @param endedOn the last day it held, where it was replaced or repealed
 * @param replacedBy what came instead; empty when nothing or not known
 */
public record DatedSource(String title, LocalDate dated, Optional<LocalDate> endedOn, String replacedBy) {

    public boolean holdsOn(LocalDate day) {
        return endedOn.map(last -> !last.isBefore(day)).orElse(true);
    }
}
