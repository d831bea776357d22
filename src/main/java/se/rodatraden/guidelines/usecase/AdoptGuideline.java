package se.rodatraden.guidelines.usecase;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.guidelines.GuidelineVersion;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.guidelines.domain.GuidelinePolicy;
import se.rodatraden.guidelines.store.GuidelineStore;
import se.rodatraden.guidelines.store.StartBoundFile;
import se.rodatraden.guidelines.store.UnfinishedCells;
import se.rodatraden.kernel.DecisionRef;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.Period;
import se.rodatraden.kernel.Verdict;

/**
 * Puts a draft in force by a body's decision. The version that held until now ends the day before; what was
 * adopted never changes again. Called by the module where the body decides, in its transaction.
 */
@Component
public class AdoptGuideline {
    private final GuidelineStore store;
    private final UnfinishedCells unfinished;
    private final StartBoundFile startBounds;

    AdoptGuideline(GuidelineStore store, UnfinishedCells unfinished, StartBoundFile startBounds) {
        this.store = store;
        this.unfinished = unfinished;
        this.startBounds = startBounds;
    }

    /** For a guideline that was decided on before the program was there: the version as it says now. */
    @Transactional
    public void adopt(GuidelineVersionId draft, DecisionRef decision, LocalDate from) {
        adopt(version(draft), decision, from);
    }

    /**
     * @param hash of the content that the body had before it: a draft that has been changed since is another one
     * @throws se.rodatraden.kernel.RefusedException as {@code Guidelines.mayAdopt} tells beforehand, and for another hash
     */
    @Transactional
    public void adopt(GuidelineVersionId draft, String hash, DecisionRef decision, LocalDate from) {
        GuidelineVersion version = version(draft);
        Verdict.allowedIf(version.hash().equals(hash), "guidelines.refused.changed-since", version.title())
                .orThrow();
        adopt(version, decision, from);
    }

    private GuidelineVersion version(GuidelineVersionId draft) {
        return store.versionForChange(draft).orElseThrow(() -> new NotFoundException("guideline version " + draft));
    }

    private void adopt(GuidelineVersion version, DecisionRef decision, LocalDate from) {
        GuidelineVersionId draft = version.id();
        Optional<GuidelineVersion> holding = store.withoutEnd(version.guideline());
        Optional<Period> previous = holding.flatMap(held -> held.state().inForce());
        LocalDate decidedOn = decision.decidedOn();
        GuidelinePolicy.mayAdopt(
                        version.state(),
                        unfinished.count(draft),
                        decidedOn,
                        from,
                        startBounds.bounds().on(decidedOn),
                        previous)
                .orThrow();
        holding.ifPresent(held -> store.end(held.id(), from.minusDays(1)));
        store.adopt(draft, decision, from);
    }
}
