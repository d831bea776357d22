package se.rodatraden.casework.web;

import org.springframework.stereotype.Component;
import se.rodatraden.casework.usecase.CaseList;
import se.rodatraden.casework.usecase.SharedCases;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.Role;
import se.rodatraden.shell.DayPanel;
import se.rodatraden.shell.Panel;

/** The next of the cases that a coordinator has been let into. The day needs no more names than those. */
@Component
class SharedCasesPanel implements DayPanel {
    private static final int LINES = 8;

    private final SharedCases sharedCases;
    private final CasePlaces casePlaces;

    SharedCasesPanel(SharedCases sharedCases, CasePlaces casePlaces) {
        this.sharedCases = sharedCases;
        this.casePlaces = casePlaces;
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
        CaseList soonest = sharedCases.soonest(LINES);
        return Panel.of("casework.panel.shared", "casework/panel/shared")
                .with("cases", soonest)
                .with("units", casePlaces.units(soonest.entries()));
    }
}
