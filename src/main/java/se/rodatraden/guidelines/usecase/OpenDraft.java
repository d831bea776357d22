package se.rodatraden.guidelines.usecase;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.guidelines.GuidelineVersion;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.guidelines.domain.DraftHistory;
import se.rodatraden.guidelines.domain.DraftSheet;
import se.rodatraden.guidelines.domain.ExampleRun;
import se.rodatraden.guidelines.domain.GuidelinePolicy;
import se.rodatraden.guidelines.domain.SourceBook;
import se.rodatraden.guidelines.domain.analysis.TableFindings;
import se.rodatraden.guidelines.store.CatalogueStore;
import se.rodatraden.guidelines.store.DraftBook;
import se.rodatraden.guidelines.store.ExampleStore;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.Verdict;

/** Opens a draft for reading as its writer sees it: unfinished cells, history, and the examples as they run now. */
@Component
public class OpenDraft {
    private final DraftBook book;
    private final ExampleStore examples;
    private final AnalysedTables analysed;
    private final CatalogueStore sources;

    OpenDraft(DraftBook book, ExampleStore examples, AnalysedTables analysed, CatalogueStore sources) {
        this.book = book;
        this.examples = examples;
        this.analysed = analysed;
        this.sources = sources;
    }

    /**
     * @param sources those whose dates are known
     * @param mayEdit draws the form, and guards {@link EditDraft}
     */
    public record OpenedDraft(
            GuidelineVersion version,
            DraftSheet sheet,
            DraftHistory history,
            TableFindings findings,
            List<ExampleRun> examples,
            SourceBook sources,
            Verdict mayEdit) {}

    /** @throws NotFoundException when there is none, or none that the actor may see */
    @Transactional(readOnly = true)
    public OpenedDraft open(GuidelineVersionId id) {
        DraftBook.OpenDraft draft = found(id);
        return new OpenedDraft(
                draft.version(),
                draft.sheet(),
                book.history(id),
                analysed.of(draft.version()),
                examples.of(id).stream()
                        .map(example -> ExampleRun.of(draft.sheet().table(), example))
                        .toList(),
                sources.book(),
                GuidelinePolicy.mayEdit(CurrentActor.get(), draft.version().state()));
    }

    /** The sheet alone, for trying a text that is being typed. */
    @Transactional(readOnly = true)
    public DraftSheet sheet(GuidelineVersionId id) {
        DraftBook.OpenDraft draft = found(id);
        GuidelinePolicy.mayEdit(CurrentActor.get(), draft.version().state()).orThrow();
        return draft.sheet();
    }

    private DraftBook.OpenDraft found(GuidelineVersionId id) {
        return book.open(id)
                .filter(found -> GuidelinePolicy.maySee(
                        CurrentActor.get(), found.version().state()))
                .orElseThrow(() -> new NotFoundException("guideline version " + id));
    }
}
