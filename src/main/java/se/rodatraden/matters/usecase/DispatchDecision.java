package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.clocks.MeetDeadline;
import se.rodatraden.documents.StoredDocuments;
import se.rodatraden.kernel.DecisionRef;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.Authority;
import se.rodatraden.matters.DeliveryId;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.domain.Delivery;
import se.rodatraden.matters.domain.FormalDecision;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterAction;
import se.rodatraden.matters.domain.MatterDocument;
import se.rodatraden.matters.domain.MatterDocument.Direction;
import se.rodatraden.matters.domain.OfficialReport;
import se.rodatraden.matters.domain.Referral.ReferralReply;
import se.rodatraden.matters.store.AuthorityStore;
import se.rodatraden.matters.store.DecisionStore;
import se.rodatraden.matters.store.DeliveryStore;
import se.rodatraden.matters.store.DeliveryStore.Enclosure;
import se.rodatraden.matters.store.MatterDocumentStore;
import se.rodatraden.matters.store.MatterStore;
import se.rodatraden.matters.store.MeetingStore;
import se.rodatraden.matters.store.MotionStore;
import se.rodatraden.matters.store.ReplyAheadStore;
import se.rodatraden.matters.store.ReportStore;

/**
 * Sends a decision to the authority that waits for it (expediering): a reply to the one who asked, the board's
 * proposal to the council, the council's decision back to the board.
 */
@Component
public class DispatchDecision {
    /** The section of a report that says why. */
    private static final String REASONS = "synpunkter";

    static final String REPLY_DUE = "matters.deadline.reply-due";

    private final MatterStore matters;
    private final MeetingStore meetings;
    private final DecisionStore decisions;
    private final ReportStore reports;
    private final MotionStore motions;
    private final AuthorityStore authorities;
    private final MatterDocumentStore documents;
    private final DeliveryStore deliveries;
    private final ReplyAheadStore repliesAhead;
    private final RepliesExpected repliesExpected;
    private final KeptFiles files;
    private final MeetDeadline meetDeadline;
    private final MatterHistory history;
    private final Clock clock;

    DispatchDecision(
            MatterStore matters,
            MeetingStore meetings,
            DecisionStore decisions,
            ReportStore reports,
            MotionStore motions,
            AuthorityStore authorities,
            MatterDocumentStore documents,
            DeliveryStore deliveries,
            ReplyAheadStore repliesAhead,
            RepliesExpected repliesExpected,
            KeptFiles files,
            MeetDeadline meetDeadline,
            MatterHistory history,
            Clock clock) {
        this.matters = matters;
        this.meetings = meetings;
        this.decisions = decisions;
        this.reports = reports;
        this.motions = motions;
        this.authorities = authorities;
        this.documents = documents;
        this.deliveries = deliveries;
        this.repliesAhead = repliesAhead;
        this.repliesExpected = repliesExpected;
        this.files = files;
        this.meetDeadline = meetDeadline;
        this.history = history;
        this.clock = clock;
    }

    /** For the job that was staged with the approval: what has been sent since is not sent again. */
    @Transactional
    public void dispatchUnlessDone(MatterId id) {
        switch (matters.get(id)) {
            case Matter.Decided _ -> dispatch(id);
            case Matter.Registered _, Matter.InPreparation _, Matter.Reported _, Matter.Scheduled _ -> {}
            case Matter.Dispatched _, Matter.Closed _ -> {}
        }
    }

