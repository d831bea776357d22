package se.rodatraden.casework.usecase;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.ProposalId;
import se.rodatraden.casework.domain.ChildCase;

/** The unit manager approves a deviation that somebody else proposed. */
@Component
public class ApproveDeviation {
    private final CaseDoor door;
    private final ReadProposal readProposal;
    private final DeviationSettling settling;

    ApproveDeviation(CaseDoor door, ReadProposal readProposal, DeviationSettling settling) {
        this.door = door;
        this.readProposal = readProposal;
        this.settling = settling;
    }

    /**
     * @throws se.rodatraden.kernel.RefusedException for the proposer, for whoever is no manager of the unit, and where
     *     consent has been refused or the guideline changed since it was sent on
     */
    @Transactional
    public void approve(ChildCaseId id, ProposalId proposal, String reason) {
        // First the case: an answer about consent that is being written is waited for, and then read.
        ChildCase childCase = door.toChange(id);
        readProposal.read(id, proposal).mayApprove(CurrentActor.get()).orThrow();
        settling.settle(childCase, proposal, true, reason);
    }
}
