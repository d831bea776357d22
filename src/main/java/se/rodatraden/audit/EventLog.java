package se.rodatraden.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.CompartmentId;

/**
 * The history of a record, as its readers see it: a line says what happened, as a message key with
 * arguments. Arguments are numbers, dates and titles of matters; never a person's name or number.
 */
@Component
public class EventLog {
    private final JdbcClient jdbc;
    private final Clock clock;

    EventLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param event a message key: {@code matters.event.referral-sent} */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String event, String subjectKind, UUID subject, CompartmentId compartment, Object... details) {
        Actor actor = CurrentActor.get();
        jdbc.sql("""
                        insert into audit.event_log
                            (at, actor_id, actor_name, event, subject_kind, subject_id, compartment_id, details)
                        values (:at, :actor, :name, :event, :kind, :subject, :compartment, to_jsonb(:details::text[]))
                        """)
                .param("at", OffsetDateTime.now(clock))
                .param("actor", actor.id())
                .param("name", actor.name())
                .param("event", event)
                .param("kind", subjectKind)
                .param("subject", subject)
                .param("compartment", compartment.value())
                .param("details", Arrays.stream(details).map(Object::toString).toArray(String[]::new))
                .update();
    }

    /** The record's history, newest first. */
    @Transactional(readOnly = true)
    public List<Event> of(UUID subject) {
        return jdbc.sql("""
                        select at, actor_name, event,
                               array(select jsonb_array_elements_text(details)) as details
                        from audit.event_log where subject_id = :subject
                        order by id desc
                        """)
                .param("subject", subject)
                .query((row, _) -> new Event(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor_name"),
                        row.getString("event"),
                        List.of((String[]) row.getArray("details").getArray())))
                .list();
    }

    /** @param event a message key that {@code details} fill */
    public record Event(Instant at, String actor, String event, List<String> details) {}
}
