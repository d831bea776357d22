package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.Verdict;
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

    /**
     * @param seen the mark of the outcome that the writer saw
     * @return whether it took the place of an earlier outcome
     * @throws se.rodatraden.kernel.RefusedException when it has become another since, or the hearing is struck out
     */
    @Transactional
    public boolean note(MatterId id, UUID hearing, String seen, String outcome) {
        Matter matter = matters.get(id);
        MatterAction.NOTE_HEARING.verdict(matter, CurrentActor.get()).orThrow();
        Hearing noted = hearing(id, hearing);
        noted.mayBeChanged()
                .and(() -> noted.isAsSeen(seen))
                .and(() -> Hearing.mayBeNoted(noted.body(), noted.heldOn(), outcome, LocalDate.now(clock)))
                .orThrow();
        if (!hearings.noteOutcome(hearing, noted.outcome(), outcome)) {
            hearing(id, hearing).mayBeChanged().orThrow();
            Verdict.refused("matters.refused.hearing-outcome-changed").orThrow();
        }
        boolean changed = noted.hasOutcome() && !noted.outcome().equals(outcome);
        if (changed) {
            history.line(matter.header(), "hearing-outcome-changed", noted.body(), noted.heldOn(), noted.outcome());
        } else {
            history.line(matter.header(), "hearing-outcome-noted", noted.body(), noted.heldOn());
        }
        return changed;
    }

    private Hearing hearing(MatterId matter, UUID id) {
        return hearings.of(matter).stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("hearing " + id));
    }
}
