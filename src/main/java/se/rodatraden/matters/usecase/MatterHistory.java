package se.rodatraden.matters.usecase;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.rodatraden.audit.EventLog;
import se.rodatraden.matters.domain.Matter;

/** Tells what happened: to the matter's readers as a line of its history, to other modules as an event. */
@Component
class MatterHistory {
    private final EventLog log;
    private final ApplicationEventPublisher events;

    MatterHistory(EventLog log, ApplicationEventPublisher events) {
        this.log = log;
        this.events = events;
    }

    /** @param what the end of a message key: {@code referral-sent} for {@code matters.event.referral-sent} */
    void line(Matter.Header matter, String what, Object... details) {
        log.record("matters.event." + what, "matter", matter.id().value(), matter.authority(), details);
    }

    /** In the same transaction: what listens to it succeeds or fails with it. */
    void publish(Object event) {
        events.publishEvent(event);
    }
}
