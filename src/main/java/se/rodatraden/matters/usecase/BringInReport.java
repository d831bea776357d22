package se.rodatraden.matters.usecase;

import java.util.Map;
import org.springframework.stereotype.Component;
import se.rodatraden.documents.reading.Readers;
import se.rodatraden.documents.reading.Reading;
import se.rodatraden.documents.reading.UnreadableFileException;
import se.rodatraden.kernel.StaleEditException;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.domain.RecognisedReport;
import se.rodatraden.matters.domain.ReportRecognition;
import se.rodatraden.matters.domain.TextOrigin;

/**
 * Brings a report that was written elsewhere into a draft: first shows what was recognised of it, then saves what its
 * writer chose. The file itself is not kept.
 */
@Component
public class BringInReport {
    private final ReadReport readReport;
    private final SaveReport saveReport;
    private final Reading reading = Readers.all();

    BringInReport(ReadReport readReport, SaveReport saveReport) {
        this.readReport = readReport;
        this.saveReport = saveReport;
    }

    /**
     * Saves nothing. No transaction is held while the file is read: it may take seconds.
     *
     * @param name for messages alone
     */
    public RecognisedReport recognise(OfficialReportId report, String name, byte[] file)
            throws UnreadableFileException {
        ReadReport.ReportView view = readReport.read(report);
        view.mayWrite().orThrow();
        return ReportRecognition.of(reading.read(name, file), view.outline());
    }

    /**
     * Each section becomes a new version on top of the one that its writer saw.
     *
     * @throws StaleEditException when somebody else saved one of them in between; nothing is saved then
     */
    public void save(OfficialReportId report, Map<String, ReportEdit.Typed> sections) {
        saveReport.save(ReportEdit.of(report, sections), TextOrigin.BROUGHT_IN);
    }
}
