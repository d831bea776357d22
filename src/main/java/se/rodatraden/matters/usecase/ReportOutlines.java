package se.rodatraden.matters.usecase;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.matters.MatterKind;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.ReportOutline;
import se.rodatraden.matters.store.OutlineStore;
import se.rodatraden.matters.store.ReportKnowledge;

/** Which sections a report has: those that it was opened with, which the authority has set or the program ships. */
@Component
class ReportOutlines {
    private final OutlineStore outlines;
    private final ReportKnowledge knowledge;

    ReportOutlines(OutlineStore outlines, ReportKnowledge knowledge) {
        this.outlines = outlines;
        this.knowledge = knowledge;
    }

    ReportOutline of(OfficialReportId report, MatterKind kind) {
        return outlines.writtenIn(report, kind).orElseGet(() -> knowledge.outline(kind));
    }

    /** What a report that is opened on the day begins with. */
    ReportOutline inForce(CompartmentId authority, MatterKind kind, LocalDate day) {
        return outlines.inForce(authority, kind, day).orElseGet(() -> knowledge.outline(kind));
    }

    void keep(OfficialReportId report, Matter.Header matter, ReportOutline outline) {
        outlines.keep(report, matter, outline);
    }
}
