package se.rodatraden.casework.usecase;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.domain.ChildCase;
import se.rodatraden.casework.domain.PreliminaryAssessment;
import se.rodatraden.casework.store.ConcernStore;

/** Settles the preliminary assessment without an investigation; the case ends. */
@Component
public class CloseWithoutInvestigation {
    private final ConcernStore concerns;
    private final CaseClocks caseClocks;
    private final CaseDoor door;

    CloseWithoutInvestigation(ConcernStore concerns, CaseClocks caseClocks, CaseDoor door) {
        this.concerns = concerns;
        this.caseClocks = caseClocks;
        this.door = door;
    }

    @Transactional
    public void close(ChildCaseId id, String reasons) {
        ChildCase childCase = door.toChange(id);
        childCase.maySettlePreliminary(CurrentActor.get()).orThrow();
        concerns.insert(childCase.header(), new PreliminaryAssessment(false, reasons, door.today(), CaseDoor.staff()));
        caseClocks.settled(new ChildCase.NotInvestigated(childCase.header(), door.today()), null);
        door.tell(childCase.header(), "not-investigated");
    }
}
