package se.rodatraden.matters.usecase;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
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

    private final StagedDispatches staged;

    DispatchSoon(StagedDispatches staged) {
        this.staged = staged;
    }

    void stage(MatterId matter) {
        staged.add(matter, CurrentActor.person().staff());
    }
}
