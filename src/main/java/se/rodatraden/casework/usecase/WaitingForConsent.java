package se.rodatraden.casework.usecase;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.domain.ChildCase;
import se.rodatraden.casework.domain.ConsentNeed;
import se.rodatraden.casework.domain.ConsentStanding;
import se.rodatraden.casework.domain.Consents;
import se.rodatraden.casework.domain.InterventionProposal;
import se.rodatraden.casework.store.CommitteeConsentStore;
import se.rodatraden.casework.store.ProposalStore;
import se.rodatraden.people.Household;
import se.rodatraden.people.usecase.ReadHousehold;

/**
 * What waits for a consent, after anything has changed that consent hangs on: an answer, or who has custody. Nobody is
 * told to decide on, or to approve, what cannot be given as the answers are.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class WaitingForConsent {
    private final ProposalStore proposals;
    private final ReadHousehold readHousehold;
    private final ConsentsToday consentsToday;
    private final CommitteeConsentStore committee;
    private final CaseClocks caseClocks;
    private final CaseDoor door;

    WaitingForConsent(
            ProposalStore proposals,
            ReadHousehold readHousehold,
            ConsentsToday consentsToday,
            CommitteeConsentStore committee,
            CaseClocks caseClocks,
            CaseDoor door) {
        this.proposals = proposals;
        this.readHousehold = readHousehold;
        this.consentsToday = consentsToday;
        this.committee = committee;
        this.caseClocks = caseClocks;
        this.door = door;
    }

    /** @param childCase locked, so that no answer comes between */
    void settle(ChildCase childCase) {
        ChildCaseId id = childCase.header().id();
        Household household = readHousehold.of(id.value());
        lapse(childCase, household);
        List<InterventionProposal> open =
                proposals.of(id).stream().filter(InterventionProposal::isOpen).toList();
        if (open.isEmpty()) {
            return;
        }
        ConsentStanding standing = consentsToday.of(id, household, open, List.of());
        open.forEach(proposal -> {
            ConsentNeed.Status consent = standing.of(proposal.header().intervention());
            caseClocks.consented(childCase, proposal.header().id(), consent);
            if (proposal instanceof InterventionProposal.AwaitingApproval) {
                proposals.notePending(proposal.header().id(), consent == ConsentNeed.Status.REFUSED);
            }
        });
    }

    /** What the social committee decided rests on the consent of the one guardian, and on joint custody of the two. */
    private void lapse(ChildCase childCase, Household household) {
        Consents consents = consentsToday.answers(childCase.header().id(), household);
        consents.committee().stream()
                .filter(decision -> !consents.bears(decision))
                .forEach(decision -> {
                    committee.lapse(childCase.header().id(), decision.id(), door.today());
                    door.tell(childCase.header(), "committee-consent-lapsed", decision.name());
                });
    }
}
