package se.rodatraden.matters.web;

import org.springframework.stereotype.Component;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.Role;
import se.rodatraden.matters.usecase.LaterDocuments;
import se.rodatraden.matters.usecase.ReadDay;
import se.rodatraden.matters.usecase.ReadMail;
import se.rodatraden.shell.DayPanel;
import se.rodatraden.shell.Panel;

/** The registrar's day: what came in, what is to be sent on, and what nobody handles. */
@Component
class RegistrarPanel implements DayPanel {
    private final ReadDay readDay;
    private final ReadMail readMail;
    private final LaterDocuments laterDocuments;

    RegistrarPanel(ReadDay readDay, ReadMail readMail, LaterDocuments laterDocuments) {
        this.readDay = readDay;
        this.readMail = readMail;
        this.laterDocuments = laterDocuments;
    }

    @Override
    public boolean appliesTo(Actor.Person person) {
        return person.holds(Role.REGISTRAR);
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Panel render(Actor.Person person) {
        return Panel.of("matters.day-registrar.title", "matters/day-registrar")
                .with("deliveries", readMail.waiting())
                .with("unsent", readDay.unsent(person))
                .with("later", laterDocuments.ofRegistrar(person))
                .with("day", readDay.ofRegistrar(person));
    }
}
