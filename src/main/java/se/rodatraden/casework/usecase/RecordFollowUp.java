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
import se.rodatraden.casework.domain.ConsentNeed;
import se.rodatraden.casework.domain.FollowUp;
import se.rodatraden.casework.domain.GivenIntervention;
import se.rodatraden.casework.domain.InterventionProposal;
import se.rodatraden.casework.store.CommitteeConsentStore;
import se.rodatraden.casework.store.DecisionStore;
import se.rodatraden.casework.store.ProposalStore;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.people.usecase.ReadHousehold;

/**
 * Records how an intervention went, and ends it where a reason to is given. The register is told the outcome
 * in the same transaction, under the fact of the decision.
 */
@Component
public class RecordFollowUp {
    private final DecisionStore decisions;
    private final ProposalStore proposals;
    private final ReadHousehold readHousehold;
    private final ConsentsToday consentsToday;
    private final CommitteeConsentStore committee;
    private final CaseClocks caseClocks;
    private final CaseSharing sharing;
    private final ApplicationEventPublisher publisher;
    private final CaseDoor door;
    private final LongestBetween longestBetween;

    RecordFollowUp(
            DecisionStore decisions,
            ProposalStore proposals,
            ReadHousehold readHousehold,
            ConsentsToday consentsToday,
            CommitteeConsentStore committee,
            CaseClocks caseClocks,
            CaseSharing sharing,
            ApplicationEventPublisher publisher,
            CaseDoor door,
            LongestBetween longestBetween) {
        this.decisions = decisions;
        this.proposals = proposals;
        this.readHousehold = readHousehold;
        this.consentsToday = consentsToday;
        this.committee = committee;
        this.caseClocks = caseClocks;
        this.sharing = sharing;
        this.publisher = publisher;
        this.door = door;
        this.longestBetween = longestBetween;
    }

    /**
     * @param closure why the intervention ends; null when it goes on
     * @param nextFollowUpOn when it goes on; null when it ends
     * @param withoutConsent why it goes on although somebody who has to consent has not; null where nothing was asked
     * @param seen how many follow-ups there were when this one was written
     */
    public record Followed(
            FollowUpOutcome outcome,
            GoalsMet goalsMet,
            @Nullable ClosureReason closure,
            String note,
            @Nullable LocalDate nextFollowUpOn,
            @Nullable String withoutConsent,
            int seen) {}

    @Transactional
    public void record(ChildCaseId id, DecisionId decisionId, Followed followed) {
        ChildCase childCase = door.toChange(id);
        GivenIntervention given =
                decisions.find(id, decisionId).orElseThrow(() -> new NotFoundException("intervention"));
        LocalDate next = followed.nextFollowUpOn();
        boolean ends = followed.closure() != null;
        ConsentNeed.Status consent = consentsToday.of(readHousehold.of(id.value()), given.decision());
        given.mayFollowUp(CurrentActor.get())
                .and(() -> given.mayAdd(followed.seen()))
                .and(() -> given.mayBeFollowedUp(door.today(), followed.outcome(), ends))
                .and(() -> given.mayMeet(followed.goalsMet()))
                .and(() -> FollowUp.mayEnd(followed.goalsMet(), followed.closure()))
                .and(() -> Verdict.allowedIf(ends == (next == null), "casework.refused.next-follow-up"))
                .and(() -> next == null ? Verdict.ALLOWED : mayBeNext(next, given))
                .and(() -> ends ? Verdict.ALLOWED : FollowUp.mayGoOn(consent, followed.withoutConsent()))
                .orThrow();
        FollowUp followUp = new FollowUp(
                door.today(),
                followed.outcome(),
                followed.goalsMet(),
                Optional.ofNullable(followed.closure()),
                Optional.ofNullable(followed.withoutConsent())
                        .filter(_ -> !ends && consent != ConsentNeed.Status.GIVEN),
                followed.note());
        decisions.insert(given.decision(), followUp, CaseDoor.staff());
        if (next == null) {
            useUp(childCase, given);
            caseClocks.ended(childCase, decisionId, anyOngoing(id), door.today());
        } else {
            caseClocks.followedUp(childCase, decisionId, next);
        }
        if (sharing.isCoordinated(given.decision())) {
            coordinate(childCase, next);
        }
        DecisionStore.ToldFact told = decisions.factOf(decisionId);
        publisher.publishEvent(told.fact().told(told.id(), door.today(), followed.outcome()));
        door.tell(
                childCase.header(),
                ends
                        ? "intervention-ended"
                        : followUp.withoutConsent().isEmpty() ? "followed-up" : "goes-on-without-consent",
                given.decision().name());
    }

    /** The committee has decided on a measure, and not on what is given later under the same name. */
    private void useUp(ChildCase childCase, GivenIntervention given) {
        given.decision().committee().ifPresent(decided -> {
            committee.lapse(childCase.header().id(), decided, door.today());
            door.tell(
                    childCase.header(),
                    "committee-consent-used",
                    given.decision().name());
        });
    }

    private boolean anyOngoing(ChildCaseId id) {
        return decisions.given(id).stream().anyMatch(GivenIntervention::isOngoing);
    }

    private void coordinate(ChildCase childCase, @Nullable LocalDate next) {
        if (next == null) {
            sharing.endUnlessCoordinated(
                    childCase, decisions.given(childCase.header().id()));
        } else {
            sharing.prolong(childCase, door.today(), next);
        }
    }

    private Verdict mayBeNext(LocalDate next, GivenIntervention given) {
        InterventionProposal proposal = proposals
                .find(given.decision().caseId(), given.decision().proposal())
                .orElseThrow(() -> new NotFoundException("proposal"));
        return Verdict.allowedIf(next.isAfter(door.today()), "casework.refused.next-follow-up")
                .and(() -> proposal.reviewedAgainBy(next, door.today()))
                .and(() -> longestBetween.reaches(next, door.today()));
    }
}
