package se.rodatraden.matters.usecase;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.kernel.Actor;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.domain.ReviewStep;
import se.rodatraden.matters.store.ReportStore;
import se.rodatraden.matters.store.ReviewStore;

/** Finds a report good, so that it can be signed. */
@Component
public class ApproveReport {
    private final ReadReview readReview;
    private final ReportStore reports;
    private final ReviewStore reviews;
    private final MatterHistory history;
    private final Clock clock;

    ApproveReport(ReadReview readReview, ReportStore reports, ReviewStore reviews, MatterHistory history, Clock clock) {
        this.readReview = readReview;
        this.reports = reports;
        this.reviews = reviews;
        this.history = history;
        this.clock = clock;
    }

    /**
     * @param edition that was read: the mark of it
     * @param note what is said about it; may be empty
     */
    @Transactional
    public void approve(OfficialReportId id, String edition, String note) {
        reports.lock(id);
        ReadReview.Review review = readReview.read(id);
        review.mayApprove().and(() -> review.hasRead(edition)).orThrow();
        Actor actor = CurrentActor.get();
        reviews.take(
                id,
                review.matter().header(),
                new ReviewStep(ReviewStep.Act.APPROVED, actor.id(), actor.name(), clock.instant(), note));
        history.line(review.matter().header(), "report-approved");
    }
}
