package se.rodatraden.clocks;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.clocks.store.DeadlineStore;
import se.rodatraden.kernel.StaffId;

/** Moves what is open in one record from one person's worklist to another's, the days as they are. */
@Component
public class HandOverDeadlines {
    private final DeadlineStore deadlines;

    HandOverDeadlines(DeadlineStore deadlines) {
        this.deadlines = deadlines;
    }

    @Transactional
    public void handOver(UUID subject, StaffId from, StaffId to) {
        deadlines.handOver(subject, from, to);
    }
}
