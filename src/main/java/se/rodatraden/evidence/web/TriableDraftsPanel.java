package se.rodatraden.evidence.web;

import org.springframework.stereotype.Component;
import se.rodatraden.evidence.usecase.FindTriableDrafts;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.Role;
import se.rodatraden.shell.DayPanel;
import se.rodatraden.shell.Panel;

/** The drafts that wait to be tried against the register. */
@Component
class TriableDraftsPanel implements DayPanel {
    private final FindTriableDrafts drafts;

    TriableDraftsPanel(FindTriableDrafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public boolean appliesTo(Actor.Person person) {
        return person.holds(Role.ANALYST);
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public Panel render(Actor.Person person) {
        return Panel.of("evidence.panel.title", "evidence/panel")
                .with("drafts", drafts.all())
                .aside();
    }
}
