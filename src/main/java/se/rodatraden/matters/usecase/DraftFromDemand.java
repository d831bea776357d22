package se.rodatraden.matters.usecase;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.guidelines.GuidelineKey;
import se.rodatraden.guidelines.GuidelineVersion;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.guidelines.usecase.DraftGuideline;
import se.rodatraden.guidelines.usecase.StartDraft;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.CouncilMotion;
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
    private final MatterStore matters;
    private final MotionStore motions;
    private final DraftGuideline draftGuideline;
    private final StartDraft startDraft;
    private final MatterHistory history;

    DraftFromDemand(
            MatterStore matters,
            MotionStore motions,
            DraftGuideline draftGuideline,
            StartDraft startDraft,
            MatterHistory history) {
        this.matters = matters;
        this.motions = motions;
        this.draftGuideline = draftGuideline;
        this.startDraft = startDraft;
        this.history = history;
    }

    /**
     * What a draft of each guideline that the motion is about can start from, the version in force first; nothing of those
     * where there is nothing to choose.
     */
    @Transactional(readOnly = true)
    public Map<GuidelineKey, List<GuidelineVersion>> starts(CouncilMotion motion) {
        return motion.demands().stream()
                .map(Demand::guideline)
                .filter(Objects::nonNull)
                .distinct()
                .map(startDraft::choices)
                .filter(choices -> choices.size() > 1)
                .collect(Collectors.toUnmodifiableMap(
                        choices -> choices.getFirst().guideline(), choices -> choices));
    }

    /** From the version in force. */
    @Transactional
    public GuidelineVersionId draft(MatterId id, DemandId demandId) {
        return draft(id, demandId, Optional.empty());
    }

    /** @param from the version to start from; the one in force where none is named */
    @Transactional
    public GuidelineVersionId draft(MatterId id, DemandId demandId, Optional<GuidelineVersionId> from) {
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
                Objects.requireNonNull(guideline),
                demand.title(),
                new se.rodatraden.guidelines.Demand(demand.id().value(), demand.wording()),
                from);
        history.line(matter.header(), "draft-opened", demand.ordinal());
        return draft;
    }
}
