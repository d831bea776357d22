package se.rodatraden.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.access.Purpose;
import se.rodatraden.kernel.Actor;

/**
 * Writes that somebody reads or changes a child's record, and thereby opens the record's details to the
 * transaction. It has to be called inside the transaction that reads: alone it would log nothing that
 * happened.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AccessLog {
    private final JdbcClient jdbc;
    private final Clock clock;

    AccessLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Somebody opens one record. */
    public void opened(String subjectKind, UUID subject) {
        write(Action.OPENED, subjectKind, List.of(subject), null);
    }

    /** Somebody sees records in a list, with as much of them as the list shows. */
    public void listed(String subjectKind, Collection<UUID> subjects) {
        write(Action.LISTED, subjectKind, subjects, null);
    }

    public void wrote(Action action, String subjectKind, UUID subject) {
        write(action, subjectKind, List.of(subject), null);
    }

    public void wrote(Action action, String subjectKind, UUID subject, String reason) {
        write(action, subjectKind, List.of(subject), reason);
    }

    /** Who has read or changed the record, newest first; nothing unless this transaction has opened it. */
    public List<Line> linesOf(UUID subject, int atMost) {
        return jdbc.sql("select * from audit.lines_of(:subject, :atMost)")
                .param("subject", subject)
                .param("atMost", atMost)
                .query((row, _) -> new Line(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor_name"),
                        row.getString("actor_role"),
                        Action.valueOf(row.getString("action")),
                        Purpose.valueOf(row.getString("purpose"))))
                .list();
    }

    private void write(Action action, String subjectKind, Collection<UUID> subjects, @Nullable String reason) {
        if (subjects.isEmpty()) {
            return;
        }
        Actor actor = CurrentActor.get();
        jdbc.sql("""
                        insert into audit.access_log
                            (at, actor_id, actor_name, actor_role, action, subject_kind, subject_id, purpose, reason)
                        select :at, :actor, :name, :role, :action, :kind, subject, :purpose, :reason
                        from unnest(:subjects::uuid[]) as subject
                        """)
                .param("at", OffsetDateTime.now(clock))
                .param("actor", actor.id())
                .param("name", actor.name())
                .param("role", roles(actor))
                .param("action", action.name())
                .param("kind", subjectKind)
                .param("purpose", CurrentActor.purpose().name())
                .param("reason", reason)
                .param("subjects", subjects.toArray(UUID[]::new))
                .update();
    }

    private static String roles(Actor actor) {
        return switch (actor) {
            case Actor.Person person ->
                String.join(
                        ", ",
                        person.offices().stream()
                                .map(office -> office.role().name())
                                .distinct()
                                .toList());
            case Actor.SystemPurpose _ -> "SYSTEM";
        };
    }

    /** @param roles the actor's at the time, by name, with commas between */
    public record Line(Instant at, String actor, String roles, Action action, Purpose purpose) {}

    /** What was done with the record. */
    public enum Action {
        OPENED,
        LISTED,
        CREATED,
        CHANGED,
        PRINTED,
        EXPORTED,
        SEARCHED,
        SIGNED_IN,
        /** Written by the database alone, as the next. */
        EMERGENCY_OPENED,
        EMERGENCY_REFUSED
    }
}
