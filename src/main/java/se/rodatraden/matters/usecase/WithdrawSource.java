package se.rodatraden.matters.usecase;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.store.SourceStore;

/** Takes a source out of a report; what cites it is left for the writer to change. */
@Component
public class WithdrawSource {
    private final WritableReports writable;
    private final SourceStore sources;

    WithdrawSource(WritableReports writable, SourceStore sources) {
        this.writable = writable;
        this.sources = sources;
    }

    /** @throws NotFoundException when the report has no such source */
    @Transactional
    public void withdraw(OfficialReportId id, int number) {
        writable.hold(id);
        if (!sources.withdraw(id, number)) {
            throw new NotFoundException("source " + number + " of report " + id);
        }
    }
}
