package se.rodatraden.matters.usecase;

import java.util.List;
import org.springframework.stereotype.Component;
import se.rodatraden.matters.domain.DecisionClause;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterDocument;
import se.rodatraden.matters.domain.OfficialReport;
import se.rodatraden.matters.domain.ReportOutline;
import se.rodatraden.matters.store.MatterDocumentStore;
import se.rodatraden.matters.store.ReportStore;

/** The clauses that lie before a body: those of the signed report, else what came with a proposal from another body. */
@Component
class ProposedClauses {
    static final String FROM_ANOTHER_BODY = "Förslag till beslut";

    private final ReportStore reports;
    private final MatterDocumentStore documents;
    private final ReportOutlines outlines;

    ProposedClauses(ReportStore reports, MatterDocumentStore documents, ReportOutlines outlines) {
        this.reports = reports;
        this.documents = documents;
        this.outlines = outlines;
    }

    /** @return none where nobody has proposed anything */
    List<DecisionClause> of(Matter matter) {
        return matter.signedReport()
                .map(reports::get)
                .map(report -> of(matter.header(), report))
                .orElseGet(() -> received(matter.header()));
    }

    private List<DecisionClause> of(Matter.Header matter, OfficialReport report) {
        ReportOutline outline = outlines.of(report.id(), matter.kind());
        return DecisionClause.read(report.content().text(outline.proposal().key()));
    }

    private List<DecisionClause> received(Matter.Header matter) {
        return documents.of(matter.id()).stream()
                .filter(document -> document.title().equals(FROM_ANOTHER_BODY))
                .reduce((_, latest) -> latest)
                .map(MatterDocument::body)
                .map(DecisionClause::read)
                .orElse(List.of());
    }
}
