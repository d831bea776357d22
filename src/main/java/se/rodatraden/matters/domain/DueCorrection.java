package se.rodatraden.matters.domain;

import java.time.LocalDate;
import se.rodatraden.matters.DeliveryId;
import se.rodatraden.matters.ReferralId;

/** A due date that the sender put right: the day before was told by mistake. */
public record DueCorrection(
        DeliveryId id, ReferralId referral, LocalDate was, LocalDate instead, String reason, LocalDate on)
        implements DueStep {}
