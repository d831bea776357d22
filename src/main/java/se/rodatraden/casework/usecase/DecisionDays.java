package se.rodatraden.casework.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import se.rodatraden.casework.domain.InterventionDecision;
import se.rodatraden.casework.domain.InterventionProposal;
import se.rodatraden.kernel.Verdict;

/** The days of a decision on an intervention: when it starts, and when it is followed up for the first time. */
@Component
public class DecisionDays {
    private final LongestBetween longestBetween;
    private final Clock clock;

    DecisionDays(LongestBetween longestBetween, Clock clock) {
        this.longestBetween = longestBetween;
        this.clock = clock;
    }

    /** Whether the days suit each other and today: each rule on its own, so that all that is wrong is told at once. */
    public List<Verdict> verdicts(LocalDate startsOn, LocalDate followUpOn, InterventionProposal proposal) {
        LocalDate today = LocalDate.now(clock);
        LocalDate latest = latestFollowUp(proposal);
        if (!startsOn.isBefore(latest)) {
            return List.of(Verdict.refused("casework.refused.starts-too-late", latest));
        }
        return List.of(
                InterventionDecision.mayStart(startsOn, today),
                InterventionDecision.mayBeFollowedUp(followUpOn, startsOn),
                // One bound is told, the nearer one: a deviation is reviewed before an intervention has to be followed
                // up.
                proposal.reviewedBy(followUpOn).and(() -> longestBetween.reaches(followUpOn, today)));
    }

    /** The last day for the first follow-up, if the decision is made today; a deviation is reviewed in it. */
    public LocalDate latestFollowUp(InterventionProposal proposal) {
        return longestBetween.latestNext(proposal, LocalDate.now(clock));
    }
}
