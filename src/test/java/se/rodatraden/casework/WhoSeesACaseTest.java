package se.rodatraden.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestDatabase;
import se.rodatraden.access.NeedToKnow;
import se.rodatraden.access.Organisation;
import se.rodatraden.audit.AccessLog;
import se.rodatraden.audit.EventLog;
import se.rodatraden.casework.domain.CaseCursor;
import se.rodatraden.casework.domain.ChildCase;
import se.rodatraden.casework.domain.HandOver;
import se.rodatraden.casework.domain.Notice;
import se.rodatraden.casework.store.HandOverStore;
import se.rodatraden.casework.usecase.CaseList;
import se.rodatraden.casework.usecase.CloseCase;
import se.rodatraden.casework.usecase.HandOverCase;
import se.rodatraden.casework.usecase.MyCases;
import se.rodatraden.casework.usecase.OpenInvestigation;
import se.rodatraden.casework.usecase.ProtectChild;
import se.rodatraden.casework.usecase.ReadCase;
import se.rodatraden.casework.usecase.ReadHistory;
import se.rodatraden.casework.usecase.RecordConsents;
import se.rodatraden.casework.usecase.RegisterConcern.Registered;
import se.rodatraden.casework.usecase.SearchCases;
import se.rodatraden.casework.usecase.SharedCases;
import se.rodatraden.casework.usecase.TakeNote;
import se.rodatraden.casework.usecase.UnitCases;
import se.rodatraden.casework.usecase.UnseenByHandler;
import se.rodatraden.casework.usecase.WriteAssessment;
import se.rodatraden.clocks.MyDeadlines;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.Period;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.Role;
import se.rodatraden.people.ProtectionLevel;

/** Need-to-know over the child's case, as the runtime role and through every way in. */
@DatabaseTest
class WhoSeesACaseTest {
    private static final String CHILD = "20150808-2383";
    private static final LocalDate TODAY = LocalDate.of(2024, 10, 7);
    private Unit unit;
    private Registered registered;

    @BeforeEach
    void a_case(TestDatabase database) {
        truncate(database);
        unit = new Unit(database);
        registered = unit.concern(CHILD);
    }

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void the_unit_finds_it_by_address_list_search_and_board() {
        assertThat(waysIn(unit.worker)).containsExactly("address", "my list", "board", "name", "number", "case number");
        assertThat(waysIn(unit.colleague)).containsExactly("address", "board", "name", "number", "case number");
    }

    @Test
    void another_unit_finds_nothing_by_any_way() {
        Unit other = unit.next();
        assertThat(waysIn(other.worker)).isEmpty();
        assertThat(waysIn(other.manager)).isEmpty();
    }

    @Test
    void who_has_read_it_is_told_to_those_who_see_it_whatever_they_say_they_opened() {
        assertThat(readersToldTo(unit.worker)).isPositive();
        assertThat(readersToldTo(unit.next().worker)).isZero();
    }

    private int readersToldTo(Actor actor) {
        AccessLog log = unit.get(AccessLog.class);
        return unit.inTransactionAs(actor, () -> {
            log.wrote(AccessLog.Action.OPENED, ChildCaseId.KIND, registered.id().value());
            return log.linesOf(registered.id().value(), 10).size();
        });
    }

