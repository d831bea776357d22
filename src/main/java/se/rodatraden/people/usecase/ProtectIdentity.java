package se.rodatraden.people.usecase;

import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.NeedToKnow;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.StaffId;
import se.rodatraden.people.ProtectionLevel;
import se.rodatraden.people.store.PersonStore;

/**
 * Marks the child's identity as protected: the case disappears for everybody but the staff who are named,
 * and the addresses in it are forgotten. Whoever calls has logged the opening of the case.
 */
@Component
public class ProtectIdentity {
    private final PersonStore persons;
    private final NeedToKnow needToKnow;

    ProtectIdentity(PersonStore persons, NeedToKnow needToKnow) {
        this.persons = persons;
        this.needToKnow = needToKnow;
    }

    /**
     * @param cleared who keeps seeing the case; never empty, or nobody could handle it
     * @param reason 10 to 255 characters, why just these
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void protect(
            UUID subject,
            CompartmentId compartment,
            ProtectionLevel level,
            Collection<StaffId> cleared,
            String reason) {
        if (!level.isProtected() || cleared.isEmpty()) {
            throw new IllegalArgumentException("a protected identity has a level, and somebody who handles it");
        }
        persons.protect(subject, level);
        cleared.forEach(staff -> needToKnow.clear(staff, subject, reason));
        needToKnow.shield(subject, compartment);
    }
}
