package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.documents.NewDocument;
import se.rodatraden.documents.RenderPdf;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.StaleEditException;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.ReportSigned;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterDocument.Direction;
import se.rodatraden.matters.domain.OfficialReport;
import se.rodatraden.matters.domain.ReportAnnex;
import se.rodatraden.matters.domain.ReportOutline;
import se.rodatraden.matters.domain.ReviewStep;
import se.rodatraden.matters.store.AnnexStore;
import se.rodatraden.matters.store.AuthorityStore;
import se.rodatraden.matters.store.MatterDocumentStore;
import se.rodatraden.matters.store.MatterStore;
import se.rodatraden.matters.store.MeetingStore;
import se.rodatraden.matters.store.ReportStore;
import se.rodatraden.matters.store.ReviewStore;

/** Signs a report: its text is fixed, rendered and kept as a document that never changes. */
@Component
public class SignOfficialReport {
    private final ReadReview readReview;
    private final ReadReport readReport;
    private final MatterStore matters;
    private final ReportStore reports;
    private final AuthorityStore authorities;
    private final MeetingStore meetings;
    private final MatterDocumentStore documents;
    private final ReportPrint print;
    private final RenderPdf renderPdf;
    private final KeptFiles files;
    private final AnnexStore annexes;
    private final ReviewStore reviews;
    private final MatterHistory history;
    private final Clock clock;

    SignOfficialReport(
            ReadReview readReview,
            ReadReport readReport,
            MatterStore matters,
            ReportStore reports,
            AuthorityStore authorities,
            MeetingStore meetings,
            MatterDocumentStore documents,
            ReportPrint print,
            RenderPdf renderPdf,
            KeptFiles files,
            AnnexStore annexes,
            ReviewStore reviews,
            MatterHistory history,
            Clock clock) {
        this.readReview = readReview;
        this.readReport = readReport;
        this.matters = matters;
        this.reports = reports;
        this.authorities = authorities;
        this.meetings = meetings;
        this.documents = documents;
        this.print = print;
        this.renderPdf = renderPdf;
        this.files = files;
        this.annexes = annexes;
        this.reviews = reviews;
        this.history = history;
        this.clock = clock;
    }

    /** The most letters that a reason has. */
    public static final int LONGEST = 1000;

    /**
     * @param edition that the signer has read: the mark of it, which only whoever has had the report open can name
     * @param despite why it is signed although the checks find errors that nobody has dismissed; kept where there are any
     * @throws se.rodatraden.kernel.RefusedException when it has changed since, or is not the actor's to read or to sign, or
     *     when there are errors and no reason
     */
    @Transactional
    public void sign(OfficialReportId id, String edition, String despite) {
        reports.lock(id);
        ReadReview.Review review = readReview.read(id);
        review.mayRead().and(review::maySign).and(() -> review.hasRead(edition)).orThrow();
        long errors = readReport.read(id).errors();
        Verdict.allowedIf(errors == 0 || !despite.isBlank(), "matters.refused.errors-open", errors)
                .orThrow();
        OfficialReport report = review.report();
        Matter matter = review.matter();
        Matter.Header header = matter.header();
        ReportOutline outline = review.outline();
        Actor signer = CurrentActor.get();
        LocalDate today = LocalDate.now(clock);
        String title = ReportPrint.documentType(header.kind()) + " " + header.number();
        LocalDate meetingOn = meetings.toldOn(report.content().writtenFor());
        byte[] pdf = renderPdf.render(print.content(
                header,
                authorities.get(header.authority()).name(),
                review.printed(),
                outline,
                review.annexes(),
                today,
                meetingOn,
                signer.name(),
                review.order().signer()));
        UUID kept = files.keep(header, title, NewDocument.PDF, pdf);
        UUID document = documents.add(header.id(), header.authority(), Direction.DRAWN_UP, title, "", today, "", kept);
        register(header, review.annexes(), today);
        // All that hangs on a report is in place before it is signed: the database keeps it as it is from then on.
        reviews.take(
                id,
                header,
                new ReviewStep(
                        ReviewStep.Act.SIGNED,
                        signer.id(),
                        signer.name(),
                        clock.instant(),
                        errors == 0 ? "" : despite.strip()));
        if (!reports.sign(id, today, signer, review.order().signer(), document, meetingOn)) {
            throw new StaleEditException(title, title);
        }
        matters.move(matter, new Matter.Reported(header, id));
        if (errors == 0) {
            history.line(header, "report-signed");
        } else {
            history.line(header, "report-signed-despite", errors);
        }
        history.publish(new ReportSigned(header.motion(), header.id(), id, header.authority(), header.number()));
    }

    /** Files that were kept with the draft become documents of the matter, as the report has. */
    private void register(Matter.Header matter, List<ReportAnnex> attached, LocalDate today) {
        attached.stream()
                .filter(annex -> annex.document() == null)
                .forEach(annex -> annexes.becomes(
                        annex.id(),
                        documents.add(
                                matter.id(),
                                matter.authority(),
                                Direction.DRAWN_UP,
                                annex.numbered(),
                                "",
                                annex.datedOn() == null ? today : annex.datedOn(),
                                "",
                                annex.stored())));
    }
}
