package se.rodatraden.audit.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import se.rodatraden.audit.AccessLog;
import se.rodatraden.audit.domain.LogQuestion;
import se.rodatraden.audit.domain.LogReview;
import se.rodatraden.audit.domain.LogSelection;
import se.rodatraden.audit.usecase.SelectLogLines;
import se.rodatraden.audit.usecase.ShowLogReviews;
import se.rodatraden.audit.usecase.ShowSealStanding;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.Role;
import se.rodatraden.shell.DayPanel;
import se.rodatraden.shell.Panel;

/** The day of the data protection officer: is the log whole, and when was it last controlled. */
@Component
class LogReviewPanel implements DayPanel {
    private static final int DAYS_BACK = 7;
    private static final int MANY = 200;

    private final ShowLogReviews reviews;
    private final ShowSealStanding standing;
    private final SelectLogLines select;
    private final Clock clock;

    LogReviewPanel(ShowLogReviews reviews, ShowSealStanding standing, SelectLogLines select, Clock clock) {
        this.reviews = reviews;
        this.standing = standing;
        this.select = select;
        this.clock = clock;
    }

    @Override
    public boolean appliesTo(Actor.Person person) {
        return person.holds(Role.DATA_PROTECTION_OFFICER);
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Panel render(Actor.Person person) {
        List<LogReview> latest = reviews.latest(1);
        LocalDate today = LocalDate.now(clock);
        LogQuestion emergencies =
                new LogQuestion(LogSelection.EMERGENCIES, today.minusDays(DAYS_BACK - 1), today, null, null, 1);
        return Panel.of("audit.title", "audit/panel")
                .with("emergencies", openings(emergencies))
                .with("emergenciesAddress", LogQuestionForm.address(emergencies))
                .with("standing", standing.show())
                .with("latest", latest.isEmpty() ? null : latest.getFirst());
    }

    /** Openings and attempts, apart from what was read with them. */
    private long openings(LogQuestion question) {
        return select.select(question, null, MANY).stream()
                .filter(line -> line.action() == AccessLog.Action.EMERGENCY_OPENED
                        || line.action() == AccessLog.Action.EMERGENCY_REFUSED)
                .count();
    }
}
