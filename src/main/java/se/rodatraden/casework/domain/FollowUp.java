package se.rodatraden.casework.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.casework.ClosureReason;
import se.rodatraden.casework.FollowUpOutcome;
import se.rodatraden.casework.GoalsMet;
import se.rodatraden.kernel.Letters;
import se.rodatraden.kernel.Verdict;

/**
 * How it went, at one point in time (uppföljning).
 *
 * @param closure why the intervention ended with it; empty when it goes on
 * @param withoutConsent why it goes on although somebody who has to consent has not; empty where all have, and where it ends
 */
public record FollowUp(
        LocalDate followedUpOn,
        FollowUpOutcome outcome,
        GoalsMet goalsMet,
        Optional<ClosureReason> closure,
        Optional<String> withoutConsent,
        String note) {
    public static final int SHORTEST_REASON = 20;

    /**
     * An intervention does not end because its goals are reached when they are not.
     *
     * @param closure null when it goes on
     */
    public static Verdict mayEnd(GoalsMet goals, @Nullable ClosureReason closure) {
        return Verdict.allowedIf(
                goals != GoalsMet.NO || closure != ClosureReason.GOALS_REACHED, "casework.refused.goals-not-reached");
    }

    /**
     * An intervention rests on consent as long as it goes on. Without it whoever follows it up settles what to do, and says
     * why where it goes on.
     *
     * @param consent as the answers are on the day
     * @param why null when nothing was said
     */
    public static Verdict mayGoOn(ConsentNeed.Status consent, @Nullable String why) {
        return Verdict.allowedIf(
                consent == ConsentNeed.Status.GIVEN
                        || why != null && !Letters.areFewerThan(SHORTEST_REASON, why.strip()),
                "casework.refused.goes-on-without-consent",
                SHORTEST_REASON);
    }
}
