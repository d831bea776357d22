package se.rodatraden.guidelines.usecase;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.guidelines.GuidelineVersion;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.guidelines.domain.GuidelinePolicy;
import se.rodatraden.guidelines.store.GuidelineStore;
import se.rodatraden.kernel.DecisionRef;
import se.rodatraden.kernel.NotFoundException;

/** Closes a draft by a decision against it. It stays as it was written, with the decision. */
@Component
public class RejectDraft {
    private final GuidelineStore store;

    RejectDraft(GuidelineStore store) {
        this.store = store;
    }

    /** @throws se.rodatraden.kernel.RefusedException when the version is decided already */
    @Transactional
    public void reject(GuidelineVersionId draft, DecisionRef decision) {
        GuidelineVersion version =
                store.versionForChange(draft).orElseThrow(() -> new NotFoundException("guideline version " + draft));
        GuidelinePolicy.mayReject(version.state()).orThrow();
        store.reject(draft, decision);
    }
}
