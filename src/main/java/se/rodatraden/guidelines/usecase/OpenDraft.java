package se.rodatraden.guidelines.usecase;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.guidelines.GuidelineVersion;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.guidelines.domain.DraftSheet;
import se.rodatraden.guidelines.domain.GuidelinePolicy;
import se.rodatraden.guidelines.store.GuidelineStore;
import se.rodatraden.guidelines.store.UnfinishedCells;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.Verdict;

/** Opens a draft for reading as its writer sees it, unfinished cells included. */
@Component
public class OpenDraft {
    private final GuidelineStore store;
    private final UnfinishedCells unfinished;

    OpenDraft(GuidelineStore store, UnfinishedCells unfinished) {
        this.store = store;
        this.unfinished = unfinished;
    }

    /** @param mayEdit draws the form, and guards {@link EditDraft} */
    public record OpenedDraft(GuidelineVersion version, DraftSheet sheet, Verdict mayEdit) {}

    /** @throws NotFoundException when there is none, or none that the actor may see */
    @Transactional(readOnly = true)
    public OpenedDraft open(GuidelineVersionId id) {
        GuidelineVersion version = store.version(id)
                .filter(found -> GuidelinePolicy.maySee(CurrentActor.get(), found.state()))
                .orElseThrow(() -> new NotFoundException("guideline version " + id));
        return new OpenedDraft(
                version,
                new DraftSheet(version.table(), unfinished.of(id)),
                GuidelinePolicy.mayEdit(CurrentActor.get(), version.state()));
    }
}
