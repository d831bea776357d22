package se.rodatraden.casework.usecase;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.ProposalId;

/** The unit manager approves a deviation that somebody else proposed. */
@Component
public class ApproveDeviation {
    private final ReadProposal readProposal;
    private final DeviationSettling settling;

    ApproveDeviation(ReadProposal readProposal, DeviationSettling settling) {
        this.readProposal = readProposal;
        this.settling = settling;
    }

    /**
     * @throws se.rodatraden.kernel.RefusedException for the proposer, for whoever is no manager of the unit, and where
     *     consent has been refused or the guideline changed since it was sent on
     */
    @Transactional
    public void approve(ChildCaseId id, ProposalId proposal, String reason) {
        readProposal.read(id, proposal).mayApprove(CurrentActor.get()).orThrow();
        settling.settle(id, proposal, true, reason);
    }
}
