package se.rodatraden.matters.usecase;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.MatterKind;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.SettledMotion;
import se.rodatraden.matters.store.DecisionStore;
import se.rodatraden.matters.store.MatterStore;

/** Whether the council has decided the motion that a referral asks about, while the body still works on its reply. */
@Component
@Transactional(readOnly = true)
public class ReadSettledMotion {
    private final MatterStore matters;
    private final DecisionStore decisions;

    ReadSettledMotion(MatterStore matters, DecisionStore decisions) {
        this.matters = matters;
        this.decisions = decisions;
    }

    public Optional<SettledMotion> of(MatterId id) {
        return of(matters.get(id));
    }

    /** Empty for a matter that answers no referral, or has ended. */
    Optional<SettledMotion> of(Matter matter) {
        return matter.header().kind() == MatterKind.REFERRAL && !matter.hasEnded()
                ? decisions.settling(matter.header().motion())
                : Optional.empty();
    }
}
