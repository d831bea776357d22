package se.rodatraden.clocks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.clocks.store.DeadlineStore;

/**
 * Takes a deadline off the worklist because it was met, or because nothing is left to do. It is kept, with
 * the day. Meeting what is not open changes nothing: a thing may be done that had no deadline.
 */
@Component
public class MeetDeadline {
    private final DeadlineStore deadlines;
    private final Clock clock;

    MeetDeadline(DeadlineStore deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Every open deadline of the kind in the record. */
    @Transactional
    public void meet(UUID subject, String kind) {
        deadlines.meet(subject, kind, LocalDate.now(clock));
    }

    /** The one that is met behind the link, where a record has several of a kind. */
    @Transactional
    public void meet(UUID subject, String kind, String link) {
        deadlines.meet(subject, kind, link, LocalDate.now(clock));
    }
}
