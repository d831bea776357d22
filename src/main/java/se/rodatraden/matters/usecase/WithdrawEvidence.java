package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.store.ReportStore;

/** Takes a set of figures out of a report that is being written. */
@Component
public class WithdrawEvidence {
    private final WritableReports writable;
    private final ReportStore reports;
    private final Clock clock;

    WithdrawEvidence(WritableReports writable, ReportStore reports, Clock clock) {
        this.writable = writable;
        this.reports = reports;
        this.clock = clock;
    }

    @Transactional
    public void withdraw(OfficialReportId id, UUID snapshot) {
        writable.hold(id);
        reports.withdraw(id, snapshot, LocalDate.now(clock));
    }
}
