package se.rodatraden.matters.usecase;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterAction;
import se.rodatraden.matters.domain.OfficialReport;
import se.rodatraden.matters.store.MatterStore;
import se.rodatraden.matters.store.ReportStore;
import se.rodatraden.matters.store.SourceStore;

/** Takes a source out of a report; what cites it is left for the writer to change. */
@Component
public class WithdrawSource {
    private final MatterStore matters;
    private final ReportStore reports;
    private final SourceStore sources;

    WithdrawSource(MatterStore matters, ReportStore reports, SourceStore sources) {
        this.matters = matters;
        this.reports = reports;
        this.sources = sources;
    }

    /** @throws NotFoundException when the report has no such source */
    @Transactional
    public void withdraw(OfficialReportId id, int number) {
        OfficialReport report = reports.locked(id);
        Matter matter = matters.get(report.content().matter());
        MatterAction.WRITE_REPORT
                .verdict(matter, CurrentActor.get())
                .and(report::mayEdit)
                .orThrow();
        if (!sources.withdraw(id, number)) {
            throw new NotFoundException("source " + number + " of report " + id);
        }
    }
}
