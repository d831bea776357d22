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

/** Gives a report back to its writers, who have something to change. */
@Component
public class ReturnReport {
    private final ReadReview readReview;
    private final ReportStore reports;
    private final ReviewStore reviews;
    private final MatterHistory history;
    private final Clock clock;

    ReturnReport(ReadReview readReview, ReportStore reports, ReviewStore reviews, MatterHistory history, Clock clock) {
        this.readReview = readReview;
        this.reports = reports;
        this.reviews = reviews;
        this.history = history;
        this.clock = clock;
    }

    /** @param note what is said about it; may be empty */
    @Transactional
    public void giveBack(OfficialReportId id, String note) {
        reports.lock(id);
        ReadReview.Review review = readReview.read(id);
        review.mayReturn().orThrow();
        Actor actor = CurrentActor.get();
        reviews.take(
                id,
                review.matter().header(),
                new ReviewStep(ReviewStep.Act.RETURNED, actor.id(), actor.name(), clock.instant(), note));
        history.line(review.matter().header(), "report-returned");
    }
}
