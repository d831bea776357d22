package se.rodatraden.people;

import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.PersonalIdentityNumber;

/**
 * Somebody with legal custody of the child (vårdnadshavare).
 *
 * @param livesWithChild null when it is not known
 * @param address null when none is kept; never kept for a child with protected identity
 */
public record Guardian(
        PersonId id,
        PersonName name,
        @Nullable PersonalIdentityNumber number,
        Custody custody,
        @Nullable Boolean livesWithChild,
        @Nullable Address address) {}
