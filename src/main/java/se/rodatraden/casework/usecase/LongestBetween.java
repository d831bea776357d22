package se.rodatraden.casework.usecase;

import java.time.LocalDate;
import java.time.Period;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.rodatraden.casework.domain.InterventionProposal;
import se.rodatraden.kernel.Verdict;

/**
 * How long an intervention may go on without being looked at. No statute sets a bound for interventions by consent, so
 * the municipality has its own.
 */
@Component
class LongestBetween {
    private final Period longest;

    /** @param longest as ISO 8601 has it */
    LongestBetween(@Value("${rodatraden.casework.longest-between-follow-ups:P1Y}") String longest) {
        this.longest = Period.parse(longest);
    }

    LocalDate latest(LocalDate today) {
        return today.plus(longest);
    }

    /** The last day for the next follow-up after one today: what {@link #reaches} and the review of a deviation let pass. */
    LocalDate latestNext(InterventionProposal proposal, LocalDate today) {
        LocalDate latest = latest(today);
        return proposal.reviewAhead(today)
                .filter(review -> review.isBefore(latest))
                .orElse(latest);
    }

    /** Whether a follow-up on that day comes in time after what happens today, a decision or another follow-up. */
    Verdict reaches(LocalDate followUpOn, LocalDate today) {
        LocalDate latest = latest(today);
        return Verdict.allowedIf(!followUpOn.isAfter(latest), "casework.refused.follow-up-too-late", latest);
    }
}
