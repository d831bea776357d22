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
import se.rodatraden.matters.FormalMeetingId;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.domain.AgendaItem;
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
     * Before the item that it follows; the first one stays.
     *
     * @return which place it has now, from 1 on
     */
    @Transactional
    public int moveUp(FormalMeetingId meeting, MatterId matter) {
        return shift(meeting, matter, -1);
    }

    /** After the item that follows it; the last one stays. */
    @Transactional
    public int moveDown(FormalMeetingId meeting, MatterId matter) {
        return shift(meeting, matter, 1);
    }

    private int shift(FormalMeetingId id, MatterId matter, int by) {
        FormalMeeting meeting = meetings.locked(id);
        MatterAction.holdsAny(
                        CurrentActor.get(),
                        List.of(Role.COMMITTEE_SECRETARY),
                        meeting.header().authority())
                .and(() -> meeting.mayTakeItem(LocalDate.now(clock)))
                .orThrow();
        List<AgendaItem> items = agendas.items(id);
        int from = IntStream.range(0, items.size())
                .filter(i -> items.get(i).matter().equals(matter))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("matter " + matter + " on the agenda of " + id));
        int to = Math.clamp(from + by, 0, items.size() - 1);
        if (to != from) {
            agendas.exchange(items.get(from), items.get(to));
        }
        return to + 1;
    }
}
