package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.kernel.EvidenceRef;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.matters.EvidenceCitations;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.domain.OfficialReport.CitedEvidence;
import se.rodatraden.matters.store.ReportStore;

/** Puts a saved set of figures into a section of a report. */
@Component
public class CiteEvidence {
    private final WritableReports writable;
    private final ReportStore reports;
    private final ReportOutlines outlines;
    private final KnownEvidence evidence;
    private final MatterHistory history;
    private final Clock clock;

    CiteEvidence(
            WritableReports writable,
            ReportStore reports,
            ReportOutlines outlines,
            KnownEvidence evidence,
            MatterHistory history,
            Clock clock) {
        this.writable = writable;
        this.reports = reports;
        this.outlines = outlines;
        this.evidence = evidence;
        this.history = history;
        this.clock = clock;
    }

    /** @param section the key of the section that the figures stand in */
    @Transactional
    public void cite(OfficialReportId id, EvidenceRef ref, String section) {
        WritableReports.Writable held = writable.hold(id);
        if (!outlines.of(id, held.matter().kind()).has(section)) {
            throw new NotFoundException("section " + section);
        }
        EvidenceCitations.Citation citation = evidence.find(ref, Locale.of("sv"))
                .orElseThrow(() -> new NotFoundException("evidence snapshot " + ref.snapshot()));
        reports.cite(held.report(), held.matter(), new CitedEvidence(ref, section), LocalDate.now(clock));
        history.line(held.matter(), "evidence-cited", citation.title());
    }
}
