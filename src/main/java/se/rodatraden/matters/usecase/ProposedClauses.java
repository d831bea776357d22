package se.rodatraden.matters.usecase;

import java.util.List;
import org.springframework.stereotype.Component;
import se.rodatraden.matters.domain.DecisionClause;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.OfficialReport;
import se.rodatraden.matters.domain.ReportOutline;
import se.rodatraden.matters.store.DeliveryStore;
import se.rodatraden.matters.store.ReportStore;

/**
 * The clauses that lie before a body: those of the signed report, else what another body proposed, as its latest registered
 * delivery says. A document tells nothing of it, whatever its title: anybody may write a proposal to a decision.
 */
@Component
class ProposedClauses {
    private final ReportStore reports;
    private final DeliveryStore deliveries;
    private final ReportOutlines outlines;

    ProposedClauses(ReportStore reports, DeliveryStore deliveries, ReportOutlines outlines) {
        this.reports = reports;
        this.deliveries = deliveries;
        this.outlines = outlines;
    }

    /** @return none where nobody has proposed anything */
    List<DecisionClause> of(Matter matter) {
        return matter.signedReport()
                .map(reports::get)
                .map(report -> of(matter.header(), report))
                .orElseGet(() -> DecisionClause.read(
                        String.join("\n", deliveries.proposedTo(matter.header().id()))));
    }

    private List<DecisionClause> of(Matter.Header matter, OfficialReport report) {
        ReportOutline outline = outlines.of(report.id(), matter.kind());
        return DecisionClause.read(report.content().text(outline.proposal().key()));
    }
}
