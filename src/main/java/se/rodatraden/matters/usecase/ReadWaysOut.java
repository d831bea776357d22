package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.clocks.Clocks;
import se.rodatraden.clocks.ReplyTiming;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.AuthorityKind;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.ReferralId;
import se.rodatraden.matters.domain.FormalMeeting;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.ReplyDue;
import se.rodatraden.matters.domain.ReplySituation;
import se.rodatraden.matters.domain.WayOut;
import se.rodatraden.matters.store.AgendaStore;
import se.rodatraden.matters.store.AuthorityStore;
import se.rodatraden.matters.store.MatterStore;
import se.rodatraden.matters.store.MeetingStore;
import se.rodatraden.matters.store.ReplyAheadStore;

/** Gathers how a body's reply stands to its due date, and which lawful ways are open when its meeting comes too late. */
@Component
@Transactional(readOnly = true)
public class ReadWaysOut {
    private static final int MEETINGS = 12;

    private final MatterStore matters;
    private final MeetingStore meetings;
    private final AgendaStore agendas;
    private final AuthorityStore authorities;
    private final DueSteps dueSteps;
    private final ReplyAheadStore replies;
    private final ReadSettledMotion settledMotion;
    private final Clocks clocks;
    private final Clock clock;

    ReadWaysOut(
            MatterStore matters,
            MeetingStore meetings,
            AgendaStore agendas,
            AuthorityStore authorities,
            DueSteps dueSteps,
            ReplyAheadStore replies,
            ReadSettledMotion settledMotion,
            Clocks clocks,
            Clock clock) {
        this.matters = matters;
        this.meetings = meetings;
        this.agendas = agendas;
        this.authorities = authorities;
        this.dueSteps = dueSteps;
        this.replies = replies;
        this.settledMotion = settledMotion;
        this.clocks = clocks;
        this.clock = clock;
    }

    /**
     * @param timing of the body's next meeting; null when its calendar has none
     * @param senderMeets the sender's first meeting after the due date; empty when its calendar has none
     * @param open what the law and the facts say of each way, whoever takes it
     * @param mine the same for this reader, with the reader's role
     */
    public record WaysView(
            ReplySituation situation,
            @Nullable ReplyTiming timing,
            Optional<LocalDate> senderMeets,
            Map<WayOut, Verdict> open,
            Map<WayOut, Verdict> mine) {}

    /** @throws NotFoundException for a matter that answers no referral */
    public WaysView read(MatterId id) {
        ReplySituation situation = situation(id);
        Actor actor = CurrentActor.get();
        Map<WayOut, Verdict> open = new EnumMap<>(WayOut.class);
        Map<WayOut, Verdict> mine = new EnumMap<>(WayOut.class);
        for (WayOut way : WayOut.values()) {
            open.put(way, situation.isOpen(way));
            mine.put(way, situation.verdict(way, actor));
        }
        return new WaysView(
                situation,
                situation
                        .nextMeeting()
                        .map(day -> clocks.replyTiming(situation.due().day(), day))
                        .orElse(null),
                senderMeets(situation),
                open,
                mine);
    }

    /** A body deals with a matter once at a meeting: one that has returned it does not answer. */
    private boolean mayDealWith(Matter matter, FormalMeeting meeting) {
        return matter instanceof Matter.Scheduled scheduled
                        && scheduled.meeting().equals(meeting.header().id())
                || !agendas.meetingsOf(matter.id()).contains(meeting.header().id());
    }

    Optional<LocalDate> senderMeets(ReplySituation situation) {
        Matter.Origin origin =
                Objects.requireNonNull(situation.matter().header().origin());
        return meetings.of(origin.sender(), situation.due().day().plusDays(1), 1).stream()
                .findFirst()
                .map(FormalMeeting::heldOn);
    }

    public Matter.Header matter(MatterId id) {
        return matters.get(id).header();
    }

    ReplySituation situation(MatterId id) {
        Matter matter = matters.get(id);
        Matter.Header header = matter.header();
        Matter.Origin origin = header.origin();
        ReferralId referral = origin == null ? null : origin.referral();
        LocalDate dueOn = origin == null ? null : origin.replyDueOn();
        if (origin == null || referral == null || dueOn == null) {
            throw new NotFoundException("a referral that matter " + id + " answers");
        }
        LocalDate today = LocalDate.now(clock);
        return new ReplySituation(
                today,
                matter,
                ReplyDue.of(dueOn, referral, dueSteps.of(id)),
                meetings.of(header.authority(), today, MEETINGS).stream()
                        .filter(FormalMeeting.Planned.class::isInstance)
                        .filter(meeting -> mayDealWith(matter, meeting))
                        .map(FormalMeeting::heldOn)
                        .toList(),
                replies.mandates(header.authority()),
                replies.of(id),
                Optional.of(authorities.get(origin.sender()))
                        .filter(sender -> sender.kind() == AuthorityKind.COUNCIL)
                        .isPresent(),
                settledMotion.of(matter));
    }
}
