package se.rodatraden.casework.usecase;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.ProposalId;

/** The unit manager approves a deviation that somebody else proposed. */
@Component
public class ApproveDeviation {
    private final DeviationSettling settling;

    ApproveDeviation(DeviationSettling settling) {
        this.settling = settling;
    }

    /** @throws se.rodatraden.kernel.RefusedException for the proposer, and for whoever is no manager of the unit */
    @Transactional
    public void approve(ChildCaseId id, ProposalId proposal, String reason) {
        settling.settle(id, proposal, true, reason);
    }
}
