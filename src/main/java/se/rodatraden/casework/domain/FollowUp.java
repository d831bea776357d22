package se.rodatraden.casework.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.casework.ClosureReason;
import se.rodatraden.casework.FollowUpOutcome;
import se.rodatraden.casework.GoalsMet;
import se.rodatraden.kernel.Verdict;

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
        String note) {

    /**
     * An intervention does not end because its goals are reached when they are not.
     *
     * @param closure null when it goes on
     */
    public static Verdict mayEnd(GoalsMet goals, @Nullable ClosureReason closure) {
        return Verdict.allowedIf(
                goals != GoalsMet.NO || closure != ClosureReason.GOALS_REACHED, "casework.refused.goals-not-reached");
    }
}
