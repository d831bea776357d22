package se.rodatraden.audit.usecase;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.access.Organisation.Kind;
import se.rodatraden.audit.domain.LogQuestion;
import se.rodatraden.audit.store.LogReviews;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.Verdict;

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

    /**
     * Whoever handles children's cases as well would review themselves (article 38(6) of the General Data Protection
     * Regulation). Such appointments are not given any more, and may be held from before.
     */
    public Verdict mayRecord(Actor.Person officer) {
        return Verdict.allowedIf(
                officer.offices().stream()
                        .map(office -> Kind.of(office.role()))
                        .noneMatch(Optional.of(Kind.UNIT)::equals),
                "audit.refused.reviews-itself");
    }

    /**
     * @param finding 1 to 4 000 characters
     * @throws se.rodatraden.kernel.RefusedException for whoever handles cases as well
     */
    @Transactional
    public void record(LogQuestion question, String finding) {
        mayRecord(CurrentActor.person()).orThrow();
        int lines = select.select(question, null, MOST_LINES).size();
        reviews.add(OffsetDateTime.now(clock), CurrentActor.person(), question, lines, finding);
    }
}
