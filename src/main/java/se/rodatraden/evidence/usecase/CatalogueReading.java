package se.rodatraden.evidence.usecase;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.rodatraden.evidence.domain.FrozenCatalogue;
import se.rodatraden.guidelines.CitedSource;
import se.rodatraden.guidelines.GuidelineKey;
import se.rodatraden.guidelines.Intervention;
import se.rodatraden.guidelines.InterventionCatalogue;

/** Reads from the catalogue of interventions what figures need of it. */
@Component
class CatalogueReading {
    private final InterventionCatalogue catalogue;

    CatalogueReading(InterventionCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Those that the national recommendations name for some age, and those that the guideline decides on. */
    FrozenCatalogue on(LocalDate day, GuidelineKey guideline) {
        return new FrozenCatalogue(catalogue.on(day).stream()
                .filter(intervention -> intervention.firstHandAges().isPresent() || decides(guideline, intervention))
                .map(intervention -> new FrozenCatalogue.Offer(
                        intervention.key().value(),
                        intervention.name(),
                        intervention.firstHandAges(),
                        intervention.evidence().stream().map(CitedSource::title).collect(Collectors.joining("; ")),
                        decides(guideline, intervention),
                        intervention
                                .nextGroupFrom(day)
                                .map(group -> new FrozenCatalogue.Places(group.startsOn(), group.freeSeats()))))
                .toList());
    }

    /** Codes of the interventions that the guideline decides on. */
    Set<String> decidedBy(GuidelineKey guideline, LocalDate day) {
        return catalogue.on(day).stream()
                .filter(intervention -> decides(guideline, intervention))
                .map(intervention -> intervention.key().value())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those that have the guideline as their own; the general one decides on those that have none. */
    private static boolean decides(GuidelineKey guideline, Intervention intervention) {
        return intervention
                .guideline()
                .orElse(GuidelineKey.CHOICE_OF_INTERVENTION)
                .equals(guideline);
    }
}
