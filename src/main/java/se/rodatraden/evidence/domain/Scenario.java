package se.rodatraden.evidence.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is compared: a version with another, both as they answered when they were asked.
 *
 * @param draftFrom the day from which the draft would be in force; empty to try it on every fact. Facts say
 *     their quarter only, so a draft touches a quarter when it is in force on the quarter's first day
 */
public record Scenario(FrozenReading baseline, FrozenReading draft, Optional<LocalDate> draftFrom) {

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
