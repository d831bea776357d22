package se.rodatraden.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestDatabase;

/** What is kept to be found at a glance is what would be worked out, whatever came in which order, also at once. */
@DatabaseTest
class ShutAtAGlanceTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    /** Every barrier, and every shield that somebody is near and not cleared for. */
    private static final String WORKED_OUT = """
            select b.staff_id || ' ' || b.subject_id from access.barrier b
            union
            select a.staff_id || ' ' || s.subject_id
            from access.account a cross join access.shield s
            where (exists (select from access.membership m
                           where m.staff_id = a.staff_id and m.compartment_id = s.compartment_id)
                   or exists (select from access.subject_grant g
                              where g.staff_id = a.staff_id and g.subject_id = s.subject_id))
              and not exists (select from access.clearance c
                              where c.staff_id = a.staff_id and c.subject_id = s.subject_id)
            order by 1
            """;

    private static final String KEPT = "select distinct staff_id || ' ' || subject_id from access.shut order by 1";

    private final TestDatabase database;
    private final JdbcClient superuser;
    private final TransactionTemplate transaction;
    private final List<UUID> staff = new ArrayList<>();
    private final List<Integer> units = new ArrayList<>();
    private final List<UUID> records = new ArrayList<>();

    ShutAtAGlanceTest(TestDatabase database) {
        this.database = database;
        this.superuser = database.asSuperuser();
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database.superuser()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatever_happens_in_whatever_order(long seed) {
        Random random = new Random(seed);
        people(6, 3, 5);

        for (int step = 0; step < 80; step++) {
            UUID who = staff.get(random.nextInt(staff.size()));
            UUID by = staff.get(random.nextInt(staff.size()));
            UUID what = records.get(random.nextInt(records.size()));
            int where = units.get(random.nextInt(units.size()));
            String event = List.of("appoint", "grant", "shield", "clear", "bar", "move")
                    .get(random.nextInt(6));
            tried(() -> happen(event, who, what, where, by));

            assertThat(asked(KEPT)).as("%s after step %d", event, step).isEqualTo(asked(WORKED_OUT));
        }
    }

    @ParameterizedTest
    @CsvSource({"shield, appoint", "appoint, shield", "shield, grant", "grant, shield"})
    void two_at_once_wait_for_each_other(String first, String second) {
        people(2, 1, 1);
        // Whoever raises the shield sees the record, and whoever comes near is somebody else.
        happen("appoint", staff.getFirst(), records.getFirst(), units.getFirst(), null);

        CompletableFuture<Void> other = transaction.execute(_ -> {
            happenToTheTwo(first);
            CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> happenToTheTwo(second));
            untilSomebodyWaits();
            return waiting;
        });
        other.join();

        assertThat(asked(KEPT)).isEqualTo(asked(WORKED_OUT)).contains(staff.get(1) + " " + records.getFirst());
    }

    @ParameterizedTest
    @CsvSource({"close, appoint", "appoint, close"})
    void an_appointment_beside_the_closing_of_the_account_is_closed(String first, String second) {
        people(2, 1, 1);

        CompletableFuture<Void> other = transaction.execute(_ -> {
            happenToTheTwo(first);
            CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> happenToTheTwo(second));
            untilSomebodyWaits();
            return waiting;
        });
        other.join();

        assertThat(superuser
                        .sql("select account_closed_on from access.membership where staff_id = :staff")
                        .param("staff", staff.get(1))
                        .query(LocalDate.class)
                        .list())
                .containsExactly(DAY);
    }

    /** Each alone would pass: neither sees what the other has not yet committed. */
    @ParameterizedTest
    @CsvSource({"appoint, administer", "administer, appoint"})
    void two_appointments_that_do_not_go_together_wait_for_each_other(String first, String second) {
        people(2, 1, 1);

        CompletableFuture<Void> other = transaction.execute(_ -> {
            happenToTheTwo(first);
            CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> happenToTheTwo(second));
            untilSomebodyWaits();
            return waiting;
        });

        assertThatThrownBy(other::join).hasMessageContaining("the appointments do not go together");
    }

    private void happenToTheTwo(String event) {
        UUID raising = staff.getFirst();
        transaction.executeWithoutResult(_ -> {
            if (event.equals("shield")) {
                happen("clear", raising, records.getFirst(), units.getFirst(), raising);
            }
            happen(event, staff.get(1), records.getFirst(), units.getFirst(), raising);
        });
    }

    private void happen(String event, UUID who, UUID what, int where, UUID by) {
        transaction.executeWithoutResult(_ -> {
            superuser
                    .sql("select set_config('rodatraden.actor', :by, true), set_config('rodatraden.today', :day, true)")
                    .param(
                            "by",
                            by == null || event.equals("appoint") || event.equals("administer") || event.equals("close")
                                    ? ""
                                    : by.toString())
                    .param("day", DAY.toString())
                    .query()
                    .singleRow();
            superuser
                    .sql(
                            switch (event) {
                                case "appoint" -> """
                                insert into access.membership (staff_id, role, compartment_id, valid_from)
                                values (:who, 'SOCIAL_WORKER', :where, :day) on conflict do nothing
                                """;
                                case "administer" -> """
                                insert into access.membership (staff_id, role, valid_from)
                                values (:who, 'SYSTEM_ADMINISTRATOR', :day)
                                """;
                                case "grant" -> """
                                insert into access.subject_grant
                                    (staff_id, subject_id, kind, reason, valid_from, valid_to, granted_by)
                                values (:who, :what, 'COVER', 'Täcker för kollega', :day, :day, :by)
                                """;
                                case "shield" -> """
                                insert into access.shield (subject_id, compartment_id, raised_by, raised_on)
                                values (:what, :where, :by, :day) on conflict do nothing
                                """;
                                case "clear" -> """
                                insert into access.clearance (staff_id, subject_id, reason, given_by, given_on)
                                values (:who, :what, 'Handlägger ärendet', :by, :day) on conflict do nothing
                                """;
                                case "bar" -> """
                                insert into access.barrier (staff_id, subject_id, kind, raised_by, raised_on)
                                values (:who, :what, 'RELATIVE', :by, :day) on conflict do nothing
                                """;
                                case "close" -> "update access.account set closed_on = :day where staff_id = :who";
                                case "move" -> "update access.membership set valid_to = :day where staff_id = :who";
                                default -> throw new IllegalArgumentException(event);
                            })
                    .param("who", who)
                    .param("what", what)
                    .param("where", where)
                    .param("by", by)
                    .param("day", DAY)
                    .update();
        });
    }

    /** The database refuses some of what happens at random; then nothing did. */
    private static void tried(Runnable event) {
        try {
            event.run();
        } catch (DataAccessException _) {
            // As if it had not been tried.
        }
    }

    private void untilSomebodyWaits() {
        JdbcClient watching = database.asSuperuser();
        for (int look = 0; look < 500; look++) {
            boolean waits = watching.sql("""
                            select exists (select from pg_locks l join pg_stat_activity a using (pid)
                                           where not l.granted and a.datname = current_database())
                            """).query(Boolean.class).single();
            if (waits) {
                return;
            }
            Thread.onSpinWait();
        }
    }

    private List<String> asked(String question) {
        return superuser.sql(question).query(String.class).list();
    }

    private void people(int people, int compartments, int subjects) {
        superuser
                .sql("truncate access.shut, access.barrier, access.clearance, access.shield, access.subject_grant,"
                        + " access.membership cascade")
                .update();
        String mark = UUID.randomUUID().toString();
        for (int i = 0; i < people; i++) {
            staff.add(superuser
                    .sql("insert into access.account (subject, name) values (:subject, 'Maja Lind') returning staff_id")
                    .param("subject", mark + i)
                    .query(UUID.class)
                    .single());
        }
        for (int i = 0; i < compartments; i++) {
            units.add(superuser
                    .sql("""
                            insert into access.compartment (code, name, kind) values (:code, 'Enhet Norr', 'UNIT') returning id
                            """)
                    .param("code", mark + i)
                    .query(Integer.class)
                    .single());
        }
        for (int i = 0; i < subjects; i++) {
            records.add(UUID.randomUUID());
        }
    }
}
