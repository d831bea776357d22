package se.rodatraden.casework.usecase;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.domain.ChildCase;
import se.rodatraden.casework.domain.Notice;

/** Whoever handles a case has read what they were told of: it is off the worklist, and the history says so. */
@Component
public class TakeNote {
    private final CaseClocks caseClocks;
    private final CaseDoor door;

    TakeNote(CaseClocks caseClocks, CaseDoor door) {
        this.caseClocks = caseClocks;
        this.door = door;
    }

    /**
     * @param link where they have read it, which tells two of a kind apart
     * @throws se.rodatraden.kernel.RefusedException when the actor does not handle the case, or it has ended
     */
    @Transactional
    public void of(ChildCaseId id, Notice notice, String link) {
        ChildCase childCase = door.toChange(id);
        childCase.mayTakeNote(CurrentActor.get()).orThrow();
        if (caseClocks.noted(childCase, notice, link)) {
            door.tell(childCase.header(), "noted." + notice.name());
        }
    }
}
