package se.rodatraden.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestClock;
import se.rodatraden.TestDatabase;
import se.rodatraden.audit.AccessLog;
import se.rodatraden.audit.EventLog;
import se.rodatraden.casework.domain.Awaited;
import se.rodatraden.casework.domain.CaseClosing;
import se.rodatraden.casework.domain.ChildCase;
import se.rodatraden.casework.domain.CommitteeBody;
import se.rodatraden.casework.domain.ConsentNeed;
import se.rodatraden.casework.domain.FollowUp;
import se.rodatraden.casework.domain.GivenIntervention;
import se.rodatraden.casework.domain.InterventionProposal;
import se.rodatraden.casework.usecase.ApprovalsWaiting;
import se.rodatraden.casework.usecase.ApproveDeviation;
import se.rodatraden.casework.usecase.CaseFile;
import se.rodatraden.casework.usecase.CloseCase;
import se.rodatraden.casework.usecase.CorrectHousehold;
import se.rodatraden.casework.usecase.DecideIntervention;
import se.rodatraden.casework.usecase.DecisionDays;
import se.rodatraden.casework.usecase.NewsForHandler;
import se.rodatraden.casework.usecase.OpenInvestigation;
import se.rodatraden.casework.usecase.ProposeIntervention;
import se.rodatraden.casework.usecase.ReadCase;
import se.rodatraden.casework.usecase.ReadDecision;
import se.rodatraden.casework.usecase.ReadHistory;
import se.rodatraden.casework.usecase.ReadProposal;
import se.rodatraden.casework.usecase.RecordCommitteeConsent;
import se.rodatraden.casework.usecase.RecordConsents;
import se.rodatraden.casework.usecase.RecordFollowUp;
import se.rodatraden.casework.usecase.RegisterConcern.Registered;
import se.rodatraden.casework.usecase.WithdrawProposal;
import se.rodatraden.casework.usecase.WriteAssessment;
import se.rodatraden.casework.usecase.WritePlan;
import se.rodatraden.clocks.MyDeadlines;
import se.rodatraden.clocks.OpenDeadline;
import se.rodatraden.guidelines.RiskLevel;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.PersonalIdentityNumber;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.StaffId;
import se.rodatraden.kernel.StaleEditException;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.people.CorrectedHousehold;
import se.rodatraden.people.CorrectedHousehold.CorrectedGuardian;
import se.rodatraden.people.Custody;
import se.rodatraden.people.TestPersonalNumbers;

