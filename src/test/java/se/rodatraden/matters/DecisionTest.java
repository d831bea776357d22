package se.rodatraden.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestClock;
import se.rodatraden.TestDatabase;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.domain.DecisionDoubt;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.ReplySituation;
import se.rodatraden.matters.usecase.ApproveMinutes;
import se.rodatraden.matters.usecase.DispatchDecision;
import se.rodatraden.matters.usecase.DraftFromDemand;
import se.rodatraden.matters.usecase.OpenReport;
import se.rodatraden.matters.usecase.PrepareDecision;
import se.rodatraden.matters.usecase.ReadDay;
import se.rodatraden.matters.usecase.ReadMatter;
import se.rodatraden.matters.usecase.ReadReport;
import se.rodatraden.matters.usecase.ReadWaysOut;
import se.rodatraden.matters.usecase.RecordDecision;
import se.rodatraden.matters.usecase.RegisterMotion;

/** What a body can decide, when, and what it does to the matter. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecisionTest {
    private final MattersFixture city;
    private int meetings;
    private RegisterMotion.Registered motion;
    private MatterId matter;
    private FormalMeetingId meeting;
    private LocalDate meets;

    DecisionTest(TestDatabase database) {
        city = new MattersFixture(database);
    }

    @BeforeAll
    void a_guideline_in_force() {
        city.guidelineInForce();
    }

    @AfterAll
    void close() {
        city.close();
    }

    @BeforeEach
    void a_matter_on_an_agenda() {
        city.wired.clock().set(TestClock.TODAY.plusDays(20L * meetings));
        meets = TestClock.TODAY.plusDays(20L * meetings + 10);
        meetings++;
        motion = city.motion();
        city.referral(motion.matter(), city.committee);
        matter = city.registered(city.committee);
        OfficialReportId report = city.report(city.committee, matter);
        city.writtenAndSigned(city.committee, report, "Nämnden överlämnar svaret på remissen.", ReplyStance.OPPOSES);
        meeting = city.meeting(city.committee, meets);
        city.placed(city.committee, matter, meeting);
    }

    @Test
    void is_not_recorded_before_the_meeting_nor_by_a_member() {
        assertThatThrownBy(() -> decide(DecisionOutcome.AS_PROPOSED, "")).isInstanceOf(RefusedException.class);
        city.wired.clock().set(meets);
        assertThatThrownBy(() -> city.does(
                        Role.COMMITTEE_MEMBER,
                        city.committee,
                        () -> city.use(RecordDecision.class)
                                .record(particulars(DecisionOutcome.AS_PROPOSED, "", List.of()))))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void a_committee_does_not_grant_a_motion() {
        city.wired.clock().set(meets);

        assertThatThrownBy(() -> decide(DecisionOutcome.GRANTED, "")).isInstanceOf(RefusedException.class);
    }

    @Test
    void as_proposed_is_said_only_of_the_clauses_that_were_proposed() {
        city.wired.clock().set(meets);
        RecordDecision.Particulars changed =
                particulars(DecisionOutcome.AS_PROPOSED, "", List.of("Nämnden svarar att frågan utreds."), List.of());

        assertThatThrownBy(() -> decide(changed))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.refused().reason()).isEqualTo("matters.refused.clauses-changed"));
        decide(particulars(DecisionOutcome.AMENDED, "", List.of("Nämnden svarar att frågan utreds."), List.of()));

        assertThat(view().decisions().getFirst().clauses()).containsExactly("Nämnden svarar att frågan utreds.");
    }

    @Test
    void a_stance_that_the_proposal_does_not_have_is_asked_about_and_kept_when_it_is_meant() {
        city.wired.clock().set(meets);
        assertThatThrownBy(() -> decide(supporting(DecisionOutcome.AS_PROPOSED, false)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.refused())
                                .isEqualTo(new Verdict.Refused(
                                        "matters.refused.stance-not-proposed", List.of(ReplyStance.OPPOSES))));
        decide(supporting(DecisionOutcome.AS_PROPOSED, true));

        assertThat(view().decisions().getFirst().stance()).isEqualTo(ReplyStance.SUPPORTS);
    }

    @Test
    void a_body_that_decides_otherwise_than_proposed_has_its_own_stance() {
        city.wired.clock().set(meets);
        decide(supporting(DecisionOutcome.AMENDED, false));

        assertThat(view().decisions().getFirst().stance()).isEqualTo(ReplyStance.SUPPORTS);
    }

    private RecordDecision.Particulars supporting(DecisionOutcome outcome, boolean meant) {
        RecordDecision.Particulars supporting = new RecordDecision.Particulars(
                matter,
                outcome,
                city.paragraph(),
                List.of("Nämnden överlämnar svaret på remissen."),
                ReplyStance.SUPPORTS,
                "",
                "",
                false,
                List.of());
        return meant ? supporting.meaning(doubts(supporting)) : supporting;
    }

    private Set<DecisionDoubt> doubts(RecordDecision.Particulars particulars) {
        return Set.copyOf(city.as(
                Role.COMMITTEE_SECRETARY,
                city.committee,
                () -> city.use(RecordDecision.class).doubts(particulars)));
    }

    @Test
    void a_matter_that_waits_has_decided_nothing_of_the_proposal_but_may_have_decided_something_else() {
        city.wired.clock().set(meets);
        decide(DecisionOutcome.POSTPONED, "");
        assertThat(view().decisions().getFirst().clauses()).isEmpty();

        city.placed(city.committee, matter, city.meeting(city.committee, meets.plusDays(1)));
        city.wired.clock().set(meets.plusDays(1));
        decide(particulars(DecisionOutcome.POSTPONED, "", List.of("Ärendet tas upp i mars."), List.of()));

        assertThat(view().decisions())
                .anySatisfy(decision -> assertThat(decision.clauses()).containsExactly("Ärendet tas upp i mars."));
    }

    @Test
    void a_return_has_a_task_and_begins_a_new_report_from_the_old_text() {
        city.wired.clock().set(meets);
        assertThatThrownBy(() -> decide(DecisionOutcome.RETURNED, "")).isInstanceOf(RefusedException.class);
        decide(DecisionOutcome.RETURNED, "Räkna på kostnaden.");

        assertThat(view().matter()).isInstanceOf(Matter.InPreparation.class);
        assertThat(view().sentBack())
                .hasValueSatisfying(sent -> assertThat(sent.task()).isEqualTo("Räkna på kostnaden."));
        assertThat(analystsDay().sentBack().get(matter))
                .isEqualTo(view().sentBack().orElseThrow());
        OfficialReportId again = city.as(
                Role.ANALYST, city.committee, () -> city.use(OpenReport.class).open(matter));
        assertThat(city.as(
                                Role.ANALYST,
                                city.committee,
                                () -> city.use(ReadReport.class).read(again))
                        .report()
                        .content()
                        .text("forslag-till-beslut"))
                .isEqualTo("Nämnden överlämnar svaret på remissen.");
    }

    @Test
    void what_was_returned_is_written_anew_for_another_meeting_than_the_one_that_returned_it() {
        city.wired.clock().set(meets);
        decide(DecisionOutcome.RETURNED, "Räkna på kostnaden.");
        FormalMeetingId next = city.meeting(city.committee, meets.plusDays(1));

        ReadReport.ReportView again = city.as(
                Role.ANALYST,
                city.committee,
                () -> city.use(ReadReport.class).read(city.use(OpenReport.class).open(matter)));

        assertThat(again.report().content().writtenFor()).isEqualTo(next);
        assertThat(again.meetings())
                .extracting(ahead -> ahead.header().id())
                .contains(next)
                .doesNotContain(meeting);
        assertThat(again.sentBack()).isEqualTo(view().sentBack());
    }

    @Test
    void the_meeting_that_a_report_is_written_for_is_chosen_first_and_named_also_when_another_comes_before_it() {
        city.wired.clock().set(meets);
        decide(DecisionOutcome.RETURNED, "Räkna på kostnaden.");
        FormalMeetingId aim = city.meeting(city.committee, meets.plusDays(5));
        OfficialReportId again = city.report(city.committee, matter);
        city.writtenAndSigned(city.committee, again, "Nämnden överlämnar svaret på remissen.", ReplyStance.OPPOSES);
        FormalMeetingId nearer = city.meeting(city.committee, meets.plusDays(2));

        ReadMatter.MatterView offered = city.as(
                Role.COMMITTEE_SECRETARY,
                city.committee,
                () -> city.use(ReadMatter.class).read(matter));

        assertThat(offered.meetings())
                .extracting(ahead -> ahead.header().id())
                .first()
                .isEqualTo(nearer);
        assertThat(offered.writtenFor().orElseThrow().header().id()).isEqualTo(aim);
        assertThat(offered.aimedAt()).isEqualTo(aim.toString());
    }

    @Test
    void the_meeting_that_returned_the_matter_does_not_answer_in_time() {
        city.wired.clock().set(meets);
        assertThat(waysOut().meetings()).contains(meets);
        decide(DecisionOutcome.RETURNED, "Räkna på kostnaden.");

        assertThat(waysOut().meetings()).doesNotContain(meets);
    }

    private ReplySituation waysOut() {
        return city.as(
                        Role.COMMITTEE_SECRETARY,
                        city.committee,
                        () -> city.use(ReadWaysOut.class).read(matter))
                .situation();
    }

    @Test
    void a_return_is_told_until_the_body_has_settled_the_matter() {
        city.wired.clock().set(meets);
        decide(DecisionOutcome.RETURNED, "Räkna på kostnaden.");
        FormalMeetingId next = city.meeting(city.committee, meets.plusDays(1));
        OfficialReportId again = city.report(city.committee, matter);
        city.writtenAndSigned(city.committee, again, "Nämnden överlämnar svaret på remissen.", ReplyStance.OPPOSES);
        city.placed(city.committee, matter, next);
        assertThat(view().sentBack()).isPresent();
        assertThat(analystsDay().sentBack()).doesNotContainKey(matter);

        city.wired.clock().set(meets.plusDays(1));
        decide(DecisionOutcome.AS_PROPOSED, "");
        assertThat(view().sentBack()).isEmpty();
    }

    private ReadDay.Day analystsDay() {
        Actor.Person analyst = city.person(Role.ANALYST, city.committee);
        return city.as(
                Role.ANALYST, city.committee, () -> city.use(ReadDay.class).ofAnalyst(analyst));
    }

    @Test
    void a_postponed_matter_waits_with_its_report_for_a_later_meeting() {
        city.wired.clock().set(meets);
        decide(DecisionOutcome.POSTPONED, "");

        assertThat(view().matter()).isInstanceOf(Matter.Reported.class);
        FormalMeetingId later = city.meeting(city.committee, meets.plusDays(1));
        city.placed(city.committee, matter, later);
        assertThat(view().matter()).isInstanceOf(Matter.Scheduled.class);
    }

    @Test
    void a_decision_is_sent_when_the_minutes_are_approved_or_the_item_was_at_the_meeting() {
        city.wired.clock().set(meets);
        decide(DecisionOutcome.AS_PROPOSED, "");
        assertThatThrownBy(this::send).isInstanceOf(RefusedException.class);
        city.does(
                Role.COMMITTEE_SECRETARY,
                city.committee,
                () -> city.use(ApproveMinutes.class).approve(meeting, meets));
        send();

        assertThat(view().matter()).isInstanceOf(Matter.Closed.class);
        assertThatThrownBy(this::send).isInstanceOf(RefusedException.class);
        city.registered(city.board);
    }

    @Test
    void minutes_are_not_approved_while_an_item_is_undecided_or_before_the_meeting() {
        assertThatThrownBy(() -> city.does(
                        Role.COMMITTEE_SECRETARY,
                        city.committee,
                        () -> city.use(ApproveMinutes.class).approve(meeting, meets)))
                .isInstanceOf(RefusedException.class);
        city.wired.clock().set(meets);
        assertThatThrownBy(() -> city.does(
                        Role.COMMITTEE_SECRETARY,
                        city.committee,
                        () -> city.use(ApproveMinutes.class).approve(meeting, meets)))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void a_reply_to_a_referral_settles_no_draft() {
        GuidelineVersionId draft = draft();
        city.wired.clock().set(meets);

        assertThatThrownBy(() -> decide(new RecordDecision.GuidelineEffect(draft, "", meets.plusMonths(2))))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> decide(new RecordDecision.GuidelineEffect(draft, "", null)))
                .isInstanceOf(RefusedException.class);
        assertThat(view().matter()).isInstanceOf(Matter.Scheduled.class);
        assertThat(city.as(
                        Role.COMMITTEE_SECRETARY,
                        city.committee,
                        () -> city.use(PrepareDecision.class).prepare(matter).drafts()))
                .isEmpty();
    }

    private GuidelineVersionId draft() {
        return city.as(
                Role.ANALYST,
                city.committee,
                () -> city.use(DraftFromDemand.class)
                        .draft(matter, motion.demands().getFirst()));
    }

    private void decide(DecisionOutcome outcome, String task) {
        decide(particulars(outcome, task, List.of()));
    }

    private void decide(RecordDecision.GuidelineEffect effect) {
        decide(particulars(DecisionOutcome.AS_PROPOSED, "", List.of(effect)));
    }

    private void decide(RecordDecision.Particulars particulars) {
        city.does(
                Role.COMMITTEE_SECRETARY,
                city.committee,
                () -> city.use(RecordDecision.class).record(particulars));
    }

    private RecordDecision.Particulars particulars(
            DecisionOutcome outcome, String task, List<RecordDecision.GuidelineEffect> effects) {
        return particulars(outcome, task, List.of("Nämnden överlämnar svaret på remissen."), effects);
    }

    private RecordDecision.Particulars particulars(
            DecisionOutcome outcome, String task, List<String> clauses, List<RecordDecision.GuidelineEffect> effects) {
        return new RecordDecision.Particulars(
                matter, outcome, city.paragraph(), clauses, ReplyStance.OPPOSES, task, "", false, effects);
    }

    private void send() {
        city.does(
                Role.REGISTRAR,
                city.committee,
                () -> city.use(DispatchDecision.class).dispatch(matter));
    }

    private ReadMatter.MatterView view() {
        return city.as(
                Role.ANALYST, city.committee, () -> city.use(ReadMatter.class).read(matter));
    }
}
