package se.rodatraden.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestClock;
import se.rodatraden.TestDatabase;
import se.rodatraden.audit.EventLog;
import se.rodatraden.clocks.OpenDeadline;
import se.rodatraden.kernel.DiaryNumber;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.domain.DiaryLine;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterAction;
import se.rodatraden.matters.domain.Referral;
import se.rodatraden.matters.domain.SettledMotion;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.store.DecisionStore;
import se.rodatraden.matters.store.MatterStore;
import se.rodatraden.matters.usecase.AnswerExtension;
import se.rodatraden.matters.usecase.ApproveMinutes;
import se.rodatraden.matters.usecase.AskExtension;
import se.rodatraden.matters.usecase.CorrectDueDate;
import se.rodatraden.matters.usecase.DispatchDecision;
import se.rodatraden.matters.usecase.FinishMatter;
import se.rodatraden.matters.usecase.ReadCompilation;
import se.rodatraden.matters.usecase.ReadDay;
import se.rodatraden.matters.usecase.ReadMatter;
import se.rodatraden.matters.usecase.ReadMeeting;
import se.rodatraden.matters.usecase.ReadReport;
import se.rodatraden.matters.usecase.ReadRound;
import se.rodatraden.matters.usecase.ReadWaysOut;
import se.rodatraden.matters.usecase.RecordDecision;
import se.rodatraden.matters.usecase.RegisterMotion;
import se.rodatraden.matters.usecase.RemindBodies;
import se.rodatraden.matters.usecase.ReopenMatter;
import se.rodatraden.matters.usecase.ReportEdit;
import se.rodatraden.matters.usecase.SaveReport;

