package se.rodatraden.matters;

import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.DiaryNumber;

/** A referral was sent to a body, by the authority whose matter it belongs to. */
public record ReferralSent(
        CouncilMotionId motion, MatterId matter, ReferralId referral, CompartmentId authority, DiaryNumber number) {}
