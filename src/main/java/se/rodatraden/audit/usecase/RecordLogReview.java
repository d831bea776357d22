package se.rodatraden.audit.usecase;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.audit.domain.LogQuestion;
import se.rodatraden.audit.store.LogReviews;

/** Keeps that the log was controlled, what was looked at and what was found (SoLPuL 10 §). */
@Component
public class RecordLogReview {
    /** More lines than anybody reads at one sitting; a review of more says that it was this many. */
    private static final int MOST_LINES = 5000;

    private final SelectLogLines select;
    private final LogReviews reviews;
    private final Clock clock;

    RecordLogReview(SelectLogLines select, LogReviews reviews, Clock clock) {
        this.select = select;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** @param finding 1 to 4 000 characters */
    @Transactional
    public void record(LogQuestion question, String finding) {
        int lines = select.select(question, null, MOST_LINES).size();
        reviews.add(OffsetDateTime.now(clock), CurrentActor.person(), question, lines, finding);
    }
}
