package se.rodatraden.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import se.rodatraden.Acting;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestDatabase;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.StaffId;

/** The access log as the runtime role meets it: written once, read by few, and the key to what it speaks of. */
@DatabaseTest
class AccessLogTableTest {
    private static final String CASE = "child_case";

    private final TestDatabase database;
    private final Acting acting;
    private final AccessLog log;
    private final Actor worker;
    private final Actor colleague;
    private final Actor officer;
    private final UUID subject = UUID.randomUUID();

    AccessLogTableTest(TestDatabase database) {
        this.database = database;
        this.acting = new Acting(database.runtime());
        this.log = new AccessLog(acting.jdbc(), acting.clock());
        int north = database.asOwner()
                .sql("""
                        insert into access.compartment (code, name, kind) values (:code, 'Enhet Norr', 'UNIT')
                        returning id
                        """)
                .param("code", "north-" + subject.toString().substring(0, 8))
                .query(Integer.class)
                .single();
        this.worker = member(Role.SOCIAL_WORKER, north);
        this.colleague = member(Role.SOCIAL_WORKER, north);
        this.officer = member(Role.DATA_PROTECTION_OFFICER, null);
        protectedDetails(new CompartmentId(north));
    }

    @Test
    void details_are_read_only_in_a_transaction_that_has_logged_the_reading() {
        assertThat(acting.as(worker, this::details)).isEmpty();
        assertThat(acting.as(worker, () -> {
                    log.opened(CASE, subject);
                    return details();
                }))
                .containsExactly("secret");
        assertThat(acting.as(worker, this::details)).isEmpty();
    }

    @Test
    void a_line_about_one_child_opens_no_other() {
        assertThat(acting.as(worker, () -> {
                    log.opened(CASE, UUID.randomUUID());
                    return details();
                }))
                .isEmpty();
    }

    @Test
    void another_transactions_line_opens_nothing() {
        acting.runAs(colleague, () -> {
            log.opened(CASE, subject);
            assertThat(otherTransactionOf(worker)).isEmpty();
        });
    }

    @Test
    void a_line_does_not_open_what_need_to_know_has_closed() {
        assertThat(acting.as(officer, () -> {
                    log.opened(CASE, subject);
                    return details();
                }))
                .isEmpty();
    }

    @Test
    void a_line_tells_who_and_why_in_the_actors_own_name() {
        acting.runAs(worker, () -> log.opened(CASE, subject));

        assertThat(acting.as(
                        officer,
                        () -> acting.jdbc()
                                .sql("""
                                select concat_ws(' ', actor_id, actor_name, action, purpose)
                                from audit.access_log where subject_id = :subject
                                """)
                                .param("subject", subject)
                                .query(String.class)
                                .list()))
                .containsExactly(worker.id() + " Maja Lind OPENED HANDLE_CHILD_CASE");
    }

    @Test
    void nobody_writes_a_line_in_anothers_name() {
        refusedByTheDatabase(() -> acting.runAs(
                worker,
                () -> acting.jdbc()
                        .sql("""
                                insert into audit.access_log (at, actor_id, actor_name, actor_role, action,
                                                              subject_kind, subject_id, purpose)
                                values (now(), :actor, 'Per Ek', '', 'OPENED', 'child_case', :subject, 'X')
                                """)
                        .param("actor", colleague.id())
                        .param("subject", subject)
                        .update()));
    }

