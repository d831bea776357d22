package se.rodatraden.audit.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.rodatraden.access.Purpose;
import se.rodatraden.audit.AccessLog.Action;
import se.rodatraden.audit.RecordNumber;

/**
 * One line of the access log. It says which record and never whose.
 *
 * @param roles the actor's at the time
 * @param subjectKind as the module that owns the record calls it
 * @param number what people call the record by; null where nobody told
 * @param shielded whether the record is that of somebody with protected identity
 */
public record LogLine(
        long id,
        Instant at,
        UUID actor,
        String actorName,
        List<String> roles,
        Action action,
        String subjectKind,
        UUID subject,
        @Nullable RecordNumber number,
        Purpose purpose,
        @Nullable String reason,
        boolean shielded) {
    public LogLine {
        roles = List.copyOf(roles);
    }

    public LogLine numbered(@Nullable RecordNumber known) {
        return new LogLine(
                id, at, actor, actorName, roles, action, subjectKind, subject, known, purpose, reason, shielded);
    }
}
