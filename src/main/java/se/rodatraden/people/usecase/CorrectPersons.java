package se.rodatraden.people.usecase;

import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.StaleEditException;
import se.rodatraden.people.CorrectedHousehold;
import se.rodatraden.people.Household;
import se.rodatraden.people.HouseholdChange;
import se.rodatraden.people.store.PersonStore;

/** Puts right, or fills in, what is registered of a case's persons. Whoever calls has logged that the case is changed. */
@Component
public class CorrectPersons {
    private final PersonStore persons;

    CorrectPersons(PersonStore persons) {
        this.persons = persons;
    }

    /**
     * @return what was changed; empty when everything is as it was, and then nothing is stored
     * @throws NotFoundException when the case has no persons that the transaction may see, or not those
     * @throws StaleEditException when somebody else corrected them in between; nothing is stored then
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<HouseholdChange> correct(UUID subject, CompartmentId compartment, CorrectedHousehold corrected) {
        Household stored = persons.household(subject);
        if (stored == null) {
            throw new NotFoundException("the persons of a case");
        }
        Set<HouseholdChange> changes = corrected.changes(stored);
        if (stored.version() != corrected.version()
                || !changes.isEmpty() && !persons.correct(subject, compartment, corrected)) {
            throw new StaleEditException(
                    stored.child().name().display(), corrected.child().name().display());
        }
        return changes;
    }
}
