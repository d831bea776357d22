package se.rodatraden.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestClock;
import se.rodatraden.TestDatabase;
import se.rodatraden.clocks.Deadline;
import se.rodatraden.clocks.MeetDeadline;
import se.rodatraden.clocks.OpenDeadline;
import se.rodatraden.clocks.SetDeadline;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.domain.AgendaLine;
import se.rodatraden.matters.domain.AwaitedReplies;
import se.rodatraden.matters.domain.BodyList;
import se.rodatraden.matters.domain.Delivery;
import se.rodatraden.matters.domain.MandateHolder;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterDocument;
import se.rodatraden.matters.domain.Referral;
import se.rodatraden.matters.domain.ReplyExtension;
import se.rodatraden.matters.domain.WayOut;
import se.rodatraden.matters.usecase.AnswerExtension;
import se.rodatraden.matters.usecase.ApproveMinutes;
import se.rodatraden.matters.usecase.AskExtension;
import se.rodatraden.matters.usecase.AssignOfficer;
import se.rodatraden.matters.usecase.DispatchDecision;
import se.rodatraden.matters.usecase.KeepBodyList;
import se.rodatraden.matters.usecase.NoteMandate;
import se.rodatraden.matters.usecase.ReadMail;
import se.rodatraden.matters.usecase.ReadMatter;
import se.rodatraden.matters.usecase.ReadMeeting;
import se.rodatraden.matters.usecase.ReadReport;
import se.rodatraden.matters.usecase.ReadRound;
import se.rodatraden.matters.usecase.ReadWaysOut;
import se.rodatraden.matters.usecase.RecordDecision;
import se.rodatraden.matters.usecase.RegisterDelivery;
import se.rodatraden.matters.usecase.RemindBodies;
import se.rodatraden.matters.usecase.ReplyBeforeMeeting;

