package se.rodatraden.evidence.usecase;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.evidence.RunId;
import se.rodatraden.evidence.domain.FactsGate;
import se.rodatraden.evidence.domain.FactsOrigin;
import se.rodatraden.evidence.domain.Quarter;
import se.rodatraden.evidence.store.Register;
import se.rodatraden.evidence.store.ReleaseLedger.Facts;
import se.rodatraden.guidelines.GuidelineVersionId;

/** Tries a draft against the register. The facts are those known at the end of the last whole quarter. */
@Component
public class RunWhatIf {
    private final FindTriableDrafts drafts;
    private final Register register;
    private final ReleaseWhatIf release;
    private final FactsGate gate;
    private final Clock clock;

    RunWhatIf(FindTriableDrafts drafts, Register register, ReleaseWhatIf release, FactsGate gate, Clock clock) {
        this.drafts = drafts;
        this.register = register;
        this.release = release;
        this.gate = gate;
        this.clock = clock;
    }

    /** @param purpose what the figures are needed for, 10 to 500 characters; kept with the run */
    @Transactional
    public RunId run(GuidelineVersionId draft, String purpose) {
        TriableDraft chosen = drafts.of(draft);
        chosen.mayTry().orThrow();
        Instant now = clock.instant();
        return release.run(
                chosen,
                purpose,
                register.freeze(Quarter.lastClosedBefore(LocalDate.now(clock)), now),
                new Facts(FactsOrigin.REGISTER, "", gate.synthetic()),
                now);
    }
}
