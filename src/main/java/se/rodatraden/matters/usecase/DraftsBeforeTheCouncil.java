package se.rodatraden.matters.usecase;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.guidelines.GuidelineVersion;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.guidelines.PreparedDrafts;
import se.rodatraden.matters.store.DecisionStore;

/** Tells whoever writes on a draft that it lies before the council, as the board had it. */
@Component
class DraftsBeforeTheCouncil implements PreparedDrafts {
    private final DecisionStore decisions;

    DraftsBeforeTheCouncil(DecisionStore decisions) {
        this.decisions = decisions;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<GuidelineVersionId, Prepared> among(Collection<GuidelineVersion> drafts) {
        Map<GuidelineVersionId, String> hashes =
                drafts.stream().collect(Collectors.toUnmodifiableMap(GuidelineVersion::id, GuidelineVersion::hash));
        return decisions.laidBeforeTheCouncil(hashes.keySet()).stream()
                .collect(Collectors.toUnmodifiableMap(
                        DecisionStore.LaidDraft::draft,
                        laid -> new Prepared(
                                laid.body(),
                                laid.decidedOn(),
                                laid.hash(),
                                laid.hash().equals(hashes.get(laid.draft())))));
    }
}
