package se.rodatraden.casework.usecase;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.casework.domain.NextStep;
import se.rodatraden.clocks.MyDeadlines;
import se.rodatraden.clocks.OpenDeadline;

/**
 * The deviations in the actor's cases that the unit manager has answered and nobody has gone on with. Their day is that
 * of the next thing due in the case, which may be far off: among all deadlines they would not be seen.
 */
@Component
public class ManagerAnswers {
    private static final Set<String> ANSWERED = Set.of(NextStep.DECIDE, NextStep.CHOOSE_ANEW);

    private final MyDeadlines deadlines;

    ManagerAnswers(MyDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Transactional(readOnly = true)
    public List<OpenDeadline> list() {
        return deadlines.mineOf(ANSWERED);
    }
}
