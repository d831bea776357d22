package se.rodatraden.matters.web;

import org.springframework.stereotype.Component;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.Role;
import se.rodatraden.matters.usecase.ReadDay;
import se.rodatraden.shell.DayPanel;
import se.rodatraden.shell.Panel;

/** The member's day: the next meeting, with its agenda and the reports. */
@Component
class MemberPanel implements DayPanel {
    private final ReadDay readDay;

    MemberPanel(ReadDay readDay) {
        this.readDay = readDay;
    }

    @Override
    public boolean appliesTo(Actor.Person person) {
        return person.holds(Role.COMMITTEE_MEMBER);
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Panel render(Actor.Person person) {
        return Panel.of("matters.day-member.title", "matters/day-member").with("next", readDay.ofMember(person));
    }
}
