package se.rodatraden.matters.store;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.kernel.Actor;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.domain.Matter;

/** Who wrote in a report a moment ago. */
@Repository
public class PresenceStore {
    private final JdbcClient jdbc;

    PresenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void wrote(OfficialReportId report, Matter.Header matter, Actor writer, OffsetDateTime at) {
        jdbc.sql("""
                        insert into matters.report_presence (report_id, writer_id, compartment_id, matter_id, writer, seen_at)
                        values (:report, :id, :authority, :matter, :writer, :at)
                        on conflict (report_id, writer_id) do update set seen_at = excluded.seen_at
                        """)
                .param("report", report.value())
                .param("id", writer.id())
                .param("authority", matter.authority().value())
                .param("matter", matter.id().value())
                .param("writer", writer.name())
                .param("at", at)
                .update();
    }

    /** The names of the others who wrote since then, whoever was last first. */
    public List<String> others(OfficialReportId report, Actor reader, OffsetDateTime since) {
        return jdbc.sql("""
                        select writer from matters.report_presence
                        where report_id = :report and writer_id <> :reader and seen_at >= :since
                        order by seen_at desc
                        """)
                .param("report", report.value())
                .param("reader", reader.id())
                .param("since", since)
                .query((row, _) -> row.getString("writer"))
                .list();
    }

    /** The latest version of each section that somebody saved. */
    public Map<String, Integer> own(OfficialReportId report, Actor writer) {
        Map<String, Integer> latest = new HashMap<>();
        jdbc.sql("""
                        select section_key, max(version) as latest from matters.report_section
                        where report_id = :report and saved_by = :writer group by section_key
                        """)
                .param("report", report.value())
                .param("writer", writer.id())
                .query(row -> {
                    latest.put(row.getString("section_key"), row.getInt("latest"));
                });
        return latest;
    }
}
