package se.rodatraden.casework.usecase;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.domain.CaseHeader;
import se.rodatraden.casework.domain.CaseLine;
import se.rodatraden.casework.domain.ChildCase;
import se.rodatraden.casework.store.CaseStore;
import se.rodatraden.casework.store.SameChildStore;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.PersonalIdentityNumber;
import se.rodatraden.people.Household;
import se.rodatraden.people.NewHousehold.NewChild;
import se.rodatraden.people.usecase.FindPerson;
import se.rodatraden.people.usecase.ReadHousehold;

/** Which of a unit's cases are about one child: those that the number tells, and those that somebody has said are. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CasesOfChild {
    private final CaseStore cases;
    private final SameChildStore sameChild;
    private final FindPerson findPerson;
    private final ReadHousehold readHousehold;
    private final CaseListing listing;
    private final CaseDoor door;

    CasesOfChild(
            CaseStore cases,
            SameChildStore sameChild,
            FindPerson findPerson,
            ReadHousehold readHousehold,
            CaseListing listing,
            CaseDoor door) {
        this.cases = cases;
        this.sameChild = sameChild;
        this.findPerson = findPerson;
        this.readHousehold = readHousehold;
        this.listing = listing;
        this.door = door;
    }

    /** The number alone tells that it is the same child; ended cases too, the newest last. */
    List<ChildCase> about(CompartmentId unit, PersonalIdentityNumber number) {
        return ofUnit(unit, findPerson.find(number.value())).stream()
                .map(CaseLine::childCase)
                .filter(known -> isAbout(known.header().id(), number))
                .toList();
    }

    /** Somebody in it has the number, the child or a guardian; ended cases too, the newest last, and none that is protected. */
    List<ChildCase> unprotectedWith(CompartmentId unit, PersonalIdentityNumber number) {
        return ofUnit(unit, findPerson.find(number.value())).stream()
                .map(CaseLine::childCase)
                .filter(known -> !known.header().shielded())
                .toList();
    }

    /** The one in which the child is assessed now. */
    Optional<ChildCase> takingInReports(CompartmentId unit, PersonalIdentityNumber number) {
        return about(unit, number).stream().filter(ChildCase::takesInReports).findFirst();
    }

    /** Open ones about a child of that name who was born the same day, where numbers do not tell the two apart. */
    List<CaseList.Entry> perhapsAbout(CompartmentId unit, NewChild child) {
        List<CaseLine> open = ofUnit(unit, findPerson.childrenNamed(child.name(), child.birthDate())).stream()
                .filter(line -> line.childCase().isOpen())
                .toList();
        return listing.named(open).stream()
                .filter(entry -> child.number() == null || !entry.child().numberKnown())
                .toList();
    }

    /**
     * Keeps that they are about the same child, on each of them.
     *
     * @param others held by the transaction already, as the header's is
     */
    void note(CaseHeader header, Collection<ChildCase> others) {
        List<ChildCaseId> further = others.stream()
                .map(other -> other.header().id())
                .filter(id -> !id.equals(header.id()))
                .distinct()
                .toList();
        if (!further.isEmpty()) {
            sameChild.note(header, further, door.today());
        }
    }

    /** The others about the child of a case that is open to the actor; those that the actor does not see are not there. */
    List<ChildCase> others(ChildCaseId id) {
        List<UUID> noted = sameChild.others(id);
        return noted.isEmpty()
                ? List.of()
                : cases.byIds(noted).stream().map(CaseLine::childCase).toList();
    }

    /** The others that are not protected: those that are noted, and those that the number tells. */
    List<ChildCase> unprotectedBeside(CaseHeader header) {
        Map<ChildCaseId, ChildCase> beside = new LinkedHashMap<>();
        @Nullable
        PersonalIdentityNumber number =
                readHousehold.of(header.id().value()).child().number();
        Stream.concat(
                        others(header.id()).stream(),
                        number == null ? Stream.of() : about(header.compartment(), number).stream())
                .filter(other -> !other.header().id().equals(header.id()))
                .filter(other -> !other.header().shielded())
                .forEach(other -> beside.put(other.header().id(), other));
        return List.copyOf(beside.values());
    }

    Optional<Household> householdUnlessProtected(ChildCase listed) {
        return door.toReadUnlessProtected(listed.header().id())
                .map(line -> readHousehold.of(line.childCase().header().id().value()));
    }

    ChildCase opened(ChildCaseId id) {
        return door.toRead(id).childCase();
    }

    private List<CaseLine> ofUnit(CompartmentId unit, List<UUID> ids) {
        return cases.byIds(ids).stream()
                .filter(line -> line.childCase().header().compartment().equals(unit))
                .toList();
    }

    /** The number may also be found as that of a parent who is young. */
    private boolean isAbout(ChildCaseId id, PersonalIdentityNumber number) {
        door.toRead(id);
        return number.equals(readHousehold.of(id.value()).child().number());
    }
}
