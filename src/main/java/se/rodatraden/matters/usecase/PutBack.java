package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.matters.domain.AgendaItem;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.store.AgendaStore;
import se.rodatraden.matters.store.MatterStore;

/** Takes a matter off the agenda that it stands on; the item stays as taken off, and the matter goes on from where it was. */
@Component
class PutBack {
    private final AgendaStore agendas;
    private final MatterStore matters;
    private final Clock clock;

    PutBack(AgendaStore agendas, MatterStore matters, Clock clock) {
        this.agendas = agendas;
        this.matters = matters;
        this.clock = clock;
    }

    /** @param after where the matter goes: back to waiting, or to another meeting */
    void to(Matter after, Matter.Scheduled scheduled, String reason) {
        AgendaItem item = agendas.find(scheduled.id(), scheduled.meeting())
                .orElseThrow(() -> new NotFoundException("agenda item of matter " + scheduled.id()));
        matters.move(scheduled, after);
        agendas.takeOff(item, LocalDate.now(clock), CurrentActor.get(), reason);
    }
}
