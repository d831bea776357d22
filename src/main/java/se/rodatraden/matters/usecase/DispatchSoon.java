package se.rodatraden.matters.usecase;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import org.springframework.stereotype.Component;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.store.StagedDispatches;

/**
 * Stages the dispatch of a decision in the transaction that approved it: both are there after a crash, or neither. The
 * job carries the matter and in whose name it is done, and nothing else.
 */
@Component
public class DispatchSoon {
    /** The job, named by the matter. */
    public static final TaskDescriptor<String> TASK = StagedDispatches.TASK;

    /** When a job is due that is not tried again: it stays on the list as a sign of what is not done. */
    public static final Instant LEFT_TO_THE_REGISTRAR = StagedDispatches.NEVER;

    private final StagedDispatches staged;

    DispatchSoon(StagedDispatches staged) {
        this.staged = staged;
    }

    void stage(MatterId matter) {
        staged.add(matter, CurrentActor.person().staff());
    }
}
