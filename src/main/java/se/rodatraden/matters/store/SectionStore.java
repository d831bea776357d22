package se.rodatraden.matters.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.kernel.Actor;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.ReportSection;
import se.rodatraden.matters.domain.TextOrigin;

/** What is written in reports: every saved version of every section. */
@Repository
public class SectionStore {
    private final JdbcClient jdbc;

    SectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Saves a section on top of the version that its writer saw.
     *
     * @return false when there is a newer version already; nothing was saved
     */
    public boolean save(
            OfficialReportId report,
            Matter.Header matter,
            String section,
            int seen,
            String text,
            TextOrigin origin,
            Actor writer,
            OffsetDateTime at) {
        return jdbc.sql("""
                        insert into matters.report_section (report_id, section_key, version, compartment_id, matter_id,
                            text, origin, saved_at, saved_by, writer)
                        values (:report, :section, :version, :authority, :matter, :text, :origin, :at, :by, :writer)
                        on conflict do nothing
                        """)
                        .param("report", report.value())
                        .param("section", section)
                        .param("version", seen + 1)
                        .param("authority", matter.authority().value())
                        .param("matter", matter.id().value())
                        .param("text", text)
                        .param("origin", origin.name())
                        .param("at", at)
                        .param("by", writer.id())
                        .param("writer", writer.name())
                        .update()
                == 1;
    }

    /** The text of a section as it was in a version; empty for version 0. */
    public String text(OfficialReportId report, String section, int version) {
        return jdbc.sql("""
                        select text from matters.report_section
                        where report_id = :report and section_key = :section and version = :version
                        """)
                .param("report", report.value())
                .param("section", section)
                .param("version", version)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** A section as it was saved last. */
    public ReportSection latest(OfficialReportId report, String section) {
        return jdbc.sql(VERSION + " where report_id = :report and section_key = :section order by version desc limit 1")
                .param("report", report.value())
                .param("section", section)
                .query(SectionStore::row)
                .optional()
                .orElse(ReportSection.empty(section));
    }

    /** Every version of a section, the latest first. */
    public List<ReportSection> versions(OfficialReportId report, String section) {
        return jdbc.sql(VERSION + " where report_id = :report and section_key = :section order by version desc")
                .param("report", report.value())
                .param("section", section)
                .query(SectionStore::row)
                .list();
    }

    /** The versions of a section beside which figures were put in, also those that were taken out again. */
    public Set<Integer> insertions(OfficialReportId report, String section) {
        return new HashSet<>(jdbc.sql("""
                        select beside_version from matters.cited_evidence
                        where report_id = :report and section_key = :section and beside_version is not null
                        """)
                .param("report", report.value())
                .param("section", section)
                .query(Integer.class)
                .list());
    }

    /**
     * Begins a section of a report with a section of another, as whoever wrote it last left it: to open a report is not to
     * have written it.
     */
    public void copy(OfficialReportId from, String section, OfficialReportId to, String as) {
        jdbc.sql("""
                        insert into matters.report_section (report_id, section_key, version, compartment_id, matter_id,
                            text, origin, saved_at, saved_by, writer)
                        select :to, :as, 1, s.compartment_id, s.matter_id, s.text, 'BEGUN', s.saved_at, s.saved_by, s.writer
                        from matters.report_section s where s.report_id = :from and s.section_key = :section
                        order by s.version desc limit 1
                        """)
                .param("from", from.value())
                .param("section", section)
                .param("to", to.value())
                .param("as", as)
                .update();
    }

    /** The sections of a report by their keys, each as it was saved last. */
    public Map<String, ReportSection> of(OfficialReportId report) {
        Map<String, ReportSection> byKey = new HashMap<>();
        jdbc.sql("""
                        select distinct on (section_key) section_key, version, text, writer, saved_at, origin
                        from matters.report_section where report_id = :report
                        order by section_key, version desc
                        """)
                .param("report", report.value())
                .query(SectionStore::row)
                .list()
                .forEach(section -> byKey.put(section.key(), section));
        return byKey;
    }

    /** Who has saved any text of the report. */
    public Set<UUID> writers(OfficialReportId report) {
        return new HashSet<>(jdbc.sql("select distinct saved_by from matters.report_section where report_id = :report")
                .param("report", report.value())
                .query((row, _) -> Rows.uuid(row, "saved_by"))
                .list());
    }

    private static final String VERSION =
            "select section_key, version, text, writer, saved_at, origin from matters.report_section";

    private static ReportSection row(ResultSet row, int number) throws SQLException {
        return new ReportSection(
                row.getString("section_key"),
                row.getInt("version"),
                row.getString("text"),
                row.getString("writer"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                TextOrigin.valueOf(row.getString("origin")));
    }
}
