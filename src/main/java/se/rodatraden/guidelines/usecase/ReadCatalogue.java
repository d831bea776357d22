package se.rodatraden.guidelines.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.guidelines.AgesAtOdds;
import se.rodatraden.guidelines.GuidelineVersion;
import se.rodatraden.guidelines.Intervention;
import se.rodatraden.guidelines.InterventionCatalogue;
import se.rodatraden.guidelines.InterventionKey;
import se.rodatraden.guidelines.domain.AgeRule;
import se.rodatraden.guidelines.store.CatalogueStore;

/** Reads the catalogue as it stood on a day. */
@Component
@Transactional(readOnly = true)
class ReadCatalogue implements InterventionCatalogue {
    private final CatalogueStore store;

    ReadCatalogue(CatalogueStore store) {
        this.store = store;
    }

    @Override
    public List<Intervention> on(LocalDate day) {
        return store.on(day);
    }

    @Override
    public Optional<Intervention> find(InterventionKey key, LocalDate day) {
        return store.on(day).stream()
                .filter(intervention -> intervention.key().equals(key))
                .findFirst();
    }

    @Override
    public List<AgesAtOdds> atOdds(GuidelineVersion version, LocalDate day) {
        return store.on(day).stream()
                .filter(intervention -> intervention
                        .guideline()
                        .filter(version.guideline()::equals)
                        .isPresent())
                .filter(intervention -> intervention.status() == Intervention.Status.OFFERED)
                .flatMap(intervention -> AgeRule.compare(version, intervention, day).stream())
                .toList();
    }
}
