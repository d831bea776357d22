package se.rodatraden.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestDatabase;
import se.rodatraden.access.EmergencyFinding;
import se.rodatraden.access.EmergencyOpening;
import se.rodatraden.access.EmergencyOpenings;
import se.rodatraden.access.NeedToKnow;
import se.rodatraden.access.Organisation;
import se.rodatraden.casework.domain.CaseCursor;
import se.rodatraden.casework.domain.EmergencyAnswer;
import se.rodatraden.casework.domain.EmergencyQuestion;
import se.rodatraden.casework.usecase.CloseWithoutInvestigation;
import se.rodatraden.casework.usecase.EmergencyReview;
import se.rodatraden.casework.usecase.MyCases;
import se.rodatraden.casework.usecase.OpenInEmergency;
import se.rodatraden.casework.usecase.OpenInvestigation;
import se.rodatraden.casework.usecase.ProtectChild;
import se.rodatraden.casework.usecase.ReadCase;
import se.rodatraden.casework.usecase.ReadHistory;
import se.rodatraden.casework.usecase.RegisterConcern.Registered;
import se.rodatraden.casework.usecase.SearchCases;
import se.rodatraden.casework.usecase.SharedCases;
import se.rodatraden.casework.usecase.UnitCases;
import se.rodatraden.clocks.MyDeadlines;
import se.rodatraden.clocks.OpenDeadline;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.PersonalIdentityNumber;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.Role;
import se.rodatraden.people.ProtectionLevel;

/** Opening a case of another unit in an emergency, as the runtime role. The database alone lets anybody in. */
@DatabaseTest
class BreakGlassTest {
    private static final String CHILD = "20150808-2383";
    private static final String NOBODY = "20090628-2397";
    private static final LocalDate TODAY = LocalDate.of(2024, 10, 7);
    private static final String NOW = "Polisen har barnet hos sig i kväll.";
    private static final String ME = "Jag har jour för hela kommunen.";

    private final TestDatabase database;
    private Unit unit;
    private Unit elsewhere;
    private Registered registered;

    BreakGlassTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void a_case_and_another_unit() {
        database.asSuperuser()
                .sql("truncate access.account, access.compartment, access.barrier, access.shield, access.subject_grant,"
                        + " audit.access_log cascade")
                .update();
        unit = new Unit(database);
        elsewhere = unit.next();
        registered = unit.concern(CHILD);
    }

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void opens_the_childs_case_today_and_tomorrow_and_not_after() {
        assertThat(ask(elsewhere.worker, child(CHILD)))
                .isEqualTo(new EmergencyAnswer.Opened(List.of(registered.id()), false));

        assertThat(List.of(
                        readsOn(TODAY),
                        readsOn(TODAY.plusDays(1)),
                        readsOn(TODAY.plusDays(2)),
                        readsOn(TODAY.minusDays(1))))
                .containsExactly(true, true, false, false);
    }

    @Test
    void says_until_when_to_whoever_has_it_open_so_and_to_nobody_else() {
        ask(elsewhere.worker, child(CHILD));

        assertThat(untilWhen(elsewhere.worker)).isEqualTo(TODAY.plusDays(1));
        assertThat(untilWhen(unit.worker)).isNull();
    }

    @Test
    void opens_by_unit_and_case_number_also_when_the_case_has_ended() {
        unit.runAs(
                unit.worker,
                () -> unit.get(CloseWithoutInvestigation.class).close(registered.id(), "Uppgifterna var felaktiga."));

        assertThat(ask(elsewhere.worker, child(CHILD))).isInstanceOf(EmergencyAnswer.NotFound.class);
        assertThat(ask(elsewhere.worker, number(elsewhere, registered.number())))
                .isInstanceOf(EmergencyAnswer.NotFound.class);
        assertThat(ask(elsewhere.worker, number(unit, registered.number()))).isInstanceOf(EmergencyAnswer.Opened.class);
        assertThat(reads(elsewhere.worker)).isTrue();
    }

