package se.rodatraden.evidence.domain;

import java.util.Optional;
import java.util.Set;
import se.rodatraden.kernel.Period;

/**
 * Whose decisions the practice under a version counts.
 *
 * @param guidelineHash content hash of the version
 * @param interventions codes of those that the guideline decides on
 * @param validity as it was known when the practice was counted
 * @param reading what the version answers; empty when it asks for what no fact says
 */
public record PracticeScope(
        String guidelineHash, Set<String> interventions, Period validity, Optional<FrozenReading> reading) {
    public PracticeScope {
        interventions = Set.copyOf(interventions);
    }

    /** Cases count by whole quarters in which the version held, as a fact says no closer when it happened. */
    boolean counts(PopulationGroup group) {
        return group.given() != null && interventions.contains(group.given()) && holdsIn(group.quarter());
    }

    /** Whether one case could count in both. */
    boolean mayShareCases(PracticeScope other) {
        return validity.overlaps(other.validity) && interventions.stream().anyMatch(other.interventions::contains);
    }

    private boolean holdsIn(Quarter quarter) {
        return validity.contains(quarter.firstDay()) && validity.contains(quarter.lastDay());
    }

    /**
     * Whether a decision on somebody that the version answers so can have been made that way. A reader who has
     * the guideline knows (a deviation is what the guideline does not offer).
     */
    static boolean isPossible(GuidelineOutcome answer, boolean byDeviation) {
        return switch (answer) {
            case RECOMMENDED, POSSIBLE, PROFESSIONAL_JUDGEMENT, NO_GUIDANCE -> !byDeviation;
            case DEVIATION_POSSIBLE, NOT_RECOMMENDED, OUTSIDE -> byDeviation;
            case NOT_POSSIBLE -> false;
            case INFORMATION_MISSING -> true;
        };
    }
}
