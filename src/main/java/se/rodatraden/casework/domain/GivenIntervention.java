package se.rodatraden.casework.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.rodatraden.casework.ClosureReason;
import se.rodatraden.casework.FollowUpOutcome;
import se.rodatraden.casework.GoalsMet;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.Verdict;

/** An intervention that was decided, with its plan and its follow-ups (insats). */
public sealed interface GivenIntervention {

    InterventionDecision decision();

    Optional<ImplementationPlan> plan();

    List<FollowUp> followUps();

    record Ongoing(InterventionDecision decision, Optional<ImplementationPlan> plan, List<FollowUp> followUps)
            implements GivenIntervention {
        public Ongoing {
            followUps = List.copyOf(followUps);
        }
    }

    record Ended(
            InterventionDecision decision,
            Optional<ImplementationPlan> plan,
            List<FollowUp> followUps,
            LocalDate endedOn,
            ClosureReason reason)
            implements GivenIntervention {
        public Ended {
            followUps = List.copyOf(followUps);
        }
    }

    static GivenIntervention of(
            InterventionDecision decision, Optional<ImplementationPlan> plan, List<FollowUp> followUps) {
        return followUps.stream()
                .filter(followUp -> followUp.closure().isPresent())
                .findFirst()
                .<GivenIntervention>map(last -> new Ended(
                        decision,
                        plan,
                        followUps,
                        last.followedUpOn(),
                        last.closure().orElseThrow()))
                .orElseGet(() -> new Ongoing(decision, plan, followUps));
    }

    default boolean isOngoing() {
        return this instanceof Ongoing;
    }

    /**
     * The follow-up that settled that it goes on without a consent.
     *
     * @param refusedOn the day of the latest no; what was settled before it settles nothing
     */
    default Optional<FollowUp> settledWithoutConsent(Optional<LocalDate> refusedOn) {
        return followUps().stream()
                .findFirst()
                .filter(last -> last.withoutConsent().isPresent())
                .filter(last -> refusedOn.filter(last.followedUpOn()::isBefore).isEmpty());
    }

    default Verdict mayPlan(Actor actor) {
        return whileOngoing(actor);
    }

    default Verdict mayFollowUp(Actor actor) {
        return whileOngoing(actor);
    }

    /**
     * Whoever writes a follow-up has read those before it: the same one from two windows is not kept twice.
     *
     * @param seen how many there were when it was written
     */
    default Verdict mayAdd(int seen) {
        return followUps().isEmpty() || followUps().size() == seen
                ? Verdict.ALLOWED
                : Verdict.refused(
                        "casework.refused.followed-up-meanwhile",
                        followUps().getLast().followedUpOn());
    }

    /** Goals are met, or not, that a plan has written down. */
    default Verdict mayMeet(GoalsMet goals) {
        return Verdict.allowedIf(plan().isPresent() || goals == GoalsMet.NONE_SET, "casework.refused.no-plan-to-meet")
                .and(() -> Verdict.allowedIf(
                        plan().isEmpty() || goals != GoalsMet.NONE_SET, "casework.follow-up.goals.missing"));
    }

    /**
     * What has not begun has no outcome yet, and goes on to nothing: it can only be ended, as when it never comes to begin.
     *
     * @param ends whether it ends with the follow-up
     */
    default Verdict mayBeFollowedUp(LocalDate today, FollowUpOutcome outcome, boolean ends) {
        return Verdict.allowedIf(
                !decision().startsOn().isAfter(today) || ends && outcome == FollowUpOutcome.NOT_KNOWN,
                "casework.refused.not-begun",
                decision().startsOn());
    }

    private Verdict whileOngoing(Actor actor) {
        return UnitOffice.handles(actor, decision().compartment()).and(() -> switch (this) {
            case Ongoing _ -> Verdict.ALLOWED;
            case Ended ended -> Verdict.refused("casework.refused.ended", ended.endedOn());
        });
    }
}
