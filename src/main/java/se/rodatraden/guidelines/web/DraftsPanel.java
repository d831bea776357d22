package se.rodatraden.guidelines.web;

import java.util.List;
import org.springframework.stereotype.Component;
import se.rodatraden.guidelines.GuidelineVersion;
import se.rodatraden.guidelines.usecase.ListDrafts;
import se.rodatraden.guidelines.usecase.ReadPrepared;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.Role;
import se.rodatraden.shell.DayPanel;
import se.rodatraden.shell.Panel;

/** The drafts that wait for the analyst. */
@Component
class DraftsPanel implements DayPanel {
    private final ListDrafts listDrafts;
    private final ReadPrepared readPrepared;

    DraftsPanel(ListDrafts listDrafts, ReadPrepared readPrepared) {
        this.listDrafts = listDrafts;
        this.readPrepared = readPrepared;
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
        return Panel.of("guidelines.panel.title", "guidelines/panel")
                .with("drafts", drafts)
                .with("prepared", readPrepared.among(drafts));
    }
}
