package se.rodatraden.casework.usecase;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.ProposalId;
import se.rodatraden.casework.domain.ChildCase;
import se.rodatraden.casework.domain.InterventionProposal;
import se.rodatraden.casework.store.ProposalStore;
import se.rodatraden.kernel.NotFoundException;

/** Takes back a proposal that has not been decided. It stays in the case as withdrawn. */
@Component
public class WithdrawProposal {
    private final ProposalStore proposals;
    private final CaseClocks caseClocks;
    private final CaseDoor door;

    WithdrawProposal(ProposalStore proposals, CaseClocks caseClocks, CaseDoor door) {
        this.proposals = proposals;
        this.caseClocks = caseClocks;
        this.door = door;
    }

    @Transactional
    public void withdraw(ChildCaseId id, ProposalId proposalId) {
        ChildCase childCase = door.toChange(id);
        InterventionProposal proposal =
                proposals.find(id, proposalId).orElseThrow(() -> new NotFoundException("proposal"));
        proposal.mayWithdraw(CurrentActor.get()).orThrow();
        proposals.withdraw(proposalId, door.today());
        caseClocks.gone(childCase, proposalId);
        door.tell(childCase.header(), "proposal-withdrawn", proposal.header().name());
    }
}
