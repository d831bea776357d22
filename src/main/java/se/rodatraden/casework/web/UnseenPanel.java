package se.rodatraden.casework.web;

import java.util.List;
import org.springframework.stereotype.Component;
import se.rodatraden.casework.usecase.UnseenByHandler;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.Role;
import se.rodatraden.shell.DayPanel;
import se.rodatraden.shell.Panel;

/** The unit manager is told which cases nobody works in, as whoever handles them cannot see them. */
@Component
class UnseenPanel implements DayPanel {
    private final UnseenByHandler unseenByHandler;

    UnseenPanel(UnseenByHandler unseenByHandler) {
        this.unseenByHandler = unseenByHandler;
    }

    /** It is rare: on a day without one there is no panel. */
    @Override
    public boolean appliesTo(Actor.Person person) {
        return !unseen(person).isEmpty();
    }

    @Override
    public int order() {
        return 7;
    }

    @Override
    public Panel render(Actor.Person person) {
        return Panel.of("casework.panel.unseen", "casework/panel/unseen").with("unseen", unseen(person));
    }

    private List<UnseenByHandler.Unseen> unseen(Actor.Person person) {
        return person.compartmentOf(Role.UNIT_MANAGER)
                .map(unseenByHandler::list)
                .orElse(List.of());
    }
}
