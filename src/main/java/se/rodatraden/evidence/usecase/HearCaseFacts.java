package se.rodatraden.evidence.usecase;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.rodatraden.casework.CaseFactChanged;
import se.rodatraden.evidence.DeidentifiedFact;
import se.rodatraden.evidence.DeidentifiedFact.Answer;
import se.rodatraden.evidence.DeidentifiedFact.Risk;
import se.rodatraden.evidence.RecordFact;
import se.rodatraden.guidelines.RiskLevel;
import se.rodatraden.people.Sex;

/** Takes what a decided or followed-up case tells into the register, in that very transaction. */
@Component
class HearCaseFacts {
    private final RecordFact recordFact;

    HearCaseFacts(RecordFact recordFact) {
        this.recordFact = recordFact;
    }

    @EventListener
    void on(CaseFactChanged told) {
        recordFact.record(new DeidentifiedFact(
                told.factId(),
                told.knownOn(),
                told.caseYear(),
                told.caseQuarter(),
                told.age(),
                told.district(),
                switch (told.sex()) {
                    case Sex.FEMALE -> DeidentifiedFact.Sex.GIRL;
                    case Sex.MALE -> DeidentifiedFact.Sex.BOY;
                },
                risk(told.risk()),
                answer(told.childConsents()),
                answer(told.guardiansConsent()),
                told.tried(),
                told.given(),
                told.byDeviation(),
                told.outcome()));
    }

    private static Risk risk(@Nullable RiskLevel stated) {
        return switch (stated) {
            case null -> Risk.NOT_SET;
            case LOW -> Risk.LOW;
            case MEDIUM -> Risk.MEDIUM;
            case HIGH -> Risk.HIGH;
        };
    }

    private static Answer answer(@Nullable Boolean given) {
        return switch (given) {
            case null -> Answer.UNKNOWN;
            case Boolean yes when yes -> Answer.YES;
            case Boolean _ -> Answer.NO;
        };
    }
}
