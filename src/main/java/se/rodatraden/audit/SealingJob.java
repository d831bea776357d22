package se.rodatraden.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.access.Purpose;
import se.rodatraden.audit.usecase.SealAccessLog;
import se.rodatraden.kernel.Actor;

/** The system itself seals the access log, again and again, for that purpose and no other. */
@Configuration(proxyBeanMethods = false)
class SealingJob {
    private static final Duration PAUSE = Duration.ofMinutes(30);

    @Bean
    RecurringTask<Void> sealAccessLogTask(SealAccessLog seal) {
        return Tasks.recurring("seal-access-log", FixedDelay.of(PAUSE))
                .execute((_, _) ->
                        CurrentActor.runAs(new Actor.SystemPurpose("seal-access-log"), Purpose.REVIEW_LOG, seal::seal));
    }
}
