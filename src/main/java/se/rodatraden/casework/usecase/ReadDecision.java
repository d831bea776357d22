package se.rodatraden.casework.usecase;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.ActorDirectory;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.DecisionId;
import se.rodatraden.casework.domain.ChildCase;
import se.rodatraden.casework.domain.CommitteeConsent;
import se.rodatraden.casework.domain.ConsentNeed;
import se.rodatraden.casework.domain.Consents;
import se.rodatraden.casework.domain.GivenIntervention;
import se.rodatraden.casework.domain.InterventionDecision;
import se.rodatraden.casework.domain.InterventionProposal;
import se.rodatraden.casework.domain.KeptEvaluation;
import se.rodatraden.casework.store.CommitteeConsentStore;
import se.rodatraden.casework.store.DecisionStore;
import se.rodatraden.casework.store.ProposalStore;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.StaffId;
import se.rodatraden.people.Household;
import se.rodatraden.people.usecase.ReadHousehold;

/** Opens one decision with everything that decided it, and what came of it. */
@Component
public class ReadDecision {
    private final ProposalStore proposals;
    private final DecisionStore decisions;
    private final ReadHousehold readHousehold;
    private final ConsentsToday consentsToday;
    private final CommitteeConsentStore committee;
    private final CaseClocks caseClocks;
    private final LongestBetween longestBetween;
    private final ActorDirectory directory;
    private final CaseDoor door;

    ReadDecision(
            ProposalStore proposals,
            DecisionStore decisions,
            ReadHousehold readHousehold,
            ConsentsToday consentsToday,
            CommitteeConsentStore committee,
            CaseClocks caseClocks,
            LongestBetween longestBetween,
            ActorDirectory directory,
            CaseDoor door) {
        this.proposals = proposals;
        this.decisions = decisions;
        this.readHousehold = readHousehold;
        this.consentsToday = consentsToday;
        this.committee = committee;
        this.caseClocks = caseClocks;
        this.longestBetween = longestBetween;
        this.directory = directory;
        this.door = door;
    }

    /**
     * @param kept what was shown when it was decided, unchanged since
     * @param consents how those who are asked have answered
     * @param committee what the social committee had decided in place of a guardian's consent; it may have lapsed since
     * @param need whom the law of today asks; empty when no rule covers the child
     * @param consent how the answers stand today to what the intervention asks
     * @param nextFollowUp empty when the intervention has ended
     * @param latestNext the last day for the next follow-up, if one is done today
     */
    public record DecisionFile(
            ChildCase childCase,
            Household household,
            GivenIntervention given,
            InterventionProposal proposal,
            KeptEvaluation kept,
            Consents consents,
            Optional<CommitteeConsent> committee,
            Optional<ConsentNeed> need,
            ConsentNeed.Status consent,
            Optional<LocalDate> nextFollowUp,
            LocalDate latestNext,
            Map<StaffId, String> names) {

        /** Whether it goes on, and somebody who has to consent has not, or not any more. */
        public boolean goesOnWithoutConsent() {
            return given.isOngoing() && consent != ConsentNeed.Status.GIVEN;
        }

        public String nameOf(StaffId staff) {
            return names.getOrDefault(staff, "–");
        }
    }

    @Transactional
    public DecisionFile read(ChildCaseId id, DecisionId decisionId) {
        ChildCase childCase = door.toRead(id).childCase();
        GivenIntervention given = decisions.find(id, decisionId).orElseThrow(() -> new NotFoundException("decision"));
        InterventionDecision decision = given.decision();
        Set<StaffId> staff = new HashSet<>(Set.of(decision.decidedBy()));
        staff.add(decision.proposedBy());
        decision.approvedBy().ifPresent(staff::add);
        InterventionProposal proposal =
                proposals.find(id, decision.proposal()).orElseThrow(() -> new NotFoundException("proposal"));
        Household household = readHousehold.of(id.value());
        return new DecisionFile(
                childCase,
                household,
                given,
                proposal,
                proposals.evaluation(decision.evaluation()),
                consentsToday.answers(id, household),
                decision.committee().flatMap(decided -> committee.find(id, decided)),
                consentsToday.need(household, decision),
                consentsToday.of(household, decision),
                caseClocks.nextFollowUp(childCase.header(), decisionId),
                longestBetween.latestNext(proposal, door.today()),
                directory.names(staff));
    }
}
