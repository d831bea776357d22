package se.rodatraden.guidelines.usecase;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.guidelines.domain.CellEdit;
import se.rodatraden.guidelines.domain.DraftEditor;
import se.rodatraden.guidelines.domain.DraftHistory;
import se.rodatraden.guidelines.domain.DraftSheet;
import se.rodatraden.guidelines.domain.DraftStep;
import se.rodatraden.guidelines.domain.GuidelinePolicy;
import se.rodatraden.guidelines.domain.SheetChange;
import se.rodatraden.guidelines.domain.StepPlan;
import se.rodatraden.guidelines.domain.dmn.RoundTrip;
import se.rodatraden.guidelines.store.DraftBook;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.Verdict;

/**
 * Changes a draft: its cells, rows and columns, and back again. A text that cannot be read yet is kept beside the
 * table. Whatever somebody else has changed in between is left as it is. Every method refuses whoever is no analyst,
 * and a version that is no draft.
 */
@Component
public class EditDraft {
    private final DraftBook book;

    EditDraft(DraftBook book) {
        this.book = book;
    }

    @Transactional
    public DraftSheet.Edited edit(GuidelineVersionId id, List<CellEdit> edits) {
        DraftBook.OpenDraft draft = open(id);
        DraftSheet.Edited edited = draft.sheet().with(edits);
        book.keep(draft, edited.sheet(), edited.changes(), CurrentActor.get());
        return edited;
    }

    /** @return allowed when it was done, else the reason; then nothing has changed */
    @Transactional
    public Verdict take(GuidelineVersionId id, DraftStep step) {
        DraftBook.OpenDraft draft = open(id);
        return switch (StepPlan.of(draft.sheet(), step)) {
            case StepPlan.Refused(Verdict.Refused reason) -> reason;
            case StepPlan.Changes(List<SheetChange> changes) ->
                DraftEditor.applied(draft.sheet(), changes)
                        .filter(after -> RoundTrip.fault(after.table()).isEmpty())
                        .map(after -> {
                            book.keep(draft, after, changes, CurrentActor.get());
                            return Verdict.ALLOWED;
                        })
                        .orElseGet(() -> Verdict.refused("guidelines.refused.not-exchangeable"));
        };
    }

    /** Takes back the actor's last edit that nobody has built on. */
    @Transactional
    public DraftHistory.Turn undo(GuidelineVersionId id) {
        DraftBook.OpenDraft draft = open(id);
        return turned(
                draft, book.history(id).undo(draft.sheet(), CurrentActor.get().id()));
    }

    /** Does again what the actor took back last. */
    @Transactional
    public DraftHistory.Turn redo(GuidelineVersionId id) {
        DraftBook.OpenDraft draft = open(id);
        return turned(
                draft, book.history(id).redo(draft.sheet(), CurrentActor.get().id()));
    }

    private DraftHistory.Turn turned(DraftBook.OpenDraft draft, DraftHistory.Turn turn) {
        if (turn instanceof DraftHistory.Turn.Done done) {
            book.turn(draft, done.sheet(), done.edit());
        }
        return turn;
    }

    private DraftBook.OpenDraft open(GuidelineVersionId id) {
        DraftBook.OpenDraft draft = book.openForChange(id)
                .filter(found -> GuidelinePolicy.maySee(
                        CurrentActor.get(), found.version().state()))
                .orElseThrow(() -> new NotFoundException("guideline version " + id));
        GuidelinePolicy.mayEdit(CurrentActor.get(), draft.version().state()).orThrow();
        return draft;
    }
}
