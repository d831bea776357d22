package se.rodatraden.guidelines.usecase;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.guidelines.GuidelineVersion;
import se.rodatraden.guidelines.domain.GuidelinePolicy;
import se.rodatraden.guidelines.store.GuidelineStore;

/** The drafts that are being written, the latest begun first; at most fifty. */
@Component
public class ListDrafts {
    private final GuidelineStore store;

    ListDrafts(GuidelineStore store) {
        this.store = store;
    }

    @Transactional(readOnly = true)
    public List<GuidelineVersion> drafts() {
        return store.drafts().stream()
                .filter(draft -> GuidelinePolicy.maySee(CurrentActor.get(), draft.state()))
                .toList();
    }
}
