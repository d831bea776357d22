package se.rodatraden.casework.usecase;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.ClosureReason;
import se.rodatraden.casework.DecisionId;
import se.rodatraden.casework.FollowUpOutcome;
import se.rodatraden.casework.GoalsMet;
import se.rodatraden.casework.domain.ChildCase;
import se.rodatraden.casework.domain.FollowUp;
import se.rodatraden.casework.domain.GivenIntervention;
import se.rodatraden.casework.store.DecisionStore;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.Verdict;

/**
 * Records how an intervention went, and ends it where a reason to is given. The register is told the outcome
 * in the same transaction, under the fact of the decision.
 */
@Component
public class RecordFollowUp {
    private final DecisionStore decisions;
    private final CaseClocks caseClocks;
    private final ApplicationEventPublisher publisher;
    private final CaseDoor door;

    RecordFollowUp(DecisionStore decisions, CaseClocks caseClocks, ApplicationEventPublisher publisher, CaseDoor door) {
        this.decisions = decisions;
        this.caseClocks = caseClocks;
        this.publisher = publisher;
        this.door = door;
    }

    /**
     * @param closure why the intervention ends; null when it goes on
     * @param nextFollowUpOn when it goes on; null when it ends
     */
    public record Followed(
            FollowUpOutcome outcome,
            GoalsMet goalsMet,
            @Nullable ClosureReason closure,
            String note,
            @Nullable LocalDate nextFollowUpOn) {}

    @Transactional
    public void record(ChildCaseId id, DecisionId decisionId, Followed followed) {
        ChildCase childCase = door.toChange(id);
        GivenIntervention given =
                decisions.find(id, decisionId).orElseThrow(() -> new NotFoundException("intervention"));
        LocalDate next = followed.nextFollowUpOn();
        given.mayFollowUp(CurrentActor.get())
                .and(() -> Verdict.allowedIf(
                        followed.closure() == null ? next != null && next.isAfter(door.today()) : next == null,
                        "casework.refused.next-follow-up"))
                .orThrow();
        FollowUp followUp = new FollowUp(
                door.today(),
                followed.outcome(),
                followed.goalsMet(),
                Optional.ofNullable(followed.closure()),
                followed.note());
        decisions.insert(given.decision(), followUp, CaseDoor.staff());
        caseClocks.followedUp(childCase, decisionId, next);
        DecisionStore.ToldFact told = decisions.factOf(decisionId);
        publisher.publishEvent(told.fact().told(told.id(), door.today(), followed.outcome()));
        door.tell(
                childCase.header(),
                followed.closure() == null ? "followed-up" : "intervention-ended",
                given.decision().name());
    }
}
