package se.rodatraden.matters.web;

import org.springframework.stereotype.Component;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.Role;
import se.rodatraden.matters.domain.SigningOrder;
import se.rodatraden.matters.usecase.ReadReview;
import se.rodatraden.shell.DayPanel;
import se.rodatraden.shell.Panel;

/** Reports that wait for somebody to review or to sign them; not there when none do, but for whoever leads an administration. */
@Component
class ReviewerPanel implements DayPanel {
    private final ReadReview readReview;

    ReviewerPanel(ReadReview readReview) {
        this.readReview = readReview;
    }

    @Override
    public boolean appliesTo(Actor.Person person) {
        return person.holds(Role.HEAD_OF_ADMINISTRATION)
                || SigningOrder.ROLES.stream().anyMatch(person::holds)
                        && !readReview.waitingFor(person).isEmpty();
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Panel render(Actor.Person person) {
        return Panel.of("matters.day-reviewer.title", "matters/day-reviewer")
                .with("waiting", readReview.waitingFor(person));
    }
}
