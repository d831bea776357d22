package se.rodatraden.guidelines.usecase;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.guidelines.Intervention;
import se.rodatraden.guidelines.domain.GuidelinePolicy;
import se.rodatraden.guidelines.store.CatalogueFile;
import se.rodatraden.guidelines.store.CatalogueStore;

/** Takes a catalogue of interventions from a file. What the catalogue already holds for those days stays. */
@Component
public class LoadCatalogue {
    /** The catalogue that ships, with the facts of its sources. */
    public static final String SHIPPED = "guidelines/interventions.yml";

    private final CatalogueStore store;

    LoadCatalogue(CatalogueStore store) {
        this.store = store;
    }

    /**
     * @return how many interventions were new
     * @throws IllegalArgumentException when the file is not a catalogue; then nothing was stored
     */
    @Transactional
    public int load(Resource file) {
        GuidelinePolicy.mayWrite(CurrentActor.get()).orThrow();
        CatalogueFile catalogue = read(file);
        catalogue.sources().forEach(store::keepSource);
        int added = 0;
        for (Intervention intervention : catalogue.interventions()) {
            if (!store.has(intervention.key(), intervention.offered().from())) {
                store.keep(intervention);
                added++;
            }
        }
        return added;
    }

    private static CatalogueFile read(Resource file) {
        try (InputStream stream = file.getInputStream()) {
            return CatalogueFile.read(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
