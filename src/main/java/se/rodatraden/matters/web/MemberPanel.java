package se.rodatraden.matters.web;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.Role;
import se.rodatraden.matters.usecase.ChangedProposals;
import se.rodatraden.matters.usecase.ReadDay;
import se.rodatraden.shell.DayPanel;
import se.rodatraden.shell.Panel;

/** The member's day: the next meeting, with its agenda and the reports. */
@Component
class MemberPanel implements DayPanel {
    private final ReadDay readDay;
    private final ChangedProposals changedProposals;

    MemberPanel(ReadDay readDay, ChangedProposals changedProposals) {
        this.readDay = readDay;
        this.changedProposals = changedProposals;
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
        Optional<ReadDay.NextMeeting> next = readDay.ofMember(person);
        return Panel.of("matters.day-member.title", "matters/day-member")
                .with("next", next)
                .with(
                        "changed",
                        next.map(meeting -> changedProposals.on(meeting.agenda()))
                                .orElse(Set.of()));
    }
}
