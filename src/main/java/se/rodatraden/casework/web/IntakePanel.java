package se.rodatraden.casework.web;

import org.springframework.stereotype.Component;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.Role;
import se.rodatraden.shell.DayPanel;
import se.rodatraden.shell.Panel;

/** The two things that come in from outside and cannot wait: a report of concern, and somebody who calls. */
@Component
class IntakePanel implements DayPanel {

    @Override
    public boolean appliesTo(Actor.Person person) {
        return person.holds(Role.SOCIAL_WORKER) || person.holds(Role.UNIT_MANAGER);
    }

    @Override
    public int order() {
        return 52;
    }

    @Override
    public Panel render(Actor.Person person) {
        return Panel.of("casework.panel.intake", "casework/panel/intake").aside();
    }
}
