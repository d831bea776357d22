package se.rodatraden.casework.usecase;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.casework.domain.NextStep;
import se.rodatraden.clocks.MyDeadlines;
import se.rodatraden.clocks.OpenDeadline;

/**
 * What is new in the actor's cases and nobody has gone on with: the unit manager's answers, further reports, cases that were
 * handed over. Their day is that of the next thing due in the case, or today: among all deadlines they would not be seen.
 */
@Component
public class NewsForHandler {
    private static final Set<String> NEWS =
            Set.of(NextStep.DECIDE, NextStep.ASK, NextStep.CHOOSE_ANEW, NextStep.READ_REPORT, NextStep.TAKE_OVER);

    private final MyDeadlines deadlines;

    NewsForHandler(MyDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Transactional(readOnly = true)
    public List<OpenDeadline> list() {
        return deadlines.mineOf(NEWS);
    }
}
