package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
import se.rodatraden.matters.domain.Referral;
import se.rodatraden.matters.domain.ReferralCompilation;
import se.rodatraden.matters.domain.SourceRef;
import se.rodatraden.matters.store.CompilationStore;
import se.rodatraden.matters.store.MatterDocumentStore;
import se.rodatraden.matters.store.MatterStore;
import se.rodatraden.matters.store.ReferralStore;

/** Saves a compilation as a new version. A source that leads nowhere is refused: a reader could not follow it. */
@Component
public class SaveCompilation {
    private final MatterStore matters;
    private final MatterDocumentStore documents;
    private final CompilationStore compilations;
    private final ReferralStore referrals;
    private final MatterHistory history;
    private final Clock clock;

    SaveCompilation(
            MatterStore matters,
            MatterDocumentStore documents,
            CompilationStore compilations,
            ReferralStore referrals,
            MatterHistory history,
            Clock clock) {
        this.matters = matters;
        this.documents = documents;
        this.compilations = compilations;
        this.referrals = referrals;
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
        CompilationDraft draft = new CompilationDraft(text);
        List<MatterDocument> all = documents.of(id);
        List<SourceRef> dangling = ReadCompilation.dangling(
                draft, all.stream().collect(Collectors.toMap(MatterDocument::id, Function.identity())));
        ReadCompilation.may(matter)
                .and(() -> Verdict.allowedIf(compilations.seesLatest(id), "matters.refused.compilation-marked"))
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
        compilations.sources(matter, seen + 1, sources(id, draft, all));
        history.line(matter, "compilation-saved", seen + 1);
    }

    /**
     * What the text may tell of: the documents that it cites, and every reply that is open to all. Whoever may not read
     * one of them, now or when it is marked later, does not read the text either.
     */
    private Set<UUID> sources(MatterId id, CompilationDraft draft, List<MatterDocument> all) {
        Set<UUID> sources = new HashSet<>();
        all.stream()
                .filter(document ->
                        draft.sources().stream().anyMatch(source -> source.document() == document.ordinal()))
                .map(MatterDocument::id)
                .forEach(sources::add);
        new ReferralCompilation(referrals.of(id), LocalDate.now(clock))
                .answered().stream()
                        .filter(answer -> answer.secrecy() == null)
                        .map(Referral.Answered::document)
                        .forEach(sources::add);
        return sources;
    }
}
