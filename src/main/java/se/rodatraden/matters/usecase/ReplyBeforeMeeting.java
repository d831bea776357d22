package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
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
import se.rodatraden.matters.domain.Referral.ReferralReply;
import se.rodatraden.matters.domain.ReplyAhead;
import se.rodatraden.matters.domain.ReplySituation;
import se.rodatraden.matters.domain.WayOut;
import se.rodatraden.matters.store.AgendaStore;
import se.rodatraden.matters.store.MatterStore;
import se.rodatraden.matters.store.MeetingStore;
import se.rodatraden.matters.store.ReplyAheadStore;

/**
 * Replies to a referral before the body meets: by the chair, when the body's decision cannot be awaited (KL 6:39), or by
 * the administration on delegation (KL 6:37). The reply is sent at once, and the matter becomes an item of the next
 * meeting. The chair's decision has to be reported there (KL 6:40); how far those of employees are, the body decides
 * (KL 6:40, 7:8), and here all are.
 */
@Component
public class ReplyBeforeMeeting {
    private final ReadWaysOut ways;
    private final MatterStore matters;
    private final MeetingStore meetings;
    private final AgendaStore agendas;
    private final ReplyAheadStore replies;
    private final OutgoingPost post;
    private final MeetDeadline meetDeadline;
    private final MatterHistory history;
    private final Clock clock;

    ReplyBeforeMeeting(
            ReadWaysOut ways,
            MatterStore matters,
            MeetingStore meetings,
            AgendaStore agendas,
            ReplyAheadStore replies,
            OutgoingPost post,
            MeetDeadline meetDeadline,
            MatterHistory history,
            Clock clock) {
        this.ways = ways;
        this.matters = matters;
        this.meetings = meetings;
        this.agendas = agendas;
        this.replies = replies;
        this.post = post;
        this.meetDeadline = meetDeadline;
        this.history = history;
        this.clock = clock;
    }

    /**
     * @param decider who decided, by name
     * @param wording what is replied
     * @param reason why the decision cannot be awaited, or why it may be delegated (KL 6:38)
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
        post.send(
                new Delivery.ReplyToReferral(
                        post.answer(header, origin),
                        new DeliveryId(Objects.requireNonNull(origin.referral()).value()),
                        new ReferralReply(reply.stance(), reply.wording(), today, reply.sectionText(), "")),
                particulars.holder().documentTitle(),
                origin.senderName(),
                RoundText.of(reply));
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
        Set<FormalMeetingId> dealtWith = agendas.meetingsOf(matter.id());
        return meetings.of(matter.header().authority(), today, 12).stream()
                .filter(FormalMeeting.Planned.class::isInstance)
                .map(meeting -> meeting.header().id())
                .filter(meeting -> !dealtWith.contains(meeting))
                .findFirst()
                .orElseThrow(() ->
                        new NotFoundException("a meeting of " + matter.header().authority() + " to report to"));
    }
}
