package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.clocks.MeetDeadline;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.matters.DeliveryId;
import se.rodatraden.matters.FormalMeetingId;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.ReplyStance;
import se.rodatraden.matters.domain.Delivery;
import se.rodatraden.matters.domain.FormalMeeting;
import se.rodatraden.matters.domain.MandateHolder;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterDocument.Direction;
import se.rodatraden.matters.domain.Referral.ReferralReply;
import se.rodatraden.matters.domain.ReplyAhead;
import se.rodatraden.matters.domain.ReplySituation;
import se.rodatraden.matters.domain.WayOut;
import se.rodatraden.matters.store.AgendaStore;
import se.rodatraden.matters.store.AuthorityStore;
import se.rodatraden.matters.store.DeliveryStore;
import se.rodatraden.matters.store.MatterDocumentStore;
import se.rodatraden.matters.store.MatterStore;
import se.rodatraden.matters.store.MeetingStore;
import se.rodatraden.matters.store.ReplyAheadStore;

/**
 * Replies to a referral before the body meets: by the chair, when the body's decision cannot be awaited (KL 6:39), or by
 * the administration on delegation. The reply is sent at once, and the matter becomes an item of the next meeting, to
 * which the decision is reported (KL 6:40).
 */
@Component
public class ReplyBeforeMeeting {
    private final ReadWaysOut ways;
    private final MatterStore matters;
    private final MeetingStore meetings;
    private final AgendaStore agendas;
    private final AuthorityStore authorities;
    private final ReplyAheadStore replies;
    private final DeliveryStore deliveries;
    private final MatterDocumentStore documents;
    private final MeetDeadline meetDeadline;
    private final MatterHistory history;
    private final Clock clock;

    ReplyBeforeMeeting(
            ReadWaysOut ways,
            MatterStore matters,
            MeetingStore meetings,
            AgendaStore agendas,
            AuthorityStore authorities,
            ReplyAheadStore replies,
            DeliveryStore deliveries,
            MatterDocumentStore documents,
            MeetDeadline meetDeadline,
            MatterHistory history,
            Clock clock) {
        this.ways = ways;
        this.matters = matters;
        this.meetings = meetings;
        this.agendas = agendas;
        this.authorities = authorities;
        this.replies = replies;
        this.deliveries = deliveries;
        this.documents = documents;
        this.meetDeadline = meetDeadline;
        this.history = history;
        this.clock = clock;
    }

    /**
     * @param decider who decided, by name
     * @param wording what is replied
     * @param reason why the decision cannot be awaited, or why the case is not one of principle
     */
    public record Particulars(
            MatterId matter, MandateHolder holder, String decider, ReplyStance stance, String wording, String reason) {}

    @Transactional
    public void reply(Particulars particulars) {
        ReplySituation situation = ways.situation(particulars.matter());
        WayOut way = switch (particulars.holder()) {
            case CHAIR -> WayOut.CHAIR_DECISION;
            case ADMINISTRATION -> WayOut.ADMINISTRATION_STATEMENT;
        };
        situation.verdict(way, CurrentActor.get()).orThrow();
        Matter matter = situation.matter();
        Matter.Header header = matter.header();
        LocalDate today = LocalDate.now(clock);
        FormalMeetingId next = reportedTo(matter, today);
        ReplyAhead reply = new ReplyAhead(
                particulars.holder(),
                particulars.decider(),
                today,
                particulars.stance(),
                particulars.wording(),
                particulars.reason(),
                Objects.requireNonNull(situation.mandates().get(particulars.holder())),
                next);
        replies.record(header, reply);
        Matter.Origin origin = Objects.requireNonNull(header.origin());
        deliveries.post(List.of(delivery(header, origin, reply, today)), List.of());
        documents.add(
                header.id(),
                header.authority(),
                Direction.OUTGOING,
                particulars.holder() == MandateHolder.CHAIR ? "Ordförandebeslut" : "Förvaltningens yttrande",
                origin.senderName(),
                today,
                RoundText.of(reply),
                null);
        if (!(matter instanceof Matter.Scheduled)) {
            agendas.place(header, next);
            matters.move(
                    matter, new Matter.Scheduled(header, matter.signedReport().orElse(null), next));
        }
        meetDeadline.meet(header.id().value(), DispatchDecision.REPLY_DUE);
        history.line(header, "replied-ahead." + particulars.holder().name(), origin.senderName());
    }

    /** A matter that is on an agenda already is reported there. */
    private FormalMeetingId reportedTo(Matter matter, LocalDate today) {
        if (matter instanceof Matter.Scheduled scheduled) {
            return scheduled.meeting();
        }
        return meetings.of(matter.header().authority(), today, 12).stream()
                .filter(FormalMeeting.Planned.class::isInstance)
                .findFirst()
                .map(meeting -> meeting.header().id())
                .orElseThrow(() ->
                        new NotFoundException("a meeting of " + matter.header().authority() + " to report to"));
    }

    private Delivery delivery(Matter.Header matter, Matter.Origin origin, ReplyAhead reply, LocalDate today) {
        return new Delivery.ReplyToReferral(
                new Delivery.Envelope(
                        deliveries.newId(),
                        matter.authority(),
                        authorities.get(matter.authority()).name(),
                        origin.sender(),
                        matter.number(),
                        matter.id(),
                        origin.matterId(),
                        matter.motion(),
                        matter.title(),
                        today),
                new DeliveryId(Objects.requireNonNull(origin.referral()).value()),
                new ReferralReply(reply.stance(), reply.wording(), today, reply.sectionText(), ""));
    }
}
