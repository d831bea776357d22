package se.rodatraden.casework.domain;

import java.time.LocalDate;
import java.util.Optional;
import se.rodatraden.casework.ClosureReason;
import se.rodatraden.casework.FollowUpOutcome;
import se.rodatraden.casework.GoalsMet;

/**
 * How it went, at one point in time (uppföljning).
 *
 * @param closure why the intervention ended with it; empty when it goes on
 */
public record FollowUp(
        LocalDate followedUpOn,
        FollowUpOutcome outcome,
        GoalsMet goalsMet,
        Optional<ClosureReason> closure,
        String note) {}