    @Transactional
    public void dispatch(MatterId id) {
        Matter matter = matters.get(id);
        MatterAction.DISPATCH.verdict(matter, CurrentActor.get()).orThrow();
        if (!(matter instanceof Matter.Decided decided)) {
            throw new IllegalStateException("allowed to dispatch a matter that is " + matter.getClass());
        }
        Matter.Header header = matter.header();
        FormalDecision decision = decisions.get(decided.settled().decision());
        Authority addressee = addressee(header);
        decision.mayBeDispatched(meetings.get(decided.settled().meeting())).orThrow();
        LocalDate today = LocalDate.now(clock);
        if (repliesAhead.of(id).isPresent()) {
            // The reply was sent before the body met; what the body has decided is to take note of it.
            matters.move(matter, after(decided, today));
            history.line(header, "reported-and-closed", addressee.name());
            return;
        }
        Authority sender = authorities.get(header.authority());
        Optional<OfficialReport> report = matter.signedReport().map(reports::get);
        deliveries.post(
                List.of(delivery(header, sender, addressee, decision, report, today)),
                report.map(signed -> enclosures(header, signed)).orElse(List.of()));
        documents.add(
                id,
                header.authority(),
                Direction.OUTGOING,
                "Protokollsutdrag " + decision.sectionText(),
                addressee.name(),
                today,
                DecisionText.of(sender.name(), decision),
                null);
        matters.move(matter, after(decided, today));
        meetDeadline.meet(id.value(), REPLY_DUE);
        // Who has not answered by now is named in the report; nobody waits for them any longer.
        repliesExpected.meet(header);
        history.line(header, "dispatched", addressee.name());
    }

    private Authority addressee(Matter.Header matter) {
        return switch (matter.kind()) {
            case REFERRAL, COUNCIL_PROPOSAL ->
                authorities.get(Objects.requireNonNull(matter.origin()).sender());
            case MOTION -> {
                Optional<Authority> council = authorities.council();
                Verdict.allowedIf(council.isPresent(), "matters.refused.no-council")
                        .orThrow();
                yield council.orElseThrow();
            }
        };
    }

    private Delivery delivery(
            Matter.Header matter,
            Authority sender,
            Authority addressee,
            FormalDecision decision,
            Optional<OfficialReport> report,
            LocalDate today) {
        Matter.Origin origin = matter.origin();
        Delivery.Envelope envelope = new Delivery.Envelope(
                deliveries.newId(),
                sender.id(),
                sender.name(),
                addressee.id(),
                matter.number(),
                matter.id(),
                origin == null ? null : origin.matterId(),
                matter.motion(),
                matter.title(),
                today);
        DecisionRef reference =
                new DecisionRef(sender.name(), matter.number(), decision.decidedOn(), decision.sectionText());
        return switch (matter.kind()) {
            case REFERRAL ->
                new Delivery.ReplyToReferral(
                        envelope,
                        new DeliveryId(Objects.requireNonNull(
                                        Objects.requireNonNull(origin).referral())
                                .value()),
                        reply(decision, report));
            case MOTION ->
                new Delivery.CouncilProposal(envelope, motions.of(matter.id()), decision.clauses(), reference);
            case COUNCIL_PROPOSAL ->
                new Delivery.CouncilDecision(envelope, reference, decision.outcome(), decision.clauses());
        };
    }

    private static ReferralReply reply(FormalDecision decision, Optional<OfficialReport> report) {
        String summary = report.map(signed -> signed.content().text("sammanfattning"))
                .filter(text -> !text.isBlank())
                .orElseGet(() -> DecisionText.clauses(decision.clauses()));
        return new ReferralReply(
                Objects.requireNonNull(decision.stance()),
                summary,
                decision.decidedOn(),
                decision.sectionText(),
                decision.dissent(),
                report.map(signed -> signed.content().text(REASONS)).orElse(null));
    }

    /** The signed report goes along as the file that it is. */
    private List<Enclosure> enclosures(Matter.Header matter, OfficialReport report) {
        List<Enclosure> enclosures = new ArrayList<>();
        if (report instanceof OfficialReport.Signed signed) {
            documents.of(matter.id()).stream()
                    .filter(document -> document.id().equals(signed.document()))
                    .map(MatterDocument::stored)
                    .filter(Objects::nonNull)
                    .forEach(stored -> {
                        StoredDocuments.Opened file = files.open(stored);
                        enclosures.add(new Enclosure(
                                file.document().title(), file.document().mediaType(), file.bytes()));
                    });
        }
        return enclosures;
    }

    /** The board's matter waits for the council; the others have done their part. */
    private static Matter after(Matter.Decided decided, LocalDate today) {
        Matter.Header header = decided.header();
        return switch (header.kind()) {
            case MOTION -> new Matter.Dispatched(header, decided.report(), decided.settled(), today);
            case REFERRAL, COUNCIL_PROPOSAL -> new Matter.Closed(header, decided.report(), decided.settled(), today);
        };
    }
}
