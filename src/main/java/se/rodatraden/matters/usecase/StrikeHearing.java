package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.domain.DiaryEntry;
import se.rodatraden.matters.domain.Hearing;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterAction;
import se.rodatraden.matters.store.HearingStore;
import se.rodatraden.matters.store.MatterStore;

/** Strikes out a hearing that was noted by mistake: it stays to be read, with why, and no check counts it any more. */
@Component
public class StrikeHearing {
    private final MatterStore matters;
    private final HearingStore hearings;
    private final MatterHistory history;
    private final Clock clock;

    StrikeHearing(MatterStore matters, HearingStore hearings, MatterHistory history, Clock clock) {
        this.matters = matters;
        this.hearings = hearings;
        this.history = history;
        this.clock = clock;
    }

    /** @throws se.rodatraden.kernel.RefusedException when it is struck out already, or the reason may not stand in a diary */
    @Transactional
    public void strike(MatterId id, UUID hearing, String reason) {
        Matter matter = matters.get(id);
        Actor actor = CurrentActor.get();
        Hearing noted = hearings.of(id).stream()
                .filter(known -> known.id().equals(hearing))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("hearing " + hearing));
        MatterAction.NOTE_HEARING
                .verdict(matter, actor)
                .and(noted::mayBeChanged)
                .and(() -> DiaryEntry.mayExplain(reason))
                .orThrow();
        boolean first = hearings.strike(hearing, new Hearing.Struck(LocalDate.now(clock), actor.name(), reason));
        Verdict.allowedIf(first, "matters.refused.hearing-struck").orThrow();
        history.line(matter.header(), "hearing-struck", noted.body(), noted.heldOn(), reason);
    }
}
