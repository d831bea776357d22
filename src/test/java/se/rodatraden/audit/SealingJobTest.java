package se.rodatraden.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestDatabase;
import se.rodatraden.Wired;
import se.rodatraden.audit.store.Seals;
import se.rodatraden.audit.usecase.SealAccessLog;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.StaffId;

/** The job as the scheduler runs it: on the runtime role, with the system itself as actor. */
@DatabaseTest
class SealingJobTest {
    private static final Actor WORKER = new Actor.Person(new StaffId(new UUID(1, 1)), "Maja Lind", List.of());

    @Test
    void seals_the_log_as_soon_as_the_scheduler_starts(TestDatabase database) throws InterruptedException {
        try (Wired wired = new Wired(database, Seals.class, SealAccessLog.class)) {
            wired.callInTransactionAs(WORKER, () -> {
                wired.get(AccessLog.class).opened("child-case", UUID.randomUUID());
                return true;
            });
            runOnce(database, new SealingJob().sealAccessLogTask(wired.get(SealAccessLog.class)));
        }

        assertThat(database.asSuperuser()
                        .sql("select lines from audit.seal")
                        .query(Long.class)
                        .list())
                .containsExactly(1L);
        assertThat(database.asSuperuser()
                        .sql("select count(*) from audit.seal_check where broken_seal is null")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private static void runOnce(TestDatabase database, RecurringTask<Void> task) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Scheduler scheduler = Scheduler.create(database.runtime(), List.of())
                .startTasks(task)
                .tableName("scheduler.scheduled_tasks")
                .threads(1)
                .pollingInterval(Duration.ofMillis(100))
                .addSchedulerListener(new AbstractSchedulerListener() {
                    @Override
                    public void onExecutionComplete(ExecutionComplete execution) {
                        done.countDown();
                    }
                })
                .build();
        scheduler.start();
        try {
            assertThat(done.await(1, TimeUnit.MINUTES)).isTrue();
        } finally {
            scheduler.stop();
        }
    }
}
