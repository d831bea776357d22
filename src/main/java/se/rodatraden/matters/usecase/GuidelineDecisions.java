package se.rodatraden.matters.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.rodatraden.guidelines.GuidelineVersion;
import se.rodatraden.guidelines.Guidelines;
import se.rodatraden.guidelines.usecase.AdoptGuideline;
import se.rodatraden.guidelines.usecase.RejectDraft;
import se.rodatraden.kernel.DecisionRef;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.CouncilMotion;
import se.rodatraden.matters.FormalDecisionId;
import se.rodatraden.matters.GuidelineAdopted;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.MatterKind;
import se.rodatraden.matters.domain.DraftOnTable;
import se.rodatraden.matters.domain.FormalDecision;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.store.DecisionStore;
import se.rodatraden.matters.store.MotionStore;

/** The drafts behind a motion's demands, and what a decision does to them. */
@Component
class GuidelineDecisions {
    private final Guidelines guidelines;
    private final AdoptGuideline adoptGuideline;
    private final RejectDraft rejectDraft;
    private final DecisionStore decisions;
    private final MotionStore motions;
    private final MatterHistory history;

    GuidelineDecisions(
            Guidelines guidelines,
            AdoptGuideline adoptGuideline,
            RejectDraft rejectDraft,
            DecisionStore decisions,
            MotionStore motions,
            MatterHistory history) {
        this.guidelines = guidelines;
        this.adoptGuideline = adoptGuideline;
        this.rejectDraft = rejectDraft;
        this.decisions = decisions;
        this.motions = motions;
        this.history = history;
    }

    /** Every version, in whatever state, that was drafted for one of the demands. */
    List<GuidelineVersion> draftedFor(CouncilMotion motion) {
        return motion.demands().stream()
                .flatMap(demand -> guidelines.draftedFor(demand.id().value()).stream())
                .toList();
    }

    /** Those that a decision can still adopt or reject. */
    List<GuidelineVersion> undecided(CouncilMotion motion) {
        return draftedFor(motion).stream()
                .filter(version -> version.state().isDraft())
                .toList();
    }

    /** Every draft that a decision on the matter can settle or propose about, with what becomes of it. */
    List<DraftOnTable> onTable(Matter.Header matter, List<RecordDecision.GuidelineEffect> effects) {
        return matter.kind().settlesTheMotion() || matter.kind() == MatterKind.MOTION
                ? undecided(motions.of(matter.id())).stream()
                        .map(draft -> onTable(draft, effects))
                        .toList()
                : List.of();
    }

    private DraftOnTable onTable(GuidelineVersion draft, List<RecordDecision.GuidelineEffect> effects) {
        Optional<RecordDecision.GuidelineEffect> settled = effects.stream()
                .filter(effect -> effect.version().equals(draft.id()))
                .findFirst();
        return new DraftOnTable(
                draft.id(),
                draft.title(),
                draft.number(),
                guidelines.guideline(draft.guideline()).title(),
                settled.map(effect -> effect.inForceFrom() == null
                                ? DraftOnTable.Effect.REJECTED
                                : DraftOnTable.Effect.ADOPTED)
                        .orElse(DraftOnTable.Effect.LEFT),
                settled.map(RecordDecision.GuidelineEffect::inForceFrom).orElse(null));
    }

    /** What the board proposes about is kept: the council adopts that, and nothing that came later. */
    void keepWhatWasPrepared(Matter.Header matter, FormalDecision decision) {
        if (matter.kind() == MatterKind.MOTION && decision.outcome().settles()) {
            undecided(motions.of(matter.id())).forEach(draft -> decisions.notePrepared(decision.id(), matter, draft));
        }
    }

    /** What has been adopted of the draft's guideline and has not begun. */
    List<GuidelineVersion> ahead(GuidelineVersion draft) {
        return guidelines.ahead(draft.guideline());
    }

    Verdict mayAdopt(MatterId proposal, GuidelineVersion draft) {
        return decisions
                .preparationOf(proposal, draft.id())
                .map(preparation -> preparation.covers(draft))
                .orElse(Verdict.ALLOWED);
    }

    /** Only a draft of the motion that is decided on; another does not exist here. */
    void carryOut(
            RecordDecision.GuidelineEffect effect,
            Matter.Header matter,
            FormalDecisionId decision,
            DecisionRef reference) {
        GuidelineVersion version = draftedFor(motions.of(matter.id())).stream()
                .filter(drafted -> drafted.id().equals(effect.version()))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("draft " + effect.version() + " of the motion"));
        LocalDate from = effect.inForceFrom();
        decisions.noteGuideline(
                decision, matter, version.id(), version.guideline(), version.title(), from, effect.replaces());
        if (from == null) {
            rejectDraft.reject(version.id(), reference);
            history.line(matter, "guideline-rejected", version.title());
        } else {
            mayAdopt(matter.id(), version).orThrow();
            List<GuidelineVersion> replaced =
                    adoptGuideline.adopt(version.id(), effect.hash(), reference, from, effect.replaces());
            history.line(matter, "guideline-adopted", version.title(), from);
            replaced.forEach(gone -> history.line(matter, "guideline-replaced", gone.title(), gone.number()));
            history.publish(new GuidelineAdopted(
                    matter.motion(), matter.id(), version.id(), matter.authority(), reference, from));
        }
    }
}
