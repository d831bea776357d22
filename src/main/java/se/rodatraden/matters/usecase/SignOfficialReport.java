package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.documents.NewDocument;
import se.rodatraden.documents.RenderPdf;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.StaleEditException;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.ReportSigned;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterDocument.Direction;
import se.rodatraden.matters.domain.OfficialReport;
import se.rodatraden.matters.domain.ReportOutline;
import se.rodatraden.matters.domain.ReviewStep;
import se.rodatraden.matters.domain.SigningOrder;
import se.rodatraden.matters.store.AuthorityStore;
import se.rodatraden.matters.store.MatterDocumentStore;
import se.rodatraden.matters.store.MatterStore;
import se.rodatraden.matters.store.MeetingStore;
import se.rodatraden.matters.store.ReportStore;
import se.rodatraden.matters.store.ReviewStore;
import se.rodatraden.matters.store.SigningOrderStore;
import se.rodatraden.matters.store.SourceStore;

/** Signs a report: its text is fixed, rendered and kept as a document that never changes. */
@Component
public class SignOfficialReport {
    private final MatterStore matters;
    private final ReportStore reports;
    private final ReportOutlines outlines;
    private final AuthorityStore authorities;
    private final MeetingStore meetings;
    private final MatterDocumentStore documents;
    private final ReportPrint print;
    private final RenderPdf renderPdf;
    private final KeptFiles files;
    private final SourceStore sources;
    private final ReviewStore reviews;
    private final SigningOrderStore orders;
    private final MatterHistory history;
    private final Clock clock;

    SignOfficialReport(
            MatterStore matters,
            ReportStore reports,
            ReportOutlines outlines,
            AuthorityStore authorities,
            MeetingStore meetings,
            MatterDocumentStore documents,
            ReportPrint print,
            RenderPdf renderPdf,
            KeptFiles files,
            SourceStore sources,
            ReviewStore reviews,
            SigningOrderStore orders,
            MatterHistory history,
            Clock clock) {
        this.matters = matters;
        this.reports = reports;
        this.outlines = outlines;
        this.authorities = authorities;
        this.meetings = meetings;
        this.documents = documents;
        this.print = print;
        this.renderPdf = renderPdf;
        this.files = files;
        this.sources = sources;
        this.reviews = reviews;
        this.orders = orders;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    public void sign(OfficialReportId id) {
        OfficialReport report = reports.get(id);
        Matter matter = matters.get(report.content().matter());
        Matter.Header header = matter.header();
        ReportOutline outline = outlines.of(id, header.kind());
        Actor signer = CurrentActor.get();
        LocalDate today = LocalDate.now(clock);
        SigningOrder order = orders.inForce(header.authority(), today);
        order.maySign(matter, signer, reviews.writers(id))
                .and(() -> report.maySign(outline, order))
                .orThrow();
        String title = ReportPrint.documentType(header.kind()) + " " + header.number();
        byte[] pdf = renderPdf.render(print.content(
                header,
                authorities.get(header.authority()).name(),
                report.content().noting(sources.of(id)),
                outline,
                today,
                Optional.ofNullable(report.content().writtenFor())
                        .map(meeting -> meetings.get(meeting).heldOn())
                        .orElse(null),
                signer.name()));
        UUID kept = files.keep(header, title, NewDocument.PDF, pdf);
        UUID document = documents.add(header.id(), header.authority(), Direction.DRAWN_UP, title, "", today, "", kept);
        if (!reports.sign(id, today, signer, document)) {
            throw new StaleEditException(title, title);
        }
        reviews.take(
                id, header, new ReviewStep(ReviewStep.Act.SIGNED, signer.id(), signer.name(), clock.instant(), ""));
        matters.move(matter, new Matter.Reported(header, id));
        history.line(header, "report-signed");
        history.publish(new ReportSigned(header.motion(), header.id(), id, header.authority(), header.number()));
    }
}
