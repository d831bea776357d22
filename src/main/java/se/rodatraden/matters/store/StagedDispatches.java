package se.rodatraden.matters.store;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Repository;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.DiaryNumber;
import se.rodatraden.kernel.StaffId;
import se.rodatraden.matters.MatterId;

/** Dispatches that are to be done, as jobs in the transaction at hand: they are there when it is committed. */
@Repository
public class StagedDispatches {
    /** The job, named by the matter: staged twice it is one. */
    public static final TaskDescriptor<String> TASK = TaskDescriptor.of("dispatch-decision", String.class);

    public static final Instant NEVER = Instant.parse("2999-12-31T00:00:00Z");

    private final SchedulerClient jobs;
    private final JdbcClient jdbc;

    StagedDispatches(DataSource dataSource, JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    /**
     * A decision that is not sent although it should be.
     *
     * @param failures how often it was tried in vain
     * @param over whether it is tried again, or left to a person
     */
    public record Stuck(MatterId matter, DiaryNumber number, String title, int failures, boolean over) {}

    /** Those of an authority, the oldest matter first. */
    public List<Stuck> stuck(CompartmentId authority) {
        return jdbc.sql("""
                        select m.id, m.number, m.title, t.consecutive_failures, t.execution_time >= :never as over
                        from matters.matter m
                        join scheduler.scheduled_tasks t
                          on t.task_name = :task and t.task_instance = m.id::text
                        where m.compartment_id = :authority and m.state = 'DECIDED' and t.consecutive_failures > 0
                        order by m.registered_on, m.id
                        """)
                .param("never", NEVER.atOffset(ZoneOffset.UTC))
                .param("task", TASK.getTaskName())
                .param("authority", authority.value())
                .query((row, _) -> new Stuck(
                        new MatterId(Rows.uuid(row, "id")),
                        new DiaryNumber(row.getString("number")),
                        row.getString("title"),
                        row.getInt("consecutive_failures"),
                        row.getBoolean("over")))
                .list();
    }

    /** Whether it is on its way: staged, and not tried in vain. */
    public boolean isUnderWay(MatterId matter) {
        return jdbc.sql("""
                        select exists (
                            select from scheduler.scheduled_tasks
                            where task_name = :task and task_instance = :matter and execution_time < :never
                              and coalesce(consecutive_failures, 0) = 0)
                        """)
                .param("never", NEVER.atOffset(ZoneOffset.UTC))
                .param("task", TASK.getTaskName())
                .param("matter", matter.toString())
                .query(Boolean.class)
                .single();
    }

    /** Somebody has sent it by hand: what was left to do so is not left any longer. */
    public void done(MatterId matter) {
        jdbc.sql("""
                        delete from scheduler.scheduled_tasks
                        where task_name = :task and task_instance = :matter and not picked
                        """)
                .param("task", TASK.getTaskName())
                .param("matter", matter.toString())
                .update();
    }
}
