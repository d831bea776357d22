package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.store.ReportStore;
import se.rodatraden.matters.store.ReviewStore;

/** Marks a comment as dealt with. */
@Component
public class ResolveComment {
    private final ReadReview readReview;
    private final ReportStore reports;
    private final ReviewStore reviews;
    private final Clock clock;

    ResolveComment(ReadReview readReview, ReportStore reports, ReviewStore reviews, Clock clock) {
        this.readReview = readReview;
        this.reports = reports;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** @throws NotFoundException when the report has no such comment; one that was dealt with before stays so */
    @Transactional
    public void resolve(OfficialReportId id, UUID comment) {
        reports.lock(id);
        ReadReview.Review review = readReview.read(id);
        review.mayRead().orThrow();
        if (review.comments().stream().noneMatch(said -> said.id().equals(comment))) {
            throw new NotFoundException("comment " + comment);
        }
        reviews.resolve(id, comment, CurrentActor.get(), OffsetDateTime.now(clock));
    }
}
