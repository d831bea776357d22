package se.rodatraden.matters.usecase;

import java.util.UUID;
import org.springframework.stereotype.Component;
import se.rodatraden.audit.EventLog;
import se.rodatraden.kernel.CompartmentId;

/** Tells what an authority has set for itself: who did it, and when. */
@Component
class AuthorityHistory {
    private final EventLog log;

    AuthorityHistory(EventLog log) {
        this.log = log;
    }

    /** @param what the end of a message key: {@code order-set} for {@code matters.event.order-set} */
    void line(CompartmentId authority, String what, Object... details) {
        log.record("matters.event." + what, "authority", subject(authority), authority, details);
    }

    /** Records have long ids, and an authority is its compartment. */
    static UUID subject(CompartmentId authority) {
        return new UUID(0, authority.value());
    }
}
