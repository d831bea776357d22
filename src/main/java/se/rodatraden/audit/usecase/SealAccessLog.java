package se.rodatraden.audit.usecase;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.audit.store.Seals;

/** Seals the lines that were written since the last time, and looks whether every earlier seal still fits. */
@Component
public class SealAccessLog {
    private final Seals seals;
    private final Clock clock;

    SealAccessLog(Seals seals, Clock clock) {
        this.seals = seals;
        this.clock = clock;
    }

    /** @return how many lines got a seal now */
    @Transactional
    public long seal() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        long sealed = seals.seal(now);
        seals.check(now);
        return sealed;
    }
}
