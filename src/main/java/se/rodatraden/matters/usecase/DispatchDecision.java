package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.clocks.MeetDeadline;
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
import se.rodatraden.matters.domain.ReportOutline;
import se.rodatraden.matters.domain.ReportParts;
import se.rodatraden.matters.domain.ReportSource;
import se.rodatraden.matters.domain.SecrecyMark;
import se.rodatraden.matters.store.AuthorityStore;
import se.rodatraden.matters.store.DecisionStore;
import se.rodatraden.matters.store.DeliveryStore;
import se.rodatraden.matters.store.MatterDocumentStore;
import se.rodatraden.matters.store.MatterStore;
import se.rodatraden.matters.store.MeetingStore;
import se.rodatraden.matters.store.MotionStore;
import se.rodatraden.matters.store.ReplyAheadStore;
import se.rodatraden.matters.store.ReportStore;
import se.rodatraden.matters.store.SourceStore;
import se.rodatraden.matters.store.StagedDispatches;

/**
 * Sends a decision to the authority that waits for it (expediering): a reply to the one who asked, the board's
 * proposal to the council, the council's decision back to the board.
 */
@Component
public class DispatchDecision {
    static final String REPLY_DUE = "matters.deadline.reply-due";

    private final MatterStore matters;
    private final MeetingStore meetings;
    private final DecisionStore decisions;
    private final ReportStore reports;
    private final MotionStore motions;
    private final AuthorityStore authorities;
    private final MatterDocumentStore documents;
    private final DeliveryStore deliveries;
    private final OutgoingPost post;
    private final StagedDispatches staged;
    private final ReportOutlines outlines;
    private final SourceStore sources;
    private final ReplyAheadStore repliesAhead;
    private final RepliesExpected repliesExpected;
    private final AnswerToLetter answerToLetter;
    private final ReportEnclosures enclosures;
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
            OutgoingPost post,
            StagedDispatches staged,
            ReportOutlines outlines,
            SourceStore sources,
            ReplyAheadStore repliesAhead,
            RepliesExpected repliesExpected,
            AnswerToLetter answerToLetter,
            ReportEnclosures enclosures,
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
        this.post = post;
        this.staged = staged;
        this.outlines = outlines;
        this.sources = sources;
        this.repliesAhead = repliesAhead;
        this.repliesExpected = repliesExpected;
        this.answerToLetter = answerToLetter;
        this.enclosures = enclosures;
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

    /** What became of a decision. */
    public enum Sent {
        /** To another authority, by the program. */
        TO_AUTHORITY,
        /** Registered as sent to whoever wrote; a person posts it. */
        TO_WRITER,
        /** Nobody knows who wrote. */
        TO_NOBODY
    }

