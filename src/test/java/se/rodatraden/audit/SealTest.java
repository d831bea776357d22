package se.rodatraden.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.rodatraden.Acting;
import se.rodatraden.TestDatabase;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.StaffId;

/** The chain of seals: a line that is changed, added or taken away afterwards does not go unseen. */
class SealTest implements AutoCloseable {
    private static final Actor WORKER = Acting.person(new StaffId(UUID.randomUUID()));
    private static final Actor JOB = new Actor.SystemPurpose("sealing the access log");

    private final TestDatabase database = TestDatabase.create();
    private final Acting acting = new Acting(database.runtime());
    private final AccessLog log = new AccessLog(acting.jdbc(), acting.clock());

    @org.junit.jupiter.api.AfterEach
    @Override
    public void close() {
        database.close();
    }

    @Test
    void each_line_is_sealed_once() {
        writeLines(3);

        assertThat(List.of(seal(), seal())).containsExactly(3L, 0L);
        writeLines(2);
        assertThat(seal()).isEqualTo(2);
        assertThat(brokenSeal()).isNull();
    }

    @Test
    void a_line_that_was_being_written_belongs_to_a_later_seal() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch sealed = new CountDownLatch(1);
        try (var threads = Executors.newSingleThreadExecutor()) {
            Future<Boolean> slow = threads.submit(() -> acting.as(WORKER, () -> {
                log.opened("child_case", UUID.randomUUID());
                written.countDown();
                await(sealed);
                return true;
            }));
            written.await();
            writeLines(1);
            seal();
            sealed.countDown();
            slow.get();
        }
        seal();

        assertThat(brokenSeal()).isNull();
        assertThat(sealedLines()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.access_log set actor_name = 'Per Ek' where id = 5",
                "update audit.access_log set at = at + interval '1 second' where id = 5",
                "update audit.access_log set subject_id = uuidv7() where id = 5",
                "update audit.access_log set reason = purpose where id = 5",
                "update audit.access_log set purpose = purpose || '|x', reason = null where id = 5",
                "delete from audit.access_log where id = 5",
                "delete from audit.access_log",
                """
                insert into audit.access_log (id, at, actor_id, actor_name, actor_role, action, subject_kind,
                                              subject_id, purpose, xid)
                overriding system value
                select 100 + id, at, actor_id, actor_name, actor_role, action, subject_kind, subject_id, purpose, xid
                from audit.access_log where id = 5
                """,
                "update audit.seal set hash = previous_hash where id = 2",
                "update audit.seal set previous_hash = hash where id = 2",
                "delete from audit.seal where id = 1",
            })
    void what_is_changed_afterwards_breaks_the_seal(String change) {
        for (int round = 0; round < 3; round++) {
            writeLines(3);
            seal();
        }
        assertThat(brokenSeal()).isNull();

        database.asSuperuser().sql(change).update();

        assertThat(brokenSeal()).isNotNull();
    }

    private void writeLines(int count) {
        acting.runAs(WORKER, () -> {
            for (int i = 0; i < count; i++) {
                log.wrote(AccessLog.Action.OPENED, "child_case", UUID.randomUUID(), "x");
            }
        });
    }

    private long seal() {
        return acting.as(
                JOB,
                () -> acting.jdbc()
                        .sql("select audit.seal_log(:at)")
                        .param("at", OffsetDateTime.now(acting.clock()))
                        .query(Long.class)
                        .single());
    }

    private @Nullable Long brokenSeal() {
        return acting.as(
                        JOB,
                        () -> acting.jdbc()
                                .sql("select audit.broken_seal()")
                                .query(Long.class)
                                .optional())
                .orElse(null);
    }

    private long sealedLines() {
        return database.asSuperuser()
                .sql("select coalesce(sum(lines), 0) from audit.seal")
                .query(Long.class)
                .single();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
