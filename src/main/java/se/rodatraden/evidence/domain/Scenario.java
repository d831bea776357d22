package se.rodatraden.evidence.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is compared: a version with another, both as they answered when they were asked.
 *
 * @param draftFrom the day from which the draft would be in force; empty to try it on every fact. Facts say
 *     their quarter only, so a draft touches a quarter when it is in force on the quarter's first day
 * @param counting which tables are counted
 */
public record Scenario(FrozenReading baseline, FrozenReading draft, Optional<LocalDate> draftFrom, Counting counting) {

    /** Counted the first way, which asks for nothing but the two versions. */
    public Scenario(FrozenReading baseline, FrozenReading draft, Optional<LocalDate> draftFrom) {
        this(baseline, draft, draftFrom, Counting.FIRST);
    }

    /** Whose decisions are counted, under the version that is compared with. */
    Optional<PracticeScope> decided() {
        return switch (counting) {
            case Counting.First _ -> Optional.empty();
            case Counting.Whole whole -> whole.decidedUnder(baseline);
        };
    }

    GuidelineOutcome today(PopulationGroup group) {
        return baseline.of(group.profile());
    }

    GuidelineOutcome after(PopulationGroup group) {
        return reaches(group.quarter()) ? draft.of(group.profile()) : today(group);
    }

    boolean reaches(Quarter quarter) {
        return reaches(quarter.firstDay());
    }

    boolean reaches(LocalDate day) {
        return draftFrom.filter(day::isBefore).isEmpty();
    }
}
