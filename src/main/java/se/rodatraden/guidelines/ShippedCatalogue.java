package se.rodatraden.guidelines;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import se.rodatraden.guidelines.store.CatalogueFile;

/** The catalogue of interventions that ships, without an application: what a command over files compares with. */
public final class ShippedCatalogue {
    private ShippedCatalogue() {}

    /** Every entry, whatever day it holds on. */
    public static List<Intervention> interventions() {
        try (InputStream file = ShippedCatalogue.class.getResourceAsStream("/guidelines/interventions.yml")) {
            if (file == null) {
                throw new IllegalStateException("the program lacks its catalogue of interventions");
            }
            return CatalogueFile.read(file).interventions();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
