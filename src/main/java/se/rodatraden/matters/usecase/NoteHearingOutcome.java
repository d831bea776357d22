package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.domain.Hearing;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterAction;
import se.rodatraden.matters.store.HearingStore;
import se.rodatraden.matters.store.MatterStore;

/** Notes what came of a hearing. What was noted before stays in the history. */
@Component
public class NoteHearingOutcome {
    private final MatterStore matters;
    private final HearingStore hearings;
    private final MatterHistory history;
    private final Clock clock;

    NoteHearingOutcome(MatterStore matters, HearingStore hearings, MatterHistory history, Clock clock) {
        this.matters = matters;
        this.hearings = hearings;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    public void note(MatterId id, UUID hearing, String outcome) {
        Matter matter = matters.get(id);
        MatterAction.NOTE_HEARING.verdict(matter, CurrentActor.get()).orThrow();
        Hearing noted = hearings.of(id).stream()
                .filter(known -> known.id().equals(hearing))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("hearing " + hearing));
        noted.mayBeChanged()
                .and(() -> Hearing.mayBeNoted(noted.body(), noted.heldOn(), outcome, LocalDate.now(clock)))
                .orThrow();
        hearings.noteOutcome(new Hearing(hearing, noted.body(), noted.heldOn(), outcome, null));
        if (noted.hasOutcome() && !noted.outcome().equals(outcome)) {
            history.line(matter.header(), "hearing-outcome-changed", noted.body(), noted.heldOn(), noted.outcome());
        } else {
            history.line(matter.header(), "hearing-outcome-noted", noted.body(), noted.heldOn());
        }
    }
}
