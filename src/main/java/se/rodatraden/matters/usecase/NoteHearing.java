package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.domain.Hearing;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterAction;
import se.rodatraden.matters.store.HearingStore;
import se.rodatraden.matters.store.MatterStore;

/** Notes that somebody is or was heard in a matter, with what came of it when that is known. */
@Component
public class NoteHearing {
    private final MatterStore matters;
    private final HearingStore hearings;
    private final MatterHistory history;
    private final Clock clock;

    NoteHearing(MatterStore matters, HearingStore hearings, MatterHistory history, Clock clock) {
        this.matters = matters;
        this.hearings = hearings;
        this.history = history;
        this.clock = clock;
    }

    /** @param outcome empty while it is not known */
    public record Particulars(MatterId matter, String body, LocalDate heldOn, String outcome) {}

    @Transactional
    public UUID note(Particulars particulars) {
        Matter matter = matters.get(particulars.matter());
        MatterAction.NOTE_HEARING
                .verdict(matter, CurrentActor.get())
                .and(() -> Hearing.mayBeNoted(
                        particulars.body(), particulars.heldOn(), particulars.outcome(), LocalDate.now(clock)))
                .orThrow();
        UUID hearing = hearings.add(matter.header(), particulars.body(), particulars.heldOn(), particulars.outcome());
        history.line(matter.header(), "hearing-noted", particulars.body(), particulars.heldOn());
        return hearing;
    }
}
