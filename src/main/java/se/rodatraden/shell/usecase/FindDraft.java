package se.rodatraden.shell.usecase;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.shell.PageContext.Draft;
import se.rodatraden.shell.store.DraftStore;

/** Finds what the actor had typed in a form and not sent. */
@Component
public class FindDraft {
    private final DraftStore drafts;

    FindDraft(DraftStore drafts) {
        this.drafts = drafts;
    }

    @Transactional(readOnly = true)
    public Draft find(String formKey) {
        return drafts.find(formKey);
    }
}
