package se.rodatraden.casework.usecase;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.casework.domain.CaseHeader;
import se.rodatraden.casework.domain.ChildCase;
import se.rodatraden.casework.domain.CorrectionReason;
import se.rodatraden.casework.store.AssessmentStore;
import se.rodatraden.people.CorrectedHousehold;
import se.rodatraden.people.Household;
import se.rodatraden.people.HouseholdChange;
import se.rodatraden.people.NewHousehold;
import se.rodatraden.people.usecase.CorrectPersons;
import se.rodatraden.people.usecase.NameGuardians;
import se.rodatraden.people.usecase.ReadHousehold;

/**
 * Fills in what a further report tells of a case's persons and the case lacks; what is there is not changed by it. Guardians
 * whom it names where others are known wait for whoever handles the case.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CompleteHousehold {
    private final CorrectPersons correctPersons;
    private final NameGuardians nameGuardians;
    private final ReadHousehold readHousehold;
    private final AssessmentStore assessments;
    private final CaseSharing sharing;
    private final WaitingForConsent waiting;
    private final CaseDoor door;

    CompleteHousehold(
            CorrectPersons correctPersons,
            NameGuardians nameGuardians,
            ReadHousehold readHousehold,
            AssessmentStore assessments,
            CaseSharing sharing,
            WaitingForConsent waiting,
            CaseDoor door) {
        this.correctPersons = correctPersons;
        this.nameGuardians = nameGuardians;
        this.readHousehold = readHousehold;
        this.assessments = assessments;
        this.sharing = sharing;
        this.waiting = waiting;
        this.door = door;
    }

    /** @return whether there was anything to fill in */
    boolean complete(ChildCase childCase, NewHousehold told) {
        CaseHeader header = childCase.header();
        Household known = readHousehold.of(header.id().value());
        CorrectedHousehold completed = CorrectedHousehold.completed(known, told);
        if (CorrectedHousehold.unchanged(known).eachHasOwnNumber().isAllowed()) {
            completed.eachHasOwnNumber().orThrow();
        }
        Set<HouseholdChange> changes = correctPersons.correct(header.id().value(), header.compartment(), completed);
        nameGuardians.note(
                header.id().value(),
                header.compartment(),
                readHousehold.of(header.id().value()),
                told.guardians(),
                door.today());
        if (changes.isEmpty()) {
            return false;
        }
        List<String> filledIn = changes.stream().map(HouseholdChange::name).toList();
        door.tell(header, "persons-corrected", String.join(" ", filledIn), CorrectionReason.CAME_WITH_A_REPORT);
        sharing.endUnlessConsented(childCase, readHousehold.of(header.id().value()), assessments.consents(header.id()));
        waiting.settle(childCase);
        return true;
    }
}
