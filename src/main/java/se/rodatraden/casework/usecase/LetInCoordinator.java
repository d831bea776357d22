package se.rodatraden.casework.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.ActorDirectory;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.DecisionId;
import se.rodatraden.casework.domain.ChildCase;
import se.rodatraden.casework.domain.GivenIntervention;
import se.rodatraden.casework.domain.InterventionDecision;
import se.rodatraden.casework.domain.LaidOutChoices;
import se.rodatraden.casework.store.CaseStore;
import se.rodatraden.casework.store.DecisionStore;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.StaffId;
import se.rodatraden.kernel.Verdict;

/**
 * Lets a coordinator into the case of an intervention that goes on: one who is chosen after the decision, another than
 * before, or the same again when a consent that was taken back has been given anew.
 */
@Component
public class LetInCoordinator {
    private final DecisionStore decisions;
    private final CaseStore cases;
    private final ChoicesForCase choices;
    private final CaseClocks caseClocks;
    private final CaseSharing sharing;
    private final CaseDoor door;

    LetInCoordinator(
            DecisionStore decisions,
            CaseStore cases,
            ChoicesForCase choices,
            CaseClocks caseClocks,
            CaseSharing sharing,
            CaseDoor door) {
        this.decisions = decisions;
        this.cases = cases;
        this.choices = choices;
        this.caseClocks = caseClocks;
        this.sharing = sharing;
        this.door = door;
    }

    /** Those who can be chosen and are not in; nobody for an intervention that is not coordinated or has ended. */
    @Transactional(readOnly = true)
    public List<ActorDirectory.Account> candidates(GivenIntervention given) {
        InterventionDecision decision = given.decision();
        if (!given.isOngoing()) {
            return List.of();
        }
        Set<StaffId> letIn = cases.letIn(decision.caseId()).keySet();
        return sharing.coordinatorsOf(decision.intervention(), decision.decidedOn()).stream()
                .filter(account -> !letIn.contains(account.staff()))
                .toList();
    }

    /** Whether anybody may be let in, as the consents are: nobody is asked to choose one first, and refused then. */
    @Transactional(readOnly = true)
    public Verdict mayLetIn(ReadDecision.DecisionFile file) {
        int age = file.household().child().ageOn(door.today());
        return file.given().mayFollowUp(CurrentActor.get()).and(() -> sharing.consented(file.consents(), age));
    }

    /** @throws se.rodatraden.kernel.RefusedException when the intervention has ended, or the consents do not reach */
    @Transactional
    public void letIn(ChildCaseId id, DecisionId decisionId, StaffId coordinator) {
        ChildCase childCase = door.toChange(id);
        GivenIntervention given = decisions.find(id, decisionId).orElseThrow(() -> new NotFoundException("decision"));
        InterventionDecision decision = given.decision();
        LaidOutChoices laid = choices.layOut(id, door.today());
        given.mayFollowUp(CurrentActor.get())
                .and(() -> sharing.mayLetIn(coordinator, decision.intervention(), decision.decidedOn(), laid))
                .orThrow();
        LocalDate followUpOn =
                caseClocks.nextFollowUp(childCase.header(), decisionId).orElse(decision.followUpOn());
        sharing.letIn(coordinator, childCase, door.today(), followUpOn);
        door.tell(childCase.header(), "coordinator-let-in", decision.name());
    }
}
