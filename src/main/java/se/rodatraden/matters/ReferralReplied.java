package se.rodatraden.matters;

import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.DiaryNumber;

/** A reply was registered in the diary of the authority that asked. */
public record ReferralReplied(
        CouncilMotionId motion,
        MatterId matter,
        ReferralId referral,
        CompartmentId authority,
        DiaryNumber number,
        ReplyStance stance) {}
