package se.rodatraden.clocks;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.clocks.store.DeadlineStore;
import se.rodatraden.kernel.CompartmentId;

/** What waits for the actor, by day and by nothing else. Row security decides what there is to see. */
@Component
@Transactional(readOnly = true)
public class MyDeadlines {
    private final DeadlineStore deadlines;

    MyDeadlines(DeadlineStore deadlines) {
        this.deadlines = deadlines;
    }

    /** Those the actor is responsible for, the soonest first. */
    public List<OpenDeadline> mine(int limit) {
        return mine(limit, 0);
    }

    /** @param skip how many of the soonest to leave out */
    public List<OpenDeadline> mine(int limit, int skip) {
        return deadlines.mine(limit, skip);
    }

    /** Those of the kinds that the actor is responsible for, the soonest first. */
    public List<OpenDeadline> mineOf(Collection<String> kinds) {
        return deadlines.mineOf(kinds);
    }

    /** Those of the kinds in one compartment that nobody is responsible for, the soonest first. */
    public List<OpenDeadline> nobodysOf(CompartmentId compartment, Collection<String> kinds) {
        return deadlines.nobodysOf(compartment, kinds);
    }

    /** Everybody's in one compartment, the soonest first: a unit's board, an authority's diary. */
    public List<OpenDeadline> in(CompartmentId compartment, int limit) {
        return in(compartment, limit, 0);
    }

    /** @param skip how many of the soonest to leave out */
    public List<OpenDeadline> in(CompartmentId compartment, int limit, int skip) {
        return deadlines.in(compartment, limit, skip);
    }

    /** Those of one record. */
    public List<OpenDeadline> of(UUID subject) {
        return deadlines.of(subject);
    }
}
