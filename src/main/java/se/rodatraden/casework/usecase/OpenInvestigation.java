package se.rodatraden.casework.usecase;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.domain.ChildCase;
import se.rodatraden.casework.domain.PreliminaryAssessment;
import se.rodatraden.casework.store.ConcernStore;
import se.rodatraden.clocks.DeadlineRule;
import se.rodatraden.clocks.StatutoryDeadline;

/** Settles the preliminary assessment by opening an investigation; its clock starts today. */
@Component
public class OpenInvestigation {
    private final ConcernStore concerns;
    private final CaseClocks caseClocks;
    private final CaseDoor door;

    OpenInvestigation(ConcernStore concerns, CaseClocks caseClocks, CaseDoor door) {
        this.concerns = concerns;
        this.caseClocks = caseClocks;
        this.door = door;
    }

    @Transactional
    public void open(ChildCaseId id, String reasons) {
        ChildCase childCase = door.toChange(id);
        childCase.maySettlePreliminary(CurrentActor.get()).orThrow();
        concerns.insert(childCase.header(), new PreliminaryAssessment(true, reasons, door.today(), CaseDoor.staff()));
        StatutoryDeadline finish = caseClocks.statutory(DeadlineRule.INVESTIGATION, door.today());
        caseClocks.settled(new ChildCase.UnderInvestigation(childCase.header(), door.today()), finish);
        door.tell(childCase.header(), "investigation-opened", finish.dueOn());
    }
}
