package se.rodatraden.matters.usecase;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterAction;
import se.rodatraden.matters.domain.OfficialReport;
import se.rodatraden.matters.domain.ReportOutline;
import se.rodatraden.matters.domain.SectionHistory;
import se.rodatraden.matters.store.MatterStore;
import se.rodatraden.matters.store.ReportStore;
import se.rodatraden.matters.store.SectionStore;

/** Reads how a section came to be: who saved what, and when. */
@Component
@Transactional(readOnly = true)
public class ReadSectionHistory {
    private final MatterStore matters;
    private final ReportStore reports;
    private final SectionStore sections;
    private final ReportOutlines outlines;

    ReadSectionHistory(MatterStore matters, ReportStore reports, SectionStore sections, ReportOutlines outlines) {
        this.matters = matters;
        this.reports = reports;
        this.sections = sections;
        this.outlines = outlines;
    }

    /** @param mayRestore whether the reader may bring an old version back */
    public record View(
            OfficialReport report,
            Matter.Header matter,
            ReportOutline.Section section,
            SectionHistory history,
            Verdict mayRestore) {}

    /**
     * Drafts of a report are working material (TF 2:12) and are read by those who write it.
     *
     * @throws NotFoundException when the report has no such section
     */
    public View read(OfficialReportId id, String key) {
        reports.mayRead(id).orThrow();
        OfficialReport report = reports.get(id);
        Matter matter = matters.get(report.content().matter());
        MatterAction.WRITE_REPORT
                .heldIn(matter.header().authority(), CurrentActor.get())
                .orThrow();
        ReportOutline.Section section = outlines.of(id, matter.header().kind()).sections().stream()
                .filter(known -> known.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("section " + key));
        return new View(
                report,
                matter.header(),
                section,
                new SectionHistory(sections.versions(id, key), sections.insertions(id, key)),
                MatterAction.WRITE_REPORT.verdict(matter, CurrentActor.get()).and(report::mayEdit));
    }
}
