package se.rodatraden.matters;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.rodatraden.access.ActorDirectory;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.access.Purpose;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.StaffId;
import se.rodatraden.matters.usecase.DispatchDecision;
import se.rodatraden.matters.usecase.DispatchSoon;

/** Sends a decision whose dispatch was staged, in the name of whoever approved it. Done twice it is sent once. */
@Configuration(proxyBeanMethods = false)
class DispatchJob {

    @Bean
    OneTimeTask<String> dispatchDecisionTask(DispatchDecision dispatch, ActorDirectory directory) {
        return Tasks.oneTime(DispatchSoon.TASK).execute((job, _) -> {
            Actor approver = directory
                    .byId(StaffId.of(job.getData()))
                    .orElseThrow(() -> new IllegalStateException("who approved has no account any longer"));
            CurrentActor.runAs(
                    approver, Purpose.DECIDE_MATTERS, () -> dispatch.dispatchUnlessDone(MatterId.of(job.getId())));
        });
    }
}
