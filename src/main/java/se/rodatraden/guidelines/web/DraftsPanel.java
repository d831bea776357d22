package se.rodatraden.guidelines.web;

import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.rodatraden.guidelines.GuidelineVersion;
import se.rodatraden.guidelines.PreparedDrafts;
import se.rodatraden.guidelines.usecase.ListDrafts;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.Role;
import se.rodatraden.shell.DayPanel;
import se.rodatraden.shell.Panel;

/** The drafts that wait for the analyst. */
@Component
class DraftsPanel implements DayPanel {
    private final ListDrafts listDrafts;
    private final ObjectProvider<PreparedDrafts> prepared;

    DraftsPanel(ListDrafts listDrafts, ObjectProvider<PreparedDrafts> prepared) {
        this.listDrafts = listDrafts;
        this.prepared = prepared;
    }

    @Override
    public boolean appliesTo(Actor.Person person) {
        return person.holds(Role.ANALYST);
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Panel render(Actor.Person person) {
        List<GuidelineVersion> drafts = listDrafts.drafts();
        PreparedDrafts known = prepared.getIfAvailable();
        return Panel.of("guidelines.panel.title", "guidelines/panel")
                .with("drafts", drafts)
                .with("prepared", known == null ? Map.of() : known.among(drafts));
    }
}
