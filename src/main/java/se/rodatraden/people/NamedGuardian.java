package se.rodatraden.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.PersonalIdentityNumber;

/**
 * Somebody whom a further report names as a guardian, and the case does not have as one.
 *
 * @param custody as it was reported; never {@link Custody#NONE}
 */
public record NamedGuardian(
        UUID id, PersonName name, @Nullable PersonalIdentityNumber number, Custody custody, LocalDate namedOn) {}
