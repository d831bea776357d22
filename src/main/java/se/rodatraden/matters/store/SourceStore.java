package se.rodatraden.matters.store;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.ReportSource;

/** The sources of reports. A number is never given twice, also when its source was taken out. */
@Repository
public class SourceStore {
    private final JdbcClient jdbc;

    SourceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<ReportSource> of(OfficialReportId report) {
        return jdbc.sql("""
                        select number, author, title, dated, address from matters.report_source
                        where report_id = :report and not withdrawn order by number
                        """)
                .param("report", report.value())
                .query((row, _) -> new ReportSource(
                        row.getInt("number"),
                        row.getString("author"),
                        row.getString("title"),
                        row.getString("dated"),
                        row.getString("address")))
                .list();
    }

    /** The report is locked, so that two sources never get one number. */
    public void add(
            OfficialReportId report, Matter.Header matter, String author, String title, String date, String address) {
        jdbc.sql("""
                        insert into matters.report_source
                            (report_id, number, compartment_id, matter_id, author, title, dated, address)
                        select :report, coalesce(max(s.number), 0) + 1, :authority, :matter, :author, :title, :date, :address
                        from matters.report_source s where s.report_id = :report
                        """)
                .param("report", report.value())
                .param("authority", matter.authority().value())
                .param("matter", matter.id().value())
                .param("author", author)
                .param("title", title)
                .param("date", date)
                .param("address", address)
                .update();
    }

    /** With their numbers, which the text cites them by; those that were taken out too, so that none is given again. */
    public void copy(OfficialReportId from, OfficialReportId to) {
        jdbc.sql("""
                        insert into matters.report_source
                            (report_id, number, compartment_id, matter_id, author, title, dated, address, withdrawn)
                        select :to, s.number, s.compartment_id, s.matter_id, s.author, s.title, s.dated, s.address,
                            s.withdrawn
                        from matters.report_source s where s.report_id = :from
                        """).param("from", from.value()).param("to", to.value()).update();
    }

    /** @return false when the report has no such source */
    public boolean withdraw(OfficialReportId report, int number) {
        return jdbc.sql("""
                        update matters.report_source set withdrawn = true
                        where report_id = :report and number = :number and not withdrawn
                        """)
                        .param("report", report.value())
                        .param("number", number)
                        .update()
                == 1;
    }
}
