package se.rodatraden.audit.web;

import java.util.List;
import org.springframework.stereotype.Component;
import se.rodatraden.audit.domain.LogReview;
import se.rodatraden.audit.usecase.ShowLogReviews;
import se.rodatraden.audit.usecase.ShowSealStanding;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.Role;
import se.rodatraden.shell.DayPanel;
import se.rodatraden.shell.Panel;

/** The day of the data protection officer: is the log whole, and when was it last controlled. */
@Component
class LogReviewPanel implements DayPanel {
    private final ShowLogReviews reviews;
    private final ShowSealStanding standing;

    LogReviewPanel(ShowLogReviews reviews, ShowSealStanding standing) {
        this.reviews = reviews;
        this.standing = standing;
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
        return Panel.of("audit.title", "audit/panel")
                .with("standing", standing.show())
                .with("latest", latest.isEmpty() ? null : latest.getFirst());
    }
}
