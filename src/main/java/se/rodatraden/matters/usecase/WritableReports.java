package se.rodatraden.matters.usecase;

import org.springframework.stereotype.Component;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterAction;
import se.rodatraden.matters.domain.OfficialReport;
import se.rodatraden.matters.store.MatterStore;
import se.rodatraden.matters.store.ReportStore;

/** Reports that the actor writes in: each stays open, and as it is, until what is written has been stored. */
@Component
class WritableReports {
    private final MatterStore matters;
    private final ReportStore reports;

    WritableReports(MatterStore matters, ReportStore reports) {
        this.matters = matters;
        this.reports = reports;
    }

    record Writable(OfficialReport report, Matter.Header matter) {}

    /** @throws RefusedException where the actor may not write reports of the matter, or the report takes no more text */
    Writable hold(OfficialReportId id) {
        OfficialReport report = reports.locked(id);
        Matter matter = matters.get(report.content().matter());
        MatterAction.WRITE_REPORT
                .verdict(matter, CurrentActor.get())
                .and(report::mayEdit)
                .orThrow();
        return new Writable(report, matter.header());
    }
}
