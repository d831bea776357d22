package se.rodatraden.matters;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.rodatraden.access.ActorDirectory;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.access.Purpose;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.StaffId;
import se.rodatraden.matters.usecase.DispatchDecision;
import se.rodatraden.matters.usecase.DispatchSoon;

/**
 * Sends a decision whose dispatch was staged, in the name of whoever approved it. Done twice it is sent once. What fails
 * is tried again a few times, with longer and longer waits; then, or at once when trying cannot help, it is left to the
 * registrar, whose day shows it.
 */
@Configuration(proxyBeanMethods = false)
class DispatchJob {
    private static final int TRIES = 5;

    @Bean
    OneTimeTask<String> dispatchDecisionTask(DispatchDecision dispatch, ActorDirectory directory) {
        return Tasks.oneTime(DispatchSoon.TASK).onFailure(DispatchJob::failed).execute((job, _) -> {
            Actor approver = directory
                    .byId(StaffId.of(job.getData()))
                    .orElseThrow(() -> new NotFoundException("the account of who approved"));
            CurrentActor.runAs(
                    approver, Purpose.DECIDE_MATTERS, () -> dispatch.dispatchUnlessDone(MatterId.of(job.getId())));
        });
    }

    private static void failed(ExecutionComplete execution, ExecutionOperations<String> job) {
        int failures = execution.getExecution().consecutiveFailures + 1;
        job.reschedule(
                execution,
                wait(failures, execution.getCause().orElse(null))
                        .map(wait -> execution.getTimeDone().plus(wait))
                        .orElse(DispatchSoon.LEFT_TO_THE_REGISTRAR));
    }

    /**
     * How long to wait for the next try: 1, 2, 4 and 8 minutes.
     *
     * @return empty when there is to be none: it was tried often enough, or the law or the approver's absence forbids
     */
    static Optional<Duration> wait(int failures, @Nullable Throwable cause) {
        boolean hopeless = cause instanceof RefusedException || cause instanceof NotFoundException;
        return hopeless || failures >= TRIES ? Optional.empty() : Optional.of(Duration.ofMinutes(1L << (failures - 1)));
    }
}
