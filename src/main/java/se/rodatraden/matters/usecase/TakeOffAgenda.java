package se.rodatraden.matters.usecase;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.domain.DiaryEntry;
import se.rodatraden.matters.domain.FormalMeeting;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterAction;
import se.rodatraden.matters.store.MatterStore;
import se.rodatraden.matters.store.MeetingStore;
import se.rodatraden.matters.store.ReplyAheadStore;

/** Takes a matter off the agenda of a meeting before it is decided (ärendet utgår), for a reason that its history keeps. */
@Component
public class TakeOffAgenda {
    private final MatterStore matters;
    private final MeetingStore meetings;
    private final ReplyAheadStore repliesAhead;
    private final PutBack putBack;
    private final MatterHistory history;

    TakeOffAgenda(
            MatterStore matters,
            MeetingStore meetings,
            ReplyAheadStore repliesAhead,
            PutBack putBack,
            MatterHistory history) {
        this.matters = matters;
        this.meetings = meetings;
        this.repliesAhead = repliesAhead;
        this.putBack = putBack;
        this.history = history;
    }

    /** @param meeting whose agenda it stands on */
    public record OnAgenda(Matter.Scheduled matter, FormalMeeting meeting, Verdict verdict) {}

    /** What is taken off, and whether it may be. */
    @Transactional(readOnly = true)
    public OnAgenda prepare(MatterId id) {
        Matter.Scheduled scheduled = scheduled(id);
        FormalMeeting meeting = meetings.get(scheduled.meeting());
        return new OnAgenda(scheduled, meeting, verdict(meeting, id));
    }

    /** @param reason what readers of the history are told; may stand in a public diary */
    @Transactional
    public void takeOff(MatterId id, String reason) {
        Matter.Scheduled scheduled = scheduled(id);
        FormalMeeting meeting = meetings.locked(scheduled.meeting());
        verdict(meeting, id).and(() -> DiaryEntry.mayExplain(reason)).orThrow();
        putBack.to(scheduled.waiting(), scheduled, reason.strip());
        history.line(scheduled.header(), "taken-off", meeting.heldOn(), reason.strip());
    }

    private Matter.Scheduled scheduled(MatterId id) {
        Matter matter = matters.get(id);
        MatterAction.TAKE_OFF_AGENDA.verdict(matter, CurrentActor.get()).orThrow();
        if (!(matter instanceof Matter.Scheduled scheduled)) {
            throw new IllegalStateException("allowed to take off a matter that is " + matter.getClass());
        }
        return scheduled;
    }

    /** A reply that was sent ahead has to be reported to the body (KL 6:40). */
    private Verdict verdict(FormalMeeting meeting, MatterId id) {
        return meeting.mayLoseItem()
                .and(() -> Verdict.allowedIf(repliesAhead.of(id).isEmpty(), "matters.refused.to-be-reported"));
    }
}
