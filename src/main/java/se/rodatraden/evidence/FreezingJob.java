package se.rodatraden.evidence;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.rodatraden.evidence.usecase.FreezeQuarter;

/** Keeps the last whole quarter frozen and at hand. A register that has not changed is not counted again. */
@Configuration(proxyBeanMethods = false)
class FreezingJob {
    private static final Duration PAUSE = Duration.ofHours(3);

    @Bean
    RecurringTask<Void> freezeQuarterTask(FreezeQuarter quarter) {
        return Tasks.recurring("freeze-quarter", FixedDelay.of(PAUSE)).execute((_, _) -> quarter.freeze());
    }
}
