package se.rodatraden.people;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.PersonalIdentityNumber;

/**
 * The child whom a case is about.
 *
 * @param number null when it is not known, or there is none
 */
public record Child(
        PersonId id,
        PersonName name,
        @Nullable PersonalIdentityNumber number,
        LocalDate birthDate,
        Sex sex,
        ProtectionLevel protection) {

    /** Age in full years; whoever was born on 29 February has a birthday on 1 March in other years. */
    public int ageOn(LocalDate day) {
        return (int) ChronoUnit.YEARS.between(birthDate, day);
    }
}
