package se.rodatraden.audit.usecase;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.audit.domain.SealStanding;
import se.rodatraden.audit.store.Seals;

/** Says whether the log is as it was written. */
@Component
public class ShowSealStanding {
    private final Seals seals;

    ShowSealStanding(Seals seals) {
        this.seals = seals;
    }

    @Transactional(readOnly = true)
    public SealStanding show() {
        return seals.standing();
    }
}
