package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.kernel.EvidenceRef;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.matters.EvidenceCitations;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterAction;
import se.rodatraden.matters.domain.OfficialReport;
import se.rodatraden.matters.domain.OfficialReport.CitedEvidence;
import se.rodatraden.matters.store.MatterStore;
import se.rodatraden.matters.store.ReportStore;

/** Puts a saved set of figures into a section of a report. */
@Component
public class CiteEvidence {
    private final MatterStore matters;
    private final ReportStore reports;
    private final ReportOutlines outlines;
    private final KnownEvidence evidence;
    private final MatterHistory history;
    private final Clock clock;

    CiteEvidence(
            MatterStore matters,
            ReportStore reports,
            ReportOutlines outlines,
            KnownEvidence evidence,
            MatterHistory history,
            Clock clock) {
        this.matters = matters;
        this.reports = reports;
        this.outlines = outlines;
        this.evidence = evidence;
        this.history = history;
        this.clock = clock;
    }

    /** @param section the key of the section that the figures stand in */
    @Transactional
    public void cite(OfficialReportId id, EvidenceRef ref, String section) {
        OfficialReport report = reports.locked(id);
        Matter matter = matters.get(report.content().matter());
        MatterAction.WRITE_REPORT
                .verdict(matter, CurrentActor.get())
                .and(report::mayEdit)
                .orThrow();
        if (!outlines.of(id, matter.header().kind()).has(section)) {
            throw new NotFoundException("section " + section);
        }
        EvidenceCitations.Citation citation = evidence.find(ref, Locale.of("sv"))
                .orElseThrow(() -> new NotFoundException("evidence snapshot " + ref.snapshot()));
        reports.cite(report, matter.header(), new CitedEvidence(ref, section), LocalDate.now(clock));
        history.line(matter.header(), "evidence-cited", citation.title());
    }
}
