package se.rodatraden.evidence.usecase;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.rodatraden.evidence.domain.FactsGate;
import se.rodatraden.evidence.domain.Quarter;
import se.rodatraden.evidence.store.Register;

/**
 * Freezes the facts that the next what-if is about to ask for, so that nobody waits for a large register to be counted.
 * Nothing comes out of it, and nothing is frozen where no change may be tried.
 */
@Component
public class FreezeQuarter {
    private final Register register;
    private final FactsGate gate;
    private final Clock clock;

    FreezeQuarter(Register register, FactsGate gate, Clock clock) {
        this.register = register;
        this.gate = gate;
        this.clock = clock;
    }

    public void freeze() {
        if (gate.mayTry().isAllowed()) {
            register.freeze(Quarter.lastClosedBefore(LocalDate.now(clock)), clock.instant());
        }
    }
}