    @Test
    void nobody_writes_in_a_records_history_in_anothers_name() {
        refusedByTheDatabase(() -> acting.runAs(
                worker,
                () -> acting.jdbc()
                        .sql("""
                                insert into audit.event_log (at, actor_id, actor_name, event, subject_kind, subject_id,
                                                             compartment_id)
                                select now(), :actor, 'Per Ek', 'x', 'child_case', :subject, c
                                from access.open_compartments() c
                                """)
                        .param("actor", colleague.id())
                        .param("subject", subject)
                        .update()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "xid", "transaction_at"})
    void nobody_puts_a_line_into_a_time_that_is_sealed(String column) {
        refusedByTheDatabase(() -> acting.runAs(
                worker,
                () -> acting.jdbc()
                        .sql("""
                                insert into audit.access_log (%s, at, actor_id, actor_name, actor_role, action,
                                                              subject_kind, subject_id, purpose)
                                overriding system value
                                select %s, now(), :actor, 'Maja Lind', '', 'OPENED', 'child_case', :subject, 'X'
                                """.formatted(column, column.equals("transaction_at") ? "now()" : "'5'"))
                        .param("actor", worker.id())
                        .param("subject", subject)
                        .update()));
    }

    @Test
    void the_log_is_read_by_the_data_protection_officer_alone() {
        acting.runAs(worker, () -> log.opened(CASE, subject));

        assertThat(acting.as(worker, this::lines)).isZero();
        assertThat(acting.inTransaction(this::lines)).isZero();
        assertThat(acting.as(officer, this::lines)).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.access_log set purpose = 'OWN_DAY'",
                "delete from audit.access_log",
                "truncate audit.access_log",
                "update audit.event_log set event = 'x'",
                "delete from audit.event_log",
                "update audit.log_review set finding = 'x'",
                "delete from audit.log_review",
                "select hash from audit.seal",
                "delete from audit.seal",
                "call audit.require_opened('audit.event_log', 'subject_id')",
            })
    void nobody_changes_a_log(String change) {
        for (Actor actor : List.of(worker, officer)) {
            refusedByTheDatabase(
                    () -> acting.runAs(actor, () -> acting.jdbc().sql(change).update()));
        }
    }

    @Test
    void a_line_needs_a_transaction_and_an_actor() {
        // The Java guard is on the proxy; the database holds without it.
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> acting.inTransaction(() -> {
                    log.opened(CASE, subject);
                    return true;
                }));
        refusedByTheDatabase(() -> acting.jdbc()
                .sql("""
                        insert into audit.access_log (at, actor_id, actor_name, actor_role, action,
                                                      subject_kind, subject_id, purpose)
                        values (now(), :actor, 'Maja Lind', '', 'OPENED', 'child_case', :subject, 'X')
                        """)
                .param("actor", worker.id())
                .param("subject", subject)
                .update());
    }

    private List<String> otherTransactionOf(Actor actor) {
        // Another thread has another connection, and this test's actor with it.
        try (var threads = java.util.concurrent.Executors.newSingleThreadExecutor()) {
            return threads.submit(() -> acting.as(actor, this::details)).get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> details() {
        return acting.jdbc()
                .sql("select text from probe.detail where child_case_id = :subject")
                .param("subject", subject)
                .query(String.class)
                .list();
    }

    private long lines() {
        return acting.jdbc()
                .sql("select count(*) from audit.access_log")
                .query(Long.class)
                .single();
    }

    private void protectedDetails(CompartmentId compartment) {
        database.asOwner().sql("create schema if not exists probe").update();
        database.asOwner().sql("""
                do $$
                begin
                    if to_regclass('probe.detail') is null then
                        create table probe.detail (child_case_id uuid, compartment_id int not null, text text);
                        call access.protect('probe.detail', 'child_case_id');
                        call audit.require_opened('probe.detail', 'child_case_id');
                        grant usage on schema probe to rt_runtime;
                    end if;
                end $$
                """).update();
        database.asSuperuser()
                .sql("insert into probe.detail values (:subject, :compartment, 'secret')")
                .param("subject", subject)
                .param("compartment", compartment.value())
                .update();
    }

    private Actor member(Role role, @org.jspecify.annotations.Nullable Integer compartment) {
        UUID staff = database.asOwner()
                .sql("insert into access.account (subject, name) values (:subject, 'Maja Lind') returning staff_id")
                .param("subject", UUID.randomUUID().toString())
                .query(UUID.class)
                .single();
        database.asOwner()
                .sql("insert into access.membership values (:staff, :role, :compartment, :from)")
                .param("staff", staff)
                .param("role", role.name())
                .param("compartment", compartment)
                .param("from", LocalDate.of(2020, 1, 1))
                .update();
        return Acting.person(new StaffId(staff));
    }

    private static void refusedByTheDatabase(Runnable work) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(work::run)
                .havingRootCause()
                .isInstanceOfSatisfying(
                        SQLException.class,
                        cause -> assertThat(cause.getSQLState()).isEqualTo("42501"));
    }
}