/** A body that still works on its reply learns that the council has decided the motion: that it has, and then what. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SettledMotionTest {
    private static final String ADVICE = "ages-between-not-counted";
    private static final String TOO_LATE = "reply-due-before-meeting";

    private final MattersFixture city;
    private int rounds;
    private LocalDate today;
    private RegisterMotion.Registered motion;
    private MatterId reply;
    private OfficialReportId report;
    private MatterId proposal;
    private FormalMeetingId councilMeets;

    SettledMotionTest(TestDatabase database) {
        city = new MattersFixture(database);
    }

    @AfterAll
    void close() {
        city.close();
    }

    @BeforeEach
    void the_board_proposes_without_waiting_for_the_committee() {
        today = TestClock.TODAY.plusDays(20L * rounds++);
        city.wired.clock().set(today);
        motion = city.motion();
        city.referral(motion.matter(), city.committee);
        reply = registered(city.committee);
        report = city.report(city.committee, reply);
        city.writtenAndSigned(city.board, city.report(city.board, motion.matter()), "Motionen avslås.", null);
        FormalMeetingId boardMeets = city.meeting(city.board, today);
        city.placed(city.board, motion.matter(), boardMeets);
        decide(city.board, motion.matter(), DecisionOutcome.AS_PROPOSED, "");
        approve(city.board, boardMeets);
        send(city.board, motion.matter());
        proposal = registered(city.council);
        councilMeets = city.meeting(city.council, today);
        city.placed(city.council, proposal, councilMeets);
    }

    @Test
    void learns_what_was_decided_at_once_and_its_paragraph_when_the_minutes_are_approved() {
        assertThat(settled()).isEmpty();
        aimsAt(city.meeting(city.committee, today.plusDays(11)));
        assertThat(advice()).contains(ADVICE, TOO_LATE);

        decide(city.council, proposal, DecisionOutcome.REJECTED, "");
        DiaryNumber number = view(city.council, proposal).matter().header().number();
        SettledMotion known = new SettledMotion("Kommunfullmäktige", number, today, DecisionOutcome.REJECTED, null);
        assertThat(settled()).contains(known);
        assertThat(advice()).as("nobody tries a draft or hurries any more").doesNotContain(ADVICE, TOO_LATE);

        approve(city.council, councilMeets);
        assertThat(settled().orElseThrow().section()).isEqualTo(city.paragraph() - 1);
        assertThat(city.as(
                        Role.ANALYST,
                        city.committee,
                        () -> city.use(ReadReport.class).read(report).settled()))
                .isEqualTo(settled());
        assertThat(city.as(
                        Role.ANALYST,
                        city.district,
                        () -> city.use(DecisionStore.class).settling(motion.motion())))
                .as("a body that was not asked has no matter of the motion")
                .isEmpty();
    }

    @Test
    void a_motion_that_the_council_returns_or_postpones_is_not_decided() {
        decide(city.council, proposal, DecisionOutcome.RETURNED, "Utred kostnaden.");

        assertThat(settled()).isEmpty();
    }

    @Test
    void whoever_asked_and_whoever_has_replied_are_told_in_the_diary_alone() {
        city.writtenAndSigned(city.committee, report, "Nämnden avstyrker.", ReplyStance.OPPOSES);
        FormalMeetingId meeting = city.meeting(city.committee, today);
        city.placed(city.committee, reply, meeting);
        decide(city.council, proposal, DecisionOutcome.REJECTED, "");
        assertThat(settled()).isPresent();
        decide(city.committee, reply, DecisionOutcome.AS_PROPOSED, "");
        approve(city.committee, meeting);
        send(city.committee, reply);

        assertThat(settled()).isEmpty();
        assertThat(city.as(
                        Role.ANALYST,
                        city.board,
                        () -> city.use(ReadMatter.class).read(motion.matter()).settled()))
                .isEmpty();
    }

    @Test
    void the_meeting_says_so_until_the_reply_is_sent_and_the_matter_that_it_is_on_its_way() {
        FormalMeetingId meeting = decidedByTheCommittee();
        assertThat(settledAt(meeting)).isEmpty();

        decide(city.council, proposal, DecisionOutcome.REJECTED, "");
        assertThat(settledAt(meeting)).containsOnlyKeys(reply);
        city.does(
                Role.COMMITTEE_SECRETARY,
                city.committee,
                () -> city.use(ApproveMinutes.class).approveAndDispatch(meeting, today));
        assertThat(view(city.committee, reply).underWay()).isTrue();

        city.does(
                Role.COMMITTEE_SECRETARY,
                city.committee,
                () -> city.use(DispatchDecision.class).dispatchUnlessDone(reply));
        assertThat(view(city.committee, reply).underWay()).isFalse();
        assertThat(settledAt(meeting)).isEmpty();
    }

    @Test
    void nobody_is_reminded_given_more_time_or_told_another_day_when_the_round_is_over() {
        assertThat(view(city.board, motion.matter()).round())
                .as("the board has sent its proposal")
                .isEqualTo(Verdict.refused("matters.refused.round-over"));

        decide(city.council, proposal, DecisionOutcome.REJECTED, "");

        Verdict over = Verdict.refused("matters.refused.motion-settled", "Kommunfullmäktige", today);
        assertThat(view(city.board, motion.matter()).round()).isEqualTo(over);
        refuses(over, () -> city.use(RemindBodies.class).remind(motion.matter(), Set.of()));
        refuses(
                over,
                () -> city.use(CorrectDueDate.class)
                        .correct(motion.matter(), Map.of(referral(), today.plusDays(10)), today.plusDays(30), "Fel."));
        assertThat(standing()).isEqualTo(Referral.Standing.UNANSWERED);
        ReadCompilation.CompilationView compiled = city.as(
                Role.ANALYST, city.board, () -> city.use(ReadCompilation.class).read(motion.matter(), null));
        assertThat(compiled.draft().text()).contains("Socialnämnden svarade inte före beslutet.");
        assertThat(compiled.round().late()).isEmpty();
        assertThat(compiled.round().awaited()).isEmpty();
    }

    @Test
    void more_time_that_was_asked_for_is_refused_and_never_granted_when_the_round_is_over() {
        city.does(
                Role.ANALYST,
                city.committee,
                () -> city.use(AskExtension.class).ask(reply, today.plusDays(40), "Nämnden möts sent."));
        registers(city.board);
        decide(city.council, proposal, DecisionOutcome.REJECTED, "");
        DeliveryId request = lines().getFirst().asked().header().id();

        refuses(
                Verdict.refused("matters.refused.motion-settled", "Kommunfullmäktige", today),
                () -> city.use(AnswerExtension.class).grant(motion.matter(), request, today.plusDays(40), ""));
        city.does(
                Role.REGISTRAR,
                city.board,
                () -> city.use(AnswerExtension.class).refuse(motion.matter(), request, ""));

        assertThat(view(city.board, motion.matter()).deadlines())
                .as("nobody is to be reminded, or awaited, again")
                .extracting(OpenDeadline::kind)
                .doesNotContain("matters.deadline.replies-expected", "matters.deadline.remind-bodies");
    }

    @Test
    void the_clock_of_the_body_ends_when_it_registers_that_nobody_waits_and_no_letter_starts_it_again() {
        decide(city.council, proposal, DecisionOutcome.REJECTED, "");
        assertThat(ways().situation().isTimed()).isFalse();
        assertThat(clocks()).hasSize(1);
        approve(city.council, councilMeets);
        send(city.council, proposal);
        registers(city.board);

        registers(city.committee);

        assertThat(view(city.committee, reply).matter().header().notAwaitedOn()).contains(today);
        assertThat(clocks()).isEmpty();
        assertThat(ways().open().values()).noneMatch(Verdict::isAllowed);
        assertThat(city.as(
                                Role.ANALYST,
                                city.committee,
                                () -> city.use(ReadDay.class).ofAnalyst(city.person(Role.ANALYST, city.committee)))
                        .mine())
                .filteredOn(line -> line.id().equals(reply))
                .singleElement()
                .extracting(DiaryLine::replyDueOn)
                .isNull();
    }

    @Test
    void a_matter_whose_reply_nobody_awaits_ends_without_one_and_keeps_its_draft() {
        assertThat(offered()).doesNotContain(MatterAction.END_UNANSWERED);
        cannotEnd(Verdict.refused("matters.refused.reply-awaited"));

        decide(city.council, proposal, DecisionOutcome.REJECTED, "");
        assertThat(offered()).contains(MatterAction.END_UNANSWERED);
        assertThat(city.as(
                        Role.ANALYST, city.committee, () -> view(reply).steps().awaited()))
                .contains(MatterAction.END_UNANSWERED);
        assertThat(city.as(Role.ANALYST, city.committee, () -> view(reply).verdict(MatterAction.END_UNANSWERED)))
                .as("the registrar ends it")
                .isInstanceOf(Verdict.Refused.class);

        ends(reply);

        ReadMatter.MatterView ended = view(city.committee, reply);
        assertThat(ended.matter()).isInstanceOf(Matter.Closed.class);
        assertThat(ended.report().orElseThrow().id()).isEqualTo(report);
        assertThat(ended.history())
                .extracting(EventLog.Event::event)
                .filteredOn(event -> event.endsWith("ended-unanswered"))
                .hasSize(1);
        assertThat(clocks()).isEmpty();
        assertThat(offered()).containsExactly(MatterAction.REOPEN);
        assertThat(city.as(
                                Role.ANALYST,
                                city.committee,
                                () -> city.use(ReadDay.class).ofAnalyst(city.person(Role.ANALYST, city.committee)))
                        .mine())
                .extracting(DiaryLine::id)
                .doesNotContain(reply);
    }

    @Test
    void a_matter_ends_without_a_reply_by_the_senders_word_also_when_its_report_is_signed() {
        city.writtenAndSigned(city.committee, report, "Nämnden avstyrker.", ReplyStance.OPPOSES);
        decide(city.council, proposal, DecisionOutcome.REJECTED, "");
        approve(city.council, councilMeets);
        send(city.council, proposal);
        registers(city.board);
        registers(city.committee);

        ends(reply);
        assertThat(view(city.committee, reply).matter().signedReport()).contains(report);

        city.does(
                Role.REGISTRAR,
                city.committee,
                () -> city.use(ReopenMatter.class).reopen(reply, "Kommunstyrelsen vill ändå ha svaret."));
        assertThat(view(city.committee, reply).matter()).isInstanceOf(Matter.Reported.class);
    }

    @Test
    void a_matter_that_a_meeting_takes_up_or_has_decided_does_not_end_without_a_reply() {
        city.writtenAndSigned(city.committee, report, "Nämnden avstyrker.", ReplyStance.OPPOSES);
        city.placed(city.committee, reply, city.meeting(city.committee, today));
        decide(city.council, proposal, DecisionOutcome.REJECTED, "");
        assertThat(offered()).as("with its reason").contains(MatterAction.END_UNANSWERED);
        cannotEnd(Verdict.refused("matters.refused.take-off-first"));

        decide(city.committee, reply, DecisionOutcome.AS_PROPOSED, "");
        assertThat(offered()).doesNotContain(MatterAction.END_UNANSWERED);
        cannotEnd(Verdict.refused("matters.refused.decided"));
    }

    private List<MatterAction> offered() {
        return city.as(
                Role.REGISTRAR,
                city.committee,
                () -> city.use(ReadMatter.class).read(reply).steps().offered());
    }

    private ReadMatter.MatterView view(MatterId matter) {
        return city.use(ReadMatter.class).read(matter);
    }

    private void ends(MatterId matter) {
        city.does(
                Role.REGISTRAR,
                city.committee,
                () -> city.use(FinishMatter.class).finish(matter));
    }

    private void cannotEnd(Verdict verdict) {
        assertThat(city.as(
                        Role.REGISTRAR,
                        city.committee,
                        () -> city.use(ReadMatter.class).read(reply).verdict(MatterAction.END_UNANSWERED)))
                .isEqualTo(verdict);
        assertThatThrownBy(() -> ends(reply))
                .asInstanceOf(InstanceOfAssertFactories.throwable(RefusedException.class))
                .extracting(RefusedException::refused)
                .isEqualTo(verdict);
    }

    @Test
    void a_corrected_day_that_is_registered_after_the_end_changes_nothing() {
        RegisterMotion.Registered other = city.motion();
        city.referral(other.matter(), city.committee);
        MatterId answering = city.registered(
                city.committee, city.waiting(city.committee, other.motion()).getFirst());
        LocalDate told =
                view(city.committee, answering).matter().header().replyDueOn().orElseThrow();
        city.does(
                Role.REGISTRAR,
                city.board,
                () -> city.use(CorrectDueDate.class)
                        .correct(
                                other.matter(),
                                city.use(ReadRound.class).read(other.matter()).stream()
                                        .map(line -> line.referral().header())
                                        .collect(Collectors.toMap(Referral.Header::id, Referral.Header::dueOn)),
                                told.plusDays(30),
                                "Fel år."));
        DeliveryId letter = city.waiting(city.committee, other.motion()).getFirst();
        city.wired.callInTransactionAs(city.person(Role.REGISTRAR, city.committee), () -> {
            city.use(MatterStore.class).replyNotAwaited(answering, today);
            return answering;
        });

        city.registered(city.committee, letter);

        assertThat(view(city.committee, answering).matter().header().replyDueOn())
                .contains(told);
    }

    @Test
    void a_body_whose_reply_waits_to_be_registered_is_not_told_that_nobody_waits_for_it() {
        FormalMeetingId meeting = decidedByTheCommittee();
        approve(city.committee, meeting);
        send(city.committee, reply);
        decide(city.council, proposal, DecisionOutcome.REJECTED, "");
        approve(city.council, councilMeets);
        send(city.council, proposal);

        city.registered(city.board, city.waiting(city.board, motion.motion()).getLast());

        assertThat(city.waiting(city.committee, motion.motion())).isEmpty();
        registers(city.board);
        assertThat(lines().getFirst().standing().isAnswered()).isTrue();
    }

    private void aimsAt(FormalMeetingId meeting) {
        city.as(
                Role.ANALYST,
                city.committee,
                () -> city.use(SaveReport.class)
                        .save(new ReportEdit(
                                report,
                                ReportEdit.Chosen.untouched(),
                                new ReportEdit.Chosen<>(null, meeting),
                                Map.of())));
    }

    private FormalMeetingId decidedByTheCommittee() {
        city.writtenAndSigned(city.committee, report, "Nämnden avstyrker.", ReplyStance.OPPOSES);
        FormalMeetingId meeting = city.meeting(city.committee, today);
        city.placed(city.committee, reply, meeting);
        decide(city.committee, reply, DecisionOutcome.AS_PROPOSED, "");
        return meeting;
    }

    private Map<MatterId, SettledMotion> settledAt(FormalMeetingId meeting) {
        return city.as(
                Role.COMMITTEE_SECRETARY,
                city.committee,
                () -> city.use(ReadMeeting.class).read(meeting).settled());
    }

    private ReadMatter.MatterView view(Authority authority, MatterId matter) {
        return city.as(
                Role.REGISTRAR, authority, () -> city.use(ReadMatter.class).read(matter));
    }

    private ReadWaysOut.WaysView ways() {
        return city.as(
                Role.ANALYST, city.committee, () -> city.use(ReadWaysOut.class).read(reply));
    }

    private List<OpenDeadline> clocks() {
        return view(city.committee, reply).deadlines().stream()
                .filter(line -> line.kind().equals("matters.deadline.reply-due"))
                .toList();
    }

    private List<ReadRound.BodyLine> lines() {
        return city.as(
                Role.REGISTRAR, city.board, () -> city.use(ReadRound.class).read(motion.matter()));
    }

    private ReferralId referral() {
        return lines().getFirst().referral().header().id();
    }

    private Referral.Standing standing() {
        return lines().getFirst().standing();
    }

    /** The oldest letter about the motion. */
    private MatterId registered(Authority authority) {
        return city.registered(
                authority, city.waiting(authority, motion.motion()).getFirst());
    }

    private void registers(Authority authority) {
        assertThat(registered(authority)).isEqualTo(authority.equals(city.board) ? motion.matter() : reply);
    }

    private void refuses(Verdict verdict, Runnable work) {
        assertThatThrownBy(() -> city.does(Role.REGISTRAR, city.board, work))
                .asInstanceOf(InstanceOfAssertFactories.throwable(RefusedException.class))
                .extracting(RefusedException::refused)
                .isEqualTo(verdict);
    }

    private Optional<SettledMotion> settled() {
        return city.as(
                Role.ANALYST,
                city.committee,
                () -> city.use(ReadMatter.class).read(reply).settled());
    }

    private List<String> advice() {
        return city
                .as(
                        Role.ANALYST,
                        city.committee,
                        () -> city.use(ReadReport.class).read(report).warnings())
                .stream()
                .map(Finding::rule)
                .toList();
    }

    private void decide(Authority body, MatterId matter, DecisionOutcome outcome, String task) {
        @Nullable ReplyStance stance = matter.equals(reply) ? ReplyStance.OPPOSES : null;
        List<String> clauses = outcome.settles()
                ? List.of(matter.equals(reply) ? "Nämnden avstyrker." : "Motionen avslås.")
                : List.of();
        city.does(
                Role.COMMITTEE_SECRETARY,
                body,
                () -> city.use(RecordDecision.class)
                        .record(new RecordDecision.Particulars(
                                matter, outcome, city.paragraph(), clauses, stance, task, "", false, List.of())));
    }

    private void approve(Authority body, FormalMeetingId meeting) {
        city.does(
                Role.COMMITTEE_SECRETARY,
                body,
                () -> city.use(ApproveMinutes.class).approve(meeting, today));
    }

    private void send(Authority body, MatterId matter) {
        city.does(Role.REGISTRAR, body, () -> city.use(DispatchDecision.class).dispatch(matter));
    }
}
