package se.rodatraden.matters.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What goes along with a report (bilaga).
 *
 * @param number from 1, as it is referred to in the text
 * @param document the document of the matter that it is; null for a file that becomes one when the report is signed
 * @param stored the kept file
 */
public record ReportAnnex(
        UUID id, int number, String title, @Nullable UUID document, UUID stored) {

    /** {@code Bilaga 2: Karta över lekplatserna} */
    public String numbered() {
        return "Bilaga %d: %s".formatted(number, title);
    }
}
