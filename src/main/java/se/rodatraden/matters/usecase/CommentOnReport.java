package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.store.ReportStore;
import se.rodatraden.matters.store.ReviewStore;

/** Says something of a section of a report that is under review. */
@Component
public class CommentOnReport {
    private final ReadReview readReview;
    private final ReportStore reports;
    private final ReviewStore reviews;
    private final ReportOutlines outlines;
    private final Clock clock;

    CommentOnReport(
            ReadReview readReview, ReportStore reports, ReviewStore reviews, ReportOutlines outlines, Clock clock) {
        this.readReview = readReview;
        this.reports = reports;
        this.reviews = reviews;
        this.outlines = outlines;
        this.clock = clock;
    }

    /** @throws NotFoundException when the report has no such section */
    @Transactional
    public void comment(OfficialReportId id, String section, String text) {
        reports.lock(id);
        ReadReview.Review review = readReview.read(id);
        review.mayComment().orThrow();
        if (!outlines.of(id, review.matter().header().kind()).has(section)) {
            throw new NotFoundException("section " + section);
        }
        reviews.say(id, review.matter().header(), section, text, CurrentActor.get(), OffsetDateTime.now(clock));
    }
}
