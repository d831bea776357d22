package se.rodatraden.matters.web;

import org.springframework.stereotype.Component;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.Role;
import se.rodatraden.matters.usecase.LaterDocuments;
import se.rodatraden.matters.usecase.ReadDay;
import se.rodatraden.shell.DayPanel;
import se.rodatraden.shell.Panel;

/** The analyst's day: one's own matters by when they are due, and those that nobody has taken on. */
@Component
class AnalystPanel implements DayPanel {
    private final ReadDay readDay;
    private final LaterDocuments laterDocuments;

    AnalystPanel(ReadDay readDay, LaterDocuments laterDocuments) {
        this.readDay = readDay;
        this.laterDocuments = laterDocuments;
    }

    @Override
    public boolean appliesTo(Actor.Person person) {
        return person.holds(Role.ANALYST);
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Panel render(Actor.Person person) {
        return Panel.of("matters.day-analyst.title", "matters/day-analyst")
                .with("later", laterDocuments.ofHandler())
                .with("day", readDay.ofAnalyst(person));
    }
}
