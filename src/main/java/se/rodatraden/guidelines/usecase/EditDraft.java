package se.rodatraden.guidelines.usecase;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.guidelines.GuidelineVersion;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.guidelines.domain.CellEdit;
import se.rodatraden.guidelines.domain.DraftSheet;
import se.rodatraden.guidelines.domain.GuidelinePolicy;
import se.rodatraden.guidelines.store.GuidelineStore;
import se.rodatraden.guidelines.store.UnfinishedCells;
import se.rodatraden.kernel.NotFoundException;

/**
 * Changes cells of a draft. A text that cannot be read yet is kept beside the table; a cell that somebody
 * else has changed in between is left as it is, and both texts come back.
 */
@Component
public class EditDraft {
    private final GuidelineStore store;
    private final UnfinishedCells unfinished;

    EditDraft(GuidelineStore store, UnfinishedCells unfinished) {
        this.store = store;
        this.unfinished = unfinished;
    }

    /** @throws se.rodatraden.kernel.RefusedException when the actor is no analyst or the version no draft */
    @Transactional
    public DraftSheet.Edited edit(GuidelineVersionId id, List<CellEdit> edits) {
        GuidelineVersion version = store.versionForChange(id)
                .filter(found -> GuidelinePolicy.maySee(CurrentActor.get(), found.state()))
                .orElseThrow(() -> new NotFoundException("guideline version " + id));
        GuidelinePolicy.mayEdit(CurrentActor.get(), version.state()).orThrow();
        DraftSheet before = new DraftSheet(version.table(), unfinished.of(id));
        DraftSheet.Edited edited = before.with(edits);
        if (!edited.sheet().table().equals(before.table())) {
            store.rewrite(id, edited.sheet().table());
        }
        if (!edited.sheet().unfinished().equals(before.unfinished())) {
            unfinished.replace(id, edited.sheet().unfinished());
        }
        return edited;
    }
}