/** A round while it is out: the letter, reminders, more time, and replies that could not await the meeting. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoundTest {
    private static final String EXPECTED = "matters.deadline.replies-expected";
    private static final String REMIND = "matters.deadline.remind-bodies";
    private static final String ASKED = "matters.deadline.extension-asked";

    private final MattersFixture city;
    private final FormalMeetingId late;

    RoundTest(TestDatabase database) {
        this.city = new MattersFixture(database);
        this.late = city.meeting(city.committee, MattersFixture.COMMITTEE_MEETS);
    }

    @AfterAll
    void close() {
        city.close();
    }

    @Test
    void the_covering_letter_is_a_file_with_the_sender_and_with_the_body() {
        MatterId asked = city.motion().matter();
        city.referral(asked, city.committee);
        MatterId answering = city.registered(city.committee);

        assertThat(documents(city.board, asked).getLast().stored()).isNotNull();
        assertThat(documents(city.committee, answering))
                .extracting(MatterDocument::title, document -> document.stored() != null)
                .contains(org.assertj.core.groups.Tuple.tuple("Remissmissiv", true));
    }

    @Test
    void more_time_is_asked_for_and_granted_and_both_sides_have_the_new_day_and_how_it_came() {
        Round round = round();
        LocalDate until = round.due().plusDays(40);

        asks(round, until);
        registers(city.board);
        assertThat(line(round).asked()).isNotNull();
        city.does(
                Role.REGISTRAR,
                city.board,
                () -> city.use(AnswerExtension.class)
                        .grant(round.asked(), request(round), until.minusDays(1), "En dag kortare."));
        assertThat(line(round).due().day()).isEqualTo(until.minusDays(1));
        assertThat(due(round)).as("until the answer is registered").isEqualTo(round.due());
        registers(city.committee);

        assertThat(due(round)).isEqualTo(until.minusDays(1));
        assertThat(city.as(
                                Role.REGISTRAR,
                                city.committee,
                                () -> city.use(ReadWaysOut.class).read(round.answering()))
                        .situation()
                        .due())
                .satisfies(due -> {
                    assertThat(due.first()).isEqualTo(round.due());
                    assertThat(due.day()).isEqualTo(until.minusDays(1));
                    assertThat(due.extensions()).singleElement().isInstanceOf(ReplyExtension.Granted.class);
                });
        assertThat(city.as(
                                Role.REGISTRAR,
                                city.committee,
                                () -> city.use(ReadMatter.class).read(round.answering()))
                        .deadlines())
                .filteredOn(deadline -> deadline.kind().equals("matters.deadline.reply-due"))
                .singleElement()
                .satisfies(deadline -> assertThat(deadline.dueOn()).isEqualTo(until.minusDays(1)));
        assertThat(city.as(
                                Role.REGISTRAR,
                                city.board,
                                () -> city.use(ReadMatter.class).read(round.asked()))
                        .deadlines())
                .filteredOn(deadline -> deadline.kind().equals(EXPECTED))
                .singleElement()
                .satisfies(deadline -> assertThat(deadline.dueOn()).isEqualTo(until.minusDays(1)));
    }

    /** Whoever handles the matter, else the registrars; until it is answered, or the reply has come anyway. */
    @Test
    void a_request_for_more_time_waits_on_the_senders_worklist_until_it_is_answered() {
        for (boolean granted : List.of(true, false)) {
            Round round = round();
            LocalDate until = round.due().plusDays(40);
            if (granted) {
                city.does(
                        Role.REGISTRAR,
                        city.board,
                        () -> city.use(AssignOfficer.class)
                                .assign(
                                        round.asked(),
                                        city.person(Role.ANALYST, city.board).staff()));
            }
            asks(round, until);
            assertThat(watched(round.asked(), ASKED)).as("it is not here yet").isEmpty();
            registers(city.board);
            assertThat(watched(round.asked(), ASKED)).containsExactly(LocalDate.now(city.wired.clock()));
            assertThat(city.as(
                            Role.ANALYST,
                            city.board,
                            () -> city.use(ReadMatter.class).read(round.asked()).requestsToAnswer()))
                    .singleElement()
                    .satisfies(line -> assertThat(line.mine()).isEqualTo(granted));

            if (granted) {
                grants(round, request(round), until);
            } else {
                refuses(round, request(round));
            }
            assertThat(watched(round.asked(), ASKED)).isEmpty();
            registers(city.committee);
        }
    }

    @Test
    void more_time_for_one_body_leaves_the_days_of_the_others_on_the_senders_worklist() {
        MatterId asked = city.motion().matter();
        city.referral(asked, city.committee, city.district);
        Round round = new Round(
                asked,
                city.registered(city.committee),
                LocalDate.now(city.wired.clock()).plusDays(10));
        MatterId district = city.registered(city.district);
        LocalDate until = round.due().plusDays(40);
        assertThat(watched(asked, EXPECTED)).containsExactly(round.due());
        assertThat(watched(asked, REMIND)).hasSize(1);

        asks(round, until);
        registers(city.board);
        grants(round, awaitingAnswer(asked), until);
        assertThat(watched(asked, EXPECTED)).containsExactly(round.due(), until);
        assertThat(watched(asked, REMIND))
                .containsExactly(AwaitedReplies.reminderFor(round.due()), AwaitedReplies.reminderFor(until));
        registers(city.committee);

        ReferralId other = referral(asked, city.district);
        city.does(Role.REGISTRAR, city.board, () -> city.use(RemindBodies.class).remind(asked, Set.of(other)));
        assertThat(watched(asked, REMIND))
                .as("whoever has more time is reminded before its own day")
                .containsExactly(AwaitedReplies.reminderFor(until));
        registers(city.district);

        city.meeting(city.district, MattersFixture.COMMITTEE_MEETS);
        mandates(city.district, MandateHolder.ADMINISTRATION, "SDA 2023/41 § 13");
        city.writtenAndSigned(
                city.district, city.report(city.district, district), "Nämnden tillstyrker.", ReplyStance.SUPPORTS);
        replies(city.district, Role.ANALYST, MandateHolder.ADMINISTRATION, district);
        registers(city.board);
        assertThat(watched(asked, EXPECTED)).as("the other has answered").containsExactly(until);
        mandates(city.district, MandateHolder.ADMINISTRATION, "");
    }

    /** They led to the round and not to the bodies of a day, and nobody was told of a request at all. */
    @Test
    void lines_of_an_earlier_version_give_way_to_those_that_lead_to_the_bodies_and_none_is_lost() {
        Round round = round();
        LocalDate remindOn = AwaitedReplies.reminderFor(round.due());
        asks(round, round.due().plusDays(40));
        registers(city.board);
        city.does(Role.REGISTRAR, city.board, () -> {
            for (String kind : List.of(REMIND, ASKED)) {
                city.use(MeetDeadline.class).meet(round.asked().value(), kind);
            }
            city.use(SetDeadline.class)
                    .set(Deadline.agreed(
                            round.asked().value(),
                            city.board.id(),
                            REMIND,
                            "KS",
                            "/matters/" + round.asked() + "/referrals",
                            remindOn));
        });
        city.wired.clock().set(remindOn);
        try {
            city.referral(round.asked(), city.district);

            assertThat(watched(round.asked(), REMIND)).contains(remindOn);
            assertThat(watched(round.asked(), ASKED)).containsExactly(remindOn);
            registers(city.district);
        } finally {
            city.wired.clock().set(TestClock.TODAY);
        }
    }

    private ReferralId referral(MatterId matter, Authority body) {
        return lines(matter).stream()
                .map(line -> line.referral().header())
                .filter(header -> header.body().equals(body.id()))
                .map(Referral.Header::id)
                .findFirst()
                .orElseThrow();
    }

    private DeliveryId awaitingAnswer(MatterId matter) {
        return lines(matter).stream()
                .map(ReadRound.BodyLine::asked)
                .filter(Objects::nonNull)
                .map(asked -> asked.header().id())
                .findFirst()
                .orElseThrow();
    }

    private List<ReadRound.BodyLine> lines(MatterId matter) {
        return city.as(
                Role.REGISTRAR, city.board, () -> city.use(ReadRound.class).read(matter));
    }

    /** The days of the kind that the sender has on its worklist for the matter. */
    private List<LocalDate> watched(MatterId matter, String kind) {
        return city
                .as(Role.REGISTRAR, city.board, () -> city.use(ReadMatter.class).read(matter))
                .deadlines()
                .stream()
                .filter(deadline -> deadline.kind().equals(kind))
                .map(OpenDeadline::dueOn)
                .toList();
    }

    @Test
    void a_refused_extension_leaves_the_day_and_is_answered_once() {
        Round round = round();
        asks(round, round.due().plusDays(40));
        assertThatThrownBy(() -> asks(round, round.due().plusDays(41)))
                .as("while one waits")
                .isInstanceOf(RefusedException.class);
        registers(city.board);
        DeliveryId request = request(round);
        refuses(round, request);
        assertThatThrownBy(() -> refuses(round, request)).isInstanceOf(RefusedException.class);
        registers(city.committee);

        assertThat(due(round)).isEqualTo(round.due());
        assertThat(line(round).due().extensions()).singleElement().isInstanceOf(ReplyExtension.Refused.class);
    }

    @Test
    void an_extension_is_answered_by_the_sender_alone() {
        Round round = round();
        asks(round, round.due().plusDays(40));
        registers(city.board);
        DeliveryId request = request(round);

        assertThatThrownBy(() -> city.does(
                        Role.REGISTRAR,
                        city.committee,
                        () -> city.use(AnswerExtension.class).refuse(round.asked(), request, "")))
                .isInstanceOf(NotFoundException.class);
        refuses(round, request);
        registers(city.committee);
    }

    @Test
    void a_reminder_is_a_delivery_that_the_bodys_registrar_sees_and_goes_out_once_a_day() {
        Round round = round();

        assertThat(reminds(round)).isEqualTo(1);
        assertThatThrownBy(() -> reminds(round)).isInstanceOf(RefusedException.class);
        assertThat(city.as(
                        Role.REGISTRAR,
                        city.committee,
                        () -> city.use(ReadMail.class).waiting()))
                .last()
                .isInstanceOf(Delivery.ReferralReminder.class);
        assertThat(registers(city.committee)).isEqualTo(round.answering());
        assertThat(line(round).referral().header().reminders()).isEqualTo(1);
        city.wired.clock().set(TestClock.TODAY.plusDays(1));
        try {
            assertThat(reminds(round)).isEqualTo(1);
            registers(city.committee);
        } finally {
            city.wired.clock().set(TestClock.TODAY);
        }
    }

    @Test
    void a_reminder_of_a_referral_that_is_not_registered_waits_for_it() {
        MatterId asked = city.motion().matter();
        city.referral(asked, city.district);
        city.as(Role.REGISTRAR, city.board, () -> city.use(RemindBodies.class).remind(asked, Set.of()));

        assertThatThrownBy(() -> registers(city.district)).isInstanceOf(RefusedException.class);
        city.registered(city.district);
        registers(city.district);
    }

    @Test
    void a_list_of_bodies_is_made_changed_and_taken_out_of_use_by_its_own_registrar() {
        KeepBodyList lists = city.use(KeepBodyList.class);
        keeps(null, "Alla nämnder", city.committee, city.district);
        assertThatThrownBy(() -> keeps(null, "Alla nämnder", city.committee)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> keeps(null, "Oss själva", city.board)).isInstanceOf(RefusedException.class);
        BodyList list = theirs().getFirst();
        keeps(list.id(), "Socialnämnden ensam", city.committee);

        assertThat(theirs()).singleElement().satisfies(kept -> {
            assertThat(kept.name()).isEqualTo("Socialnämnden ensam");
            assertThat(kept.bodies()).containsExactly(city.committee.id());
        });
        assertThatThrownBy(() ->
                        city.does(Role.REGISTRAR, city.committee, () -> lists.retire(city.committee.id(), list.id())))
                .isInstanceOf(NotFoundException.class);
        city.does(Role.REGISTRAR, city.board, () -> lists.retire(city.board.id(), list.id()));
        assertThat(theirs()).isEmpty();
    }

    @Test
    void the_chair_replies_when_the_decision_cannot_be_awaited_and_the_next_meeting_has_it_on_its_agenda() {
        Round round = round();
        assertThatThrownBy(() -> chairReplies(round)).as("no mandate").isInstanceOf(RefusedException.class);
        mandates(MandateHolder.CHAIR, "SON 2023/41 § 12");
        assertThatThrownBy(() -> chairReplies(round))
                .as("more time can be asked for")
                .isInstanceOf(RefusedException.class);
        asks(round, round.due().plusDays(40));
        registers(city.board);
        refuses(round, request(round));
        registers(city.committee);

        chairReplies(round);

        isReported(round, late);
        registers(city.board);
        assertThat(line(round).referral())
                .isInstanceOfSatisfying(
                        Referral.Answered.class,
                        answered -> assertThat(answered.reply().section()).isEqualTo("ordförandebeslut"));
        assertThatThrownBy(() -> chairReplies(round)).as("once").isInstanceOf(RefusedException.class);
        reportsToTheMeeting(round);
        mandates(MandateHolder.CHAIR, "");
    }

    /** The agenda, and the matter's page, lead to the decision itself. */
    private void isReported(Round round, FormalMeetingId meeting) {
        AgendaLine line = city.as(
                Role.COMMITTEE_SECRETARY,
                city.committee,
                () -> city.use(ReadMeeting.class).read(meeting).agenda().stream()
                        .filter(item -> item.matter().equals(round.answering()))
                        .findFirst()
                        .orElseThrow());
        ReadMatter.MatterView matter = city.as(
                Role.COMMITTEE_SECRETARY,
                city.committee,
                () -> city.use(ReadMatter.class).read(round.answering()));
        int decision = matter.documents().stream()
                .filter(document -> document.title().equals("Ordförandebeslut"))
                .findFirst()
                .orElseThrow()
                .ordinal();
        assertThat(line.reported()).isEqualTo(new AgendaLine.Reported(MandateHolder.CHAIR, decision));
        assertThat(line.report()).isNull();
        assertThat(matter.ahead()).hasValueSatisfying(ahead -> {
            assertThat(ahead.document()).hasValue(decision);
            assertThat(ahead.reportedAt().header().id()).isEqualTo(meeting);
        });
    }

    @Test
    void a_report_that_the_reply_did_not_wait_for_is_read_only_and_advises_nothing_about_the_day() {
        Round round = round();
        OfficialReportId draft = city.report(city.committee, round.answering());
        mandates(MandateHolder.CHAIR, "SON 2023/41 § 12");
        asks(round, round.due().plusDays(40));
        registers(city.board);
        refuses(round, request(round));
        registers(city.committee);
        assertThat(read(draft).warnings())
                .anyMatch(finding -> !finding.waysOut().isEmpty());

        chairReplies(round);

        assertThat(read(draft).mayWrite()).isEqualTo(Verdict.refused("matters.refused.answered-without-report"));
        assertThat(read(draft).warnings()).allMatch(finding -> finding.waysOut().isEmpty());
        registers(city.board);
        mandates(MandateHolder.CHAIR, "");
    }

    private ReadReport.ReportView read(OfficialReportId report) {
        return city.as(
                Role.ANALYST, city.committee, () -> city.use(ReadReport.class).read(report));
    }

    /** The meeting takes note of the decision; nothing is sent a second time. */
    private void reportsToTheMeeting(Round round) {
        city.wired.clock().set(MattersFixture.COMMITTEE_MEETS);
        try {
            city.does(Role.COMMITTEE_SECRETARY, city.committee, () -> {
                city.use(RecordDecision.class)
                        .record(new RecordDecision.Particulars(
                                round.answering(),
                                DecisionOutcome.AS_PROPOSED,
                                city.paragraph(),
                                List.of("Nämnden lägger anmälan av ordförandebeslutet till handlingarna."),
                                ReplyStance.PARTLY,
                                "",
                                "",
                                true,
                                List.of()));
                city.use(DispatchDecision.class).dispatch(round.answering());
            });
            assertThat(city.as(
                                    Role.REGISTRAR,
                                    city.committee,
                                    () -> city.use(ReadMatter.class).read(round.answering()))
                            .matter())
                    .isInstanceOf(Matter.Closed.class);
            assertThat(city.as(
                            Role.REGISTRAR,
                            city.board,
                            () -> city.use(ReadMail.class).waiting()))
                    .isEmpty();
        } finally {
            city.wired.clock().set(TestClock.TODAY);
        }
    }

    @Test
    void a_mandate_that_was_never_noted_is_not_taken_back() {
        String none = "matters.refused.no-mandate-to-take-back";
        assertThat(refusal(() -> mandates(city.district, MandateHolder.CHAIR, " ")))
                .isEqualTo(none);

        mandates(city.district, MandateHolder.CHAIR, "SDA 2023/41 § 13");
        mandates(city.district, MandateHolder.CHAIR, "");
        assertThat(refusal(() -> mandates(city.district, MandateHolder.CHAIR, "")))
                .as("once")
                .isEqualTo(none);
    }

    @Test
    void the_administration_replies_on_delegation_only_with_a_signed_report() {
        Round round = round();
        mandates(MandateHolder.ADMINISTRATION, "SON 2023/41 § 13");
        assertThatThrownBy(() -> administrationReplies(round)).isInstanceOf(RefusedException.class);
        city.writtenAndSigned(
                city.committee,
                city.report(city.committee, round.answering()),
                "Nämnden tillstyrker.",
                ReplyStance.SUPPORTS);

        assertThat(city.as(
                                Role.ANALYST,
                                city.committee,
                                () -> city.use(ReadWaysOut.class).read(round.answering()))
                        .mine()
                        .get(WayOut.ADMINISTRATION_STATEMENT))
                .satisfies(verdict -> assertThat(verdict.isAllowed()).isTrue());
        administrationReplies(round);
        registers(city.board);

        assertThat(line(round).standing().isAnswered()).isTrue();
        assertThat(documents(city.committee, round.answering()).getLast().body())
                .as("what may not be delegated, as KL 6:38 says it")
                .contains("mål, inriktning, omfattning eller kvalitet (6 kap. 38 §)")
                .doesNotContain("principiell");
        mandates(MandateHolder.ADMINISTRATION, "");
    }

    @Test
    void more_time_is_for_a_reply_that_is_awaited_and_brings_no_deadline_back() {
        Round replied = round();
        asks(replied, replied.due().plusDays(40));
        registers(city.board);
        administrationHasReplied(replied);
        DeliveryId early = request(replied);
        registers(city.board);
        assertThat(refusal(() -> grants(replied, early, replied.due().plusDays(40))))
                .isEqualTo("matters.refused.extension-replied");

        Round crossing = round();
        asks(crossing, crossing.due().plusDays(40));
        registers(city.board);
        administrationHasReplied(crossing);
        grants(crossing, request(crossing), crossing.due().plusDays(40));
        registers(city.committee);

        assertThat(city.as(
                                Role.REGISTRAR,
                                city.committee,
                                () -> city.use(ReadMatter.class).read(crossing.answering()))
                        .deadlines())
                .as("the reply is sent")
                .noneMatch(deadline -> deadline.kind().equals("matters.deadline.reply-due"));
        while (waits(city.board)) {
            registers(city.board);
        }
    }

    @Test
    void a_day_that_has_passed_is_not_given_and_one_given_late_is_told_in_the_history() {
        Round round = round();
        asks(round, round.due().plusDays(40));
        registers(city.board);
        city.wired.clock().set(round.due().plusDays(3));
        try {
            assertThat(refusal(() -> grants(round, request(round), round.due().plusDays(2))))
                    .isEqualTo("matters.refused.extension-day");
            assertThat(line(round).standing()).isEqualTo(Referral.Standing.LATE);
            grants(round, request(round), round.due().plusDays(20));

            assertThat(city.as(
                                    Role.REGISTRAR,
                                    city.board,
                                    () -> city.use(ReadMatter.class).read(round.asked()))
                            .history()
                            .toString())
                    .contains("extension-granted-late", round.due().toString());
            registers(city.committee);
        } finally {
            city.wired.clock().set(TestClock.TODAY);
        }
    }

    @Test
    void two_who_remind_at_once_send_one_reminder() throws InterruptedException {
        Round round = round();
        AtomicInteger sent = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> clicks = java.util.stream.IntStream.range(0, 4)
                .mapToObj(_ -> Thread.ofPlatform().start(() -> {
                    try {
                        start.await();
                        sent.addAndGet(reminds(round));
                    } catch (RefusedException e) {
                        refused.incrementAndGet();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }))
                .toList();
        start.countDown();
        for (Thread click : clicks) {
            click.join();
        }

        assertThat(sent).hasValue(1);
        assertThat(refused).hasValue(3);
        assertThat(line(round).referral().header().reminders()).isEqualTo(1);
        registers(city.committee);
        assertThat(waits(city.committee)).isFalse();
    }

    /** The chair said one thing, and the body says that it has no opinion: that is its reply, and the first is kept. */
    @Test
    void a_second_reply_replaces_the_first_and_to_abstain_is_to_answer() {
        Round round = round();
        administrationHasReplied(round);
        registers(city.board);
        city.wired.clock().set(MattersFixture.COMMITTEE_MEETS);
        try {
            city.does(Role.COMMITTEE_SECRETARY, city.committee, () -> {
                city.use(RecordDecision.class)
                        .record(new RecordDecision.Particulars(
                                round.answering(),
                                DecisionOutcome.AMENDED,
                                city.paragraph(),
                                List.of("Nämnden avstår från att yttra sig."),
                                ReplyStance.ABSTAINS,
                                "",
                                "",
                                true,
                                List.of()));
                city.use(DispatchDecision.class).dispatch(round.answering());
            });
            registers(city.board);
        } finally {
            city.wired.clock().set(TestClock.TODAY);
        }

        assertThat(line(round).referral()).isInstanceOfSatisfying(Referral.Answered.class, answered -> {
            assertThat(answered.reply().stance()).isEqualTo(ReplyStance.ABSTAINS);
            assertThat(answered.earlier())
                    .singleElement()
                    .satisfies(earlier -> assertThat(earlier.reply().stance()).isEqualTo(ReplyStance.PARTLY));
        });
        assertThat(line(round).standing().isAnswered()).isTrue();
        assertThatThrownBy(() -> reminds(round)).as("nobody is silent").isInstanceOf(RefusedException.class);
    }

    private void administrationHasReplied(Round round) {
        mandates(MandateHolder.ADMINISTRATION, "SON 2023/41 § 13");
        city.writtenAndSigned(
                city.committee,
                city.report(city.committee, round.answering()),
                "Nämnden tillstyrker.",
                ReplyStance.SUPPORTS);
        administrationReplies(round);
        mandates(MandateHolder.ADMINISTRATION, "");
    }

    private void grants(Round round, DeliveryId request, LocalDate until) {
        city.does(
                Role.REGISTRAR,
                city.board,
                () -> city.use(AnswerExtension.class).grant(round.asked(), request, until, ""));
    }

    private boolean waits(Authority authority) {
        return !city.as(
                        Role.REGISTRAR,
                        authority,
                        () -> city.use(ReadMail.class).waiting())
                .isEmpty();
    }

    private static String refusal(Runnable act) {
        RefusedException[] refused = new RefusedException[1];
        assertThatThrownBy(act::run).isInstanceOfSatisfying(RefusedException.class, thrown -> refused[0] = thrown);
        return refused[0].refused().reason();
    }

    @Test
    void the_board_says_whose_meeting_comes_after_the_due_date() {
        Round round = round();

        assertThat(line(round).meetsTooLate()).isTrue();
    }

    @Test
    void a_meeting_whose_minutes_are_approved_is_not_the_one_that_a_reply_can_wait_for() {
        Round round = round();
        FormalMeetingId held = city.meeting(city.committee, LocalDate.now(city.wired.clock()));
        assertThat(line(round).meetsTooLate()).isFalse();

        city.does(
                Role.COMMITTEE_SECRETARY,
                city.committee,
                () -> city.use(ApproveMinutes.class).approve(held, LocalDate.now(city.wired.clock())));

        assertThat(line(round).meetsTooLate()).isTrue();
    }

    private record Round(MatterId asked, MatterId answering, LocalDate due) {}

    private Round round() {
        MatterId asked = city.motion().matter();
        city.referral(asked, city.committee);
        return new Round(
                asked,
                city.registered(city.committee),
                LocalDate.now(city.wired.clock()).plusDays(10));
    }

    private void asks(Round round, LocalDate until) {
        city.does(
                Role.ANALYST,
                city.committee,
                () -> city.use(AskExtension.class).ask(round.answering(), until, "Nämnden sammanträder i november."));
    }

    private void refuses(Round round, DeliveryId request) {
        city.does(
                Role.REGISTRAR,
                city.board,
                () -> city.use(AnswerExtension.class).refuse(round.asked(), request, "Ärendet brådskar."));
    }

    private int reminds(Round round) {
        return city.as(
                Role.REGISTRAR,
                city.board,
                () -> city.use(RemindBodies.class)
                        .remind(round.asked(), Set.of())
                        .bodies()
                        .size());
    }

    private void mandates(MandateHolder holder, String source) {
        mandates(city.committee, holder, source);
    }

    private void mandates(Authority body, MandateHolder holder, String source) {
        city.does(
                Role.COMMITTEE_SECRETARY,
                body,
                () -> city.use(NoteMandate.class).note(body.id(), holder, source));
    }

    private void chairReplies(Round round) {
        replies(Role.COMMITTEE_SECRETARY, MandateHolder.CHAIR, round);
    }

    private void administrationReplies(Round round) {
        replies(Role.ANALYST, MandateHolder.ADMINISTRATION, round);
    }

    private void replies(Role role, MandateHolder holder, Round round) {
        replies(city.committee, role, holder, round.answering());
    }

    private void replies(Authority body, Role role, MandateHolder holder, MatterId answering) {
        city.does(
                role,
                body,
                () -> city.use(ReplyBeforeMeeting.class)
                        .reply(new ReplyBeforeMeeting.Particulars(
                                answering,
                                holder,
                                "Karin Holm",
                                ReplyStance.PARTLY,
                                "Nämnden tillstyrker delvis.",
                                "Inget sammanträde hinner.")));
    }

    private DeliveryId request(Round round) {
        ReplyExtension.Asked asked = line(round).asked();
        assertThat(asked).isNotNull();
        return asked.header().id();
    }

    private ReadRound.BodyLine line(Round round) {
        return city.as(
                Role.REGISTRAR,
                city.board,
                () -> city.use(ReadRound.class).read(round.asked()).getFirst());
    }

    private LocalDate due(Round round) {
        return city.as(
                        Role.REGISTRAR,
                        city.committee,
                        () -> city.use(ReadMatter.class).read(round.answering()).matter())
                .header()
                .replyDueOn()
                .orElseThrow();
    }

    /** Registers what came last. */
    private MatterId registers(Authority authority) {
        return city.as(
                Role.REGISTRAR,
                authority,
                () -> city.use(RegisterDelivery.class)
                        .register(city.use(ReadMail.class)
                                .waiting()
                                .getLast()
                                .envelope()
                                .id()));
    }

    private void keeps(@org.jspecify.annotations.Nullable UUID id, String name, Authority... bodies) {
        city.does(
                Role.REGISTRAR,
                city.board,
                () -> city.use(KeepBodyList.class)
                        .keep(
                                city.board.id(),
                                id,
                                name,
                                List.of(bodies).stream().map(Authority::id).toList()));
    }

    private List<BodyList> theirs() {
        return city.as(
                Role.REGISTRAR, city.board, () -> city.use(KeepBodyList.class).of(city.board.id()));
    }

    private List<MatterDocument> documents(Authority authority, MatterId matter) {
        return city.as(
                Role.REGISTRAR,
                authority,
                () -> city.use(ReadMatter.class).read(matter).documents());
    }
}
