package se.rodatraden.guidelines;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the municipality offers, by date (insatskatalog). */
public interface InterventionCatalogue {

    /** Everything in the catalogue on a day, by name in Swedish order. */
    List<Intervention> on(LocalDate day);

    Optional<Intervention> find(InterventionKey key, LocalDate day);

    /** Where a version that is drafted or in force has other ages than the catalogue of the day, or than its own sources. */
    List<AgesAtOdds> atOdds(GuidelineVersion version, LocalDate day);
}
