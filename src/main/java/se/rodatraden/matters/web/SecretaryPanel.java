package se.rodatraden.matters.web;

import org.springframework.stereotype.Component;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.Role;
import se.rodatraden.matters.usecase.ReadDay;
import se.rodatraden.shell.DayPanel;
import se.rodatraden.shell.Panel;

/** The secretary's day: reports to take up, the next meeting, and minutes that are not announced yet. */
@Component
class SecretaryPanel implements DayPanel {
    private final ReadDay readDay;

    SecretaryPanel(ReadDay readDay) {
        this.readDay = readDay;
    }

    @Override
    public boolean appliesTo(Actor.Person person) {
        return person.holds(Role.COMMITTEE_SECRETARY);
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Panel render(Actor.Person person) {
        return Panel.of("matters.day-secretary.title", "matters/day-secretary")
                .with("day", readDay.ofSecretary(person));
    }
}
