package se.rodatraden.demo;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import se.rodatraden.access.Organisation;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.ClosureReason;
import se.rodatraden.casework.ConsentKind;
import se.rodatraden.casework.DecisionId;
import se.rodatraden.casework.FollowUpOutcome;
import se.rodatraden.casework.GoalsMet;
import se.rodatraden.casework.ProposalId;
import se.rodatraden.casework.usecase.ApproveDeviation;
import se.rodatraden.casework.usecase.CloseCase;
import se.rodatraden.casework.usecase.CloseWithoutInvestigation;
import se.rodatraden.casework.usecase.DecideIntervention;
import se.rodatraden.casework.usecase.OpenInvestigation;
import se.rodatraden.casework.usecase.ProposeIntervention;
import se.rodatraden.casework.usecase.RecordConsents;
import se.rodatraden.casework.usecase.RecordFollowUp;
import se.rodatraden.casework.usecase.RegisterConcern;
import se.rodatraden.casework.usecase.WriteAssessment;
import se.rodatraden.casework.usecase.WritePlan;
import se.rodatraden.guidelines.InterventionKey;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.people.Custody;
import se.rodatraden.people.NewHousehold;
import se.rodatraden.people.PersonId;
import se.rodatraden.people.PersonName;

/** Carries each drawn child from the report of concern as far as the demonstration's first day. */
@Component
@Profile("demo")
final class SampleCasework {
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private final Stage stage;
    private final Organisation organisation;
    private final RegisterConcern registerConcern;
    private final OpenInvestigation openInvestigation;
    private final CloseWithoutInvestigation closeWithoutInvestigation;
    private final WriteAssessment writeAssessment;
    private final RecordConsents recordConsents;
    private final ProposeIntervention proposeIntervention;
    private final ApproveDeviation approveDeviation;
    private final DecideIntervention decideIntervention;
    private final WritePlan writePlan;
    private final RecordFollowUp recordFollowUp;
    private final CloseCase closeCase;
    private final Names names = Names.load();

    SampleCasework(
            Stage stage,
            Organisation organisation,
            RegisterConcern registerConcern,
            OpenInvestigation openInvestigation,
            CloseWithoutInvestigation closeWithoutInvestigation,
            WriteAssessment writeAssessment,
            RecordConsents recordConsents,
            ProposeIntervention proposeIntervention,
            ApproveDeviation approveDeviation,
            DecideIntervention decideIntervention,
            WritePlan writePlan,
            RecordFollowUp recordFollowUp,
            CloseCase closeCase) {
        this.stage = stage;
        this.organisation = organisation;
        this.registerConcern = registerConcern;
        this.openInvestigation = openInvestigation;
        this.closeWithoutInvestigation = closeWithoutInvestigation;
        this.writeAssessment = writeAssessment;
        this.recordConsents = recordConsents;
        this.proposeIntervention = proposeIntervention;
        this.approveDeviation = approveDeviation;
        this.decideIntervention = decideIntervention;
        this.writePlan = writePlan;
        this.recordFollowUp = recordFollowUp;
        this.closeCase = closeCase;
    }

