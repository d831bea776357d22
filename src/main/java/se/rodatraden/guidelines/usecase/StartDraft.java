package se.rodatraden.guidelines.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.guidelines.DraftStart;
import se.rodatraden.guidelines.GuidelineKey;
import se.rodatraden.guidelines.GuidelineVersion;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.guidelines.domain.GuidelinePolicy;
import se.rodatraden.guidelines.domain.Succession;
import se.rodatraden.guidelines.store.DraftBook;
import se.rodatraden.guidelines.store.ExampleStore;
import se.rodatraden.guidelines.store.GuidelineStore;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.Verdict;

/**
 * Which version a draft starts from: the one in force, or one that has been adopted and has not begun. A draft that starts
 * from the one in force has nothing of what the later one changes, and takes that back if it is adopted.
 */
@Component
public class StartDraft {
    private final GuidelineStore store;
    private final DraftBook book;
    private final ExampleStore examples;
    private final Clock clock;

    StartDraft(GuidelineStore store, DraftBook book, ExampleStore examples, Clock clock) {
        this.store = store;
        this.book = book;
        this.examples = examples;
        this.clock = clock;
    }

    /** What a draft can start from today, the one in force first. */
    @Transactional(readOnly = true)
    public List<GuidelineVersion> choices(GuidelineKey guideline) {
        return Stream.concat(store.inForce(guideline, LocalDate.now(clock)).stream(), ahead(guideline).stream())
                .toList();
    }

    private List<GuidelineVersion> ahead(GuidelineKey guideline) {
        return Succession.of(store.adopted(guideline), true, LocalDate.now(clock))
                .replaced();
    }

    /** Empty for what is no draft, and where nothing adopted waits to begin. */
    @Transactional(readOnly = true)
    public Optional<DraftStart> of(GuidelineVersion draft) {
        List<GuidelineVersion> ahead = ahead(draft.guideline());
        if (!draft.state().isDraft() || ahead.isEmpty()) {
            return Optional.empty();
        }
        Optional<GuidelineVersionId> inForce =
                store.inForce(draft.guideline(), LocalDate.now(clock)).map(GuidelineVersion::id);
        return Optional.of(new DraftStart(
                draft.basedOn().flatMap(store::version),
                draft.basedOn().isPresent() && draft.basedOn().equals(inForce),
                ahead,
                isUnwritten(draft.id()).and(() -> GuidelinePolicy.mayEdit(CurrentActor.get(), draft.state()))));
    }

    /** Nothing that somebody has written is thrown away, not even what was undone and may come back. */
    private Verdict isUnwritten(GuidelineVersionId draft) {
        return Verdict.allowedIf(book.history(draft).edits().isEmpty(), "guidelines.refused.written");
    }

    /**
     * Lets a draft that nobody has written in start from another version, with the examples of that one.
     *
     * @throws NotFoundException when a draft cannot start from that version
     */
    @Transactional
    public void from(GuidelineVersionId id, GuidelineVersionId start) {
        GuidelineVersion draft =
                store.versionForChange(id).orElseThrow(() -> new NotFoundException("guideline version " + id));
        GuidelinePolicy.mayEdit(CurrentActor.get(), draft.state())
                .and(() -> isUnwritten(id))
                .orThrow();
        GuidelineVersion chosen = choices(draft.guideline()).stream()
                .filter(version -> version.id().equals(start))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("version to start from " + start));
        draft.basedOn().ifPresent(before -> examples.removeCopied(before, id));
        store.startFrom(id, chosen);
        examples.copy(chosen.id(), id);
    }
}
