package se.rodatraden.matters.usecase;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.domain.TextOrigin;
import se.rodatraden.matters.store.ReportStore;

/** Brings an old version of a section back, as a new one: nothing that was written is lost. */
@Component
public class RestoreSection {
    private final ReadSectionHistory readSectionHistory;
    private final SaveReport saveReport;
    private final ReportStore reports;

    RestoreSection(ReadSectionHistory readSectionHistory, SaveReport saveReport, ReportStore reports) {
        this.readSectionHistory = readSectionHistory;
        this.saveReport = saveReport;
        this.reports = reports;
    }

    /** @throws NotFoundException when the section has no such version */
    @Transactional
    public void restore(OfficialReportId id, String section, int version) {
        reports.lock(id);
        ReadSectionHistory.View view = readSectionHistory.read(id, section);
        view.mayRestore().orThrow();
        String text = view.history()
                .text(version)
                .orElseThrow(() -> new NotFoundException("version " + version + " of section " + section));
        saveReport.save(
                ReportEdit.of(
                        id, Map.of(section, new ReportEdit.Typed(view.history().latest(), text))),
                TextOrigin.RESTORED);
    }
}
