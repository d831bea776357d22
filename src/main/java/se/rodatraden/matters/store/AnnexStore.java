package se.rodatraden.matters.store;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.ReportAnnex;

/** The annexes of reports. The report is locked by whoever changes them, so that no two stand in one place. */
@Repository
public class AnnexStore {
    private final JdbcClient jdbc;

    AnnexStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In their order. */
    public List<ReportAnnex> of(OfficialReportId report) {
        return jdbc.sql("""
                        select id, row_number() over (order by position) as number, title, document_id, dated_on, stored_id
                        from matters.report_annex where report_id = :report and not removed order by position
                        """)
                .param("report", report.value())
                .query((row, _) -> new ReportAnnex(
                        Rows.uuid(row, "id"),
                        row.getInt("number"),
                        row.getString("title"),
                        Rows.optional(row, "document_id", id -> id),
                        row.getObject("dated_on", LocalDate.class),
                        Rows.uuid(row, "stored_id")))
                .list();
    }

    /** After the others. */
    public void add(
            OfficialReportId report,
            Matter.Header matter,
            String title,
            @Nullable UUID document,
            @Nullable LocalDate datedOn,
            UUID stored) {
        jdbc.sql("""
                        insert into matters.report_annex
                            (report_id, compartment_id, matter_id, position, title, document_id, dated_on,
                             stored_id)
                        select :report, :authority, :matter, coalesce(max(a.position), 0) + 1, :title, :document, :dated,
                               :stored
                        from matters.report_annex a where a.report_id = :report
                        """)
                .param("report", report.value())
                .param("authority", matter.authority().value())
                .param("matter", matter.id().value())
                .param("title", title)
                .param("document", document)
                .param("dated", datedOn)
                .param("stored", stored)
                .update();
    }

    /** Puts the annexes of a report into another order. */
    public void order(List<ReportAnnex> annexes) {
        for (int i = 0; i < annexes.size(); i++) {
            jdbc.sql("update matters.report_annex set position = :position where id = :id")
                    .param("position", i + 1)
                    .param("id", annexes.get(i).id())
                    .update();
        }
    }

    public void remove(UUID annex) {
        jdbc.sql("update matters.report_annex set removed = true where id = :id")
                .param("id", annex)
                .update();
    }

    /** Notes which document of the matter the file has become. */
    public void becomes(UUID annex, UUID document) {
        jdbc.sql("update matters.report_annex set document_id = :document where id = :id")
                .param("document", document)
                .param("id", annex)
                .update();
    }

    /** The annexes of one report become those of another too. */
    public void copy(OfficialReportId from, OfficialReportId to) {
        jdbc.sql("""
                        insert into matters.report_annex
                            (report_id, compartment_id, matter_id, position, title, document_id, dated_on,
                             stored_id)
                        select :to, a.compartment_id, a.matter_id, a.position, a.title, a.document_id, a.dated_on,
                               a.stored_id
                        from matters.report_annex a where a.report_id = :from and not a.removed
                        """).param("from", from.value()).param("to", to.value()).update();
    }
}
