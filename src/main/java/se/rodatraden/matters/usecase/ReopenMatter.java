package se.rodatraden.matters.usecase;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.domain.DiaryEntry;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterAction;
import se.rodatraden.matters.store.MatterStore;

/** Takes up a matter again that was ended without a decision of the body, as more has come in. */
@Component
public class ReopenMatter {
    private final MatterStore matters;
    private final LaterDocuments laterDocuments;
    private final MatterHistory history;

    ReopenMatter(MatterStore matters, LaterDocuments laterDocuments, MatterHistory history) {
        this.matters = matters;
        this.laterDocuments = laterDocuments;
        this.history = history;
    }

    /** @param reason what the history tells; may stand in a public diary */
    @Transactional
    public void reopen(MatterId id, String reason) {
        Matter matter = matters.get(id);
        MatterAction.REOPEN
                .verdict(matter, CurrentActor.get())
                .and(() -> DiaryEntry.mayExplain(reason))
                .orThrow();
        if (!(matter instanceof Matter.Closed closed)) {
            throw new IllegalStateException("allowed to reopen a matter that is " + matter.getClass());
        }
        matters.move(closed, closed.reopened());
        laterDocuments.takenUp(matter.header());
        history.line(matter.header(), "reopened", reason.strip());
    }
}
