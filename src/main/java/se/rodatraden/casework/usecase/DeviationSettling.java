package se.rodatraden.casework.usecase;

import org.springframework.stereotype.Component;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.casework.ProposalId;
import se.rodatraden.casework.domain.ChildCase;
import se.rodatraden.casework.domain.Deviation;
import se.rodatraden.casework.domain.FourEyes;
import se.rodatraden.casework.domain.InterventionProposal;
import se.rodatraden.casework.store.ProposalStore;
import se.rodatraden.kernel.NotFoundException;

/** What approving and refusing a deviation have in common: who may, four eyes, the word to whoever handles the case, and the trace it leaves. */
@Component
class DeviationSettling {
    private final ProposalStore proposals;
    private final CaseClocks caseClocks;
    private final WaitingForConsent waiting;
    private final CaseDoor door;

    DeviationSettling(ProposalStore proposals, CaseClocks caseClocks, WaitingForConsent waiting, CaseDoor door) {
        this.proposals = proposals;
        this.caseClocks = caseClocks;
        this.waiting = waiting;
        this.door = door;
    }

    /** @param childCase locked, so that nothing that was asked about it has changed */
    void settle(ChildCase childCase, ProposalId proposalId, boolean approved, String reason) {
        InterventionProposal proposal = proposals
                .find(childCase.header().id(), proposalId)
                .orElseThrow(() -> new NotFoundException("proposal"));
        proposal.maySettle(CurrentActor.get()).orThrow();
        FourEyes eyes = new FourEyes(proposal.header().proposedBy(), CaseDoor.staff());
        proposals.settle(proposalId, approved, new Deviation.Settlement(eyes, door.today(), reason));
        caseClocks.answered(childCase, proposalId, approved, door.today());
        waiting.settle(childCase);
        door.tell(
                childCase.header(),
                approved ? "deviation-approved" : "deviation-refused",
                proposal.header().name());
    }
}
