package se.rodatraden.matters.usecase;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.domain.OfficialReport;

/** Brings an old version of a section back, as a new one: nothing that was written is lost. */
@Component
public class RestoreSection {
    private final ReadSectionHistory readSectionHistory;
    private final SaveReport saveReport;

    RestoreSection(ReadSectionHistory readSectionHistory, SaveReport saveReport) {
        this.readSectionHistory = readSectionHistory;
        this.saveReport = saveReport;
    }

    /** @throws NotFoundException when the section has no such version */
    @Transactional
    public void restore(OfficialReportId id, String section, int version) {
        ReadSectionHistory.View view = readSectionHistory.read(id, section);
        view.mayRestore().orThrow();
        String text = view.history()
                .text(version)
                .orElseThrow(() -> new NotFoundException("version " + version + " of section " + section));
        OfficialReport.Content content = view.report().content();
        saveReport.save(new SaveReport.Edit(
                id,
                content.stance(),
                content.writtenFor(),
                Map.of(section, new SaveReport.Typed(view.history().latest(), text))));
    }
}
