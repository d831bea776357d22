package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterAction;
import se.rodatraden.matters.store.MatterStore;

/** Ends a matter that began with a letter: it is answered, or laid to the documents (läggs till handlingarna). */
@Component
public class FinishMatter {
    private final MatterStore matters;
    private final MatterHistory history;
    private final Clock clock;

    FinishMatter(MatterStore matters, MatterHistory history, Clock clock) {
        this.matters = matters;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    public void finish(MatterId id) {
        Matter matter = matters.get(id);
        MatterAction.FINISH.verdict(matter, CurrentActor.get()).orThrow();
        matters.move(matter, new Matter.Closed(matter.header(), null, null, LocalDate.now(clock)));
        history.line(matter.header(), "finished");
    }
}
