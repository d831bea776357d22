package se.rodatraden.matters.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What goes along with a report (bilaga).
 *
 * @param number from 1, as it is referred to in the text
 * @param document the document of the matter that it is; null for a file that becomes one when the report is signed
 * @param datedOn the day that it bears; null where nobody has said
 * @param stored the kept file
 */
public record ReportAnnex(
        UUID id,
        int number,
        String title,
        @Nullable UUID document,
        @Nullable LocalDate datedOn,
        UUID stored) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM y", Locale.of("sv", "SE"));

    /** {@code Karta över lekplatserna, 3 maj 2024}; the day once, where the title has it. */
    public String listed() {
        return datedOn == null || title.contains(DAY.format(datedOn)) || title.contains(datedOn.toString())
                ? title
                : title + ", " + DAY.format(datedOn);
    }

    /** {@code Bilaga 2: Karta över lekplatserna, 3 maj 2024} */
    public String numbered() {
        return "Bilaga %d: %s".formatted(number, listed());
    }
}
