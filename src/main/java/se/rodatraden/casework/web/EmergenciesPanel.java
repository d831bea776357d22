package se.rodatraden.casework.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import se.rodatraden.access.EmergencyOpening;
import se.rodatraden.access.EmergencyOpenings;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.Role;
import se.rodatraden.shell.DayPanel;
import se.rodatraden.shell.Panel;

/** The way back to a case that somebody has open in an emergency: it stands in none of the person's lists. */
@Component
class EmergenciesPanel implements DayPanel {
    private static final int LINES = 8;

    private final EmergencyOpenings openings;
    private final Clock clock;

    EmergenciesPanel(EmergencyOpenings openings, Clock clock) {
        this.openings = openings;
        this.clock = clock;
    }

    @Override
    public boolean appliesTo(Actor.Person person) {
        return (person.holds(Role.SOCIAL_WORKER) || person.holds(Role.UNIT_MANAGER))
                && !running().isEmpty();
    }

    @Override
    public int order() {
        return 6;
    }

    @Override
    public Panel render(Actor.Person person) {
        return Panel.of("casework.panel.emergencies", "casework/panel/emergencies")
                .with("openings", running())
                .with("own", true)
                .with("lead", "casework.panel.emergencies.lead");
    }

    private List<EmergencyOpening> running() {
        return openings.mine(LINES).stream()
                .filter(opening -> opening.isRunning(LocalDate.now(clock)))
                .toList();
    }
}
