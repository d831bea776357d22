package se.rodatraden.casework.usecase;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.ProposalId;

/** The unit manager does not approve a deviation that somebody else proposed, and says why. */
@Component
public class RefuseDeviation {
    private final CaseDoor door;
    private final DeviationSettling settling;

    RefuseDeviation(CaseDoor door, DeviationSettling settling) {
        this.door = door;
        this.settling = settling;
    }

    /** @throws se.rodatraden.kernel.RefusedException for the proposer, and for whoever is no manager of the unit */
    @Transactional
    public void refuse(ChildCaseId id, ProposalId proposal, String reason) {
        settling.settle(door.toChange(id), proposal, false, reason);
    }
}
