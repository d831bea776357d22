package se.rodatraden.audit.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.access.Purpose;
import se.rodatraden.audit.AccessLog.Action;
import se.rodatraden.audit.domain.LogLine;
import se.rodatraden.audit.domain.LogQuestion;

/** Reads the access log; row security lets the data protection officer alone see lines of others. */
@Repository
public class LogLines {
    private static final String COLUMNS = """
            select l.id, l.at, l.actor_id, l.actor_name, l.actor_role, l.action, l.subject_kind, l.subject_id,
                   l.purpose, l.reason, l.subject_id in (select access.shielded_subjects()) as shielded
            """;
    private static final String IN_DAYS = COLUMNS + """
            from audit.access_log l
            where l.at >= :from and l.at < :to and (l.at, l.id) < (:beforeAt, :beforeId)
            """;
    private static final String NEWEST_FIRST = " order by l.at desc, l.id desc limit :limit";

    private final JdbcClient jdbc;

    LogLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param subjects those with the number, for a question by number */
    public List<LogLine> find(LogQuestion question, LogWindow window, Collection<UUID> subjects) {
        return switch (question.selection()) {
            case EVERYTHING -> list(jdbc.sql(IN_DAYS + NEWEST_FIRST), window);
            case EMERGENCIES -> list(jdbc.sql(IN_DAYS + """
                     and (l.action in ('EMERGENCY_OPENED', 'EMERGENCY_REFUSED')
                          or exists (select from access.emergency_grants() g
                                     where g.staff_id = l.actor_id and g.subject_id = l.subject_id
                                       and (l.at at time zone 'Europe/Stockholm')::date
                                           between g.valid_from and g.valid_to))
                    """ + NEWEST_FIRST), window);
            case PROTECTED_PERSONS -> list(jdbc.sql(IN_DAYS + """
                     and l.subject_id in (select access.shielded_subjects())
                    """ + NEWEST_FIRST), window);
            // Before seven, after seven, and at weekends.
            case OUTSIDE_OFFICE_HOURS -> list(jdbc.sql(IN_DAYS + """
                     and (extract(hour from l.at at time zone 'Europe/Stockholm') not between 7 and 18
                          or extract(isodow from l.at at time zone 'Europe/Stockholm') > 5)
                    """ + NEWEST_FIRST), window);
            case BY_STAFF ->
                list(
                        jdbc.sql(IN_DAYS + " and l.actor_id = :staff " + NEWEST_FIRST)
                                .param(
                                        "staff",
                                        question.staff() == null
                                                ? null
                                                : question.staff().value()),
                        window);
            case BY_NUMBER ->
                list(
                        jdbc.sql(IN_DAYS + " and l.subject_id = any (:subjects::uuid[]) " + NEWEST_FIRST)
                                .param("subjects", subjects.toArray(UUID[]::new)),
                        window);
            case RANDOM_SAMPLE -> sample(question, window);
            case MANY_IN_SHORT_TIME -> manyInShortTime(window);
        };
    }

    /** A list is one look at many records; opening twenty in ten minutes is twenty looks. */
    private List<LogLine> manyInShortTime(LogWindow window) {
        return list(jdbc.sql(COLUMNS + """
                from (select *, count(*) over (partition by actor_id order by at
                                               range between interval '10 minutes' preceding and current row) as lately
                      from audit.access_log
                      where at >= :from and at < :to and action <> 'LISTED') l
                where l.lately >= 20 and (l.at, l.id) < (:beforeAt, :beforeId)
                """ + NEWEST_FIRST), window);
    }

    /** The lot is a hash of the line's number and the draw, so that the same draw can be looked at again. */
    private List<LogLine> sample(LogQuestion question, LogWindow window) {
        return list(jdbc.sql(COLUMNS + """
                from (select * from audit.access_log
                      where at >= :from and at < :to
                      order by md5(:draw::text || '/' || id), id
                      limit 20) l
                where (l.at, l.id) < (:beforeAt, :beforeId)
                """ + NEWEST_FIRST).param("draw", question.draw()), window);
    }

    private static List<LogLine> list(JdbcClient.StatementSpec statement, LogWindow window) {
        return statement
                .param("from", window.from())
                .param("to", window.to())
                .param("beforeAt", window.beforeAt())
                .param("beforeId", window.beforeId())
                .param("limit", window.limit())
                .query((row, _) -> line(row))
                .list();
    }

    private static LogLine line(ResultSet row) throws SQLException {
        return new LogLine(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("actor_id", UUID.class),
                row.getString("actor_name"),
                Arrays.stream(row.getString("actor_role").split(", "))
                        .filter(role -> !role.isEmpty())
                        .toList(),
                Action.valueOf(row.getString("action")),
                row.getString("subject_kind"),
                row.getObject("subject_id", UUID.class),
                null,
                Purpose.valueOf(row.getString("purpose")),
                row.getString("reason"),
                row.getBoolean("shielded"));
    }
}
