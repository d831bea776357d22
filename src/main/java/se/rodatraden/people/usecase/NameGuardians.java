package se.rodatraden.people.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.people.Household;
import se.rodatraden.people.NamedGuardian;
import se.rodatraden.people.NewHousehold.NewGuardian;
import se.rodatraden.people.store.NamedGuardianStore;

/**
 * Keeps whom a further report names as guardians of a child who has others. Whoever handles the case adds them to the
 * persons, which answers for itself, or leaves them aside. Whoever calls has logged the opening.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class NameGuardians {
    private final NamedGuardianStore store;

    NameGuardians(NamedGuardianStore store) {
        this.store = store;
    }

    /** Those whom the household has, and those who wait already, are not named once more. */
    public void note(
            UUID subject, CompartmentId compartment, Household household, List<NewGuardian> named, LocalDate on) {
        List<NamedGuardian> waiting = store.waiting(subject);
        named.stream()
                .filter(one -> !household.includes(one.name(), one.number()))
                .filter(one -> waiting.stream().noneMatch(other -> other.name().isSpelledAs(one.name())))
                .forEach(one -> store.insert(subject, compartment, one, on));
    }

    /** Those whom the household does not have now, and nobody has left aside. */
    public List<NamedGuardian> outside(UUID subject, Household household) {
        return store.waiting(subject).stream()
                .filter(one -> !household.includes(one.name(), one.number()))
                .toList();
    }

    /** @throws NotFoundException when nobody of that id waits in the case */
    public void leaveAside(UUID subject, UUID id, LocalDate on) {
        if (!store.leaveAside(subject, id, on)) {
            throw new NotFoundException("guardian who was named");
        }
    }
}
