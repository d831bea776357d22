package se.rodatraden.casework.web;

import org.springframework.stereotype.Component;
import se.rodatraden.casework.usecase.SharedCases;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.Role;
import se.rodatraden.shell.DayPanel;
import se.rodatraden.shell.Panel;

/** The cases that a coordinator has been let into, by their next deadline. */
@Component
class SharedCasesPanel implements DayPanel {
    private final SharedCases sharedCases;

    SharedCasesPanel(SharedCases sharedCases) {
        this.sharedCases = sharedCases;
    }

    @Override
    public boolean appliesTo(Actor.Person person) {
        return person.holds(Role.SIG_COORDINATOR);
    }

    @Override
    public int order() {
        return 51;
    }

    @Override
    public Panel render(Actor.Person person) {
        return Panel.of("casework.panel.shared", "casework/panel/shared").with("cases", sharedCases.list());
    }
}
