package se.rodatraden.evidence;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.evidence.store.FactInbox;

/** Tells the register what is now known of one case, without saying which. */
@Component
public class RecordFact {
    private final FactInbox inbox;

    RecordFact(FactInbox inbox) {
        this.inbox = inbox;
    }

    /** In the caller's transaction: a decision without its fact, or a fact without its decision, cannot be. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(DeidentifiedFact fact) {
        inbox.put(fact);
    }
}
