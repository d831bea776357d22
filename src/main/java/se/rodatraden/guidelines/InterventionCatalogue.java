package se.rodatraden.guidelines;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the municipality offers, by date (insatskatalog). */
public interface InterventionCatalogue {

    /** Everything in the catalogue on a day, by name in Swedish order. */
    List<Intervention> on(LocalDate day);

    Optional<Intervention> find(InterventionKey key, LocalDate day);
}