    CompartmentId unitOf(SampleOrganisation.District district) {
        return organisation.compartments(Organisation.Kind.UNIT).stream()
                .filter(unit -> unit.code().equals("barn-" + district.code()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    ChildCaseId carry(SampleOrganisation.District district, CompartmentId unit, PlannedChild child) {
        List<String> workers = SampleStaff.workersOf(district);
        String worker = workers.get(child.variant() % workers.size());
        RegisterConcern.Registered registered =
                stage.on(child.reported(), worker, () -> registerConcern.register(concern(unit, child)));
        if (!PlannedChild.hasHappened(child.settled())) {
            return registered.id();
        }
        if (!child.goesOn()) {
            stage.on(
                    child.settled(),
                    worker,
                    () -> closeWithoutInvestigation.close(
                            registered.id(), SampleTexts.NOT_OPENED[child.variant() % SampleTexts.NOT_OPENED.length]));
            return registered.id();
        }
        stage.on(child.settled(), worker, () -> openInvestigation.open(registered.id(), SampleTexts.OPENED));
        if (PlannedChild.hasHappened(child.assessed())) {
            stage.on(child.assessed(), worker, () -> assess(registered, child));
        }
        if (PlannedChild.hasHappened(child.decided())) {
            settle(district, worker, registered, child);
        }
        return registered.id();
    }

    private RegisterConcern.NewConcern concern(CompartmentId unit, PlannedChild child) {
        return new RegisterConcern.NewConcern(
                unit,
                new NewHousehold(NewHousehold.NewChild.of(child.name(), child.number()), guardians(child)),
                child.reported().atTime(8, 40).atZone(ZONE).toInstant(),
                child.reporter(),
                null,
                SampleTexts.CONCERNS[child.variant() % SampleTexts.CONCERNS.length],
                child.variant() % 29 == 0,
                SampleTexts.SAFETY,
                new RegisterConcern.SameChild.NotAsked(),
                Map.of());
    }

    private List<NewHousehold.NewGuardian> guardians(PlannedChild child) {
        SplittableRandom random = new SplittableRandom(child.variant());
        List<NewHousehold.NewGuardian> guardians = new ArrayList<>();
        guardians.add(new NewHousehold.NewGuardian(
                new PersonName(names.woman(random), child.name().family()), null, child.custody(), true, null));
        if (child.custody() == Custody.JOINT) {
            guardians.add(new NewHousehold.NewGuardian(
                    new PersonName(names.man(random), names.surname(random)),
                    null,
                    child.custody(),
                    random.nextBoolean(),
                    null));
        }
        return guardians;
    }

    void assess(RegisterConcern.Registered registered, PlannedChild child) {
        writeAssessment.write(
                registered.id(),
                new WriteAssessment.Written(
                        0,
                        SampleTexts.DEVELOPMENT[child.variant() % SampleTexts.DEVELOPMENT.length],
                        SampleTexts.PARENTING,
                        SampleTexts.ENVIRONMENT,
                        SampleTexts.CHILD_STATEMENT,
                        Math.clamp(
                                child.assessed().getYear()
                                        - child.number().birthDate().getYear()
                                        - 7L,
                                0,
                                9),
                        new WriteAssessment.Judgement(child.risk(), SampleTexts.rationale(child.risk())),
                        child.othersTried(),
                        tried(child)));
        recordConsents.record(registered.id(), consents(registered));
    }

    private static List<WriteAssessment.Tried> tried(PlannedChild child) {
        if (!child.othersTried() || child.intervention() == null) {
            return List.of();
        }
        String before = child.ageAtDecision() < 12 ? ChildHistories.Offer.KOMET : ChildHistories.Offer.FAMILY_TREATMENT;
        return before.equals(child.intervention())
                ? List.of()
                : List.of(new WriteAssessment.Tried(
                        new InterventionKey(before), false, "Genomförd med viss förbättring hemma, inte i skolan."));
    }

    private static List<RecordConsents.Answer> consents(RegisterConcern.Registered registered) {
        List<RecordConsents.Answer> answers = new ArrayList<>();
        List<PersonId> everybody = new ArrayList<>(registered.guardians());
        everybody.addFirst(registered.child());
        for (PersonId person : everybody) {
            for (ConsentKind kind : ConsentKind.values()) {
                answers.add(new RecordConsents.Answer(person, kind, true));
            }
        }
        return answers;
    }

    private void settle(
            SampleOrganisation.District district,
            String worker,
            RegisterConcern.Registered registered,
            PlannedChild child) {
        String intervention = child.intervention();
        if (intervention == null) {
            stage.on(child.decided(), worker, () -> closeCase.close(registered.id(), SampleTexts.NO_INTERVENTION));
            return;
        }
        ProposalId proposal = stage.on(
                child.decided(),
                worker,
                () -> proposeIntervention.propose(
                        registered.id(),
                        new ProposeIntervention.Proposed(
                                new InterventionKey(intervention), SampleTexts.REASONS, departure(child))));
        if (child.byDeviation()) {
            stage.on(
                    child.decided(),
                    SampleStaff.managerOf(district),
                    () -> approveDeviation.approve(registered.id(), proposal, SampleTexts.APPROVED));
        }
        boolean sig = ChildHistories.Offer.SIG.equals(intervention);
        DecisionId decision = stage.on(child.decided(), worker, () -> {
            DecisionId taken = decideIntervention.decide(
                    registered.id(),
                    proposal,
                    new DecideIntervention.Terms(
                            child.decided().plusDays(14),
                            child.followedUp(),
                            SampleTexts.STATEMENT_OF_REASONS,
                            sig ? stage.person("amina.osman").staff() : null));
            writePlan.write(registered.id(), taken, SampleTexts.PLAN);
            return taken;
        });
        if (PlannedChild.hasHappened(child.followedUp())) {
            stage.on(child.followedUp(), worker, () -> followUp(registered.id(), decision, child));
        }
    }

    private void followUp(ChildCaseId id, DecisionId decision, PlannedChild child) {
        // What was followed up long ago has ended by now: the next time lies within a year.
        boolean ends = child.variant() % 5 != 0 || child.followedUp().isBefore(DemoCalendar.FIRST_DAY.minusMonths(9));
        FollowUpOutcome outcome = OUTCOMES[child.variant() % OUTCOMES.length];
        recordFollowUp.record(
                id,
                decision,
                new RecordFollowUp.Followed(
                        outcome,
                        outcome == FollowUpOutcome.IMPROVED ? GoalsMet.YES : GoalsMet.PARTLY,
                        ends ? closure(outcome) : null,
                        SampleTexts.FOLLOW_UP,
                        ends ? null : DemoCalendar.FIRST_DAY.plusDays(20 + child.variant() % 60),
                        null,
                        0));
        if (ends) {
            closeCase.close(id, SampleTexts.CLOSED);
        }
    }

    private static final FollowUpOutcome[] OUTCOMES = {
        FollowUpOutcome.IMPROVED,
        FollowUpOutcome.IMPROVED,
        FollowUpOutcome.UNCHANGED,
        FollowUpOutcome.IMPROVED,
        FollowUpOutcome.WORSE,
        FollowUpOutcome.UNCHANGED,
        FollowUpOutcome.IMPROVED
    };

    private static ClosureReason closure(FollowUpOutcome outcome) {
        return switch (outcome) {
            case IMPROVED -> ClosureReason.GOALS_REACHED;
            case UNCHANGED, NOT_KNOWN -> ClosureReason.REPLACED;
            case WORSE -> ClosureReason.GUARDIAN_WITHDREW;
        };
    }

    private static ProposeIntervention.@Nullable Departure departure(PlannedChild child) {
        return child.byDeviation()
                ? new ProposeIntervention.Departure(
                        SampleTexts.DEVIATION,
                        SampleTexts.TRIED_FIRST,
                        SampleTexts.STIGMA,
                        SampleTexts.CHILD_VIEW,
                        child.followedUp())
                : null;
    }
}
