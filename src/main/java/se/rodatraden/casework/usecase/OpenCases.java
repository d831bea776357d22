package se.rodatraden.casework.usecase;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.domain.CaseLine;
import se.rodatraden.casework.domain.ChildCase;
import se.rodatraden.casework.store.CaseStore;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.PersonalIdentityNumber;
import se.rodatraden.people.usecase.FindPerson;
import se.rodatraden.people.usecase.ReadHousehold;

/** Which of a unit's cases takes in reports about a child. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OpenCases {
    private final CaseStore cases;
    private final FindPerson findPerson;
    private final ReadHousehold readHousehold;
    private final CaseDoor door;

    OpenCases(CaseStore cases, FindPerson findPerson, ReadHousehold readHousehold, CaseDoor door) {
        this.cases = cases;
        this.findPerson = findPerson;
        this.readHousehold = readHousehold;
        this.door = door;
    }

    /** The number alone tells that it is the same child. */
    Optional<ChildCase> about(CompartmentId unit, PersonalIdentityNumber number) {
        return cases.byIds(findPerson.find(number.value())).stream()
                .map(CaseLine::childCase)
                .filter(known -> known.header().compartment().equals(unit))
                .filter(ChildCase::takesInReports)
                .filter(known -> isAbout(known.header().id(), number))
                .findFirst();
    }

    /** The number may also be found as that of a parent who is young. */
    private boolean isAbout(ChildCaseId id, PersonalIdentityNumber number) {
        door.toRead(id);
        return number.equals(readHousehold.of(id.value()).child().number());
    }
}
