package se.rodatraden.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestClock;
import se.rodatraden.TestDatabase;
import se.rodatraden.clocks.ReplyTiming;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.domain.AgendaLine;
import se.rodatraden.matters.domain.Arrival;
import se.rodatraden.matters.domain.DiaryLine;
import se.rodatraden.matters.domain.FormalMeeting;
import se.rodatraden.matters.domain.MandateHolder;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.OfficialReport;
import se.rodatraden.matters.usecase.ApproveMinutes;
import se.rodatraden.matters.usecase.CancelMeeting;
import se.rodatraden.matters.usecase.DescribeMatter;
import se.rodatraden.matters.usecase.FinishMatter;
import se.rodatraden.matters.usecase.MoveMeeting;
import se.rodatraden.matters.usecase.NoteMandate;
import se.rodatraden.matters.usecase.PrepareDecision;
import se.rodatraden.matters.usecase.PrintReport;
import se.rodatraden.matters.usecase.ReadDay;
import se.rodatraden.matters.usecase.ReadMatter;
import se.rodatraden.matters.usecase.ReadMeeting;
import se.rodatraden.matters.usecase.ReadMeetings;
import se.rodatraden.matters.usecase.ReadReport;
import se.rodatraden.matters.usecase.ReadRound;
import se.rodatraden.matters.usecase.RecordDecision;
import se.rodatraden.matters.usecase.RegisterLetter;
import se.rodatraden.matters.usecase.ReopenMatter;
import se.rodatraden.matters.usecase.ReorderAgenda;
import se.rodatraden.matters.usecase.ReplyBeforeMeeting;
import se.rodatraden.matters.usecase.ReportEdit;
import se.rodatraden.matters.usecase.SaveReport;
import se.rodatraden.matters.usecase.TakeOffAgenda;

