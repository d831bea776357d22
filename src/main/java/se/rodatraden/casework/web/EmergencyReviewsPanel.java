package se.rodatraden.casework.web;

import java.util.List;
import org.springframework.stereotype.Component;
import se.rodatraden.access.EmergencyOpening;
import se.rodatraden.access.EmergencyOpenings;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.Role;
import se.rodatraden.shell.DayPanel;
import se.rodatraden.shell.Panel;

/** The unit manager is told, first of all, that somebody has opened one of the unit's cases in an emergency. */
@Component
class EmergencyReviewsPanel implements DayPanel {
    private static final int LINES = 8;

    private final EmergencyOpenings openings;

    EmergencyReviewsPanel(EmergencyOpenings openings) {
        this.openings = openings;
    }

    /** It is rare: on a day without one there is no panel. */
    @Override
    public boolean appliesTo(Actor.Person person) {
        return !waiting(person).isEmpty();
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Panel render(Actor.Person person) {
        return Panel.of("casework.panel.emergency-reviews", "casework/panel/emergencies")
                .with("openings", waiting(person))
                .with("own", false)
                .with("lead", "casework.panel.emergency-reviews.lead");
    }

    private List<EmergencyOpening> waiting(Actor.Person person) {
        return person.compartmentOf(Role.UNIT_MANAGER)
                .map(unit -> openings.waitingIn(unit, LINES))
                .orElse(List.of());
    }
}
