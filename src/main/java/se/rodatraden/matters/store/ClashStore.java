package se.rodatraden.matters.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.kernel.Actor;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.TextClash;

/** What could not be saved because a colleague had changed the same place; each reads one's own. */
@Repository
public class ClashStore {
    private final JdbcClient jdbc;

    ClashStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what was written, or writes what is kept under that id anew. */
    public void keep(OfficialReportId report, Matter.Header matter, TextClash clash, Actor writer, OffsetDateTime at) {
        jdbc.sql("""
                        insert into matters.text_clash (id, report_id, section_key, writer_id, compartment_id, matter_id,
                            seen, base, offered, kept_at)
                        values (:id, :report, :section, :writer, :authority, :matter, :seen, :base, :offered, :at)
                        on conflict (id) do update
                            set seen = excluded.seen, base = excluded.base, offered = excluded.offered,
                                kept_at = excluded.kept_at
                        """)
                .param("id", clash.id())
                .param("report", report.value())
                .param("section", clash.section())
                .param("writer", writer.id())
                .param("authority", matter.authority().value())
                .param("matter", matter.id().value())
                .param("seen", clash.seen())
                .param("base", clash.base())
                .param("offered", clash.offered())
                .param("at", at)
                .update();
    }

    /** The actor has chosen what is to stand, and what was kept for it is gone; another's is left. */
    public void settle(OfficialReportId report, UUID clash) {
        jdbc.sql("select matters.settle_clash(:report, :clash)")
                .param("report", report.value())
                .param("clash", clash)
                .query()
                .listOfRows();
    }

    /** What is kept for the writer to choose about, the latest first. */
    public List<TextClash> of(OfficialReportId report, Actor writer) {
        return jdbc.sql("""
                        select id, section_key, seen, base, offered from matters.text_clash
                        where report_id = :report and writer_id = :writer
                        order by kept_at desc, id
                        """)
                .param("report", report.value())
                .param("writer", writer.id())
                .query(ClashStore::row)
                .list();
    }

    private static TextClash row(ResultSet row, int number) throws SQLException {
        return new TextClash(
                Rows.uuid(row, "id"),
                row.getString("section_key"),
                row.getInt("seen"),
                row.getString("base"),
                row.getString("offered"));
    }
}
