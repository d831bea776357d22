package se.rodatraden.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestClock;
import se.rodatraden.TestDatabase;
import se.rodatraden.casework.usecase.CoordinatorsLetIn;
import se.rodatraden.casework.usecase.DecideIntervention;
import se.rodatraden.casework.usecase.LetInCoordinator;
import se.rodatraden.casework.usecase.OpenInvestigation;
import se.rodatraden.casework.usecase.ProposeIntervention;
import se.rodatraden.casework.usecase.ReadCase;
import se.rodatraden.casework.usecase.RecordConsents;
import se.rodatraden.casework.usecase.RecordFollowUp;
import se.rodatraden.casework.usecase.RegisterConcern.Registered;
import se.rodatraden.casework.usecase.WriteAssessment;
import se.rodatraden.guidelines.InterventionKey;
import se.rodatraden.guidelines.RiskLevel;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.Role;

/** Who coordinates an intervention reads the case as long as it goes on and everybody consents to it. */
@DatabaseTest
class CoordinatorTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 8);
    private static final LocalDate SECOND = LocalDate.of(2025, 7, 1);

    private final TestDatabase database;
    private Unit unit;
    private Actor.Person coordinator;
    private Registered registered;
    private DecisionId sig;

    CoordinatorTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void an_intervention_is_coordinated() {
        database.asSuperuser()
                .sql("truncate access.account, access.compartment, audit.access_log cascade")
                .update();
        unit = new Unit(database);
        unit.clock().set(TestClock.TODAY);
        coordinator = unit.next().staff("coordinator", Role.SIG_COORDINATOR);
        registered = unit.concern("20090628-2397");
        unit.runAs(unit.worker, () -> unit.get(OpenInvestigation.class).open(registered.id(), "Oron är allvarlig."));
        unit.runAs(
                unit.worker,
                () -> unit.get(WriteAssessment.class)
                        .write(
                                registered.id(),
                                new WriteAssessment.Written(
                                        0,
                                        "Skolan oroas",
                                        "",
                                        "",
                                        "Elin vill ha hjälp.",
                                        8,
                                        new WriteAssessment.Judgement(
                                                RiskLevel.HIGH, "Upprepat våld, flera källor, ingen förändring."),
                                        true,
                                        List.of())));
        unit.everybodySaysYes(registered);
        sig = decide(WorkedTable.SIG, coordinator);
    }

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void the_access_follows_the_follow_ups_of_what_is_coordinated() {
        assertThat(until()).containsExactly(FIRST.plusMonths(1));
        DecisionId komet = decide(WorkedTable.FAMILY, null);
        unit.clock().set(FIRST);
        followUp(komet, SECOND);
        assertThat(until()).as("another intervention is not theirs").containsExactly(FIRST.plusMonths(1));

        followUp(sig, SECOND);

        assertThat(until()).containsExactly(SECOND.plusMonths(1));
        unit.clock().set(SECOND);
        assertThat(reads()).isTrue();
    }

    @Test
    void with_the_intervention_the_access_ends() {
        unit.clock().set(FIRST);
        followUp(sig, null);
        assertThat(reads()).isFalse();
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> letIn(sig));
    }

    @Test
    void after_a_no_and_a_new_yes_they_are_let_in_again() {
        assertThat(says(false).coordinatorOut()).isTrue();
        assertThat(reads()).isFalse();
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> letIn(sig))
                .extracting(refused -> refused.refused().reason())
                .isEqualTo("casework.refused.sharing-consent");

        assertThat(says(true).coordinatorOut()).isFalse();
        assertThat(reads()).isFalse();
        letIn(sig);
        assertThat(reads()).isTrue();
        assertThat(until()).containsExactly(FIRST.plusMonths(1));
    }

    /** Who coordinates nothing is let in by no decision, though everybody consents. */
    @Test
    void only_what_is_coordinated_has_a_coordinator() {
        Actor.Person other = unit.next().staff("other", Role.SIG_COORDINATOR);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> decide(WorkedTable.FAMILY, other))
                .extracting(refused -> refused.refused().reason())
                .isEqualTo("casework.refused.no-coordinator");
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> unit.runAs(
                        unit.worker,
                        () -> unit.get(LetInCoordinator.class).letIn(registered.id(), sig, unit.colleague.staff())));
    }

    private void letIn(DecisionId decision) {
        unit.runAs(
                unit.worker,
                () -> unit.get(LetInCoordinator.class).letIn(registered.id(), decision, coordinator.staff()));
    }

    private List<LocalDate> until() {
        return unit.as(unit.worker, () -> unit.get(CoordinatorsLetIn.class).of(registered.id())).stream()
                .map(CoordinatorsLetIn.LetIn::until)
                .toList();
    }

    private boolean reads() {
        try {
            unit.as(coordinator, () -> unit.get(ReadCase.class).read(registered.id()));
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }

    private RecordConsents.Recorded says(boolean yes) {
        return unit.as(
                unit.worker,
                () -> unit.get(RecordConsents.class)
                        .record(
                                registered.id(),
                                List.of(new RecordConsents.Answer(registered.child(), ConsentKind.SHARING, yes))));
    }

    private DecisionId decide(InterventionKey intervention, Actor.@Nullable Person let) {
        ProposalId proposal = unit.as(
                unit.worker,
                () -> unit.get(ProposeIntervention.class)
                        .propose(registered.id(), new ProposeIntervention.Proposed(intervention, "Behövs.", null)));
        return unit.as(
                unit.worker,
                () -> unit.get(DecideIntervention.class)
                        .decide(
                                registered.id(),
                                proposal,
                                new DecideIntervention.Terms(
                                        TestClock.TODAY,
                                        FIRST,
                                        "11 kap. 1 § SoL; riktlinjen och utredningen.",
                                        let == null ? null : let.staff())));
    }

    private void followUp(DecisionId decision, @Nullable LocalDate next) {
        unit.runAs(
                unit.worker,
                () -> unit.get(RecordFollowUp.class)
                        .record(
                                registered.id(),
                                decision,
                                new RecordFollowUp.Followed(
                                        FollowUpOutcome.IMPROVED,
                                        GoalsMet.NONE_SET,
                                        next == null ? ClosureReason.GOALS_REACHED : null,
                                        "",
                                        next,
                                        null,
                                        0)));
    }
}
