package se.rodatraden.casework.usecase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.ConsentGiver;
import se.rodatraden.casework.ConsentKind;
import se.rodatraden.casework.domain.Assessment;
import se.rodatraden.casework.domain.ChoiceOption;
import se.rodatraden.casework.domain.ChoiceRoute;
import se.rodatraden.casework.domain.ConsentLadder;
import se.rodatraden.casework.domain.ConsentNeed;
import se.rodatraden.casework.domain.Consents;
import se.rodatraden.casework.domain.KeptEvaluation;
import se.rodatraden.casework.domain.KeptEvaluation.Input;
import se.rodatraden.casework.domain.KeptEvaluation.Name;
import se.rodatraden.casework.domain.KeptEvaluation.Origin;
import se.rodatraden.casework.domain.LaidOutChoices;
import se.rodatraden.casework.domain.OverallJudgement;
import se.rodatraden.casework.store.AssessmentStore;
import se.rodatraden.guidelines.AgeSpan;
import se.rodatraden.guidelines.ChoiceFacts;
import se.rodatraden.guidelines.ChoiceVerdict;
import se.rodatraden.guidelines.InterventionChoice;
import se.rodatraden.guidelines.InterventionChoices;
import se.rodatraden.people.Child;
import se.rodatraden.people.Household;
import se.rodatraden.people.usecase.ReadHousehold;

/**
 * Lays out every intervention of the catalogue for the child of a case that has been opened: what the
 * guidelines in force on the day say, and who has to consent. Nothing is ranked.
 */
@Component
class ChoicesForCase {
    private final InterventionChoices choices;
    private final ConsentLadder ladder;
    private final AssessmentStore assessments;
    private final ConsentsToday consentsToday;
    private final ReadHousehold readHousehold;

    ChoicesForCase(
            InterventionChoices choices,
            ConsentLadder ladder,
            AssessmentStore assessments,
            ConsentsToday consentsToday,
            ReadHousehold readHousehold) {
        this.choices = choices;
        this.ladder = ladder;
        this.assessments = assessments;
        this.consentsToday = consentsToday;
        this.readHousehold = readHousehold;
    }

    LaidOutChoices layOut(ChildCaseId id, LocalDate day) {
        Household household = readHousehold.of(id.value());
        Child child = household.child();
        Optional<Assessment> assessment = assessments.find(id);
        Consents consents = consentsToday.answers(id, household);
        int age = child.ageOn(day);
        Optional<Boolean> everybody = everybodyConsents(consents, age);
        ChoiceFacts facts = new ChoiceFacts(
                child.birthDate(),
                assessment.flatMap(written -> written.schoolYearOn(day)),
                assessment.flatMap(Assessment::judgement).map(OverallJudgement::level),
                everybody,
                assessment.flatMap(Assessment::othersTried));
        List<InterventionChoice> laid = choices.forChild(facts, day);
        List<ChoiceOption> options =
                laid.stream().map(choice -> option(choice, consents, age, day)).toList();
        KeptEvaluation kept = new KeptEvaluation(
                day,
                inputs(age, facts, assessment),
                laid.stream().map(ChoicesForCase::kept).toList());
        return new LaidOutChoices(day, household, assessment, consents, options, kept);
    }

    private ChoiceOption option(InterventionChoice choice, Consents consents, int age, LocalDate day) {
        Optional<ConsentNeed> need = ladder.need(choice.intervention(), age, day);
        return new ChoiceOption(
                choice,
                ChoiceRoute.of(choice.verdict()),
                need,
                need.map(asked -> asked.status(consents)).orElse(ConsentNeed.Status.MISSING));
    }

    /** The guidelines ask whether all have said yes who could be asked: the child, and below 18 the guardians. */
    private static Optional<Boolean> everybodyConsents(Consents consents, int age) {
        Optional<Boolean> child = consents.answerOf(ConsentGiver.CHILD, ConsentKind.INTERVENTION);
        Optional<Boolean> guardians =
                age >= 18 ? Optional.of(true) : consents.answerOf(ConsentGiver.GUARDIAN, ConsentKind.INTERVENTION);
        if (child.equals(Optional.of(false)) || guardians.equals(Optional.of(false))) {
            return Optional.of(false);
        }
        return child.isPresent() && guardians.isPresent() ? Optional.of(true) : Optional.empty();
    }

    private static List<Input> inputs(int age, ChoiceFacts facts, Optional<Assessment> assessment) {
        List<Input> inputs = new ArrayList<>();
        inputs.add(new Input(Name.AGE, Integer.toString(age), Origin.BIRTH_DATE));
        inputs.add(schoolYear(facts, assessment));
        inputs.add(input(Name.RISK, facts.risk(), Origin.OVERALL_JUDGEMENT));
        inputs.add(input(Name.CONSENT, facts.consent(), Origin.CONSENT_ANSWERS));
        inputs.add(input(Name.OTHERS_TRIED, facts.otherTried(), Origin.TRIED_INTERVENTIONS));
        return inputs;
    }

    private static Input schoolYear(ChoiceFacts facts, Optional<Assessment> assessment) {
        Optional<Integer> told = assessment.flatMap(Assessment::schoolYear);
        return facts.schoolYear().isEmpty() && told.isPresent()
                ? new Input(
                        Name.SCHOOL_YEAR,
                        told.get().toString(),
                        Origin.ASSESSMENT,
                        assessment.map(Assessment::writtenOn))
                : input(Name.SCHOOL_YEAR, facts.schoolYear(), Origin.ASSESSMENT);
    }

    private static Input input(Name name, Optional<?> value, Origin origin) {
        return new Input(name, value.map(Object::toString).orElse(""), value.isPresent() ? origin : Origin.NOT_KNOWN);
    }

    private static KeptEvaluation.Choice kept(InterventionChoice choice) {
        AgeSpan span = choice.intervention().localOffer();
        return new KeptEvaluation.Choice(
                choice.intervention().key().value(),
                choice.intervention().name(),
                ChoiceRoute.code(choice.verdict()),
                choice.verdict() instanceof ChoiceVerdict.InformationMissing missing ? missing.missing() : List.of(),
                span.from() + "–" + span.to(),
                switch (span) {
                    case AgeSpan.FullYears _ -> "YEARS";
                    case AgeSpan.SchoolYears _ -> "SCHOOL_YEARS";
                },
                choice.ageFit().name(),
                choice.reason(),
                choice.alternatives(),
                choice.citations(),
                choice.decidingRows(),
                choice.trace()
                        .map(trace -> new KeptEvaluation.Source(
                                trace.guideline().value(), trace.version().toString(), trace.hash())));
    }
}
