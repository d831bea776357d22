package se.rodatraden.matters.web;

import org.springframework.stereotype.Component;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.Role;
import se.rodatraden.matters.usecase.ReadDay;
import se.rodatraden.shell.DayPanel;
import se.rodatraden.shell.Panel;

/** The day of whoever leads an administration: the meetings ahead, what is not ready for them, and what nobody handles. */
@Component
class HeadPanel implements DayPanel {
    private final ReadDay readDay;

    HeadPanel(ReadDay readDay) {
        this.readDay = readDay;
    }

    @Override
    public boolean appliesTo(Actor.Person person) {
        return person.holds(Role.HEAD_OF_ADMINISTRATION);
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Panel render(Actor.Person person) {
        return Panel.of("matters.day-head.title", "matters/day-head").with("ahead", readDay.ofHead(person));
    }
}
