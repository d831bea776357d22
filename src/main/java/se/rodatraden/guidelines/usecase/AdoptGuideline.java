package se.rodatraden.guidelines.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.guidelines.GuidelineVersion;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.guidelines.domain.GuidelinePolicy;
import se.rodatraden.guidelines.domain.Succession;
import se.rodatraden.guidelines.store.GuidelineStore;
import se.rodatraden.guidelines.store.StartBoundFile;
import se.rodatraden.guidelines.store.UnfinishedCells;
import se.rodatraden.kernel.DecisionRef;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.Verdict;

/**
 * Puts a draft in force by a body's decision. The version that held until now ends the day before; what was
 * adopted never changes again. What has been adopted and has not begun is replaced where the decision says so: it stays as it
 * was decided on, and never begins. Called by the module where the body decides, in its transaction.
 */
@Component
public class AdoptGuideline {
    private final GuidelineStore store;
    private final UnfinishedCells unfinished;
    private final StartBoundFile startBounds;
    private final Clock clock;

    AdoptGuideline(GuidelineStore store, UnfinishedCells unfinished, StartBoundFile startBounds, Clock clock) {
        this.store = store;
        this.unfinished = unfinished;
        this.startBounds = startBounds;
        this.clock = clock;
    }

    /** For a guideline that was decided on before the program was there: the version as it says now. */
    @Transactional
    public void adopt(GuidelineVersionId draft, DecisionRef decision, LocalDate from) {
        adopt(version(draft), decision, from, Set.of());
    }

    /**
     * @param hash of the content that the body had before it: a draft that has been changed since is another one
     * @param replaces what has been adopted and has not begun, and the body says never is to begin: all of it or nothing
     * @return what was replaced so
     * @throws se.rodatraden.kernel.RefusedException as {@link GuidelinePolicy#mayAdopt} says, and for another hash
     */
    @Transactional
    public List<GuidelineVersion> adopt(
            GuidelineVersionId draft,
            String hash,
            DecisionRef decision,
            LocalDate from,
            Set<GuidelineVersionId> replaces) {
        GuidelineVersion version = version(draft);
        Verdict.allowedIf(version.hash().equals(hash), "guidelines.refused.changed-since", version.title())
                .orThrow();
        return adopt(version, decision, from, replaces);
    }

    private GuidelineVersion version(GuidelineVersionId draft) {
        return store.versionForChange(draft).orElseThrow(() -> new NotFoundException("guideline version " + draft));
    }

    private List<GuidelineVersion> adopt(
            GuidelineVersion version, DecisionRef decision, LocalDate from, Set<GuidelineVersionId> replaces) {
        GuidelineVersionId draft = version.id();
        LocalDate decidedOn = decision.decidedOn();
        LocalDate today = LocalDate.now(clock);
        // What the body named is held against what is adopted now, and nobody adopts another before this has ended.
        store.lock(version.guideline());
        Succession succession = Succession.of(
                store.adopted(version.guideline()), !replaces.isEmpty(), today.isBefore(decidedOn) ? decidedOn : today);
        GuidelinePolicy.mayAdopt(
                        version.state(),
                        unfinished.count(draft),
                        decidedOn,
                        from,
                        startBounds.bounds().on(decidedOn),
                        replaces,
                        succession)
                .orThrow();
        // In this order no two hold on one day, and the end that a replaced one had put may be moved.
        succession.replaced().forEach(replaced -> store.replace(replaced.id(), draft));
        succession.before().ifPresent(held -> store.end(held.id(), from.minusDays(1)));
        store.adopt(draft, decision, from);
        return succession.replaced();
    }
}
