package se.rodatraden.matters.usecase;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterAction;
import se.rodatraden.matters.domain.OfficialReport;
import se.rodatraden.matters.domain.ReportSource;
import se.rodatraden.matters.store.MatterStore;
import se.rodatraden.matters.store.ReportStore;
import se.rodatraden.matters.store.SourceStore;

/** Adds a source that a report can cite. */
@Component
public class AddSource {
    private final MatterStore matters;
    private final ReportStore reports;
    private final SourceStore sources;

    AddSource(MatterStore matters, ReportStore reports, SourceStore sources) {
        this.matters = matters;
        this.reports = reports;
        this.sources = sources;
    }

    /**
     * @param author {@code date} likewise: may be empty
     * @param address may be empty; else of the web, see {@link ReportSource#address}
     */
    public record Particulars(String author, String title, String date, String address) {}

    @Transactional
    public void add(OfficialReportId id, Particulars particulars) {
        OfficialReport report = reports.locked(id);
        Matter matter = matters.get(report.content().matter());
        MatterAction.WRITE_REPORT
                .verdict(matter, CurrentActor.get())
                .and(report::mayEdit)
                .orThrow();
        String address = particulars.address();
        Verdict.allowedIf(
                        address.isEmpty() || ReportSource.address(address).isPresent(),
                        "matters.refused.source-address")
                .orThrow();
        sources.add(
                id,
                matter.header(),
                particulars.author(),
                particulars.title(),
                particulars.date(),
                ReportSource.address(address).orElse(""));
    }
}