/** From the report of concern to the follow-up, on the database, as the runtime role. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CarryingOneChildTest {
    private static final Iterator<String> NINE_YEARS_OLD = ofAge(9);
    private static final Iterator<String> FIFTEEN_YEARS_OLD = ofAge(15);
    private Unit unit;
    private JdbcClient owner;

    /** Official test numbers of children who have had their birthday this year. */
    private static Iterator<String> ofAge(int years) {
        LocalDate youngest = TestClock.TODAY.minusYears(years);
        return TestPersonalNumbers.bornIn(youngest.getYear()).stream()
                .filter(number -> !number.birthDate().isAfter(youngest))
                .map(PersonalIdentityNumber::formatted)
                .iterator();
    }

    @BeforeAll
    void found(TestDatabase database) {
        unit = new Unit(database);
        owner = database.asSuperuser();
    }

    @AfterAll
    void close() {
        unit.close();
    }

    /** Neither the day nor the case tells anybody to decide on what cannot be given. */
    @Test
    void an_approved_deviation_waits_for_another_answer_while_consent_is_refused() {
        unit.clock().set(TestClock.TODAY);
        Registered registered = investigated(NINE_YEARS_OLD.next());
        unit.everybodySaysYes(registered);
        ProposalId proposal = propose(registered, WorkedTable.SIG, departure());
        unit.runAs(
                unit.manager,
                () -> unit.get(ApproveDeviation.class).approve(registered.id(), proposal, "Skälen håller."));

        says(registered, false);
        assertThat(worklist(registered))
                .contains("casework.deadline.ask-again")
                .doesNotContain("casework.deadline.decide");
        assertThat(answers(registered)).isEmpty();
        assertThat(turns(registered, unit.worker)).containsExactly("Asking own");
        assertThat(read(unit.worker, registered).line().next().orElseThrow().step())
                .isEqualTo("casework.deadline.ask-again");

        says(registered, true);
        assertThat(worklist(registered))
                .contains("casework.deadline.decide")
                .doesNotContain("casework.deadline.ask-again");
        assertThat(turns(registered, unit.worker)).containsExactly("Deciding own");

        says(registered, false);
        unit.runAs(unit.worker, () -> unit.get(WithdrawProposal.class).withdraw(registered.id(), proposal));
        assertThat(worklist(registered)).doesNotContain("casework.deadline.ask-again", "casework.deadline.decide");
    }

    /** The manager reads it in the list and at the case, and the social worker waits for nobody who cannot answer. */
    @Test
    void a_deviation_that_waits_says_that_consent_has_been_refused() {
        unit.clock().set(TestClock.TODAY);
        Registered registered = investigated(NINE_YEARS_OLD.next());
        unit.everybodySaysYes(registered);
        propose(registered, WorkedTable.SIG, departure());
        assertThat(waitsUnderRefusal(registered)).isFalse();

        says(registered, false);
        assertThat(waitsUnderRefusal(registered)).isTrue();
        assertThat(turns(registered, unit.worker)).containsExactly("Asking own", "Approving");
        assertThat(turns(registered, unit.manager)).containsExactly("Asking", "Approving own");

        says(registered, true);
        assertThat(waitsUnderRefusal(registered)).isFalse();
        assertThat(turns(registered, unit.worker)).containsExactly("Approving");
    }

    /** The statute asks the young person alone; the local rule of the group asks the guardians too. */
    @Test
    void what_a_local_rule_alone_refuses_is_not_said_to_be_decided_on() {
        unit.clock().set(TestClock.TODAY);
        Registered registered = investigated(FIFTEEN_YEARS_OLD.next());
        assertThat(turns(registered, unit.worker)).containsExactly("Choosing own");
        unit.everybodySaysYes(registered);
        propose(registered, WorkedTable.SIG, null);
        assertThat(turns(registered, unit.worker)).containsExactly("Deciding own");

        says(registered, false);
        CaseFile refused = read(unit.worker, registered);
        assertThat(refused.standing().nothingMayBeGiven()).isFalse();
        assertThat(refused.awaited()).containsExactly(new Awaited.Asking(refused.childCase(), true));
    }

    /** What was approved waits for the guardian whom nobody has asked. */
    @Test
    void an_approved_deviation_waits_for_an_answer_that_is_missing() {
        unit.clock().set(TestClock.TODAY);
        Registered registered = investigated(NINE_YEARS_OLD.next());
        unit.everybodySaysYes(registered);
        ProposalId proposal = propose(registered, WorkedTable.SIG, departure());
        unit.runAs(
                unit.manager,
                () -> unit.get(ApproveDeviation.class).approve(registered.id(), proposal, "Skälen håller."));

        hasCustody(registered, Custody.NOT_KNOWN);
        assertThat(worklist(registered)).contains("casework.deadline.ask").doesNotContain("casework.deadline.decide");
        CaseFile asked = read(unit.worker, registered);
        assertThat(asked.awaited()).containsExactly(new Awaited.Asking(asked.childCase(), false));

        hasCustody(registered, Custody.JOINT);
        assertThat(worklist(registered)).contains("casework.deadline.decide").doesNotContain("casework.deadline.ask");
        assertThat(turns(registered, unit.worker)).containsExactly("Deciding own");
    }

    /** The social worker decides; why it goes on all the same is kept with the follow-up. */
    @Test
    void what_goes_on_without_the_consent_that_it_rests_on_is_settled_in_a_follow_up() {
        unit.clock().set(TestClock.TODAY);
        Registered registered = investigated(NINE_YEARS_OLD.next());
        unit.everybodySaysYes(registered);
        ProposalId proposal = propose(registered, WorkedTable.SIG, departure());
        unit.runAs(
                unit.manager,
                () -> unit.get(ApproveDeviation.class).approve(registered.id(), proposal, "Skälen håller."));
        DecisionId decision = decide(registered, proposal);
        unit.clock().set(LocalDate.of(2024, 10, 21));
        assertThat(decisionFile(registered, decision).goesOnWithoutConsent()).isFalse();

        says(registered, false);
        assertThat(decisionFile(registered, decision).consent()).isEqualTo(ConsentNeed.Status.REFUSED);
        assertThat(read(unit.worker, registered).standing().of(WorkedTable.SIG)).isEqualTo(ConsentNeed.Status.REFUSED);
        LocalDate next = LocalDate.of(2024, 12, 2);
        assertThat(followUpRefusal(registered, decision, next, null))
                .isEqualTo("casework.refused.goes-on-without-consent");
        assertThat(followUpRefusal(registered, decision, next, "Hon vill det."))
                .isEqualTo("casework.refused.goes-on-without-consent");
        String why = "Barnet far illa utan insatsen; ansökan om vård prövas.";
        assertThat(followUpRefusal(registered, decision, next, why)).isEmpty();
        FollowUp settled =
                decisionFile(registered, decision).given().followUps().getFirst();
        assertThat(settled.withoutConsent()).contains(why);
        assertThat(settledToday(registered, decision)).contains(settled);

        unit.clock().set(LocalDate.of(2024, 10, 28));
        says(registered, true);
        assertThat(decisionFile(registered, decision).goesOnWithoutConsent()).isFalse();
        says(registered, false);
        assertThat(settledToday(registered, decision)).isEmpty();
    }

    /** One guardian consents, the other does not: the committee decides on one measure, and the decision rests on the one. */
    @Test
    void what_the_committee_decides_stands_for_one_measure_as_long_as_the_one_guardian_consents() {
        unit.clock().set(TestClock.TODAY);
        Registered registered = investigated(NINE_YEARS_OLD.next());
        unit.everybodySaysYes(registered);
        assertThat(committeeRefusal(registered, WorkedTable.FAMILY, TestClock.TODAY))
                .isEqualTo("casework.refused.committee-not-needed");
        says(registered, 1, false);
        assertThat(proposalRefusal(registered, WorkedTable.FAMILY)).isEqualTo("casework.refused.consent-refused");
        assertThat(committeeRefusal(registered, WorkedTable.SIG, TestClock.TODAY))
                .isEqualTo("casework.refused.committee-other-measure");
        assertThat(committeeRefusal(registered, WorkedTable.KOMET, TestClock.TODAY))
                .isEqualTo("casework.refused.committee-other-measure");
        assertThat(committeeRefusal(registered, WorkedTable.FAMILY, TestClock.TODAY.plusDays(1)))
                .isEqualTo("casework.refused.committee-day");
        says(registered, 0, false);
        assertThat(committeeRefusal(registered, WorkedTable.FAMILY, TestClock.TODAY))
                .isEqualTo("casework.refused.committee-neither");
        says(registered, 0, true);
        hasCustody(registered, Custody.NOT_KNOWN);
        assertThat(committeeRefusal(registered, WorkedTable.FAMILY, TestClock.TODAY))
                .isEqualTo("casework.refused.committee-not-joint");
        hasCustody(registered, Custody.JOINT);

        assertThat(committeeRefusal(registered, WorkedTable.FAMILY, TestClock.TODAY))
                .isEmpty();
        assertThat(committeeRefusal(registered, WorkedTable.FAMILY, TestClock.TODAY))
                .isEqualTo("casework.refused.committee-decided");
        assertThat(proposalRefusal(registered, WorkedTable.KOMET)).isEqualTo("casework.refused.consent-refused");
        assertThat(turns(registered, unit.worker)).containsExactly("Choosing own");
        ProposalId proposal = propose(registered, WorkedTable.FAMILY, null);
        assertThat(turns(registered, unit.worker)).containsExactly("Deciding own");
        DecisionId decision = decide(registered, proposal);
        ReadDecision.DecisionFile file = decisionFile(registered, decision);
        assertThat(file.committee().orElseThrow().without())
                .isEqualTo(registered.guardians().getLast());
        assertThat(file.goesOnWithoutConsent()).isFalse();
        assertThat(unit.told().last().guardiansConsent()).isFalse();

        says(registered, 0, false);
        assertThat(decisionFile(registered, decision).goesOnWithoutConsent()).isTrue();
        says(registered, 0, true);
        assertThat(decisionFile(registered, decision).consent()).isEqualTo(ConsentNeed.Status.REFUSED);
        assertThat(decisionFile(registered, decision).committee()).isEqualTo(file.committee());
        assertThat(committeeRefusal(registered, WorkedTable.FAMILY, TestClock.TODAY))
                .isEqualTo("casework.refused.committee-lapsed");
        assertThat(unit.as(unit.worker, () -> unit.get(ReadHistory.class).read(registered.id())).events().stream()
                        .map(EventLog.Event::event))
                .contains("casework.event.committee-consent", "casework.event.committee-consent-lapsed");
    }

    /** The committee decides on a measure, and not on what is given later under the same name. */
    @Test
    void what_the_committee_decided_ends_with_the_intervention() {
        unit.clock().set(TestClock.TODAY);
        Registered registered = investigated(NINE_YEARS_OLD.next());
        unit.everybodySaysYes(registered);
        says(registered, 1, false);
        assertThat(committeeRefusal(registered, WorkedTable.FAMILY, TestClock.TODAY))
                .isEmpty();
        DecisionId decision = decide(registered, propose(registered, WorkedTable.FAMILY, null));

        unit.clock().set(LocalDate.of(2024, 12, 2));
        assertThat(endRefusal(registered, decision, FollowUpOutcome.IMPROVED)).isEmpty();
        assertThat(committeeRefusal(registered, WorkedTable.FAMILY, TestClock.TODAY))
                .isNotEmpty();
        assertThat(unit.as(unit.worker, () -> unit.get(ReadHistory.class).read(registered.id())).events().stream()
                        .map(EventLog.Event::event))
                .contains("casework.event.committee-consent-used");
    }

    private String committeeRefusal(
            Registered registered, se.rodatraden.guidelines.InterventionKey measure, LocalDate decidedOn) {
        try {
            unit.runAs(
                    unit.worker,
                    () -> unit.get(RecordCommitteeConsent.class)
                            .record(
                                    registered.id(),
                                    measure,
                                    new RecordCommitteeConsent.Decided(
                                            CommitteeBody.SUBCOMMITTEE,
                                            decidedOn,
                                            "Socialutskottet § 87",
                                            "Barnet behöver behandlingen, och skälen emot väger lätt.")));
            return "";
        } catch (RefusedException e) {
            return e.refused().reason();
        }
    }

    private String proposalRefusal(Registered registered, se.rodatraden.guidelines.InterventionKey measure) {
        try {
            propose(registered, measure, null);
            return "";
        } catch (RefusedException e) {
            return e.refused().reason();
        }
    }

    /** How it went is not asked of what has not begun; that it never comes to begin is. */
    @Test
    void an_intervention_is_followed_up_when_it_has_begun_or_ended_if_it_never_does() {
        unit.clock().set(TestClock.TODAY);
        Registered registered = investigated(FIFTEEN_YEARS_OLD.next());
        unit.everybodySaysYes(registered);
        ProposalId proposal = propose(registered, WorkedTable.SIG, null);
        DecisionId decision = unit.as(
                unit.worker,
                () -> unit.get(DecideIntervention.class)
                        .decide(
                                registered.id(),
                                proposal,
                                new DecideIntervention.Terms(
                                        LocalDate.of(2024, 10, 21),
                                        LocalDate.of(2025, 1, 8),
                                        "4 kap. 1 § SoL; riktlinjen och utredningen.",
                                        null)));
        LocalDate next = LocalDate.of(2024, 12, 2);
        assertThat(followUpRefusal(registered, decision, next, null)).isEqualTo("casework.refused.not-begun");
        assertThat(endRefusal(registered, decision, FollowUpOutcome.IMPROVED)).isEqualTo("casework.refused.not-begun");

        unit.clock().set(LocalDate.of(2024, 10, 21));
        assertThat(followUpRefusal(registered, decision, next, null)).isEmpty();

        unit.clock().set(TestClock.TODAY);
        Registered other = investigated(FIFTEEN_YEARS_OLD.next());
        unit.everybodySaysYes(other);
        ProposalId never = propose(other, WorkedTable.SIG, null);
        DecisionId unbegun = unit.as(
                unit.worker,
                () -> unit.get(DecideIntervention.class)
                        .decide(
                                other.id(),
                                never,
                                new DecideIntervention.Terms(
                                        LocalDate.of(2024, 10, 21),
                                        LocalDate.of(2025, 1, 8),
                                        "4 kap. 1 § SoL; riktlinjen och utredningen.",
                                        null)));
        assertThat(endRefusal(other, unbegun, FollowUpOutcome.NOT_KNOWN)).isEmpty();
        assertThat(read(unit.worker, other).childCase()).isInstanceOf(ChildCase.SupportEnded.class);
    }

    private String endRefusal(Registered registered, DecisionId decision, FollowUpOutcome outcome) {
        try {
            unit.runAs(
                    unit.worker,
                    () -> unit.get(RecordFollowUp.class)
                            .record(
                                    registered.id(),
                                    decision,
                                    new RecordFollowUp.Followed(
                                            outcome,
                                            GoalsMet.NONE_SET,
                                            ClosureReason.NEVER_STARTED,
                                            "",
                                            null,
                                            null,
                                            0)));
            return "";
        } catch (RefusedException e) {
            return e.refused().reason();
        }
    }

    private Optional<FollowUp> settledToday(Registered registered, DecisionId decision) {
        ReadDecision.DecisionFile file = decisionFile(registered, decision);
        return file.given().settledWithoutConsent(file.consents().refusedOn());
    }

    private ReadDecision.DecisionFile decisionFile(Registered registered, DecisionId decision) {
        return unit.as(unit.worker, () -> unit.get(ReadDecision.class).read(registered.id(), decision));
    }

    private boolean waitsUnderRefusal(Registered registered) {
        return unit.as(unit.manager, () -> unit.get(ApprovalsWaiting.class).list(unit.id)).stream()
                .filter(waiting -> waiting.approval().caseId().equals(registered.id()))
                .map(waiting -> waiting.approval().consentRefused())
                .findFirst()
                .orElseThrow();
    }

    /** The second guardian, whom nobody asks anew for it. */
    private void hasCustody(Registered registered, Custody custody) {
        CorrectedHousehold known =
                CorrectedHousehold.unchanged(read(unit.worker, registered).household());
        List<CorrectedGuardian> guardians = known.guardians().stream()
                .map(one -> registered.guardians().getLast().equals(one.id())
                        ? new CorrectedGuardian(one.id(), one.name(), one.number(), custody, one.livesWithChild())
                        : one)
                .toList();
        unit.as(
                unit.worker,
                () -> unit.get(CorrectHousehold.class)
                        .correct(
                                registered.id(),
                                new CorrectedHousehold(known.version(), known.child(), guardians),
                                "Vårdnaden är utredd på nytt."));
    }

    @Test
    void social_intervention_group_for_a_nine_year_old_is_a_deviation_that_the_manager_approves() {
        unit.clock().set(TestClock.TODAY);
        Registered registered = investigated(NINE_YEARS_OLD.next());
        unit.everybodySaysYes(registered);
        assertThat(turns(registered, unit.worker)).containsExactly("Choosing own");
        ProposalId proposal = propose(registered, WorkedTable.SIG, departure());
        assertThat(turns(registered, unit.worker)).containsExactly("Approving");
        assertThat(turns(registered, unit.manager)).containsExactly("Approving own");

        assertThat(decideRefusal(registered, proposal)).isEqualTo("casework.refused.awaiting-approval");
        unit.runAs(
                unit.manager,
                () -> unit.get(ApproveDeviation.class).approve(registered.id(), proposal, "Skälen håller."));
        assertThat(worklist(registered)).contains("casework.deadline.decide");
        assertThat(turns(registered, unit.worker)).containsExactly("Deciding own");
        assertThat(turns(registered, unit.manager)).containsExactly("Deciding");
        assertThat(answers(registered)).containsExactly("casework.deadline.decide");
        assertThat(read(unit.manager, registered).line().next().orElseThrow().step())
                .isEqualTo("casework.deadline.decide");
        DecisionId decision = decide(registered, proposal);
        assertThat(worklist(registered)).containsExactly("casework.deadline.follow-up");
        assertThat(turns(registered, unit.worker)).containsExactly("Planning own", "FollowingUp own");
        assertThat(answers(registered)).isEmpty();

        ReadDecision.DecisionFile file =
                unit.as(unit.worker, () -> unit.get(ReadDecision.class).read(registered.id(), decision));
        assertThat(file.given().decision().byDeviation()).isTrue();
        assertThat(file.given().decision().approvedBy()).contains(unit.manager.staff());
        assertThat(file.given().decision().verdict()).isEqualTo("DEVIATION_POSSIBLE");
        assertThat(file.kept().choices()).hasSize(3);
        assertThat(file.kept().choice("sig-unga").orElseThrow().citations()).containsExactly("KF 2023 § 14");
        assertThat(unit.told().last().byDeviation()).isTrue();
        assertThat(unit.told().last().age()).isEqualTo(9);

        unit.runAs(
                unit.worker,
                () -> unit.get(WritePlan.class)
                        .write(registered.id(), decision, new WritePlan.Written(0, "Mål", "Åtgärder", "Elin var med")));
        unit.clock().set(LocalDate.of(2025, 1, 10));
        unit.runAs(
                unit.worker,
                () -> unit.get(RecordFollowUp.class)
                        .record(
                                registered.id(),
                                decision,
                                new RecordFollowUp.Followed(
                                        FollowUpOutcome.IMPROVED,
                                        GoalsMet.PARTLY,
                                        ClosureReason.GOALS_REACHED,
                                        "Lugnare i skolan.",
                                        null,
                                        null,
                                        0)));
        CaseFactChanged first = unit.told().facts.get(unit.told().facts.size() - 2);
        assertThat(unit.told().last().factId()).isEqualTo(first.factId());
        assertThat(unit.told().last().outcome()).isEqualTo("IMPROVED");
        assertThat(unit.told().last().caseYear()).isEqualTo(2024);

        assertThat(read(unit.worker, registered).childCase()).isInstanceOf(ChildCase.SupportEnded.class);
        assertThat(worklist(registered)).containsExactly("casework.deadline.end-case");
        assertThat(turns(registered, unit.worker)).containsExactly("Closing own");
        assertThat(turns(registered, unit.manager)).containsExactly("Closing");

        unit.runAs(unit.worker, () -> unit.get(CloseCase.class).close(registered.id(), "Målen är nådda."));
        assertThat(worklist(registered)).isEmpty();
        CaseFile closed = read(unit.worker, registered);
        assertThat(closed.childCase()).isInstanceOf(ChildCase.Closed.class);
        assertThat(closed.given().getFirst()).isInstanceOf(GivenIntervention.Ended.class);
        assertThat(closed.line().next()).isEmpty();
        assertThat(closed.closing().map(CaseClosing::reasons)).contains("Målen är nådda.");
        assertThat(closed.closing().map(CaseClosing::decidedBy)).contains(new StaffId(unit.worker.id()));
    }

    @Test
    void within_the_guideline_the_social_worker_decides() {
        unit.clock().set(TestClock.TODAY);
        Registered registered = investigated(FIFTEEN_YEARS_OLD.next());
        unit.everybodySaysYes(registered);
        ProposalId proposal = propose(registered, WorkedTable.SIG, null);

        decide(registered, proposal);

        CaseFile file = read(unit.worker, registered);
        assertThat(file.childCase()).isInstanceOf(ChildCase.Supported.class);
        assertThat(file.proposals().getFirst()).isInstanceOf(InterventionProposal.Decided.class);
        assertThat(file.line().next().orElseThrow().due()).isEqualTo(LocalDate.of(2025, 1, 8));
        assertThat(unit.told().last().byDeviation()).isFalse();
        assertThat(unit.told().last().verdict()).isEqualTo("RECOMMENDED");
    }

    @Test
    void nobody_approves_a_deviation_of_their_own_not_even_a_manager_who_also_handles_cases() {
        unit.clock().set(TestClock.TODAY);
        Actor.Person both = unit.staff("both", Role.SOCIAL_WORKER, Role.UNIT_MANAGER);
        Registered registered = investigated(NINE_YEARS_OLD.next());
        unit.everybodySaysYes(registered);
        ProposalId proposal = unit.as(
                both,
                () -> unit.get(ProposeIntervention.class)
                        .propose(
                                registered.id(),
                                new ProposeIntervention.Proposed(WorkedTable.SIG, "Behövs.", departure())));

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> unit.runAs(
                        both, () -> unit.get(ApproveDeviation.class).approve(registered.id(), proposal, "Ja.")))
                .extracting(refused -> refused.refused().reason())
                .isEqualTo("casework.refused.own-proposal");
    }

    /** What a decision rests on is of its own case: no row joins two children. */
    @Test
    void what_a_decision_rests_on_is_of_its_own_case() {
        unit.clock().set(TestClock.TODAY);
        Registered younger = investigated(NINE_YEARS_OLD.next());
        unit.everybodySaysYes(younger);
        says(younger, 1, false);
        assertThat(committeeRefusal(younger, WorkedTable.FAMILY, TestClock.TODAY))
                .isEmpty();
        DecisionId family = decide(younger, propose(younger, WorkedTable.FAMILY, null));
        Registered other = investigated(NINE_YEARS_OLD.next());

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> owner.sql("""
                                update casework.committee_consent set child_case_id = :other
                                where id = (select committee_consent from casework.intervention_decision where id = :decision)
                                """)
                        .param("other", other.id().value())
                        .param("decision", family.value())
                        .update())
                .withStackTraceContaining("committee_of_the_case");
    }

    @Test
    void the_database_refuses_one_pair_of_eyes_and_a_changed_decision() {
        unit.clock().set(TestClock.TODAY);
        Registered registered = investigated(NINE_YEARS_OLD.next());
        unit.everybodySaysYes(registered);
        ProposalId proposal = propose(registered, WorkedTable.SIG, departure());
        JdbcClient jdbc = unit.get(JdbcClient.class);

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> unit.inTransactionAs(unit.worker, () -> {
                    unit.get(AccessLog.class)
                            .opened(ChildCaseId.KIND, registered.id().value());
                    return jdbc.sql("""
                                    update casework.deviation
                                    set approved = true, settled_by = proposed_by, settled_on = review_on,
                                        settled_reason = 'Ja.'
                                    where proposal_id = :id
                                    """).param("id", proposal.value()).update();
                }))
                .withStackTraceContaining("four_eyes");
        for (String table : List.of("intervention_decision", "kept_evaluation", "follow_up", "report_of_concern")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> unit.inTransactionAs(
                            unit.worker,
                            () -> jdbc.sql("update casework." + table + " set compartment_id = compartment_id")
                                    .update()))
                    .as(table)
                    .withStackTraceContaining("permission denied");
        }
    }

    @Test
    void a_changed_guideline_lets_no_old_proposal_through() {
        unit.clock().set(TestClock.TODAY);
        Registered registered = investigated(NINE_YEARS_OLD.next());
        unit.everybodySaysYes(registered);
        ProposalId proposal = propose(registered, WorkedTable.SIG, departure());
        unit.runAs(unit.manager, () -> unit.get(ApproveDeviation.class).approve(registered.id(), proposal, "Ja."));

        unit.table().lowerBound(8);
        try {
            assertThat(decideRefusal(registered, proposal)).isEqualTo("casework.refused.guideline-changed");
        } finally {
            unit.table().lowerBound(12);
        }
    }

    @Test
    void an_approval_waits_for_an_answer_that_is_being_written_and_is_refused_by_it(TestDatabase database)
            throws Exception {
        unit.clock().set(TestClock.TODAY);
        Registered registered = investigated(NINE_YEARS_OLD.next());
        unit.everybodySaysYes(registered);
        ProposalId proposal = propose(registered, WorkedTable.SIG, departure());
        try (var threads = Executors.newSingleThreadExecutor()) {
            Future<?> approval = unit.inTransactionAs(unit.worker, () -> {
                unit.get(RecordConsents.class)
                        .record(
                                registered.id(),
                                registered.guardians().stream()
                                        .map(guardian ->
                                                new RecordConsents.Answer(guardian, ConsentKind.INTERVENTION, false))
                                        .toList());
                Future<?> other = threads.submit(() -> unit.runAs(
                        unit.manager,
                        () -> unit.get(ApproveDeviation.class).approve(registered.id(), proposal, "Ja.")));
                WhoSeesACaseTest.waitsForTheFirst(database, other);
                return other;
            });

            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(approval::get)
                    .withCauseInstanceOf(RefusedException.class);
        }
    }

    @Test
    void a_deviation_is_followed_up_no_later_than_it_is_to_be_reviewed() {
        unit.clock().set(TestClock.TODAY);
        Registered registered = investigated(NINE_YEARS_OLD.next());
        unit.everybodySaysYes(registered);
        ProposalId proposal = propose(registered, WorkedTable.SIG, departure());
        unit.runAs(unit.manager, () -> unit.get(ApproveDeviation.class).approve(registered.id(), proposal, "Ja."));

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> unit.runAs(
                        unit.worker,
                        () -> unit.get(DecideIntervention.class)
                                .decide(
                                        registered.id(),
                                        proposal,
                                        new DecideIntervention.Terms(
                                                LocalDate.now(unit.clock()),
                                                LocalDate.of(2025, 1, 9),
                                                "4 kap. 1 § SoL; riktlinjen och utredningen.",
                                                null))))
                .extracting(refused -> refused.refused().reason())
                .isEqualTo("casework.refused.follow-up-after-review");
        InterventionProposal approved = unit.as(
                        unit.worker, () -> unit.get(ReadProposal.class).read(registered.id(), proposal))
                .proposal();
        assertThat(days(approved, LocalDate.of(2024, 10, 14), LocalDate.of(2026, 1, 9)))
                .as("the nearer bound alone")
                .containsExactly("casework.refused.follow-up-after-review");
        LocalDate review = approved.anyDeviation().orElseThrow().reviewOn();
        assertThat(unit.get(DecisionDays.class).latestFollowUp(approved)).isEqualTo(review);
        assertThat(unit.get(DecisionDays.class).verdicts(review, review.plusDays(1), approved))
                .as("the bound that the page tells")
                .containsExactly(Verdict.refused("casework.refused.starts-too-late", review));
    }

    @Test
    void an_intervention_is_followed_up_for_the_first_time_within_the_municipalitys_own_bound() {
        unit.clock().set(TestClock.TODAY);
        Registered registered = investigated(FIFTEEN_YEARS_OLD.next());
        unit.everybodySaysYes(registered);
        ProposalId proposal = propose(registered, WorkedTable.SIG, null);

        assertThat(decideRefusal(
                        registered, proposal, TestClock.TODAY.plusYears(1).plusDays(1)))
                .isEqualTo("casework.refused.follow-up-too-late");
        InterventionProposal proposed = unit.as(
                        unit.worker, () -> unit.get(ReadProposal.class).read(registered.id(), proposal))
                .proposal();
        assertThat(days(
                        proposed,
                        TestClock.TODAY.plusYears(2),
                        TestClock.TODAY.plusYears(2).plusDays(1)))
                .as("the start is the fault, and alone")
                .containsExactly("casework.refused.starts-too-late");
        assertThat(days(
                        proposed,
                        TestClock.TODAY.minusDays(1),
                        TestClock.TODAY.plusYears(1).plusDays(1)))
                .containsExactly("casework.refused.starts-in-past", "casework.refused.follow-up-too-late");
        assertThat(decideRefusal(registered, proposal, TestClock.TODAY.plusYears(1)))
                .isEmpty();
    }

    private List<String> days(InterventionProposal proposal, LocalDate startsOn, LocalDate followUpOn) {
        return unit.get(DecisionDays.class).verdicts(startsOn, followUpOn, proposal).stream()
                .flatMap(verdict ->
                        verdict instanceof Verdict.Refused refused ? Stream.of(refused.reason()) : Stream.empty())
                .toList();
    }

    /** In two windows, or by two colleagues: it would be two plans and two figures for one thing. */
    @Test
    void the_same_intervention_is_not_under_way_twice() {
        unit.clock().set(TestClock.TODAY);
        Registered registered = investigated(FIFTEEN_YEARS_OLD.next());
        unit.everybodySaysYes(registered);
        ProposalId waiting = propose(registered, WorkedTable.SIG, null);
        assertThatThrownBy(() -> propose(registered, WorkedTable.SIG, null))
                .isInstanceOf(RefusedException.class)
                .hasMessage("casework.refused.already-proposed");

        DecisionId decision = decide(registered, waiting);
        assertThatThrownBy(() -> propose(registered, WorkedTable.SIG, null))
                .isInstanceOf(RefusedException.class)
                .hasMessage("casework.refused.already-ongoing");

        ended(registered, decision);
        propose(registered, WorkedTable.SIG, null);
    }

    /** Of two interventions one ends: the other goes on, and so does the case. After the second, another may be chosen. */
    @Test
    void the_case_is_to_be_ended_when_the_last_intervention_has_ended() {
        unit.clock().set(TestClock.TODAY);
        Registered registered = investigated(FIFTEEN_YEARS_OLD.next());
        unit.everybodySaysYes(registered);
        DecisionId first = decide(registered, propose(registered, WorkedTable.SIG, null));
        DecisionId second = decide(registered, propose(registered, WorkedTable.FAMILY, null));

        assertThat(ended(registered, first)).isInstanceOf(ChildCase.Supported.class);
        assertThat(ended(registered, second)).isInstanceOf(ChildCase.SupportEnded.class);

        decide(registered, propose(registered, WorkedTable.SIG, null));
        assertThat(read(unit.worker, registered).childCase()).isInstanceOf(ChildCase.Supported.class);
        assertThat(worklist(registered)).containsExactly("casework.deadline.follow-up");
    }

    private ChildCase ended(Registered registered, DecisionId decision) {
        unit.runAs(
                unit.worker,
                () -> unit.get(RecordFollowUp.class)
                        .record(
                                registered.id(),
                                decision,
                                new RecordFollowUp.Followed(
                                        FollowUpOutcome.IMPROVED,
                                        GoalsMet.NONE_SET,
                                        ClosureReason.GOALS_REACHED,
                                        "",
                                        null,
                                        null,
                                        0)));
        return read(unit.worker, registered).childCase();
    }

    /** What the field says is what the rule lets pass: that day, and not the next. */
    @Test
    void the_last_day_that_is_told_is_the_last_that_is_taken() {
        unit.clock().set(TestClock.TODAY);
        Registered within = investigated(FIFTEEN_YEARS_OLD.next());
        unit.everybodySaysYes(within);
        DecisionId decision = decide(within, propose(within, WorkedTable.SIG, null));
        assertThat(latestNext(within, decision)).isEqualTo(TestClock.TODAY.plusYears(1));
        isTheLastDay(within, decision);

        Registered deviating = investigated(NINE_YEARS_OLD.next());
        unit.everybodySaysYes(deviating);
        ProposalId proposal = propose(deviating, WorkedTable.SIG, departure());
        unit.runAs(unit.manager, () -> unit.get(ApproveDeviation.class).approve(deviating.id(), proposal, "Ja."));
        DecisionId byDeviation = decide(deviating, proposal);
        assertThat(latestNext(deviating, byDeviation)).isEqualTo(departure().reviewOn());
        isTheLastDay(deviating, byDeviation);
    }

    private void isTheLastDay(Registered registered, DecisionId decision) {
        LocalDate latest = latestNext(registered, decision);
        assertThat(nextRefusal(registered, decision, latest.plusDays(1)))
                .isIn("casework.refused.follow-up-too-late", "casework.refused.follow-up-after-review");
        assertThat(nextRefusal(registered, decision, latest)).isEmpty();
    }

    private LocalDate latestNext(Registered registered, DecisionId decision) {
        return unit.as(unit.worker, () -> unit.get(ReadDecision.class).read(registered.id(), decision))
                .latestNext();
    }

    @Test
    void a_follow_up_is_kept_once() {
        unit.clock().set(TestClock.TODAY);
        Registered registered = investigated(FIFTEEN_YEARS_OLD.next());
        unit.everybodySaysYes(registered);
        DecisionId decision = decide(registered, propose(registered, WorkedTable.SIG, null));

        unit.clock().set(LocalDate.of(2025, 1, 10));
        assertThat(followUpRefusal(registered, decision, 0)).isEmpty();
        assertThat(followUpRefusal(registered, decision, 0)).isEqualTo("casework.refused.followed-up-meanwhile");
        assertThat(followUpRefusal(registered, decision, 1)).isEmpty();
    }

    @Test
    void a_second_report_joins_what_is_being_investigated_and_begins_anew_once_that_is_finished() {
        unit.clock().set(TestClock.TODAY);
        String number = FIFTEEN_YEARS_OLD.next();
        Registered first = investigated(number);
        Registered second = unit.concern(number);

        assertThat(second.joined()).isTrue();
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.guardians()).containsExactlyInAnyOrderElementsOf(first.guardians());
        assertThat(read(unit.worker, first).concerns()).hasSize(2);
        assertThat(worklist(first)).contains("casework.deadline.new-report");

        unit.everybodySaysYes(first);
        decide(first, propose(first, WorkedTable.SIG, null));
        Registered third = unit.concern(number);

        assertThat(third.joined()).isFalse();
        assertThat(read(unit.worker, third).childCase()).isInstanceOf(ChildCase.Reported.class);
    }

    @Test
    void two_who_write_the_same_assessment_are_both_heard() {
        unit.clock().set(TestClock.TODAY);
        Registered registered = investigated(FIFTEEN_YEARS_OLD.next());

        assertThatExceptionOfType(StaleEditException.class)
                .isThrownBy(() -> unit.runAs(
                        unit.colleague,
                        () -> unit.get(WriteAssessment.class).write(registered.id(), assessment(0, "Min text"))))
                .satisfies(stale -> {
                    assertThat(stale.stored()).contains("Skolan oroas");
                    assertThat(stale.offered()).contains("Min text");
                });
    }

    private Registered investigated(String personalNumber) {
        Registered registered = unit.concern(personalNumber);
        unit.runAs(unit.worker, () -> unit.get(OpenInvestigation.class).open(registered.id(), "Oron är allvarlig."));
        unit.runAs(
                unit.worker,
                () -> unit.get(WriteAssessment.class).write(registered.id(), assessment(0, "Skolan oroas")));
        return registered;
    }

    private static WriteAssessment.Written assessment(int version, String development) {
        return new WriteAssessment.Written(
                version,
                development,
                "",
                "",
                "Elin säger att hon vill ha hjälp.",
                3,
                new WriteAssessment.Judgement(RiskLevel.HIGH, "Upprepat våld, flera källor, ingen förändring."),
                true,
                List.of(new WriteAssessment.Tried(WorkedTable.KOMET, false, "Hjälpte en tid.")));
    }

    static ProposeIntervention.Departure departure() {
        return new ProposeIntervention.Departure(
                "Yngre än riktlinjen anger men dras in i gäng.",
                "Komet våren 2024.",
                "Gruppen hålls liten; ingen polis i skolan.",
                "Elin vill.",
                LocalDate.of(2025, 1, 8));
    }

    private ProposalId propose(
            Registered registered,
            se.rodatraden.guidelines.InterventionKey intervention,
            ProposeIntervention.Departure departure) {
        return unit.as(
                unit.worker,
                () -> unit.get(ProposeIntervention.class)
                        .propose(
                                registered.id(), new ProposeIntervention.Proposed(intervention, "Behövs.", departure)));
    }

    private DecisionId decide(Registered registered, ProposalId proposal) {
        return decide(registered, proposal, LocalDate.of(2025, 1, 8));
    }

    private DecisionId decide(Registered registered, ProposalId proposal, LocalDate followUpOn) {
        return unit.as(
                unit.worker,
                () -> unit.get(DecideIntervention.class)
                        .decide(
                                registered.id(),
                                proposal,
                                new DecideIntervention.Terms(
                                        LocalDate.now(unit.clock()),
                                        followUpOn,
                                        "4 kap. 1 § SoL; riktlinjen och utredningen.",
                                        null)));
    }

    private void says(Registered registered, boolean yes) {
        says(registered, 0, yes);
    }

    private void says(Registered registered, int guardian, boolean yes) {
        unit.runAs(
                unit.worker,
                () -> unit.get(RecordConsents.class)
                        .record(
                                registered.id(),
                                List.of(new RecordConsents.Answer(
                                        registered.guardians().get(guardian), ConsentKind.INTERVENTION, yes))));
    }

    private String decideRefusal(Registered registered, ProposalId proposal) {
        return decideRefusal(registered, proposal, LocalDate.of(2025, 1, 8));
    }

    private String decideRefusal(Registered registered, ProposalId proposal, LocalDate followUpOn) {
        try {
            decide(registered, proposal, followUpOn);
            return "";
        } catch (RefusedException e) {
            return e.refused().reason();
        }
    }

    private String followUpRefusal(Registered registered, DecisionId decision, int seen) {
        return followUpRefusal(registered, decision, LocalDate.of(2025, 4, 10), seen);
    }

    private String nextRefusal(Registered registered, DecisionId decision, LocalDate next) {
        return followUpRefusal(registered, decision, next, 0);
    }

    private String followUpRefusal(Registered registered, DecisionId decision, LocalDate next, int seen) {
        return followUpRefusal(registered, decision, next, null, seen);
    }

    private String followUpRefusal(
            Registered registered, DecisionId decision, LocalDate next, @Nullable String withoutConsent) {
        return followUpRefusal(registered, decision, next, withoutConsent, 0);
    }

    private String followUpRefusal(
            Registered registered, DecisionId decision, LocalDate next, @Nullable String withoutConsent, int seen) {
        try {
            unit.runAs(
                    unit.worker,
                    () -> unit.get(RecordFollowUp.class)
                            .record(
                                    registered.id(),
                                    decision,
                                    new RecordFollowUp.Followed(
                                            FollowUpOutcome.UNCHANGED,
                                            GoalsMet.NONE_SET,
                                            null,
                                            "",
                                            next,
                                            withoutConsent,
                                            seen)));
            return "";
        } catch (RefusedException e) {
            return e.refused().reason();
        }
    }

    /** What whoever handles the case has to do in it. */
    private List<String> worklist(Registered registered) {
        return unit
                .as(
                        unit.worker,
                        () -> unit.get(MyDeadlines.class).of(registered.id().value()))
                .stream()
                .map(OpenDeadline::kind)
                .toList();
    }

    /** What the case waits for, and what of it is the actor's. */
    private List<String> turns(Registered registered, Actor.Person actor) {
        return read(actor, registered).awaited().stream()
                .map(one ->
                        one.getClass().getSimpleName() + (one.isTurnOf(actor).isAllowed() ? " own" : ""))
                .toList();
    }

    /** What the social worker's day says that the manager has answered. */
    private List<String> answers(Registered registered) {
        return unit.as(unit.worker, () -> unit.get(NewsForHandler.class).list()).stream()
                .filter(open -> open.subject().equals(registered.id().value()))
                .map(OpenDeadline::kind)
                .toList();
    }

    private CaseFile read(Actor actor, Registered registered) {
        return unit.as(actor, () -> unit.get(ReadCase.class).read(registered.id()));
    }
}
