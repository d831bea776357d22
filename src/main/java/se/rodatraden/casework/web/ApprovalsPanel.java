package se.rodatraden.casework.web;

import org.springframework.stereotype.Component;
import se.rodatraden.casework.usecase.ApprovalsWaiting;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.Role;
import se.rodatraden.shell.DayPanel;
import se.rodatraden.shell.Panel;

/** The deviations that wait for the unit manager. */
@Component
class ApprovalsPanel implements DayPanel {
    private final ApprovalsWaiting approvalsWaiting;

    ApprovalsPanel(ApprovalsWaiting approvalsWaiting) {
        this.approvalsWaiting = approvalsWaiting;
    }

    @Override
    public boolean appliesTo(Actor.Person person) {
        return person.holds(Role.UNIT_MANAGER);
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public Panel render(Actor.Person person) {
        return Panel.of("casework.panel.approvals", "casework/panel/approvals")
                .with(
                        "waiting",
                        approvalsWaiting.list(person.compartmentOf(Role.UNIT_MANAGER)
                                .orElseThrow(() -> new NotFoundException("unit"))));
    }
}