    @Test
    void a_guardians_number_opens_nothing() {
        assertThat(ask(elsewhere.worker, child("19870102-2389"))).isInstanceOf(EmergencyAnswer.NotFound.class);
    }

    @Test
    void whoever_has_the_case_gets_no_opening_and_no_line() {
        assertThat(ask(unit.colleague, child(CHILD)))
                .isEqualTo(new EmergencyAnswer.Opened(List.of(registered.id()), true));
        assertThat(emergencyLines()).isEmpty();

        ask(elsewhere.worker, child(CHILD));
        assertThat(ask(elsewhere.worker, child(CHILD)))
                .isEqualTo(new EmergencyAnswer.Opened(List.of(registered.id()), true));
        assertThat(grants()).isOne();
    }

    @Test
    void it_is_for_reading_and_the_database_writes_nothing_by_it() {
        ask(elsewhere.worker, child(CHILD));

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> unit.runAs(
                        elsewhere.worker,
                        () -> unit.get(OpenInvestigation.class).open(registered.id(), "Skäl")));
        JdbcClient jdbc = unit.get(JdbcClient.class);
        for (String change : List.of(
                "update casework.child_case set state = 'CLOSED'",
                "update people.person set protection = 'NONE'",
                "update clocks.deadline set due_on = '2030-01-01'")) {
            assertThat(unit.inTransactionAs(
                            elsewhere.worker, () -> jdbc.sql(change).update()))
                    .as(change)
                    .isZero();
        }
        refused(() -> unit.inTransactionAs(
                elsewhere.worker,
                () -> jdbc.sql("""
                        insert into casework.pending_approval (proposal_id, child_case_id, compartment_id, asked_on)
                        values (uuidv7(), :case, :unit, '2024-10-07')
                        """)
                        .param("case", registered.id().value())
                        .param("unit", unit.id.value())
                        .update()));
    }

    @Test
    void it_puts_the_case_in_no_list_no_search_and_no_worklist() {
        ask(elsewhere.worker, child(CHILD));

        unit.runAs(elsewhere.worker, () -> {
            assertThat(unit.get(MyCases.class).list(CaseCursor.START).entries()).isEmpty();
            assertThat(unit.get(UnitCases.class)
                            .list(elsewhere.id, CaseCursor.START)
                            .entries())
                    .isEmpty();
            assertThat(unit.get(SharedCases.class).list().entries()).isEmpty();
            assertThat(unit.get(SearchCases.class).search("Elin Åkerström").entries())
                    .isEmpty();
            assertThat(unit.get(SearchCases.class).search(CHILD).entries()).isEmpty();
            assertThat(unit.get(MyDeadlines.class).mine(10)).isEmpty();
            assertThat(unit.get(MyDeadlines.class).in(elsewhere.id, 10)).isEmpty();
        });
    }

    @Test
    void an_opening_that_is_not_committed_opens_nothing() {
        JdbcClient jdbc = unit.get(JdbcClient.class);
        Integer seen = unit.inTransactionAs(elsewhere.worker, () -> {
            unit.get(OpenInEmergency.class).open(asked(child(CHILD)));
            return jdbc.sql("select count(*) from casework.child_case")
                    .query(Integer.class)
                    .single();
        });

        assertThat(seen).isZero();
        assertThat(reads(elsewhere.worker)).isTrue();
    }

    @Test
    void leaves_a_line_with_the_reasons_that_those_with_the_case_can_read() {
        ask(elsewhere.worker, child(CHILD));

        assertThat(emergencyLines())
                .containsExactly("EMERGENCY_OPENED child-case %s SOCIAL_WORKER ACT_IN_EMERGENCY %s\n%s"
                        .formatted(registered.id(), NOW, ME));
        assertThat(unit.as(unit.worker, () -> unit.get(ReadHistory.class).read(registered.id()))
                        .readers())
                .extracting(reading -> reading.action().name())
                .contains("EMERGENCY_OPENED");
    }

    @Test
    void a_barrier_a_protected_identity_an_ended_case_and_no_case_are_one_answer_and_one_line_each() {
        List<EmergencyAnswer> answers = new java.util.ArrayList<>();
        answers.add(ask(elsewhere.worker, child(NOBODY)));
        unit.runAs(
                unit.manager,
                () -> unit.needToKnow()
                        .raiseBarrier(
                                elsewhere.worker.staff(), registered.id().value(), NeedToKnow.BarrierKind.RELATIVE));
        answers.add(ask(elsewhere.worker, child(CHILD)));
        answers.add(ask(elsewhere.worker, number(unit, registered.number())));
        protect();
        answers.add(ask(elsewhere.colleague, child(CHILD)));
        answers.add(ask(unit.colleague, child(CHILD)));

        assertThat(answers).hasSize(5).containsOnly(new EmergencyAnswer.NotFound());
        assertThat(emergencyLines())
                .hasSize(5)
                .allSatisfy(line -> assertThat(line).startsWith("EMERGENCY_REFUSED "));
        assertThat(grants()).isZero();
    }

    /** The row of the log is there for those who control it, and not even in its own transaction for whoever tried. */
    @Test
    void whoever_tried_does_not_learn_from_the_log_what_was_there() {
        protect();
        JdbcClient jdbc = unit.get(JdbcClient.class);
        List<UUID> told = unit.inTransactionAs(elsewhere.worker, () -> {
            unit.get(OpenInEmergency.class).open(asked(child(CHILD)));
            return jdbc.sql("select subject_id from audit.access_log")
                    .query(UUID.class)
                    .list();
        });

        assertThat(told).isEmpty();
        assertThat(emergencyLines())
                .singleElement()
                .asString()
                .contains(registered.id().toString());
    }

    @Test
    void not_even_whoever_is_cleared_opens_a_protected_identity_so() {
        protect();
        unit.runAs(
                unit.worker,
                () -> unit.needToKnow()
                        .clear(elsewhere.worker.staff(), registered.id().value(), "Ska ta över ärendet"));

        assertThat(ask(elsewhere.worker, child(CHILD))).isInstanceOf(EmergencyAnswer.NotFound.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"barrier", "protected identity", "end of the appointment", "closed account"})
    void what_comes_after_the_opening_ends_it(String what) {
        ask(elsewhere.worker, child(CHILD));
        Organisation organisation = unit.get(Organisation.class);
        switch (what) {
            case "barrier" ->
                unit.runAs(
                        unit.manager,
                        () -> unit.needToKnow()
                                .raiseBarrier(
                                        elsewhere.worker.staff(),
                                        registered.id().value(),
                                        NeedToKnow.BarrierKind.OWN_CASE));
            case "protected identity" -> protect();
            case "closed account" -> organisation.closeAccount(elsewhere.worker.staff());
            default -> {
                organisation.dismiss(elsewhere.worker.staff(), Role.SOCIAL_WORKER, elsewhere.id);
                unit.clock().set(TODAY.plusDays(1));
            }
        }

        assertThat(reads(elsewhere.worker)).isFalse();
    }

    @Test
    void a_closed_account_acts_in_no_role() {
        assertThat(actsAsSocialWorker(elsewhere.worker)).isTrue();

        unit.get(Organisation.class).closeAccount(elsewhere.worker.staff());

        assertThat(actsAsSocialWorker(elsewhere.worker)).isFalse();
    }

    private boolean actsAsSocialWorker(Actor actor) {
        return unit.inTransactionAs(
                actor,
                () -> unit.get(JdbcClient.class)
                        .sql("select access.acts_as('SOCIAL_WORKER')")
                        .query(Boolean.class)
                        .single());
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SOCIAL_WORKER", "UNIT_MANAGER"},
            mode = EnumSource.Mode.EXCLUDE)
    void other_roles_open_nothing(Role role) {
        Actor other = elsewhere.staff("other", role);

        refused(() -> ask(other, child(CHILD)));
    }

    @Test
    void the_system_itself_opens_nothing() {
        refused(() -> ask(new Actor.SystemPurpose("a job"), child(CHILD)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into access.subject_grant (staff_id, subject_id, kind, reason, valid_from, valid_to, granted_by)"
                        + " values (:me, :case, 'BREAK_GLASS', 'Behöver titta nu', '2024-10-07', '2024-10-08', :me)",
                "insert into access.subject_grant (staff_id, subject_id, kind, reason, valid_from, valid_to, granted_by)"
                        + " values (:other, :case, 'BREAK_GLASS', 'Behöver titta nu', '2024-10-07', '2024-10-08', :me)",
                "insert into audit.access_log (at, actor_id, actor_name, actor_role, action, subject_kind, subject_id,"
                        + " purpose) values (now(), :me, 'X', 'X', 'EMERGENCY_OPENED', 'child-case', :case, 'X')",
                "insert into access.emergency_opening (grant_id, staff_id, subject_id, compartment_id, reference, why_now,"
                        + " why_me, opened_at, valid_to, review_by) select uuidv7(), :me, :case, 1, 'B', 'x', 'x', now(),"
                        + " '2024-10-08', '2024-10-08'",
                "update access.emergency_opening set valid_to = '2030-01-01' where staff_id = :me",
                "update access.emergency_rule set days = 7 where :case::uuid is not null",
                "select access.open_in_emergency(:case, 1, 'B', 'x', 'x', now())",
                "select audit.log_emergency('EMERGENCY_OPENED', 'child-case', :case, 'x', now())",
                "select people.subjects_of_child(:case::text)",
                "select access.is_never_opened_in_emergency(:case)",
                "select * from casework.case_key where child_case_id = :case",
                "select * from people.child_number where subject_id = :case"
            })
    void the_runtime_role_goes_no_other_way(String sql) {
        ask(elsewhere.worker, child(CHILD));
        JdbcClient jdbc = unit.get(JdbcClient.class);

        refused(() -> unit.inTransactionAs(
                elsewhere.worker,
                () -> jdbc.sql(sql)
                        .params(Map.of(
                                "me", elsewhere.worker.id(),
                                "other", elsewhere.colleague.id(),
                                "case", registered.id().value()))
                        .query()
                        .listOfRows()));
    }

    @Test
    void the_runtime_role_does_not_move_the_end_of_it() {
        ask(elsewhere.worker, child(CHILD));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> unit.inTransactionAs(
                        elsewhere.worker,
                        () -> unit.get(JdbcClient.class)
                                .sql("update access.subject_grant set valid_to = '2030-01-01'")
                                .update()))
                .havingRootCause()
                .withMessageContaining("permission denied");

        assertThat(readsOn(TODAY.plusDays(2))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"för kort", "", "Gäller 20150808-2383 som ringde nyss", "Gäller 1508082383 som ringde nyss"})
    void the_database_asks_for_reasons_in_words_and_without_numbers(String why) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> unit.as(
                        elsewhere.worker,
                        () -> unit.get(OpenInEmergency.class).open(new OpenInEmergency.Asked(child(CHILD), why, ME))))
                .havingRootCause()
                .isInstanceOfSatisfying(
                        SQLException.class,
                        cause -> assertThat(cause.getSQLState()).isEqualTo("22023"));
        assertThat(grants()).isZero();
    }

    @Test
    void a_line_is_of_its_own_day() {
        JdbcClient jdbc = unit.get(JdbcClient.class);
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> unit.inTransactionAs(
                        elsewhere.worker,
                        () -> jdbc.sql("select * from casework.open_in_emergency(:child, null, null, :now, :me, :at)")
                                .params(Map.of(
                                        "child",
                                        "201508082383",
                                        "now",
                                        NOW,
                                        "me",
                                        ME,
                                        "at",
                                        OffsetDateTime.parse("2024-10-05T12:00:00+02:00")))
                                .query()
                                .listOfRows()));
    }

    @Test
    void nobody_asks_more_than_ten_times_a_day() {
        for (int i = 0; i < 10; i++) {
            assertThat(ask(elsewhere.worker, child(NOBODY))).isInstanceOf(EmergencyAnswer.NotFound.class);
        }

        assertThat(ask(elsewhere.worker, child(CHILD))).isInstanceOf(EmergencyAnswer.TooMany.class);
        assertThat(emergencyLines()).hasSize(11);
        assertThat(ask(elsewhere.colleague, child(CHILD))).isInstanceOf(EmergencyAnswer.Opened.class);
        unit.clock().set(TODAY.plusDays(1));
        assertThat(ask(elsewhere.worker, child(CHILD))).isInstanceOf(EmergencyAnswer.Opened.class);
    }

    @Test
    void every_ongoing_case_of_the_child_is_opened_each_with_its_own_line_and_task() {
        Unit third = unit.next();
        third.concern(CHILD);

        assertThat(ask(elsewhere.worker, child(CHILD)))
                .isInstanceOfSatisfying(
                        EmergencyAnswer.Opened.class,
                        opened -> assertThat(opened.cases()).hasSize(2));
        assertThat(emergencyLines()).hasSize(2);
        assertThat(waitingFor(unit)).hasSize(1);
        assertThat(waitingFor(third)).hasSize(1);
    }

    @Test
    void the_manager_of_the_unit_is_told_and_reviews_it() {
        ask(elsewhere.worker, child(CHILD));
        EmergencyOpening opening = waitingFor(unit).getFirst();
        assertThat(reviewsOnTheWorklist())
                .singleElement()
                .satisfies(line -> assertThat(line.dueOn()).isEqualTo(TODAY.plusDays(7)));

        for (Actor other : List.of(elsewhere.worker, elsewhere.manager, unit.worker)) {
            assertThatExceptionOfType(RuntimeException.class)
                    .isThrownBy(() -> review(other, opening, EmergencyFinding.JUSTIFIED))
                    .isInstanceOfAny(RefusedException.class, NotFoundException.class);
        }
        review(unit.manager, opening, EmergencyFinding.JUSTIFIED);

        assertThat(waitingFor(unit)).isEmpty();
        assertThat(reviewsOnTheWorklist()).isEmpty();
        assertThat(unit.as(
                        elsewhere.worker,
                        () -> unit.get(EmergencyOpenings.class).mine(10)))
                .singleElement()
                .isInstanceOfSatisfying(EmergencyOpening.Reviewed.class, reviewed -> {
                    assertThat(reviewed.review().reviewer()).isEqualTo("Anställd manager");
                    assertThat(reviewed.review().finding()).isEqualTo(EmergencyFinding.JUSTIFIED);
                });
        assertThat(reads(elsewhere.worker)).isTrue();
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> review(unit.manager, opening, EmergencyFinding.NOT_JUSTIFIED));
    }

    @Test
    void an_opening_that_was_not_justified_ends_at_once() {
        ask(elsewhere.worker, child(CHILD));
        review(unit.manager, waitingFor(unit).getFirst(), EmergencyFinding.NOT_JUSTIFIED);

        assertThat(reads(elsewhere.worker)).isFalse();
    }

    /** The verdict in Java draws the page; this is what holds when a page forgets to ask it. */
    @Test
    void the_database_too_lets_only_the_manager_of_the_unit_review() {
        Actor.Person both = elsewhere.staff("both", Role.SOCIAL_WORKER);
        ask(both, child(CHILD));
        UUID id = waitingFor(unit).getFirst().facts().id();
        unit.get(Organisation.class).appoint(both.staff(), Role.UNIT_MANAGER, unit.id, TODAY);

        for (Actor other : List.of(both, unit.worker, elsewhere.manager)) {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> unit.inTransactionAs(other, () -> {
                        unit.get(EmergencyOpenings.class).review(id, EmergencyFinding.JUSTIFIED, "Skälen håller.");
                        return true;
                    }));
        }
    }

    /** As the migration does it in a database that was in use: row security would hide every case from its owner. */
    @Test
    void cases_that_were_there_before_are_opened_too() throws IOException {
        database.asOwner().sql("delete from people.child_number").update();
        database.asOwner().sql("delete from casework.case_key").update();
        assertThat(ask(elsewhere.worker, child(CHILD))).isInstanceOf(EmergencyAnswer.NotFound.class);

        keepNumbersAsTheMigrationDoes("people/V2__number_of_the_child.sql", "people.person");
        keepNumbersAsTheMigrationDoes("casework/V2__break_glass.sql", "casework.child_case");

        assertThat(ask(elsewhere.worker, child(CHILD))).isInstanceOf(EmergencyAnswer.Opened.class);
    }

    private void keepNumbersAsTheMigrationDoes(String file, String table) throws IOException {
        String migration = Files.readString(Path.of("src/main/resources/db/migration", file));
        String end = "alter table " + table + " force row level security;";
        String part = migration.substring(
                migration.indexOf("alter table " + table + " no force"), migration.indexOf(end) + end.length());
        List.of(part.split(";"))
                .forEach(statement -> database.asOwner().sql(statement).update());
    }

    private EmergencyAnswer ask(Actor actor, EmergencyQuestion question) {
        return unit.as(actor, () -> unit.get(OpenInEmergency.class).open(asked(question)));
    }

    private static OpenInEmergency.Asked asked(EmergencyQuestion question) {
        return new OpenInEmergency.Asked(question, NOW, ME);
    }

    private static EmergencyQuestion child(String number) {
        return new EmergencyQuestion.OfChild(PersonalIdentityNumber.parse(number));
    }

    private static EmergencyQuestion number(Unit unit, CaseNumber number) {
        return new EmergencyQuestion.ByNumber(unit.id, number);
    }

    private boolean readsOn(LocalDate day) {
        unit.clock().set(day);
        return reads(elsewhere.worker);
    }

    private boolean reads(Actor actor) {
        try {
            unit.runAs(actor, () -> unit.get(ReadCase.class).read(registered.id()));
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }

    private @org.jspecify.annotations.Nullable LocalDate untilWhen(Actor actor) {
        return unit.as(actor, () -> unit.get(ReadCase.class).read(registered.id()))
                .childCase()
                .header()
                .emergencyUntil();
    }

    private void protect() {
        unit.runAs(
                unit.worker,
                () -> unit.get(ProtectChild.class)
                        .protect(
                                registered.id(),
                                ProtectionLevel.CONFIDENTIALITY_MARKING,
                                List.of(unit.manager.staff()),
                                "Handläggare och enhetschef"));
    }

    private void review(Actor actor, EmergencyOpening opening, EmergencyFinding finding) {
        unit.runAs(
                actor,
                () -> unit.get(EmergencyReview.class).review(opening.facts().id(), finding, "Skälen håller."));
    }

    private List<EmergencyOpening> waitingFor(Unit which) {
        return unit.as(which.manager, () -> unit.get(EmergencyOpenings.class).waitingIn(which.id, 10));
    }

    private List<OpenDeadline> reviewsOnTheWorklist() {
        return unit.as(unit.manager, () -> unit.get(MyDeadlines.class).in(unit.id, 10)).stream()
                .filter(line -> line.kind().equals(EmergencyOpening.REVIEW))
                .toList();
    }

    private List<String> emergencyLines() {
        return database.asSuperuser().sql("""
                        select concat_ws(' ', action, subject_kind, subject_id, actor_role, purpose, reason)
                        from audit.access_log where action like 'EMERGENCY%' order by id
                        """).query(String.class).list();
    }

    private int grants() {
        return database.asSuperuser()
                .sql("select count(*) from access.subject_grant where kind = 'BREAK_GLASS'")
                .query(Integer.class)
                .single();
    }

    private static void refused(Runnable work) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(work::run)
                .havingRootCause()
                .isInstanceOfSatisfying(
                        SQLException.class,
                        cause -> assertThat(cause.getSQLState()).isEqualTo("42501"));
    }
}
