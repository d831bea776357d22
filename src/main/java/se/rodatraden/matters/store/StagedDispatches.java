package se.rodatraden.matters.store;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Repository;
import se.rodatraden.kernel.StaffId;
import se.rodatraden.matters.MatterId;

/** Dispatches that are to be done, as jobs in the transaction at hand: they are there when it is committed. */
@Repository
public class StagedDispatches {
    /** The job, named by the matter: staged twice it is one. */
    public static final TaskDescriptor<String> TASK = TaskDescriptor.of("dispatch-decision", String.class);

    private final SchedulerClient jobs;

    StagedDispatches(DataSource dataSource) {
        jobs = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .tableName("scheduler.scheduled_tasks")
                .build();
    }

    /** @param approver in whose name it is done */
    public void add(MatterId matter, StaffId approver) {
        // Long past, whatever clock the program goes by: it is to be done at once.
        boolean unused = jobs.scheduleIfNotExists(
                TASK.instance(matter.toString()).data(approver.toString()).scheduledTo(Instant.EPOCH));
    }
}
