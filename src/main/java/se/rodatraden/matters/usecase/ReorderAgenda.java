package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.FormalMeetingId;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.domain.AgendaItem;
import se.rodatraden.matters.domain.AgendaLine;
import se.rodatraden.matters.domain.FormalMeeting;
import se.rodatraden.matters.domain.MatterAction;
import se.rodatraden.matters.store.AgendaStore;
import se.rodatraden.matters.store.MeetingStore;

/** Gives the items of an agenda another order, until the day of the meeting has passed. */
@Component
public class ReorderAgenda {
    private final MeetingStore meetings;
    private final AgendaStore agendas;
    private final Clock clock;

    ReorderAgenda(MeetingStore meetings, AgendaStore agendas, Clock clock) {
        this.meetings = meetings;
        this.agendas = agendas;
        this.clock = clock;
    }

    /**
     * Before the item that stood above it on the page.
     *
     * @param above that item; another stands there by now when somebody has moved it meanwhile
     * @return which place it has now, from 1 on
     * @throws se.rodatraden.kernel.RefusedException also when it no longer stands so, or one of the two is decided
     */
    @Transactional
    public int moveUp(FormalMeetingId meeting, MatterId matter, MatterId above) {
        return shift(meeting, matter, above, -1);
    }

    /** After the item that stood below it on the page; otherwise as {@link #moveUp}. */
    @Transactional
    public int moveDown(FormalMeetingId meeting, MatterId matter, MatterId below) {
        return shift(meeting, matter, below, 1);
    }

    private int shift(FormalMeetingId id, MatterId matter, MatterId past, int by) {
        FormalMeeting meeting = meetings.locked(id);
        List<AgendaLine> lines = agendas.of(id);
        int from = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).matter().equals(matter))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("matter " + matter + " on the agenda of " + id));
        int to = from + by;
        MatterAction.holdsAny(
                        CurrentActor.get(),
                        List.of(Role.COMMITTEE_SECRETARY),
                        meeting.header().authority())
                .and(() -> meeting.mayTakeItem(LocalDate.now(clock)))
                .and(() -> Verdict.allowedIf(
                        to >= 0 && to < lines.size() && lines.get(to).matter().equals(past),
                        "matters.refused.agenda-changed"))
                .and(() -> lines.get(from).mayMovePast(lines.get(to)))
                .orThrow();
        List<AgendaItem> items = agendas.items(id);
        agendas.exchange(items.get(from), items.get(to));
        return to + 1;
    }
}
