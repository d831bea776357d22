package se.rodatraden.matters.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.rodatraden.guidelines.GuidelineVersion;
import se.rodatraden.guidelines.Guidelines;
import se.rodatraden.kernel.DecisionRef;
import se.rodatraden.matters.CouncilMotion;
import se.rodatraden.matters.FormalDecisionId;
import se.rodatraden.matters.GuidelineAdopted;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.store.DecisionStore;

/** The drafts behind a motion's demands, and what a decision does to them. */
@Component
class GuidelineDecisions {
    private final ObjectProvider<Guidelines> guidelines;
    private final DecisionStore decisions;
    private final MatterHistory history;

    GuidelineDecisions(ObjectProvider<Guidelines> guidelines, DecisionStore decisions, MatterHistory history) {
        this.guidelines = guidelines;
        this.decisions = decisions;
        this.history = history;
    }

    /** Every version, in whatever state, that was drafted for one of the demands. */
    List<GuidelineVersion> draftedFor(CouncilMotion motion) {
        Optional<Guidelines> known = Optional.ofNullable(guidelines.getIfAvailable());
        return motion.demands().stream()
                .flatMap(demand -> known.stream()
                        .flatMap(found -> found.draftedFor(demand.id().value()).stream()))
                .toList();
    }

    void carryOut(
            RecordDecision.GuidelineEffect effect,
            Matter.Header matter,
            FormalDecisionId decision,
            DecisionRef reference) {
        GuidelineVersion version = guidelines.getObject().version(effect.version());
        LocalDate from = effect.inForceFrom();
        decisions.noteGuideline(decision, matter, version.id(), version.guideline(), version.title(), from);
        if (from == null) {
            history.line(matter, "guideline-rejected", version.title());
        } else {
            history.line(matter, "guideline-adopted", version.title(), from);
            history.publish(new GuidelineAdopted(
                    matter.motion(), matter.id(), version.id(), matter.authority(), reference, from));
        }
    }
}