/** What a secretary changes until the body has met: the agenda, the meeting itself, and a matter that had ended. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangingAgendaTest {
    private static final String WHY = "Underlaget räcker inte.";
    private final MattersFixture city;
    private int months;
    private int section;
    private LocalDate meets;
    private FormalMeetingId meeting;

    ChangingAgendaTest(TestDatabase database) {
        city = new MattersFixture(database);
    }

    @AfterAll
    void close() {
        city.close();
    }

    /** Each test has a time of its own, with one meeting ahead. */
    @BeforeEach
    void a_meeting() {
        LocalDate today = TestClock.TODAY.plusDays(60L * months++);
        city.wired.clock().set(today);
        meets = today.plusDays(20);
        meeting = city.meeting(city.committee, meets);
    }

    @Test
    void what_is_taken_off_waits_with_its_report_and_may_come_up_again() {
        MatterId matter = scheduled();
        takesOff(matter, WHY);

        assertThat(view(matter).matter()).isInstanceOf(Matter.Reported.class);
        assertThat(view(matter).history().getFirst().details()).contains(meets.toString(), WHY);
        assertThat(agenda().agenda()).isEmpty();
        assertThat(agenda().takenOff()).singleElement().satisfies(item -> {
            assertThat(item.reason()).isEqualTo(WHY);
            assertThat(item.by()).isEqualTo("COMMITTEE_SECRETARY SON");
        });
        city.placed(city.committee, matter, meeting);
        assertThat(agenda().agenda()).extracting(AgendaLine::matter).containsExactly(matter);
        assertThat(agenda().takenOff()).isEmpty();
        takesOff(matter, WHY);
        city.placed(city.committee, matter, city.meeting(city.committee, meets.plusDays(1)));
        assertThat(view(matter).matter()).isInstanceOf(Matter.Scheduled.class);
    }

    @Test
    void minutes_are_approved_without_what_was_taken_off_also_on_the_day_of_the_meeting() {
        MatterId stays = scheduled();
        MatterId leaves = scheduled();
        city.wired.clock().set(meets);
        decides(stays);
        assertThat(agenda().mayApprove().isAllowed()).isFalse();
        takesOff(leaves, WHY);

        assertThatThrownBy(() -> takesOff(stays, WHY)).as("decided").isInstanceOf(RefusedException.class);
        asSecretary(() -> city.use(ApproveMinutes.class).approve(meeting, meets));
        assertThat(agenda().meeting()).isInstanceOf(FormalMeeting.MinutesApproved.class);
    }

    @Test
    void nothing_is_taken_off_without_a_reason_that_may_stand_in_a_diary_nor_by_another_body() {
        MatterId matter = scheduled();

        assertThatThrownBy(() -> takesOff(matter, " ")).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> takesOff(matter, "Gäller B-2024-00017.")).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> city.does(
                        Role.COMMITTEE_SECRETARY,
                        city.district,
                        () -> city.use(TakeOffAgenda.class).takeOff(matter, WHY)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> city.does(
                        Role.COMMITTEE_SECRETARY,
                        city.district,
                        () -> city.use(CancelMeeting.class).cancel(meeting, WHY)))
                .isInstanceOf(NotFoundException.class);
        assertThat(view(matter).matter()).isInstanceOf(Matter.Scheduled.class);
    }

    @Test
    void items_change_places_past_what_was_taken_off_until_the_day_is_over() {
        MatterId first = scheduled();
        MatterId off = scheduled();
        MatterId last = scheduled();
        takesOff(off, WHY);

        up(last, first);
        assertThat(agenda().agenda()).extracting(AgendaLine::matter).containsExactly(last, first);
        assertThat(agenda().agenda()).extracting(AgendaLine::position).containsExactly(1, 2);
        down(last, first);
        assertThat(agenda().agenda()).extracting(AgendaLine::matter).containsExactly(first, last);
        assertThatThrownBy(() -> up(off, first)).isInstanceOf(NotFoundException.class);
        city.wired.clock().set(meets.plusDays(1));
        assertThatThrownBy(() -> up(last, first)).isInstanceOf(RefusedException.class);
    }

    @Test
    void a_page_that_is_older_than_the_agenda_moves_nothing() {
        MatterId first = scheduled();
        MatterId second = scheduled();
        MatterId third = scheduled();
        up(third, second);

        assertThat(refusal(() -> up(third, second))).isEqualTo("matters.refused.agenda-changed");
        assertThat(refusal(() -> down(second, third))).isEqualTo("matters.refused.agenda-changed");
        assertThat(refusal(() -> up(first, second)))
                .as("nothing is above the first")
                .isEqualTo("matters.refused.agenda-changed");
        assertThat(agenda().agenda()).extracting(AgendaLine::matter).containsExactly(first, third, second);
    }

    @Test
    void what_is_decided_stays_where_it_was_dealt_with() {
        MatterId first = scheduled();
        MatterId second = scheduled();
        city.wired.clock().set(meets);
        decides(first);

        assertThat(refusal(() -> down(first, second))).isEqualTo("matters.refused.item-decided");
        assertThat(refusal(() -> up(second, first))).isEqualTo("matters.refused.item-decided");
    }

    @Test
    void a_meeting_that_has_dealt_with_the_matter_is_not_offered_again() {
        MatterId matter = scheduled();
        FormalMeetingId later = city.meeting(city.committee, meets.plusDays(14));
        city.wired.clock().set(meets);
        postpones(matter);

        assertThat(city.as(
                                Role.COMMITTEE_SECRETARY,
                                city.committee,
                                () -> city.use(ReadMatter.class).read(matter))
                        .meetings())
                .extracting(ahead -> ahead.header().id())
                .containsExactly(later);
        assertThat(agenda().candidates()).extracting(DiaryLine::id).doesNotContain(matter);
    }

    @Test
    void the_paragraph_that_is_proposed_runs_through_the_year_of_the_body() {
        MatterId first = scheduled();
        city.wired.clock().set(meets);
        decides(first);
        int used = section;
        meets = meets.plusDays(1);
        meeting = city.meeting(city.committee, meets);
        MatterId second = scheduled();
        city.wired.clock().set(meets);

        assertThat(city.as(
                                Role.COMMITTEE_SECRETARY,
                                city.committee,
                                () -> city.use(PrepareDecision.class).prepare(second))
                        .nextSection())
                .isEqualTo(used + 1);
    }

    @Test
    void a_paragraph_is_used_once_in_a_year_at_whichever_meeting_of_the_body() {
        MatterId first = scheduled();
        city.wired.clock().set(meets);
        decides(first);
        LocalDate usedOn = meets;
        int used = section;
        meets = meets.plusDays(1);
        meeting = city.meeting(city.committee, meets);
        MatterId second = scheduled();
        city.wired.clock().set(meets);

        section = used - 1;
        assertThatThrownBy(() -> decides(second))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refused())
                                .isEqualTo(new Verdict.Refused(
                                        "matters.refused.section-taken",
                                        List.of(used, city.committee.name(), usedOn, used + 1))));
        decides(second);
        assertThat(view(second).decisions().getFirst().section()).isEqualTo(used + 1);
        meets = LocalDate.of(meets.getYear() + 1, 1, 9);
        meeting = city.meeting(city.committee, meets);
        MatterId nextYear = scheduled();
        city.wired.clock().set(meets);
        section = used - 1;
        decides(nextYear);

        assertThat(view(nextYear).decisions().getFirst().section())
                .as("numbered anew")
                .isEqualTo(used);
    }

    private static String refusal(ThrowingCallable act) {
        RefusedException[] refused = new RefusedException[1];
        assertThatThrownBy(act).isInstanceOfSatisfying(RefusedException.class, thrown -> refused[0] = thrown);
        return refused[0].refused().reason();
    }

    @Test
    void a_moved_meeting_takes_agenda_reports_and_warnings_with_it() {
        MatterId scheduled = scheduled();
        Asked asked = asked(meets.plusDays(3));
        assertThat(timing(asked)).isNotInstanceOf(ReplyTiming.MeetingTooLate.class);
        LocalDate later = meets.plusDays(4);

        moves(later, WHY);

        assertThat(timing(asked)).isInstanceOf(ReplyTiming.MeetingTooLate.class);
        assertThat(decidedOn(asked.answering())).isEqualTo(later);
        assertThat(view(scheduled).meeting().orElseThrow().heldOn()).isEqualTo(later);
        for (MatterId told : List.of(scheduled, asked.answering())) {
            assertThat(view(told).history().getFirst().details())
                    .containsExactly(meets.toString(), later.toString(), WHY);
        }
        assertThat(agenda().moves()).singleElement().satisfies(move -> {
            assertThat(move.wasOn()).isEqualTo(meets);
            assertThat(move.reason()).isEqualTo(WHY);
        });
    }

    @Test
    void what_is_signed_keeps_the_day_that_it_was_signed_with_and_says_where_the_meeting_is_now() {
        MatterId matter = letter();
        OfficialReportId report = city.report(city.committee, matter);
        city.does(
                Role.ANALYST,
                city.committee,
                () -> city.use(SaveReport.class)
                        .save(new ReportEdit(
                                report,
                                ReportEdit.Chosen.untouched(),
                                new ReportEdit.Chosen<>(null, meeting),
                                Map.of())));
        city.writtenAndSigned(city.committee, report, "Belysningen lagas.", null);
        city.placed(city.committee, matter, meeting);
        String signed = asHtml(report);
        assertThat(read(report).movedSince()).isEmpty();

        moves(meets.plusDays(3), WHY);

        assertThat(asHtml(report)).isEqualTo(signed);
        assertThat(read(report).movedSince())
                .hasValueSatisfying(now -> assertThat(now.heldOn()).isEqualTo(meets.plusDays(3)));
        assertThat(read(report).report())
                .isInstanceOfSatisfying(
                        OfficialReport.Signed.class,
                        paper -> assertThat(paper.meetingOn()).isEqualTo(meets));
        cancels(WHY);

        assertThat(asHtml(report)).isEqualTo(signed);
        assertThat(read(report).movedSince())
                .hasValueSatisfying(now -> assertThat(now.isCancelled()).isTrue());
    }

    private ReadReport.ReportView read(OfficialReportId report) {
        return city.as(
                Role.ANALYST, city.committee, () -> city.use(ReadReport.class).read(report));
    }

    private String asHtml(OfficialReportId report) {
        return city.as(
                Role.ANALYST,
                city.committee,
                () -> new String(
                        city.use(PrintReport.class)
                                .print(report, PrintReport.Format.HTML)
                                .bytes(),
                        StandardCharsets.UTF_8));
    }

    @Test
    void a_meeting_is_not_moved_to_a_day_that_is_taken_or_over_nor_once_something_is_decided() {
        LocalDate taken = meets.plusDays(1);
        city.meeting(city.committee, taken);

        assertThatThrownBy(() -> moves(taken, WHY)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> moves(meets.minusDays(30), WHY)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> moves(meets, WHY)).as("the same").isInstanceOf(RefusedException.class);
        MatterId matter = scheduled();
        city.wired.clock().set(meets);
        decides(matter);
        assertThatThrownBy(() -> moves(meets.plusDays(2), WHY)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> cancels(WHY)).isInstanceOf(RefusedException.class);
        assertThat(agenda().meeting().heldOn()).isEqualTo(meets);
    }

    @Test
    void what_a_colleague_has_moved_meanwhile_is_not_moved_back_by_a_form_that_does_not_know_of_it() {
        String opened = agenda().meeting().header().timeAndPlace();
        LocalDate colleagues = meets.plusDays(2);
        moves(colleagues, WHY);

        assertThatThrownBy(() -> moves(opened, meets, "Medborgarhuset", WHY))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.refused().reason()).isEqualTo(MoveMeeting.MOVED_MEANWHILE));
        assertThat(agenda().meeting().heldOn()).isEqualTo(colleagues);
        assertThat(agenda().moves()).hasSize(1);
    }

    @Test
    void a_cancelled_meeting_stays_in_the_calendar_and_everything_goes_on_to_the_next() {
        LocalDate later = meets.plusDays(14);
        Asked asked = asked(meets.plusDays(1));
        MatterId scheduled = scheduled();
        FormalMeetingId next = city.meeting(city.committee, later);

        cancels(WHY);

        assertThat(view(scheduled).matter()).isInstanceOf(Matter.Reported.class);
        assertThat(timing(asked)).isInstanceOf(ReplyTiming.MeetingTooLate.class);
        assertThat(decidedOn(asked.answering())).isEqualTo(later);
        assertThat(city.as(
                        Role.COMMITTEE_SECRETARY,
                        city.committee,
                        () -> city.use(ReadMeetings.class).read().getFirst().ahead()))
                .first()
                .isInstanceOf(FormalMeeting.Cancelled.class);
        assertThat(city.as(
                                Role.COMMITTEE_SECRETARY,
                                city.committee,
                                () -> city.use(ReadDay.class).ofSecretary(secretary()))
                        .next()
                        .orElseThrow()
                        .meeting()
                        .header()
                        .id())
                .isEqualTo(next);
        assertThatThrownBy(() -> city.placed(city.committee, scheduled, meeting))
                .isInstanceOf(RefusedException.class);
        assertThat(view(scheduled).meetings()).extracting(FormalMeeting::heldOn).doesNotContain(meets);
        city.meeting(city.committee, meets);
        city.wired.clock().set(meets);
        assertThatThrownBy(
                        () -> asSecretary(() -> city.use(ApproveMinutes.class).approve(meeting, meets)))
                .isInstanceOf(RefusedException.class);
        city.wired.clock().set(meets.plusDays(1));
        assertThat(city.as(
                                Role.COMMITTEE_SECRETARY,
                                city.committee,
                                () -> city.use(ReadDay.class).ofSecretary(secretary()))
                        .unapproved())
                .as("there are no minutes to follow up")
                .noneMatch(FormalMeeting::isCancelled);
    }

    @Test
    void what_was_replied_ahead_is_reported_to_the_next_meeting_and_never_taken_off() {
        Asked asked = asked(meets.minusDays(1));
        asSecretary(
                () -> city.use(NoteMandate.class).note(city.committee.id(), MandateHolder.CHAIR, "SON 2023/41 § 12"));
        city.wired.clock().set(meets.minusDays(2));
        asSecretary(() -> city.use(ReplyBeforeMeeting.class)
                .reply(new ReplyBeforeMeeting.Particulars(
                        asked.answering(),
                        MandateHolder.CHAIR,
                        "Karin Holm",
                        ReplyStance.PARTLY,
                        "Nämnden tillstyrker delvis.",
                        "Inget sammanträde hinner.")));

        assertThatThrownBy(() -> takesOff(asked.answering(), WHY)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> cancels(WHY)).as("nowhere to report it").isInstanceOf(RefusedException.class);
        FormalMeetingId next = city.meeting(city.committee, meets.plusDays(30));
        cancels(WHY);
        assertThat(view(asked.answering()).matter())
                .isInstanceOfSatisfying(
                        Matter.Scheduled.class,
                        waits -> assertThat(waits.meeting()).isEqualTo(next));
        assertThat(agenda().takenOff()).hasSize(1);
    }

    @Test
    void a_letter_that_was_ended_is_opened_again_and_what_the_body_decided_is_not() {
        MatterId matter = letter();
        city.does(
                Role.REGISTRAR,
                city.committee,
                () -> city.use(FinishMatter.class).finish(matter));
        assertThatThrownBy(() -> reopens(matter, "")).isInstanceOf(RefusedException.class);
        reopens(matter, "Mer har kommit in.");

        assertThat(view(matter).matter()).isInstanceOf(Matter.Registered.class);
        assertThat(view(matter).history().getFirst().details()).containsExactly("Mer har kommit in.");
        assertThatThrownBy(() -> reopens(matter, WHY)).as("open").isInstanceOf(RefusedException.class);
        MatterId decided = scheduled();
        city.wired.clock().set(meets);
        decides(decided);
        assertThatThrownBy(() -> reopens(decided, WHY))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.refused().reason()).isEqualTo("matters.refused.decision-stands"));
    }

    private MatterId letter() {
        return city.as(
                Role.REGISTRAR,
                city.committee,
                () -> city.use(RegisterLetter.class)
                        .register(
                                city.committee.id(),
                                new RegisterLetter.Letter(
                                        "Belysning vid bryggan",
                                        "Brev",
                                        "Granens förskola",
                                        Arrival.LETTER,
                                        TestClock.TODAY,
                                        null,
                                        "Pärm 3",
                                        null))
                        .id());
    }

    private MatterId scheduled() {
        MatterId matter = letter();
        city.writtenAndSigned(city.committee, city.report(city.committee, matter), "Belysningen lagas.", null);
        city.placed(city.committee, matter, meeting);
        return matter;
    }

    /** A motion of the board, and the matter in which the committee has begun to write its reply. */
    private record Asked(MatterId asking, MatterId answering, OfficialReportId report) {}

    private Asked asked(LocalDate due) {
        MatterId motion = city.motion().matter();
        LocalDate now = LocalDate.now(city.wired.clock());
        city.wired.clock().set(due.minusDays(10));
        city.referral(motion, city.committee);
        MatterId answering = city.registered(city.committee);
        city.wired.clock().set(now);
        return new Asked(motion, answering, city.report(city.committee, answering));
    }

    private ReplyTiming timing(Asked asked) {
        return city.as(
                        Role.REGISTRAR,
                        city.board,
                        () -> city.use(ReadRound.class).read(asked.asking()))
                .getFirst()
                .timing();
    }

    /** As the checks of the report count with it. */
    private LocalDate decidedOn(MatterId matter) {
        return city.as(
                        Role.ANALYST,
                        city.committee,
                        () -> city.use(DescribeMatter.class).describe(matter))
                .context()
                .decidedOn()
                .orElseThrow();
    }

    /** With the next paragraph of the year. */
    private void decides(MatterId matter) {
        records(matter, DecisionOutcome.AS_PROPOSED, List.of("Belysningen lagas."));
    }

    private void postpones(MatterId matter) {
        records(matter, DecisionOutcome.POSTPONED, List.of());
    }

    private void records(MatterId matter, DecisionOutcome outcome, List<String> clauses) {
        section++;
        asSecretary(() -> city.use(RecordDecision.class)
                .record(new RecordDecision.Particulars(
                        matter, outcome, section, clauses, null, "", "", true, List.of())));
    }

    private void takesOff(MatterId matter, String why) {
        asSecretary(() -> city.use(TakeOffAgenda.class).takeOff(matter, why));
    }

    private void up(MatterId matter, MatterId above) {
        asSecretary(() -> city.use(ReorderAgenda.class).moveUp(meeting, matter, above));
    }

    private void down(MatterId matter, MatterId below) {
        asSecretary(() -> city.use(ReorderAgenda.class).moveDown(meeting, matter, below));
    }

    private void moves(LocalDate day, String why) {
        moves(agenda().meeting().header().timeAndPlace(), day, "Stadshuset", why);
    }

    private void moves(String shown, LocalDate day, String place, String why) {
        asSecretary(() -> city.use(MoveMeeting.class)
                .move(new MoveMeeting.Particulars(meeting, shown, day, LocalTime.of(16, 0), place, why)));
    }

    private void cancels(String why) {
        asSecretary(() -> city.use(CancelMeeting.class).cancel(meeting, why));
    }

    private void reopens(MatterId matter, String why) {
        city.does(
                Role.REGISTRAR,
                city.committee,
                () -> city.use(ReopenMatter.class).reopen(matter, why));
    }

    private void asSecretary(Runnable work) {
        city.does(Role.COMMITTEE_SECRETARY, city.committee, work);
    }

    private Actor.Person secretary() {
        return city.person(Role.COMMITTEE_SECRETARY, city.committee);
    }

    private ReadMeeting.MeetingView agenda() {
        return city.as(
                Role.COMMITTEE_SECRETARY,
                city.committee,
                () -> city.use(ReadMeeting.class).read(meeting));
    }

    private ReadMatter.MatterView view(MatterId matter) {
        return city.as(
                Role.COMMITTEE_SECRETARY,
                city.committee,
                () -> city.use(ReadMatter.class).read(matter));
    }
}
