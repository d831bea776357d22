package se.rodatraden.audit.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.audit.domain.LogQuestion;
import se.rodatraden.audit.domain.LogReview;
import se.rodatraden.audit.domain.LogSelection;
import se.rodatraden.kernel.Actor;

/** The controls of the log that were carried out. */
@Repository
public class LogReviews {
    private final JdbcClient jdbc;

    LogReviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(OffsetDateTime at, Actor reviewer, LogQuestion question, int lines, String finding) {
        jdbc.sql("""
                        insert into audit.log_review
                            (reviewed_at, reviewer_id, reviewer, selection, from_day, to_day, detail, lines, finding)
                        values (:at, :id, :name, :selection, :from, :to, :detail, :lines, :finding)
                        """)
                .param("at", at)
                .param("id", reviewer.id())
                .param("name", reviewer.name())
                .param("selection", question.selection().name())
                .param("from", question.from())
                .param("to", question.to())
                .param("detail", question.detail())
                .param("lines", lines)
                .param("finding", finding)
                .update();
    }

    public List<LogReview> latest(int limit) {
        return jdbc.sql("""
                        select reviewed_at, reviewer, selection, from_day, to_day, detail, lines, finding
                        from audit.log_review order by reviewed_at desc, id desc limit :limit
                        """)
                .param("limit", limit)
                .query((row, _) -> new LogReview(
                        row.getObject("reviewed_at", OffsetDateTime.class).toInstant(),
                        row.getString("reviewer"),
                        LogSelection.valueOf(row.getString("selection")),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class),
                        row.getString("detail"),
                        row.getInt("lines"),
                        row.getString("finding")))
                .list();
    }

    public Optional<Instant> lastReviewedAt() {
        return jdbc.sql("select reviewed_at from audit.log_review order by reviewed_at desc limit 1")
                .query((row, _) ->
                        row.getObject("reviewed_at", OffsetDateTime.class).toInstant())
                .optional();
    }
}
