package se.rodatraden.matters.usecase;

import org.springframework.stereotype.Component;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.SettledMotion;
import se.rodatraden.matters.store.DecisionStore;

/**
 * Whether the sender still waits for the replies of a round. Once it has sent its own decision on, or the motion is decided,
 * nobody is reminded, given more time, or told another day.
 */
@Component
class RoundInTime {
    private final DecisionStore decisions;

    RoundInTime(DecisionStore decisions) {
        this.decisions = decisions;
    }

    /** @param matter that asked */
    Verdict verdict(Matter matter) {
        return decisions
                .settling(matter.header().motion())
                .map(RoundInTime::over)
                .orElseGet(() -> Verdict.allowedIf(matter.awaitsReplies(), "matters.refused.round-over"));
    }

    private static Verdict over(SettledMotion settled) {
        return Verdict.refused("matters.refused.motion-settled", settled.body(), settled.decidedOn());
    }
}
