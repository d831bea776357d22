package se.rodatraden.casework.domain;

import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.StaffId;
import se.rodatraden.kernel.Verdict;

/** Two people who are not the same: whoever proposed, and whoever settled it. It cannot be made of one. */
public record FourEyes(StaffId proposer, StaffId settler) {
    public FourEyes {
        if (proposer.equals(settler)) {
            throw new IllegalArgumentException("nobody settles a proposal of their own");
        }
    }

    static Verdict verdict(StaffId proposer, Actor settler) {
        return Verdict.allowedIf(!settler.id().equals(proposer.value()), "casework.refused.own-proposal");
    }
}
