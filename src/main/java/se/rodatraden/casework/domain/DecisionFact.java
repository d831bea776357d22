package se.rodatraden.casework.domain;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.rodatraden.casework.CaseFactChanged;
import se.rodatraden.casework.ConsentGiver;
import se.rodatraden.casework.ConsentKind;
import se.rodatraden.casework.FollowUpOutcome;
import se.rodatraden.guidelines.InterventionKey;
import se.rodatraden.guidelines.RiskLevel;
import se.rodatraden.people.Child;
import se.rodatraden.people.Sex;

/**
 * What a decision tells the register, as it was on the day. Kept beside the case, so that a follow-up can tell
 * the same again with its outcome, whatever has changed in the case since.
 */
public record DecisionFact(
        int caseYear,
        int caseQuarter,
        int age,
        @Nullable String district,
        Sex sex,
        @Nullable RiskLevel risk,
        @Nullable Boolean childConsents,
        @Nullable Boolean guardiansConsent,
        Set<String> tried,
        String given,
        String verdict,
        boolean byDeviation) {
    public DecisionFact {
        tried = Set.copyOf(tried);
    }

    /**
     * @param unitDistrict the unit's district; told for nobody whose identity is protected
     */
    public static DecisionFact of(
            Child child,
            @Nullable String unitDistrict,
            Optional<Assessment> assessment,
            Consents consents,
            InterventionKey given,
            String verdict,
            boolean byDeviation,
            LocalDate decidedOn) {
        return new DecisionFact(
                decidedOn.getYear(),
                decidedOn.get(IsoFields.QUARTER_OF_YEAR),
                child.ageOn(decidedOn),
                child.protection().isProtected() ? null : unitDistrict,
                child.sex(),
                assessment
                        .flatMap(Assessment::judgement)
                        .map(OverallJudgement::level)
                        .orElse(null),
                consents.answerOf(ConsentGiver.CHILD, ConsentKind.INTERVENTION).orElse(null),
                consents.answerOf(ConsentGiver.GUARDIAN, ConsentKind.INTERVENTION)
                        .orElse(null),
                assessment.map(Assessment::triedKeys).orElse(Set.of()).stream()
                        .map(InterventionKey::value)
                        .collect(Collectors.toUnmodifiableSet()),
                given.value(),
                verdict,
                byDeviation);
    }

    public CaseFactChanged told(UUID factId, LocalDate knownOn, @Nullable FollowUpOutcome outcome) {
        return new CaseFactChanged(
                factId,
                knownOn,
                caseYear,
                caseQuarter,
                age,
                district,
                sex,
                risk,
                childConsents,
                guardiansConsent,
                tried,
                given,
                verdict,
                byDeviation,
                outcome == null ? null : outcome.name());
    }
}