    @Test
    void the_system_administrator_and_the_system_itself_find_nothing() {
        assertThat(waysIn(unit.staff("administrator", Role.SYSTEM_ADMINISTRATOR)))
                .isEmpty();
        assertThat(waysIn(new Actor.SystemPurpose("a job"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"OWN_CASE", "RELATIVE"})
    void a_barrier_beats_membership_and_grant(String kind) {
        Actor.Person worker = unit.colleague;
        unit.runAs(
                unit.manager,
                () -> unit.needToKnow()
                        .raiseBarrier(worker.staff(), registered.id().value(), NeedToKnow.BarrierKind.valueOf(kind)));

        assertThat(waysIn(worker)).isEmpty();
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> unit.runAs(unit.manager, () -> grant(worker)));
    }

    @Test
    void a_grant_opens_one_case_for_its_time_and_lets_nobody_handle_it() {
        Actor.Person coordinator = unit.next().staff("coordinator", Role.SIG_COORDINATOR);
        unit.runAs(unit.worker, () -> grant(coordinator));

        assertThat(waysIn(coordinator)).contains("address");
        assertThat(unit.as(coordinator, () -> unit.get(SharedCases.class).list().entries()))
                .hasSize(1);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> unit.runAs(
                        coordinator, () -> unit.get(OpenInvestigation.class).open(registered.id(), "Skäl")));

        unit.clock().set(TODAY.plusMonths(2));
        assertThat(waysIn(coordinator)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 10})
    void a_withdrawn_consent_to_sharing_shuts_the_coordinator_out_at_once(long daysAfter) {
        Actor.Person coordinator = unit.next().staff("coordinator", Role.SIG_COORDINATOR);
        unit.runAs(unit.worker, () -> unit.get(OpenInvestigation.class).open(registered.id(), "Skäl"));
        unit.everybodySaysYes(registered);
        unit.runAs(unit.worker, () -> grant(coordinator));
        assertThat(waysIn(coordinator)).contains("address");

        unit.clock().set(TODAY.plusDays(daysAfter));
        unit.runAs(
                unit.worker,
                () -> unit.get(RecordConsents.class)
                        .record(
                                registered.id(),
                                List.of(new RecordConsents.Answer(
                                        registered.guardians().getFirst(), ConsentKind.SHARING, false))));

        assertThat(waysIn(coordinator)).isEmpty();
    }

    @Test
    void protected_identity_is_there_for_the_cleared_and_for_nobody_else(TestDatabase database) {
        unit.runAs(
                unit.worker,
                () -> unit.get(ProtectChild.class)
                        .protect(
                                registered.id(),
                                ProtectionLevel.CONFIDENTIALITY_MARKING,
                                List.of(unit.manager.staff()),
                                "Handläggare och enhetschef"));

        assertThat(waysIn(unit.worker)).contains("address", "my list", "name", "number", "case number");
        assertThat(waysIn(unit.manager)).contains("address", "board");
        assertThat(waysIn(unit.colleague)).isEmpty();
        assertThat(database.asSuperuser()
                        .sql("select count(*) from people.address")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_protected_identity_is_not_opened_before_whoever_reads_is_warned(TestDatabase database) {
        ReadCase readCase = unit.get(ReadCase.class);
        assertThat(unit.as(unit.worker, () -> readCase.readUnlessProtected(registered.id())))
                .isPresent();
        protectedFromColleagues();
        int lines = count(database.asSuperuser(), "audit.access_log");

        assertThat(unit.as(unit.worker, () -> readCase.readUnlessProtected(registered.id())))
                .isEmpty();
        assertThat(count(database.asSuperuser(), "audit.access_log")).isEqualTo(lines);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> unit.as(unit.colleague, () -> readCase.readUnlessProtected(registered.id())));
    }

    @Test
    void the_manager_hands_a_case_to_somebody_who_sees_it_and_what_is_due_moves_along() {
        assertThat(unseen()).isEmpty();
        unit.runAs(
                unit.manager,
                () -> unit.needToKnow()
                        .raiseBarrier(unit.worker.staff(), registered.id().value(), NeedToKnow.BarrierKind.RELATIVE));
        assertThat(unseen()).containsExactly(registered.id());
        assertThat(unit.as(unit.colleague, () -> unit.get(UnseenByHandler.class).ids(unit.id)))
                .as("to others it is not told")
                .isEmpty();
        assertThat(due(unit.colleague)).isZero();

        unit.runAs(unit.manager, () -> handOver(unit.colleague));

        assertThat(unseen()).isEmpty();
        assertThat(due(unit.colleague))
                .as("what was due, and that the case is the colleague's now")
                .isEqualTo(2);
        unit.runAs(
                unit.colleague,
                () -> unit.get(TakeNote.class).of(registered.id(), Notice.TAKEN_OVER, "/cases/" + registered.id()));
        assertThat(due(unit.colleague)).isOne();
        assertThat(waysIn(unit.colleague)).contains("my list");
        ReadHistory.History history =
                unit.as(unit.colleague, () -> unit.get(ReadHistory.class).read(registered.id()));
        assertThat(history.handOvers()).extracting(HandOver::reasons).containsExactly("Maria är jävig.");
        assertThat(history.events()).extracting(EventLog.Event::event).contains("casework.event.handed-over");
    }

    @Test
    void a_case_whose_handler_has_left_the_unit_is_told_to_its_manager() {
        assertThat(unseen()).isEmpty();

        unit.get(Organisation.class).dismiss(unit.worker.staff(), Role.SOCIAL_WORKER, unit.id);

        unit.clock().set(TODAY.plusDays(1));
        assertThat(unseen()).containsExactly(registered.id());
        unit.clock().set(TODAY);
    }

    @Test
    void nobody_else_hands_over_and_nobody_gets_a_case_that_is_shut_to_them(TestDatabase database) {
        Unit other = unit.next();
        unit.runAs(
                unit.manager,
                () -> unit.needToKnow()
                        .raiseBarrier(
                                unit.colleague.staff(), registered.id().value(), NeedToKnow.BarrierKind.OWN_CASE));

        assertThat(handOverRefusal(unit.worker, unit.staff("third", Role.SOCIAL_WORKER)))
                .isEqualTo("casework.refused.not-unit-manager");
        assertThat(handOverRefusal(unit.manager, unit.colleague)).isEqualTo("casework.refused.cannot-handle");
        assertThat(handOverRefusal(unit.manager, unit.manager)).isEqualTo("casework.refused.cannot-handle");
        assertThat(handOverRefusal(unit.manager, other.worker)).isEqualTo("casework.refused.cannot-handle");
        assertThat(handOverRefusal(unit.manager, unit.worker)).isEqualTo("casework.refused.handles-already");
        assertThat(unit.as(unit.manager, () -> unit.get(HandOverCase.class).candidates(registered.id())))
                .extracting(account -> account.staff())
                .doesNotContain(unit.colleague.staff(), unit.worker.staff());
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> unit.runAs(other.manager, () -> handOver(other.worker)));
        HandOverStore handOvers = unit.get(HandOverStore.class);
        HandOver toBarred = new HandOver(
                unit.worker.staff(), unit.colleague.staff(), "Maria är jävig.", TODAY, unit.manager.staff());
        assertThatExceptionOfType(DataAccessException.class)
                .as("the database itself")
                .isThrownBy(() -> unit.inTransactionAs(unit.manager, () -> {
                    ChildCase childCase =
                            unit.get(ReadCase.class).read(registered.id()).childCase();
                    handOvers.handOver(childCase.header(), toBarred);
                    return true;
                }))
                .havingRootCause()
                .withMessageContaining("who can see it");
    }

