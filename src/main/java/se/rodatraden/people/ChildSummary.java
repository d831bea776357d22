package se.rodatraden.people;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * The child of one case as a list shows it.
 *
 * @param numberKnown whether the personal identity number is known; a list never shows it
 */
public record ChildSummary(
        UUID subject, PersonName name, LocalDate birthDate, boolean numberKnown, ProtectionLevel protection) {
    public int ageOn(LocalDate day) {
        return (int) ChronoUnit.YEARS.between(birthDate, day);
    }
}
