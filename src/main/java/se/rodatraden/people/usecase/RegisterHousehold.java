package se.rodatraden.people.usecase;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.people.NewHousehold;
import se.rodatraden.people.PersonId;
import se.rodatraden.people.store.PersonStore;

/** Puts the child and the guardians into a new case. Whoever calls has logged that the case was created. */
@Component
public class RegisterHousehold {
    private final PersonStore persons;

    RegisterHousehold(PersonStore persons) {
        this.persons = persons;
    }

    /** @return the child's id, then the guardians' in the order in which they were given */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<PersonId> register(UUID subject, CompartmentId compartment, NewHousehold household) {
        return persons.insert(subject, compartment, household);
    }
}