    private Set<ChildCaseId> unseen() {
        UnseenByHandler unseen = unit.get(UnseenByHandler.class);
        Set<ChildCaseId> ids = unit.as(unit.manager, () -> unseen.ids(unit.id));
        assertThat(unit.as(
                        unit.manager,
                        () -> unseen.isUnseen(
                                unit.get(ReadCase.class).read(registered.id()).childCase())))
                .as("asked of the one case")
                .isEqualTo(ids.contains(registered.id()));
        return ids;
    }

    private int due(Actor actor) {
        return unit.as(actor, () -> unit.get(MyDeadlines.class).mine(8)).size();
    }

    private void handOver(Actor.Person to) {
        unit.get(HandOverCase.class).handOver(registered.id(), to.staff(), "Maria är jävig.");
    }

    private String handOverRefusal(Actor.Person by, Actor.Person to) {
        try {
            unit.runAs(by, () -> handOver(to));
            return "handed over";
        } catch (RefusedException e) {
            return e.refused().reason();
        }
    }

    @Test
    void without_an_opening_there_are_no_details(TestDatabase database) {
        List<String> tables =
                database.asSuperuser().sql("""
                        select format('%I.%I', schemaname, tablename) from pg_policies
                        where policyname = 'opened' and schemaname in ('casework', 'people')
                        order by 1
                        """).query(String.class).list();
        assertThat(tables).hasSizeGreaterThan(10).contains("people.person", "casework.report_of_concern");

        JdbcClient jdbc = unit.get(JdbcClient.class);
        for (String table : List.of("people.person", "people.address", "casework.report_of_concern")) {
            assertThat(unit.inTransactionAs(unit.worker, () -> count(jdbc, table)))
                    .as(table)
                    .isZero();
        }
        assertThat(unit.inTransactionAs(unit.worker, () -> count(jdbc, "casework.child_case")))
                .isOne();
    }

