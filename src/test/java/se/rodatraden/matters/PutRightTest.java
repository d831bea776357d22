package se.rodatraden.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestClock;
import se.rodatraden.TestDatabase;
import se.rodatraden.audit.EventLog;
import se.rodatraden.clocks.OpenDeadline;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.domain.DueStep;
import se.rodatraden.matters.domain.Hearing;
import se.rodatraden.matters.domain.MatterDocument;
import se.rodatraden.matters.domain.Referral;
import se.rodatraden.matters.domain.ReplyDue;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.usecase.AnswerExtension;
import se.rodatraden.matters.usecase.AskExtension;
import se.rodatraden.matters.usecase.CorrectDueDate;
import se.rodatraden.matters.usecase.NoteHearing;
import se.rodatraden.matters.usecase.NoteHearingOutcome;
import se.rodatraden.matters.usecase.ReadMatter;
import se.rodatraden.matters.usecase.ReadReport;
import se.rodatraden.matters.usecase.ReadRound;
import se.rodatraden.matters.usecase.ReadWaysOut;
import se.rodatraden.matters.usecase.RegisterMotion;
import se.rodatraden.matters.usecase.RemindBodies;
import se.rodatraden.matters.usecase.StrikeHearing;

/** What was put down by mistake is put right, and nothing of it goes out of the diary. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PutRightTest {
    private static final String WHY = "Året blev fel när remissen skickades.";

    private final MattersFixture city;
    private final JdbcClient locks;
    private final ExecutorService colleague = Executors.newSingleThreadExecutor();
    private RegisterMotion.Registered motion;
    private MatterId asked;
    private List<ReferralId> referrals;
    private MatterId reply;
    private LocalDate today;
    private LocalDate told;

    PutRightTest(TestDatabase database) {
        city = new MattersFixture(database);
        locks = JdbcClient.create(database.runtime());
    }

    @AfterAll
    void close() {
        colleague.shutdownNow();
        city.close();
    }

    @BeforeEach
    void a_round() {
        today = TestClock.TODAY;
        city.wired.clock().set(today);
        told = today.plusDays(10);
        motion = city.motion();
        asked = motion.matter();
        referrals = city.referral(asked, city.committee, city.district);
        reply = registered(city.committee);
        registered(city.district);
    }

    @Test
    void a_wrong_due_date_is_replaced_on_both_sides_told_in_a_letter_and_kept_in_the_history() {
        LocalDate instead = today.plusDays(20);
        reminds();
        city.wired.clock().set(today.plusDays(1));

        corrects(Set.of(ours()), instead);
        assertThat(due().first()).isEqualTo(told);
        assertThat(due().day()).isEqualTo(instead);
        assertThat(reminderDays()).as("nobody is reminded of the new day yet").contains(instead);
        assertThat(view(city.committee, reply).matter().header().replyDueOn())
                .as("until the letter is registered")
                .contains(told);
        registered(city.committee); // the reminder
        assertThat(registered(city.committee)).isEqualTo(reply);

        ReadMatter.MatterView body = view(city.committee, reply);
        assertThat(body.matter().header().replyDueOn()).contains(instead);
        assertThat(body.deadlines())
                .filteredOn(line -> line.kind().equals("matters.deadline.reply-due"))
                .extracting(OpenDeadline::dueOn)
                .containsExactly(instead);
        assertThat(city.as(
                                Role.REGISTRAR,
                                city.committee,
                                () -> city.use(ReadWaysOut.class).read(reply))
                        .situation()
                        .due()
                        .day())
                .isEqualTo(instead);
        for (ReadMatter.MatterView side : List.of(body, view(city.board, asked))) {
            assertThat(side.documents())
                    .filteredOn(document -> document.title().equals("Rättat svarsdatum: " + instead))
                    .extracting(MatterDocument::body)
                    .singleElement()
                    .satisfies(letter -> assertThat(letter).contains(told.toString(), instead.toString(), WHY));
        }
        assertThat(view(city.board, asked).history())
                .extracting(EventLog.Event::event)
                .containsOnlyOnce("matters.event.due-corrected");
        assertThat(body.history())
                .extracting(EventLog.Event::event)
                .containsOnlyOnce("matters.event.due-correction-registered");
        assertThat(lines())
                .filteredOn(line -> line.due().steps().isEmpty())
                .as("the other body keeps its day")
                .hasSize(1);
        assertThat(locks.sql("select has_table_privilege('matters.due_correction', 'update')")
                        .query(Boolean.class)
                        .single())
                .as("what was told stays as it was told")
                .isFalse();
    }

    @Test
    void a_day_is_corrected_by_the_senders_registrar_to_one_ahead_and_never_behind_what_was_granted() {
        refuses("matters.refused.due-passed", () -> corrects(Set.of(ours()), today));
        refuses("matters.refused.correction-same", () -> corrects(Set.of(ours()), told));
        refuses("matters.refused.no-bodies", () -> corrects(Set.of(), today.plusDays(20)));
        refuses(
                "matters.refused.role",
                () -> city.as(
                        Role.ANALYST,
                        city.board,
                        () -> city.use(CorrectDueDate.class)
                                .correct(asked, Map.of(ours(), told), today.plusDays(20), WHY)));
        refuses(
                "matters.refused.unexplained",
                () -> city.as(
                        Role.REGISTRAR,
                        city.board,
                        () -> city.use(CorrectDueDate.class)
                                .correct(asked, Map.of(ours(), told), today.plusDays(20), " ")));

        asksUntil(told.plusDays(30));
        grants(told.plusDays(30));
        refuses("matters.refused.correction-granted", () -> corrects(Set.of(ours()), told.plusDays(29)));
        assertRefused(
                Verdict.refused("matters.refused.correction-granted-some", List.of("Socialnämnden"), told.plusDays(30)),
                () -> corrects(Set.copyOf(referrals), told.plusDays(29)));
        corrects(Set.of(ours()), told.plusDays(31));
        assertThat(due().day()).isEqualTo(told.plusDays(31));
    }

    @Test
    void a_day_that_a_colleague_has_told_meanwhile_is_not_replaced_unseen() {
        Map<ReferralId, LocalDate> seen = days(Set.of(ours()));
        LocalDate colleagues = told.plusDays(5);
        corrects(seen, colleagues);

        Verdict moved = Verdict.refused("matters.refused.due-moved", List.of("Socialnämnden"), List.of(colleagues));
        assertRefused(moved, () -> corrects(seen, told.plusDays(6)));
        assertThat(due().day()).isEqualTo(colleagues);
        corrects(days(Set.of(ours())), told.plusDays(6));
        assertThat(due().day()).isEqualTo(told.plusDays(6));
    }

    @Test
    void of_two_who_move_a_day_at_once_the_second_is_told_what_the_first_set() {
        Map<ReferralId, LocalDate> seen = days(Set.of(ours()));
        asksUntil(told.plusDays(30));
        DeliveryId request = request();
        LocalDate first = told.plusDays(5);

        for (Runnable second : List.<Runnable>of(
                () -> corrects(seen, told.plusDays(6)),
                () -> city.does(
                        Role.REGISTRAR,
                        city.board,
                        () -> city.use(AnswerExtension.class).grant(asked, request, told.plusDays(30), "")))) {
            CompletableFuture<Void> waiting =
                    city.wired.callInTransactionAs(city.person(Role.REGISTRAR, city.board), () -> {
                        city.use(CorrectDueDate.class).correct(asked, seen, first, WHY);
                        CompletableFuture<Void> begun = CompletableFuture.runAsync(second, colleague);
                        untilItWaitsOrIsDone(begun);
                        return begun;
                    });

            assertThatThrownBy(waiting::join)
                    .cause()
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            refusal -> assertThat(refusal.refused())
                                    .isEqualTo(Verdict.refused(
                                            "matters.refused.due-moved", List.of("Socialnämnden"), List.of(first))));
            assertThat(due().day()).isEqualTo(first);
            corrects(days(Set.of(ours())), told);
        }
    }

    private void untilItWaitsOrIsDone(CompletableFuture<?> other) {
        while (!other.isDone()
                && locks.sql("select count(*) from pg_locks where not granted")
                                .query(Long.class)
                                .single()
                        == 0) {
            Thread.onSpinWait();
        }
    }

    private static void assertRefused(Verdict verdict, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.refused()).isEqualTo(verdict));
    }

    @Test
    void the_day_that_was_sent_last_holds_in_whatever_order_the_letters_are_registered() {
        LocalDate first = today.plusDays(40);
        LocalDate last = today.plusDays(20);
        corrects(Set.of(ours()), first);
        corrects(Set.of(ours()), last);

        registersTheLast();
        assertThat(dayOfTheBody()).contains(last);
        registered(city.committee);

        assertThat(dayOfTheBody()).as("as the sender has it").contains(last).contains(due().day());
        assertThat(clocksOfTheBody()).containsExactly(last);
        assertThat(view(city.committee, reply).history())
                .extracting(EventLog.Event::event)
                .containsOnlyOnce("matters.event.due-correction-registered", "matters.event.due-correction-overtaken");
        assertThat(view(city.committee, reply).documents())
                .as("both letters are in the diary")
                .extracting(MatterDocument::title)
                .contains("Rättat svarsdatum: " + first, "Rättat svarsdatum: " + last);
    }

    @Test
    void more_time_and_a_correction_that_cross_end_on_the_day_that_was_sent_last() {
        LocalDate granted = told.plusDays(30);
        asksUntil(granted);
        grants(granted);
        corrects(Set.of(ours()), granted.plusDays(5));

        registersTheLast();
        registered(city.committee);

        assertThat(dueOfTheBody())
                .as("the body tells as the sender how the day came to be")
                .isEqualTo(due());
        assertThat(due().first()).isEqualTo(told);
        assertThat(due().steps())
                .extracting(DueStep::was)
                .as("more time was asked for, and then put right")
                .containsExactly(told, granted);
        assertThat(dayOfTheBody()).contains(granted.plusDays(5));
        assertThat(clocksOfTheBody()).containsExactly(granted.plusDays(5));
        assertThat(view(city.committee, reply).history())
                .extracting(EventLog.Event::event)
                .contains("matters.event.extension-overtaken");
    }

    @Test
    void more_time_that_is_refused_moves_no_day_and_overtakes_none() {
        LocalDate instead = told.plusDays(5);
        corrects(Set.of(ours()), instead);
        asksUntil(told.plusDays(30));
        city.does(
                Role.REGISTRAR,
                city.board,
                () -> city.use(AnswerExtension.class).refuse(asked, request(), ""));

        registersTheLast();
        registered(city.committee);

        assertThat(dayOfTheBody()).contains(instead);
    }

    @Test
    void a_reminder_of_a_day_that_is_corrected_the_same_day_is_none_of_the_new_day() {
        reminds();
        LocalDate instead = today.plusDays(20);

        corrects(Set.of(ours()), instead);

        assertThat(reminderDays()).contains(instead);
    }

    /** The oldest letter about the motion. */
    private MatterId registered(Authority authority) {
        return city.registered(
                authority, city.waiting(authority, motion.motion()).getFirst());
    }

    private void registersTheLast() {
        city.registered(
                city.committee, city.waiting(city.committee, motion.motion()).getLast());
    }

    private ReplyDue dueOfTheBody() {
        return city.as(
                        Role.REGISTRAR,
                        city.committee,
                        () -> city.use(ReadWaysOut.class).read(reply))
                .situation()
                .due();
    }

    private Optional<LocalDate> dayOfTheBody() {
        return view(city.committee, reply).matter().header().replyDueOn();
    }

    private List<LocalDate> clocksOfTheBody() {
        return view(city.committee, reply).deadlines().stream()
                .filter(line -> line.kind().equals("matters.deadline.reply-due"))
                .map(OpenDeadline::dueOn)
                .toList();
    }

    private void asksUntil(LocalDate day) {
        city.does(
                Role.ANALYST, city.committee, () -> city.use(AskExtension.class).ask(reply, day, "Nämnden möts sent."));
        registered(city.board);
    }

    private DeliveryId request() {
        return lines().stream()
                .map(ReadRound.BodyLine::asked)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow()
                .header()
                .id();
    }

    private void grants(LocalDate until) {
        city.does(
                Role.REGISTRAR,
                city.board,
                () -> city.use(AnswerExtension.class).grant(asked, request(), until, ""));
    }

    @Test
    void a_hearing_that_was_noted_by_mistake_stays_struck_out_and_counts_for_nothing() {
        OfficialReportId report = city.report(city.committee, reply);
        UUID wrong = notes("Rådet för funktionshinderfrågor", told.plusDays(1));
        assertThat(findings(report)).contains("hearing-after-due-date");
        assertThat(heard(report)).extracting(Hearing::id).containsExactly(wrong);

        strikes(wrong, "Fel råd antecknades.");

        assertThat(findings(report)).doesNotContain("hearing-after-due-date");
        assertThat(heard(report)).isEmpty();
        assertThat(view(city.committee, reply).hearings()).singleElement().satisfies(hearing -> {
            assertThat(hearing.body()).isEqualTo("Rådet för funktionshinderfrågor");
            assertThat(hearing.struck())
                    .isEqualTo(new Hearing.Struck(
                            today, city.person(Role.ANALYST, city.committee).name(), "Fel råd antecknades."));
        });
        assertThat(view(city.committee, reply).history())
                .filteredOn(event -> event.event().equals("matters.event.hearing-struck"))
                .singleElement()
                .satisfies(event -> assertThat(event.details().toString()).contains("Fel råd antecknades."));
        refuses("matters.refused.hearing-struck", () -> strikes(wrong, "Igen."));
        refuses(
                "matters.refused.hearing-struck",
                () -> city.does(
                        Role.ANALYST,
                        city.committee,
                        () -> city.use(NoteHearingOutcome.class).note(reply, wrong, mark(wrong), "Tillstyrkte.")));
        UUID right = notes("Förvaltningsgruppen", today);
        refuses("matters.refused.unexplained", () -> strikes(right, " "));
        assertThatThrownBy(() -> strikes(right, "Rör 20150808-2383."))
                .as("a personal number")
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void an_outcome_that_is_changed_leaves_the_earlier_in_the_history() {
        UUID hearing = notes("Förvaltningsgruppen", today);
        assertThat(notesOutcome(hearing, mark(hearing), "Tillstyrkte.")).isFalse();
        assertThat(notesOutcome(hearing, mark(hearing), "Avstyrkte.")).isTrue();

        assertThat(view(city.committee, reply).history())
                .filteredOn(event -> event.event().equals("matters.event.hearing-outcome-changed"))
                .singleElement()
                .satisfies(event -> assertThat(event.details().toString()).contains("Tillstyrkte."));
    }

    @Test
    void an_outcome_that_a_colleague_has_written_meanwhile_is_not_replaced_unseen() {
        UUID hearing = notes("Förvaltningsgruppen", today);
        String seen = mark(hearing);
        notesOutcome(hearing, seen, "Tillstyrkte.");

        refuses("matters.refused.hearing-outcome-changed", () -> notesOutcome(hearing, seen, "Avstyrkte."));
        assertThat(outcome(hearing).outcome()).isEqualTo("Tillstyrkte.");
        notesOutcome(hearing, mark(hearing), "Avstyrkte.");
        assertThat(outcome(hearing).outcome()).isEqualTo("Avstyrkte.");
    }

    @Test
    void of_those_who_strike_or_change_a_hearing_at_once_the_second_is_told() {
        for (Consumer<UUID> second : List.<Consumer<UUID>>of(
                hearing -> strikes(hearing, "Fel dag."),
                hearing -> notesOutcome(hearing, mark(hearing), "Avstyrkte."))) {
            UUID hearing = notes("Förvaltningsgruppen", today);
            CompletableFuture<Void> waiting =
                    city.wired.callInTransactionAs(city.person(Role.ANALYST, city.committee), () -> {
                        city.use(StrikeHearing.class).strike(reply, hearing, "Fel råd.");
                        CompletableFuture<Void> begun =
                                CompletableFuture.runAsync(() -> second.accept(hearing), colleague);
                        untilItWaitsOrIsDone(begun);
                        return begun;
                    });

            assertThatThrownBy(waiting::join)
                    .cause()
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            refusal ->
                                    assertThat(refusal.refused().reason()).isEqualTo("matters.refused.hearing-struck"));
        }
    }

    private boolean notesOutcome(UUID hearing, String seen, String outcome) {
        return city.as(
                Role.ANALYST,
                city.committee,
                () -> city.use(NoteHearingOutcome.class).note(reply, hearing, seen, outcome));
    }

    private String mark(UUID hearing) {
        return outcome(hearing).outcomeMark();
    }

    private Hearing outcome(UUID hearing) {
        return view(city.committee, reply).hearings().stream()
                .filter(noted -> noted.id().equals(hearing))
                .findFirst()
                .orElseThrow();
    }

    private ReferralId ours() {
        return lines().stream()
                .filter(line -> line.referral().header().body().equals(city.committee.id()))
                .findFirst()
                .orElseThrow()
                .referral()
                .header()
                .id();
    }

    private ReplyDue due() {
        return lines().stream()
                .filter(line -> line.referral().header().body().equals(city.committee.id()))
                .findFirst()
                .orElseThrow()
                .due();
    }

    private List<ReadRound.BodyLine> lines() {
        return city.as(
                Role.REGISTRAR, city.board, () -> city.use(ReadRound.class).read(asked));
    }

    private List<LocalDate> reminderDays() {
        return view(city.board, asked).deadlines().stream()
                .filter(line -> line.kind().equals("matters.deadline.remind-bodies"))
                .map(line -> LocalDate.parse(line.link().substring(line.link().indexOf("#due-") + "#due-".length())))
                .toList();
    }

    private List<String> corrects(Set<ReferralId> chosen, LocalDate instead) {
        return corrects(days(chosen), instead);
    }

    private List<String> corrects(Map<ReferralId, LocalDate> seen, LocalDate instead) {
        return city.as(
                Role.REGISTRAR, city.board, () -> city.use(CorrectDueDate.class).correct(asked, seen, instead, WHY));
    }

    /** As a page shows them now. */
    private Map<ReferralId, LocalDate> days(Set<ReferralId> chosen) {
        return lines().stream()
                .map(line -> line.referral().header())
                .filter(referral -> chosen.contains(referral.id()))
                .collect(Collectors.toMap(Referral.Header::id, Referral.Header::dueOn));
    }

    private void reminds() {
        city.does(Role.REGISTRAR, city.board, () -> city.use(RemindBodies.class).remind(asked, Set.copyOf(referrals)));
    }

    private UUID notes(String body, LocalDate day) {
        return city.as(
                Role.ANALYST,
                city.committee,
                () -> city.use(NoteHearing.class).note(new NoteHearing.Particulars(reply, body, day, "")));
    }

    private void strikes(UUID hearing, String reason) {
        city.does(
                Role.ANALYST,
                city.committee,
                () -> city.use(StrikeHearing.class).strike(reply, hearing, reason));
    }

    private List<String> findings(OfficialReportId report) {
        return city
                .as(
                        Role.ANALYST,
                        city.committee,
                        () -> city.use(ReadReport.class).read(report).warnings())
                .stream()
                .map(Finding::rule)
                .toList();
    }

    private List<Hearing> heard(OfficialReportId report) {
        return city.as(
                Role.ANALYST,
                city.committee,
                () -> city.use(ReadReport.class).read(report).hearings());
    }

    private ReadMatter.MatterView view(Authority authority, MatterId matter) {
        return city.as(
                Role.REGISTRAR, authority, () -> city.use(ReadMatter.class).read(matter));
    }

    private static AbstractThrowableAssert<?, ?> refuses(String reason, Runnable work) {
        return assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.refused().reason()).isEqualTo(reason));
    }
}
