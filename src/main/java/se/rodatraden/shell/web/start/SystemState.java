package se.rodatraden.shell.web.start;

import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import se.rodatraden.access.ActorDirectory;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.Role;
import se.rodatraden.shell.DayPanel;
import se.rodatraden.shell.Panel;

/** The day of the system administrator: does it run, which version, who has an account. No case, no matter. */
@Component
class SystemState implements DayPanel {
    private final ActorDirectory directory;
    private final HealthEndpoint health;
    private final String version;

    SystemState(ActorDirectory directory, HealthEndpoint health, Environment environment) {
        this.directory = directory;
        this.health = health;
        this.version = environment.getProperty("spring.application.version", "");
    }

    @Override
    public boolean appliesTo(Actor.Person person) {
        return person.holds(Role.SYSTEM_ADMINISTRATOR);
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Panel render(Actor.Person person) {
        return Panel.of("shell.system.title", "shell/system")
                .with("healthy", health.health().getStatus().equals(Status.UP))
                .with("version", version)
                .with("accounts", directory.accounts().size());
    }
}