    @Transactional
    public Sent dispatch(MatterId id) {
        Matter matter = matters.get(id);
        MatterAction.DISPATCH.verdict(matter, CurrentActor.get()).orThrow();
        if (!(matter instanceof Matter.Decided decided)) {
            throw new IllegalStateException("allowed to dispatch a matter that is " + matter.getClass());
        }
        Matter.Header header = matter.header();
        FormalDecision decision = decisions.get(decided.settled().decision());
        LocalDate today = LocalDate.now(clock);
        if (!header.kind().isAnsweredToAnAuthority()) {
            decision.mayBeDispatched(meetings.get(decided.settled().meeting())).orThrow();
            return answerToLetter.send(decided, decision, today);
        }
        Authority addressee = addressee(header);
        decision.mayBeDispatched(meetings.get(decided.settled().meeting())).orThrow();
        if (repliesAhead
                .of(id)
                .filter(ahead -> ahead.stance() == decision.stance())
                .isPresent()) {
            // The reply was sent before the body met, and the body has not said anything else: nothing is sent again.
            matters.move(matter, after(decided, today));
            history.line(header, "reported-and-closed", addressee.name());
            return Sent.TO_AUTHORITY;
        }
        Authority sender = authorities.get(header.authority());
        Optional<OfficialReport> report = matter.signedReport().map(reports::get);
        List<MatterDocument> enclosed =
                report.map(signed -> enclosures.documents(header, signed)).orElse(List.of());
        enclosed.forEach(document -> SecrecyMark.maySend(document.secrecy()).orThrow());
        @Nullable
        SecrecyMark mark = enclosed.stream()
                .flatMap(document -> Stream.ofNullable(document.secrecy()))
                .findFirst()
                .orElse(null);
        deliveries.post(
                List.of(delivery(header, sender, addressee, decision, report, mark)),
                report.map(signed -> enclosures.files(enclosed, signed)).orElse(List.of()));
        documents.dispatched(header, enclosed, today);
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
        staged.done(id);
        meetDeadline.meet(id.value(), REPLY_DUE);
        // Who has not answered by now is named in the report; nobody waits for them any longer.
        repliesExpected.meet(header);
        Optional<LocalDate> missed =
                header.replyDueOn().filter(_ -> header.notAwaitedOn().isEmpty()).filter(due -> due.isBefore(today));
        if (missed.isPresent()) {
            history.line(header, "dispatched-late", addressee.name(), missed.get());
        } else {
            history.line(header, "dispatched", addressee.name());
        }
        return Sent.TO_AUTHORITY;
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
            case LETTER -> throw outside(matter);
        };
    }

    private Delivery delivery(
            Matter.Header matter,
            Authority sender,
            Authority addressee,
            FormalDecision decision,
            Optional<OfficialReport> report,
            @Nullable SecrecyMark mark) {
        Matter.Origin origin = matter.origin();
        Delivery.Envelope envelope = post.envelope(matter, addressee.id(), origin == null ? null : origin.matterId())
                .marked(mark == null ? null : mark.provision());
        DecisionRef reference =
                new DecisionRef(sender.name(), matter.number(), decision.decidedOn(), decision.sectionText());
        return switch (matter.kind()) {
            case REFERRAL ->
                new Delivery.ReplyToReferral(
                        envelope,
                        new DeliveryId(Objects.requireNonNull(
                                        Objects.requireNonNull(origin).referral())
                                .value()),
                        reply(matter, decision, report));
            case MOTION ->
                new Delivery.CouncilProposal(envelope, motions.of(matter.id()), decision.clauses(), reference);
            case COUNCIL_PROPOSAL ->
                new Delivery.CouncilDecision(
                        envelope, reference, decision.outcome(), decision.clauses(), decision.task());
            case LETTER -> throw outside(matter);
        };
    }

    private ReferralReply reply(Matter.Header matter, FormalDecision decision, Optional<OfficialReport> report) {
        return new ReferralReply(
                Objects.requireNonNull(decision.stance()),
                report.flatMap(signed -> text(matter, signed, ReportParts::summary))
                        .orElseGet(() -> DecisionText.clauses(decision.clauses())),
                decision.decidedOn(),
                decision.sectionText(),
                decision.dissent(),
                report.flatMap(signed -> text(matter, signed, ReportParts::reasons))
                        .orElse(null));
    }

    /** What a section of the report says, without the marks that its writer typed. */
    private Optional<String> text(
            Matter.Header matter,
            OfficialReport report,
            Function<ReportOutline, Optional<ReportOutline.Section>> part) {
        return part.apply(outlines.of(report.id(), matter.kind()))
                .map(section ->
                        PlainText.of(ReportSource.noted(report.content().text(section.key()), sources.of(report.id()))))
                .filter(text -> !text.isBlank());
    }

    /** The board's matter waits for the council; the others have done their part. */
    private static Matter after(Matter.Decided decided, LocalDate today) {
        Matter.Header header = decided.header();
        return switch (header.kind()) {
            case MOTION -> new Matter.Dispatched(header, decided.report(), decided.settled(), today);
            case REFERRAL, COUNCIL_PROPOSAL -> new Matter.Closed(header, decided.report(), decided.settled(), today);
            case LETTER -> throw outside(header);
        };
    }

    private static IllegalStateException outside(Matter.Header matter) {
        return new IllegalStateException("the answer to a letter goes to no authority: " + matter.number());
    }
}
