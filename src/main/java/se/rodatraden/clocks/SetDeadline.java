package se.rodatraden.clocks;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.clocks.store.DeadlineStore;

/**
 * Puts a deadline on the worklist, or moves it when the same one is open already (an extension, a new date
 * of a meeting, another person). Whoever calls records why in the record's own history.
 */
@Component
public class SetDeadline {
    private final DeadlineStore deadlines;

    SetDeadline(DeadlineStore deadlines) {
        this.deadlines = deadlines;
    }

    @Transactional
    public void set(Deadline deadline) {
        deadlines.set(deadline);
    }
}
