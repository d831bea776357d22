package se.rodatraden.matters.usecase;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.guidelines.GuidelineKey;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.guidelines.usecase.DraftGuideline;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.Demand;
import se.rodatraden.matters.DemandId;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterAction;
import se.rodatraden.matters.store.MatterStore;
import se.rodatraden.matters.store.MotionStore;

/** Turns a demand into a draft of the guideline that it would change. */
@Component
public class DraftFromDemand {
    private static final int LONGEST_TITLE = 200;
    private final MatterStore matters;
    private final MotionStore motions;
    private final DraftGuideline draftGuideline;
    private final MatterHistory history;

    DraftFromDemand(MatterStore matters, MotionStore motions, DraftGuideline draftGuideline, MatterHistory history) {
        this.matters = matters;
        this.motions = motions;
        this.draftGuideline = draftGuideline;
        this.history = history;
    }

    @Transactional
    public GuidelineVersionId draft(MatterId id, DemandId demandId) {
        Matter matter = matters.get(id);
        Demand demand = motions.of(id).demands().stream()
                .filter(raised -> raised.id().equals(demandId))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("demand " + demandId));
        GuidelineKey guideline = demand.guideline();
        MatterAction.DRAFT_GUIDELINE
                .verdict(matter, CurrentActor.get())
                .and(() -> Verdict.allowedIf(guideline != null, "matters.refused.no-guideline"))
                .orThrow();
        GuidelineVersionId draft = draftGuideline.draft(
                java.util.Objects.requireNonNull(guideline),
                title(demand.wording()),
                new se.rodatraden.guidelines.Demand(demand.id().value(), demand.wording()));
        history.line(matter.header(), "draft-opened", demand.ordinal());
        return draft;
    }

    private static String title(String wording) {
        return wording.length() <= LONGEST_TITLE ? wording : wording.substring(0, LONGEST_TITLE - 1) + "…";
    }
}