    /** What was opened is asked whether it is shut, and not each table: somebody who says it was opened sees no more. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void with_an_opening_there_are_no_details_of_what_is_shut(boolean byShield) {
        JdbcClient jdbc = unit.get(JdbcClient.class);
        assertThat(openedBy(unit.colleague, () -> count(jdbc, "people.person"))).isPositive();
        if (byShield) {
            protectedFromColleagues();
        } else {
            unit.runAs(
                    unit.manager,
                    () -> unit.needToKnow()
                            .raiseBarrier(
                                    unit.colleague.staff(), registered.id().value(), NeedToKnow.BarrierKind.RELATIVE));
        }

        for (String table : List.of("people.person", "casework.report_of_concern")) {
            assertThat(openedBy(unit.colleague, () -> count(jdbc, table)))
                    .as(table)
                    .isZero();
        }
        assertThat(openedBy(
                        unit.colleague,
                        () -> jdbc.sql("update people.person set given_name = 'Ny'")
                                .update()))
                .isZero();
    }

    private void protectedFromColleagues() {
        unit.runAs(
                unit.worker,
                () -> unit.get(ProtectChild.class)
                        .protect(
                                registered.id(),
                                ProtectionLevel.CONFIDENTIALITY_MARKING,
                                List.of(unit.manager.staff()),
                                "Handläggaren och enhetschefen"));
    }

    private int openedBy(Actor actor, Supplier<Integer> work) {
        return unit.inTransactionAs(actor, () -> {
            unit.get(AccessLog.class)
                    .wrote(
                            AccessLog.Action.OPENED,
                            ChildCaseId.KIND,
                            registered.id().value());
            return work.get();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"update people.person set protection = 'NONE'", "update casework.assessment set development = ''"
            })
    void without_an_opening_nothing_is_changed(String sql) {
        unit.everybodySaysYes(investigated());
        unit.runAs(
                unit.worker,
                () -> unit.get(WriteAssessment.class)
                        .write(
                                registered.id(),
                                new WriteAssessment.Written(0, "Skolan", "", "", "", null, null, null, List.of())));
        JdbcClient jdbc = unit.get(JdbcClient.class);

        assertThat(unit.inTransactionAs(unit.worker, () -> jdbc.sql(sql).update()))
                .isZero();
    }

    @Test
    void a_row_about_another_units_case_is_refused_as_one_about_no_case() {
        Unit other = unit.next();

        assertThat(planted(other, registered.id().value())).isEqualTo(planted(other, UUID.randomUUID()));
    }

    @Test
    void consent_that_is_taken_back_ends_what_it_opened() {
        Actor.Person coordinator = unit.next().staff("coordinator", Role.SIG_COORDINATOR);
        unit.everybodySaysYes(investigated());
        unit.runAs(unit.worker, () -> grant(coordinator));
        assertThat(waysIn(coordinator)).contains("address");

        answer(ConsentKind.INTERVENTION, false);
        assertThat(waysIn(coordinator)).contains("address");
        answer(ConsentKind.SHARING, false);

        assertThat(waysIn(coordinator)).isEmpty();
        assertThat(unit.as(unit.worker, () -> unit.get(ReadHistory.class).read(registered.id()))
                        .events())
                .extracting(EventLog.Event::event)
                .containsOnlyOnce("casework.event.sharing-ended");
    }

    @Test
    void the_names_to_search_by_cannot_be_read() {
        JdbcClient jdbc = unit.get(JdbcClient.class);
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> unit.inTransactionAs(unit.worker, () -> count(jdbc, "people.search_key")));
    }

    @Test
    void a_search_is_by_whole_number_or_the_beginnings_of_names_and_by_nothing_else() {
        assertThat(found(unit.worker, "åke")).isOne();
        assertThat(found(unit.worker, "akerstrom elin")).isOne();
        assertThat(found(unit.worker, "maria")).isOne();
        assertThat(found(unit.worker, "150808-2383")).isOne();
        assertThat(found(unit.worker, "2015")).isZero();
        assertThat(found(unit.worker, "skolgården")).isZero();
        assertThat(found(unit.worker, "elin nilsson")).isZero();
        assertThat(found(unit.worker, "#")).isZero();
        assertThat(found(unit.worker, "e")).isZero();
    }

    @Test
    void those_with_the_case_see_who_has_read_it() {
        unit.runAs(unit.colleague, () -> unit.get(ReadCase.class).read(registered.id()));

        assertThat(unit.as(unit.worker, () -> unit.get(ReadHistory.class).read(registered.id()))
                        .readers())
                .extracting(reading -> reading.actor() + " " + reading.action())
                .contains("Anställd colleague OPENED", "Anställd worker CREATED", "Anställd worker OPENED");
    }

    @Test
    void of_two_who_register_the_same_child_at_the_same_time_the_second_adds_to_the_case_of_the_first(
            TestDatabase database) throws Exception {
        String sibling = "20150101-2395";
        try (var threads = Executors.newSingleThreadExecutor()) {
            Future<Registered> second = unit.inTransactionAs(unit.worker, () -> {
                unit.concern(sibling);
                Future<Registered> other = threads.submit(() -> unit.concern(sibling));
                waitsForTheFirst(database, other);
                return other;
            });

            assertThat(second.get().joined()).isTrue();
        }
    }

    static void waitsForTheFirst(TestDatabase database, Future<?> other) {
        while (!other.isDone()
                && database.asSuperuser().sql("""
                                select not exists (select from pg_stat_activity
                                                   where datname = current_database() and wait_event_type = 'Lock')
                                """).query(Boolean.class).single()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void a_case_elsewhere_is_not_given_away_by_registering_the_same_child() {
        Unit other = unit.next();
        assertThat(other.concern(CHILD).number()).isEqualTo(new CaseNumber("B-2024-00001"));
    }

    @Test
    void nobody_closes_what_they_cannot_see() {
        Unit other = unit.next();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> unit.runAs(
                        other.worker, () -> unit.get(CloseCase.class).close(registered.id(), "Målen är nådda.")));
    }

    /** Every way in by which the actor comes to the case. */
    private List<String> waysIn(Actor actor) {
        List<String> ways = new ArrayList<>();
        try {
            unit.runAs(actor, () -> unit.get(ReadCase.class).read(registered.id()));
            ways.add("address");
        } catch (NotFoundException e) {
            // not there
        }
        if (actor instanceof Actor.Person) {
            if (lists(unit.as(actor, () -> unit.get(MyCases.class).list(CaseCursor.START)))) {
                ways.add("my list");
            }
        }
        if (lists(unit.as(actor, () -> unit.get(UnitCases.class).list(unit.id, CaseCursor.START)))) {
            ways.add("board");
        }
        Stream.of("name:Elin Åkerström", "number:" + CHILD, "case number:" + registered.number())
                .map(way -> way.split(":"))
                .filter(way -> found(actor, way[1]) > 0)
                .forEach(way -> ways.add(way[0]));
        return ways;
    }

