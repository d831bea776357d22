package se.rodatraden.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestClock;
import se.rodatraden.TestDatabase;
import se.rodatraden.kernel.DiaryNumber;
import se.rodatraden.kernel.Role;
import se.rodatraden.matters.domain.SettledMotion;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.store.DecisionStore;
import se.rodatraden.matters.usecase.ApproveMinutes;
import se.rodatraden.matters.usecase.DispatchDecision;
import se.rodatraden.matters.usecase.ReadMatter;
import se.rodatraden.matters.usecase.ReadReport;
import se.rodatraden.matters.usecase.RecordDecision;
import se.rodatraden.matters.usecase.RegisterMotion;

/** A body that still works on its reply learns that the council has decided the motion: that it has, and then what. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SettledMotionTest {
    private static final String ADVICE = "ages-between-not-counted";

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
        reply = city.registered(city.committee);
        report = city.report(city.committee, reply);
        city.writtenAndSigned(city.board, city.report(city.board, motion.matter()), "Motionen avslås.", null);
        FormalMeetingId boardMeets = city.meeting(city.board, today);
        city.placed(city.board, motion.matter(), boardMeets);
        decide(city.board, motion.matter(), DecisionOutcome.AS_PROPOSED, "");
        approve(city.board, boardMeets);
        send(city.board, motion.matter());
        proposal = city.registered(city.council);
        councilMeets = city.meeting(city.council, today);
        city.placed(city.council, proposal, councilMeets);
    }

    @Test
    void learns_the_day_at_once_and_what_was_decided_when_the_minutes_are_approved() {
        assertThat(settled()).isEmpty();
        assertThat(advice()).contains(ADVICE);

        decide(city.council, proposal, DecisionOutcome.REJECTED, "");
        DiaryNumber number = new DiaryNumber("KF 2024/" + rounds);
        SettledMotion known = new SettledMotion("Kommunfullmäktige", number, today, null);
        assertThat(settled()).contains(known);
        assertThat(advice()).as("nobody tries a draft any more").doesNotContain(ADVICE);

        approve(city.council, councilMeets);
        assertThat(settled().orElseThrow().decision())
                .isEqualTo(new SettledMotion.Told(city.paragraph() - 1, DecisionOutcome.REJECTED));
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
