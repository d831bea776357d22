package se.rodatraden.clocks.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.rodatraden.clocks.MyDeadlines;
import se.rodatraden.clocks.OpenDeadline;
import se.rodatraden.clocks.UnitsBeside;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.Role;
import se.rodatraden.shell.DayPanel;
import se.rodatraden.shell.Panel;

/** The soonest deadlines: one's own, or everybody's for those who keep watch over a unit or a diary. */
@Component
class DeadlinesPanel implements DayPanel {
    private static final int LINES = 8;
    private static final Set<Role> OWN = EnumSet.of(Role.SOCIAL_WORKER);
    private static final List<Role> WATCH = List.of(
            Role.UNIT_MANAGER, Role.COMMITTEE_SECRETARY, Role.REGISTRAR, Role.ANALYST, Role.HEAD_OF_ADMINISTRATION);

    private final MyDeadlines deadlines;
    private final UnitsBeside unitsBeside;

    DeadlinesPanel(MyDeadlines deadlines, UnitsBeside unitsBeside) {
        this.deadlines = deadlines;
        this.unitsBeside = unitsBeside;
    }

    @Override
    public boolean appliesTo(Actor.Person person) {
        return OWN.stream().anyMatch(person::holds) || WATCH.stream().anyMatch(person::holds);
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Panel render(Actor.Person person) {
        Optional<CompartmentId> watched = WATCH.stream()
                .flatMap(role -> person.compartmentOf(role).stream())
                .findFirst();
        List<OpenDeadline> soonest =
                watched.map(compartment -> deadlines.in(compartment, LINES)).orElseGet(() -> deadlines.mine(LINES));
        return Panel.of("clocks.panel.title", "clocks/panel")
                .with("deadlines", soonest)
                .with("units", unitsBeside.ifSeveral(person, soonest))
                .with(
                        "all",
                        watched.map(compartment -> "/deadlines/" + compartment).orElse("/deadlines"));
    }
}
