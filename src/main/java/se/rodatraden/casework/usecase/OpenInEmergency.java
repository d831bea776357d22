package se.rodatraden.casework.usecase;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.casework.domain.EmergencyAnswer;
import se.rodatraden.casework.domain.EmergencyQuestion;
import se.rodatraden.casework.store.EmergencyStore;

/**
 * Opens a child's case of another unit for reading, for a short time, because it cannot wait (nödöppning). A refusal
 * is an answer and no exception: what was asked for is to stand in the log, whatever came of it.
 */
@Component
public class OpenInEmergency {
    private final EmergencyStore emergencies;
    private final Clock clock;

    OpenInEmergency(EmergencyStore emergencies, Clock clock) {
        this.emergencies = emergencies;
        this.clock = clock;
    }

    /** @param whyNow and {@code whyMe} of 20 to 1 000 characters, without a personal identity number */
    public record Asked(EmergencyQuestion question, String whyNow, String whyMe) {}

    @Transactional
    public EmergencyAnswer open(Asked asked) {
        return emergencies.open(asked.question(), asked.whyNow(), asked.whyMe(), OffsetDateTime.now(clock));
    }
}
