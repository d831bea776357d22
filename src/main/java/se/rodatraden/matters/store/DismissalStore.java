package se.rodatraden.matters.store;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.kernel.Actor;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.domain.Dismissal;
import se.rodatraden.matters.domain.Matter;

/** Findings that writers of reports let be, with their reasons. */
@Repository
public class DismissalStore {
    private final JdbcClient jdbc;

    DismissalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that hold, by their marks; also of words that have changed since. */
    public Map<String, Dismissal> of(OfficialReportId report) {
        Map<String, Dismissal> byMark = new HashMap<>();
        jdbc.sql("""
                        select mark, reason, person, dismissed_at from matters.dismissed_finding
                        where report_id = :report and reopened_at is null
                        """)
                .param("report", report.value())
                .query((row, _) -> new Dismissal(
                        row.getString("mark"),
                        row.getString("reason"),
                        row.getString("person"),
                        row.getObject("dismissed_at", OffsetDateTime.class).toInstant()))
                .list()
                .forEach(dismissal -> byMark.put(dismissal.mark(), dismissal));
        return byMark;
    }

    public void dismiss(
            OfficialReportId report,
            Matter.Header matter,
            String mark,
            String rule,
            String reason,
            Actor by,
            OffsetDateTime at) {
        jdbc.sql("""
                        insert into matters.dismissed_finding
                            (report_id, compartment_id, matter_id, mark, rule, reason, dismissed_at, dismissed_by, person)
                        values (:report, :authority, :matter, :mark, :rule, :reason, :at, :by, :person)
                        on conflict (report_id, mark) where reopened_at is null do nothing
                        """)
                .param("report", report.value())
                .param("authority", matter.authority().value())
                .param("matter", matter.id().value())
                .param("mark", mark)
                .param("rule", rule)
                .param("reason", reason)
                .param("at", at)
                .param("by", by.id())
                .param("person", by.name())
                .update();
    }

    /** @return false when it was not dismissed, or has been taken up again before */
    public boolean reopen(OfficialReportId report, String mark, Actor by, OffsetDateTime at) {
        return jdbc.sql("""
                        update matters.dismissed_finding set reopened_at = :at, reopener = :by
                        where report_id = :report and mark = :mark and reopened_at is null
                        """)
                        .param("at", at)
                        .param("by", by.name())
                        .param("report", report.value())
                        .param("mark", mark)
                        .update()
                == 1;
    }
}
