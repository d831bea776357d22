package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.FormalMeetingId;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.domain.FormalMeeting;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterAction;
import se.rodatraden.matters.store.AgendaStore;
import se.rodatraden.matters.store.MatterStore;
import se.rodatraden.matters.store.MeetingStore;

/** Takes a reported matter up on the agenda of a meeting of its own body. */
@Component
public class PlaceOnAgenda {
    private final MatterStore matters;
    private final MeetingStore meetings;
    private final AgendaStore agendas;
    private final MatterHistory history;
    private final Clock clock;

    PlaceOnAgenda(MatterStore matters, MeetingStore meetings, AgendaStore agendas, MatterHistory history, Clock clock) {
        this.matters = matters;
        this.meetings = meetings;
        this.agendas = agendas;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    public void place(MatterId id, FormalMeetingId meetingId) {
        Matter matter = matters.get(id);
        FormalMeeting meeting = meetings.get(meetingId);
        if (!meeting.header().authority().equals(matter.header().authority())) {
            throw new NotFoundException(
                    "meeting " + meetingId + " of authority " + matter.header().authority());
        }
        MatterAction.PLACE_ON_AGENDA
                .verdict(matter, CurrentActor.get())
                .and(() -> meeting.mayTakeItem(LocalDate.now(clock)))
                .and(() -> Verdict.allowedIf(agendas.find(id, meetingId).isEmpty(), "matters.refused.was-up-there"))
                .orThrow();
        agendas.place(matter.header(), meetingId);
        matters.move(
                matter,
                new Matter.Scheduled(matter.header(), matter.signedReport().orElse(null), meetingId));
        history.line(matter.header(), "scheduled", meeting.heldOn());
    }
}
