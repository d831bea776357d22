package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.kernel.StaleEditException;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.domain.CompilationDraft;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterDocument;
import se.rodatraden.matters.domain.SourceRef;
import se.rodatraden.matters.store.CompilationStore;
import se.rodatraden.matters.store.MatterDocumentStore;
import se.rodatraden.matters.store.MatterStore;

/** Saves a compilation as a new version. A source that leads nowhere is refused: a reader could not follow it. */
@Component
public class SaveCompilation {
    private final MatterStore matters;
    private final MatterDocumentStore documents;
    private final CompilationStore compilations;
    private final MatterHistory history;
    private final Clock clock;

    SaveCompilation(
            MatterStore matters,
            MatterDocumentStore documents,
            CompilationStore compilations,
            MatterHistory history,
            Clock clock) {
        this.matters = matters;
        this.documents = documents;
        this.compilations = compilations;
        this.history = history;
        this.clock = clock;
    }

    /**
     * @param seen the version that the writer began from; 0 for the draft
     * @throws StaleEditException when somebody else has saved in between; nothing is saved then
     */
    @Transactional
    public void save(MatterId id, int seen, String text) {
        Matter.Header matter = matters.get(id).header();
        List<SourceRef> dangling = ReadCompilation.dangling(
                new CompilationDraft(text),
                documents.of(id).stream().collect(Collectors.toMap(MatterDocument::id, Function.identity())));
        ReadCompilation.may(matter)
                .and(() -> Verdict.allowedIf(
                        dangling.isEmpty(),
                        "matters.refused.dangling-source",
                        dangling.stream().map(SourceRef::toString).collect(Collectors.joining(", "))))
                .orThrow();
        String stored =
                compilations.latest(id).map(CompilationStore.Version::text).orElse("");
        int latest =
                compilations.latest(id).map(CompilationStore.Version::number).orElse(0);
        if (stored.equals(text)) {
            return;
        }
        if (latest != seen || !compilations.save(matter, seen + 1, text, clock.instant(), CurrentActor.get())) {
            throw new StaleEditException(stored, text);
        }
        history.line(matter, "compilation-saved", seen + 1);
    }
}
