package se.rodatraden.casework.usecase;

import java.util.List;
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
import se.rodatraden.people.NewHousehold.NewChild;
import se.rodatraden.people.usecase.FindPerson;
import se.rodatraden.people.usecase.ReadHousehold;

/** Which of a unit's cases takes in reports about a child. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OpenCases {
    private final CaseStore cases;
    private final FindPerson findPerson;
    private final ReadHousehold readHousehold;
    private final CaseListing listing;
    private final CaseDoor door;

    OpenCases(CaseStore cases, FindPerson findPerson, ReadHousehold readHousehold, CaseListing listing, CaseDoor door) {
        this.cases = cases;
        this.findPerson = findPerson;
        this.readHousehold = readHousehold;
        this.listing = listing;
        this.door = door;
    }

    /** The number alone tells that it is the same child. */
    Optional<ChildCase> about(CompartmentId unit, PersonalIdentityNumber number) {
        return takingInReports(unit, number.value()).stream()
                .map(CaseLine::childCase)
                .filter(known -> isAbout(known.header().id(), number))
                .findFirst();
    }

    /** Those about a child of that name who was born the same day, where numbers do not tell the two apart. */
    List<CaseList.Entry> perhapsAbout(CompartmentId unit, NewChild child) {
        return listing.named(takingInReports(unit, child.name().display())).stream()
                .filter(entry -> entry.child().birthDate().equals(child.birthDate()))
                .filter(entry -> child.number() == null || !entry.child().numberKnown())
                .toList();
    }

    private List<CaseLine> takingInReports(CompartmentId unit, String asked) {
        return cases.byIds(findPerson.find(asked)).stream()
                .filter(line -> line.childCase().header().compartment().equals(unit))
                .filter(line -> line.childCase().takesInReports())
                .toList();
    }

    /** The number may also be found as that of a parent who is young. */
    private boolean isAbout(ChildCaseId id, PersonalIdentityNumber number) {
        door.toRead(id);
        return number.equals(readHousehold.of(id.value()).child().number());
    }
}