    private boolean lists(CaseList list) {
        return list.entries().stream()
                .anyMatch(entry -> entry.line().childCase().header().id().equals(registered.id()));
    }

    private long found(Actor actor, String asked) {
        return unit.as(actor, () -> unit.get(SearchCases.class).search(asked)).entries().stream()
                .filter(entry -> entry.line().childCase().header().id().equals(registered.id()))
                .count();
    }

    private Registered investigated() {
        unit.runAs(unit.worker, () -> unit.get(OpenInvestigation.class).open(registered.id(), "Skäl"));
        return registered;
    }

    private void answer(ConsentKind kind, boolean given) {
        unit.runAs(
                unit.worker,
                () -> unit.get(RecordConsents.class)
                        .record(
                                registered.id(),
                                List.of(new RecordConsents.Answer(
                                        registered.guardians().getFirst(), kind, given))));
    }

    /** What the database says, but for the ids and places that differ anyway. */
    private static String planted(Unit of, UUID childCase) {
        try {
            return "let in "
                    + of.inTransactionAs(
                            of.worker,
                            () -> of.get(JdbcClient.class)
                                    .sql("""
                            insert into casework.assessment (child_case_id, compartment_id, version, written_on, written_by)
                            values (:case, :unit, 1, '2024-10-07', uuidv7())
                            """)
                                    .param("case", childCase)
                                    .param("unit", of.id.value())
                                    .update());
        } catch (DataAccessException refused) {
            return refused.getMostSpecificCause().getMessage().replace(childCase.toString(), "the case");
        }
    }

    private void grant(Actor.Person to) {
        unit.needToKnow()
                .grant(
                        to.staff(),
                        registered.id().value(),
                        NeedToKnow.GrantKind.COOPERATION,
                        "Samordnar insatsen för barnet",
                        Period.of(TODAY, TODAY.plusMonths(1)));
    }

    private static int count(JdbcClient jdbc, String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private static void truncate(TestDatabase database) {
        database.asSuperuser()
                .sql("truncate access.account, access.compartment, access.barrier, access.shield, access.subject_grant"
                        + " cascade")
                .update();
    }
}
