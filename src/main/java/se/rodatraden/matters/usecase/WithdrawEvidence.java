package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterAction;
import se.rodatraden.matters.domain.OfficialReport;
import se.rodatraden.matters.store.MatterStore;
import se.rodatraden.matters.store.ReportStore;

/** Takes a set of figures out of a report that is being written. */
@Component
public class WithdrawEvidence {
    private final MatterStore matters;
    private final ReportStore reports;
    private final Clock clock;

    WithdrawEvidence(MatterStore matters, ReportStore reports, Clock clock) {
        this.matters = matters;
        this.reports = reports;
        this.clock = clock;
    }

    @Transactional
    public void withdraw(OfficialReportId id, UUID snapshot) {
        OfficialReport report = reports.locked(id);
        Matter matter = matters.get(report.content().matter());
        MatterAction.WRITE_REPORT
                .verdict(matter, CurrentActor.get())
                .and(report::mayEdit)
                .orThrow();
        reports.withdraw(id, snapshot, LocalDate.now(clock));
    }
}
