package se.rodatraden.matters.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.matters.MatterKind;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.ReportOutline;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The sections of reports: as an authority has set them, by day, and as each report was opened with. */
@Repository
public class OutlineStore {
    private static final TypeReference<List<ReportOutline.Section>> SECTIONS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    OutlineStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** An outline and the first day on which reports are opened with it. */
    public record Dated(LocalDate from, ReportOutline outline) {}

    /** Every outline that the authority has set for the kind of matter, the latest first. */
    public List<Dated> of(CompartmentId authority, MatterKind kind) {
        return jdbc.sql("""
                        select valid_from, sections::text as sections from matters.report_outline
                        where compartment_id = :authority and kind = :kind order by valid_from desc
                        """)
                .param("authority", authority.value())
                .param("kind", kind.name())
                .query((row, _) -> new Dated(Rows.date(row, "valid_from"), read(kind, row.getString("sections"))))
                .list();
    }

    public Optional<ReportOutline> inForce(CompartmentId authority, MatterKind kind, LocalDate day) {
        return of(authority, kind).stream()
                .filter(dated -> !dated.from().isAfter(day))
                .findFirst()
                .map(Dated::outline);
    }

    /** What was set for the same day gives way. */
    public void set(CompartmentId authority, LocalDate from, ReportOutline outline) {
        jdbc.sql("""
                        insert into matters.report_outline (compartment_id, kind, valid_from, sections)
                        values (:authority, :kind, :from, cast(:sections as jsonb))
                        on conflict (compartment_id, kind, valid_from) do update set sections = excluded.sections
                        """)
                .param("authority", authority.value())
                .param("kind", outline.kind().name())
                .param("from", from)
                .param("sections", json.writeValueAsString(outline.sections()))
                .update();
    }

    public void keep(OfficialReportId report, Matter.Header matter, ReportOutline outline) {
        jdbc.sql("""
                        insert into matters.written_outline (report_id, compartment_id, matter_id, sections)
                        values (:report, :authority, :matter, cast(:sections as jsonb))
                        """)
                .param("report", report.value())
                .param("authority", matter.authority().value())
                .param("matter", matter.id().value())
                .param("sections", json.writeValueAsString(outline.sections()))
                .update();
    }

    /** Empty for a report that was opened before outlines were kept. */
    public Optional<ReportOutline> writtenIn(OfficialReportId report, MatterKind kind) {
        return jdbc.sql("select sections::text as sections from matters.written_outline where report_id = :report")
                .param("report", report.value())
                .query((row, _) -> read(kind, row.getString("sections")))
                .optional();
    }

    private ReportOutline read(MatterKind kind, String sections) {
        return new ReportOutline(kind, json.readValue(sections, SECTIONS));
    }
}
