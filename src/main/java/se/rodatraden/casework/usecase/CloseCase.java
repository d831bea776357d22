package se.rodatraden.casework.usecase;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.domain.CaseClosing;
import se.rodatraden.casework.domain.ChildCase;
import se.rodatraden.casework.domain.GivenIntervention;
import se.rodatraden.casework.domain.InterventionProposal;
import se.rodatraden.casework.store.ClosingStore;
import se.rodatraden.casework.store.DecisionStore;
import se.rodatraden.casework.store.ProposalStore;

/** Ends a case in which no intervention goes on and no proposal waits. */
@Component
public class CloseCase {
    private final ClosingStore closings;
    private final DecisionStore decisions;
    private final ProposalStore proposals;
    private final CaseClocks caseClocks;
    private final CaseDoor door;

    CloseCase(
            ClosingStore closings,
            DecisionStore decisions,
            ProposalStore proposals,
            CaseClocks caseClocks,
            CaseDoor door) {
        this.closings = closings;
        this.decisions = decisions;
        this.proposals = proposals;
        this.caseClocks = caseClocks;
        this.door = door;
    }

    @Transactional
    public void close(ChildCaseId id, String reasons) {
        ChildCase childCase = door.toChange(id);
        long ongoing = decisions.given(id).stream()
                .filter(GivenIntervention::isOngoing)
                .count();
        long waiting =
                proposals.of(id).stream().filter(InterventionProposal::isOpen).count();
        childCase.mayClose(CurrentActor.get(), (int) ongoing, (int) waiting).orThrow();
        closings.insert(childCase.header(), new CaseClosing(reasons, door.today(), CaseDoor.staff()));
        caseClocks.close(new ChildCase.Closed(childCase.header(), door.today()));
        door.tell(childCase.header(), "closed");
    }
}
