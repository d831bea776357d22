package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterAction;
import se.rodatraden.matters.domain.MatterDocument;
import se.rodatraden.matters.domain.OfficialReport;
import se.rodatraden.matters.domain.ReportAnnex;
import se.rodatraden.matters.domain.ReportEdition;
import se.rodatraden.matters.domain.ReportOutline;
import se.rodatraden.matters.domain.ReportSource;
import se.rodatraden.matters.domain.ReviewComment;
import se.rodatraden.matters.domain.ReviewStep;
import se.rodatraden.matters.domain.SigningOrder;
import se.rodatraden.matters.store.AnnexStore;
import se.rodatraden.matters.store.MatterDocumentStore;
import se.rodatraden.matters.store.MatterStore;
import se.rodatraden.matters.store.ReportStore;
import se.rodatraden.matters.store.ReviewStore;
import se.rodatraden.matters.store.SectionStore;
import se.rodatraden.matters.store.SigningOrderStore;
import se.rodatraden.matters.store.SourceStore;

/** Reads how a report stands with those who review and sign it, and what waits for the reader. */
@Component
@Transactional(readOnly = true)
public class ReadReview {
    private final MatterStore matters;
    private final ReportStore reports;
    private final ReviewStore reviews;
    private final SectionStore sections;
    private final SourceStore sources;
    private final AnnexStore annexes;
    private final MatterDocumentStore documents;
    private final SigningOrderStore orders;
    private final ReportOutlines outlines;
    private final Clock clock;

    ReadReview(
            MatterStore matters,
            ReportStore reports,
            ReviewStore reviews,
            SectionStore sections,
            SourceStore sources,
            AnnexStore annexes,
            MatterDocumentStore documents,
            SigningOrderStore orders,
            ReportOutlines outlines,
            Clock clock) {
        this.matters = matters;
        this.reports = reports;
        this.reviews = reviews;
        this.sections = sections;
        this.sources = sources;
        this.annexes = annexes;
        this.documents = documents;
        this.orders = orders;
        this.outlines = outlines;
        this.clock = clock;
    }

    /**
     * @param attachable the documents of the matter that may be annexes besides
     * @param mayRead whether the reader may see a report that is not signed
     * @param maySign as the report stands, with the reader's part in the order
     */
    public record Review(
            OfficialReport report,
            Matter matter,
            SigningOrder order,
            List<ReviewStep> steps,
            List<ReviewComment> comments,
            List<ReportSource> sources,
            List<ReportAnnex> annexes,
            List<MatterDocument> attachable,
            ReportOutline outline,
            Verdict mayRead,
            Verdict maySend,
            Verdict mayApprove,
            Verdict mayReturn,
            Verdict mayComment,
            Verdict maySign) {

        /** The content as it is printed: what cites a source has a note. */
        public OfficialReport.Content printed() {
            return report.content().noting(sources, outline);
        }

        /** What the reader sees; it goes with the page, and whoever approves or signs names it. */
        public ReportEdition edition() {
            return ReportEdition.of(report.content(), sources, annexes);
        }

        /** Whether the reader has read what there is, and not what there was. */
        Verdict hasRead(String edition) {
            return Verdict.allowedIf(edition.equals(edition().mark()), "matters.refused.changed-since-read");
        }

        /** What is said of a section and not dealt with yet, or all that was. */
        public List<ReviewComment> of(String section, boolean all) {
            return comments.stream()
                    .filter(comment -> comment.section().equals(section) && (all || !comment.isResolved()))
                    .toList();
        }

        public long open() {
            return comments.stream().filter(comment -> !comment.isResolved()).count();
        }
    }

    public Review read(OfficialReportId id) {
        reports.mayRead(id).orThrow();
        OfficialReport report = reports.get(id);
        Matter matter = matters.get(report.content().matter());
        Actor actor = CurrentActor.get();
        SigningOrder order = orders.inForce(matter.header().authority(), LocalDate.now(clock));
        ReportOutline outline = outlines.of(id, matter.header().kind());
        Set<UUID> writers = sections.writers(id);
        List<ReportAnnex> attached = annexes.of(id);
        Verdict mayRead = order.mayRead(report, matter.header().authority(), actor);
        Verdict reviews = order.mayReview(matter, actor, writers);
        Verdict signs = order.maySign(matter, actor, writers);
        return new Review(
                report,
                matter,
                order,
                this.reviews.steps(id),
                this.reviews.comments(id),
                sources.of(id),
                attached,
                attachable(matter, attached),
                outline,
                mayRead,
                MatterAction.WRITE_REPORT.verdict(matter, actor).and(() -> report.maySend(outline, order)),
                reviews.and(() -> Verdict.allowedIf(order.isReviewed(), "matters.refused.no-review"))
                        .and(report::mayApprove),
                returning(report, reviews, signs),
                mayRead.and(report::mayReturn),
                mayRead.and(() -> signs).and(() -> report.maySign(outline, order)));
    }

    private List<MatterDocument> attachable(Matter matter, List<ReportAnnex> attached) {
        return documents.of(matter.header().id()).stream()
                .filter(AttachAnnex::mayBeAttached)
                .filter(document ->
                        attached.stream().noneMatch(annex -> document.id().equals(annex.document())))
                .toList();
    }

    /** Whoever reviews gives back what is under review; whoever signs, what was approved. */
    static Verdict returning(OfficialReport report, Verdict reviews, Verdict signs) {
        return report.mayReturn()
                .and(() -> report instanceof OfficialReport.Approved && signs.isAllowed() ? signs : reviews);
    }

    /** A report that waits for the reader: to be reviewed, or to be signed. */
    public record AwaitsReader(OfficialReportId report, boolean forSignature) {}

    /** Empty where the report waits for nobody, or for somebody else. */
    public Optional<AwaitsReader> awaits(OfficialReportId report, Actor.Person reader) {
        return waitingFor(reader).stream()
                .filter(waiting -> waiting.report().equals(report))
                .findFirst()
                .map(waiting -> new AwaitsReader(report, waiting.forSignature()));
    }

    /** The reports that the person is to review or to sign. */
    public List<ReviewStore.Waiting> waitingFor(Actor.Person person) {
        return person.offices().stream()
                .filter(office -> SigningOrder.ROLES.contains(office.role()) && office.compartment() != null)
                .flatMap(office -> {
                    var authority = java.util.Objects.requireNonNull(office.compartment());
                    SigningOrder order = orders.inForce(authority, LocalDate.now(clock));
                    return reviews.waiting(authority).stream()
                            .map(waiting -> order.isReviewed() ? waiting : waiting.toBeSigned())
                            .filter(waiting ->
                                    office.role() == (waiting.forSignature() ? order.signer() : order.reviewer()))
                            .filter(waiting -> !order.twoPeople()
                                    || !sections.writers(waiting.report()).contains(person.id()));
                })
                .distinct()
                .toList();
    }
}
