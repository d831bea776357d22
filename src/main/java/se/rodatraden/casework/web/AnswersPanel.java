package se.rodatraden.casework.web;

import org.springframework.stereotype.Component;
import se.rodatraden.casework.usecase.ManagerAnswers;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.Role;
import se.rodatraden.shell.DayPanel;
import se.rodatraden.shell.Panel;

/** Whoever handles cases is told that the unit manager has answered. */
@Component
class AnswersPanel implements DayPanel {
    private final ManagerAnswers answers;

    AnswersPanel(ManagerAnswers answers) {
        this.answers = answers;
    }

    /** On a day without an answer there is no panel. */
    @Override
    public boolean appliesTo(Actor.Person person) {
        return person.holds(Role.SOCIAL_WORKER) && !answers.list().isEmpty();
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Panel render(Actor.Person person) {
        return Panel.of("casework.panel.answers", "casework/panel/answers").with("answers", answers.list());
    }
}
