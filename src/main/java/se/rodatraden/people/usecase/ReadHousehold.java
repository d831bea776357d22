package se.rodatraden.people.usecase;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.people.ChildSummary;
import se.rodatraden.people.Household;
import se.rodatraden.people.store.PersonStore;

/** Reads the persons of cases whose opening, or listing, the same transaction has logged. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ReadHousehold {
    private final PersonStore persons;

    ReadHousehold(PersonStore persons) {
        this.persons = persons;
    }

    /** @throws NotFoundException when there are none that the transaction may see */
    public Household of(UUID subject) {
        Household household = persons.household(subject);
        if (household == null) {
            throw new NotFoundException("the persons of a case");
        }
        return household;
    }

    /** The children of several cases, by case; a case that the transaction may not see is absent. */
    public Map<UUID, ChildSummary> childrenOf(Collection<UUID> subjects) {
        return persons.children(subjects).stream()
                .collect(Collectors.toUnmodifiableMap(ChildSummary::subject, Function.identity()));
    }
}
