package se.rodatraden.matters.usecase;

import org.springframework.stereotype.Component;
import se.rodatraden.clocks.MeetDeadline;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.Referral;
import se.rodatraden.matters.store.ReferralStore;

/** The sender's line on the worklist: it stays until the last body has answered. */
@Component
class RepliesExpected {
    static final String KIND = "matters.deadline.replies-expected";
    private final ReferralStore referrals;
    private final MeetDeadline meetDeadline;

    RepliesExpected(ReferralStore referrals, MeetDeadline meetDeadline) {
        this.referrals = referrals;
        this.meetDeadline = meetDeadline;
    }

    void meetWhenAllAnswered(Matter.Header matter) {
        if (referrals.of(matter.id()).stream().allMatch(Referral.Answered.class::isInstance)) {
            meetDeadline.meet(matter.id().value(), KIND);
        }
    }
}
