package se.rodatraden.shell.usecase;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.shell.store.DraftStore;

/** Removes a draft: its form was sent, or its writer does not want it. */
@Component
public class DiscardDraft {
    private final DraftStore drafts;

    DiscardDraft(DraftStore drafts) {
        this.drafts = drafts;
    }

    @Transactional
    public void discard(String formKey) {
        drafts.remove(formKey);
    }
}
