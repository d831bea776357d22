package se.rodatraden.matters.usecase;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.guidelines.GuidelineVersion;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.guidelines.PreparedDrafts;
import se.rodatraden.matters.CouncilMotion;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.domain.AgendaLine;
import se.rodatraden.matters.store.MotionStore;

/** Which drafts say something else than when the board proposed them: the council cannot adopt what they say now. */
@Component
@Transactional(readOnly = true)
public class ChangedProposals {
    private final PreparedDrafts prepared;
    private final GuidelineDecisions guidelines;
    private final MotionStore motions;

    ChangedProposals(PreparedDrafts prepared, GuidelineDecisions guidelines, MotionStore motions) {
        this.prepared = prepared;
        this.guidelines = guidelines;
        this.motions = motions;
    }

    /** The drafts behind the motion's demands that lie before the council. */
    public Map<GuidelineVersionId, PreparedDrafts.Prepared> of(CouncilMotion motion) {
        List<GuidelineVersion> drafts = guidelines.undecided(motion);
        return drafts.isEmpty() ? Map.of() : prepared.among(drafts);
    }

    /** The undecided items of an agenda with a draft that was changed after it was proposed. */
    public Set<MatterId> on(List<AgendaLine> agenda) {
        return agenda.stream()
                .filter(line -> !line.isDecided() && line.proposal() != null)
                .map(AgendaLine::matter)
                .filter(matter -> of(motions.of(matter)).values().stream().anyMatch(laid -> !laid.unchanged()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
