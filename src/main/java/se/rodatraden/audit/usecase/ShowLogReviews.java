package se.rodatraden.audit.usecase;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.audit.domain.LogReview;
import se.rodatraden.audit.store.LogReviews;

/** The latest controls of the log, newest first. */
@Component
public class ShowLogReviews {
    private final LogReviews reviews;

    ShowLogReviews(LogReviews reviews) {
        this.reviews = reviews;
    }

    @Transactional(readOnly = true)
    public List<LogReview> latest(int limit) {
        return reviews.latest(limit);
    }
}
