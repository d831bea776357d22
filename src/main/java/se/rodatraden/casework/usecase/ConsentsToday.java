package se.rodatraden.casework.usecase;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.domain.ConsentLadder;
import se.rodatraden.casework.domain.ConsentNeed;
import se.rodatraden.casework.domain.ConsentStanding;
import se.rodatraden.casework.domain.Consents;
import se.rodatraden.casework.domain.GivenIntervention;
import se.rodatraden.casework.domain.InterventionDecision;
import se.rodatraden.casework.domain.InterventionProposal;
import se.rodatraden.casework.domain.ProposalHeader;
import se.rodatraden.casework.store.AssessmentStore;
import se.rodatraden.casework.store.CommitteeConsentStore;
import se.rodatraden.guidelines.InterventionCatalogue;
import se.rodatraden.guidelines.InterventionKey;
import se.rodatraden.people.Household;

/** How the answers in a case that has been opened stand today, for each intervention in it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ConsentsToday {
    private final AssessmentStore assessments;
    private final CommitteeConsentStore committee;
    private final InterventionCatalogue catalogue;
    private final ConsentLadder ladder;
    private final CaseDoor door;

    ConsentsToday(
            AssessmentStore assessments,
            CommitteeConsentStore committee,
            InterventionCatalogue catalogue,
            ConsentLadder ladder,
            CaseDoor door) {
        this.assessments = assessments;
        this.committee = committee;
        this.catalogue = catalogue;
        this.ladder = ladder;
        this.door = door;
    }

    Consents answers(ChildCaseId id, Household household) {
        return Consents.of(assessments.consents(id), household, committee.standing(id));
    }

    ConsentStanding of(
            ChildCaseId id, Household household, List<InterventionProposal> proposals, List<GivenIntervention> given) {
        Consents consents = answers(id, household);
        Map<InterventionKey, ConsentNeed.Status> each = new HashMap<>();
        given.stream()
                .map(GivenIntervention::decision)
                .forEach(decision -> each.put(
                        decision.intervention(),
                        status(decision.intervention(), decision.decidedOn(), household, consents)));
        proposals.stream()
                .filter(InterventionProposal::isOpen)
                .map(InterventionProposal::header)
                .forEach(proposed -> each.put(proposed.intervention(), status(proposed, household, consents)));
        return new ConsentStanding(
                ladder.nothingMayBeGiven(consents, household.child().ageOn(door.today()), door.today()), each);
    }

    ConsentNeed.Status of(Household household, InterventionDecision decision) {
        return status(decision.intervention(), decision.decidedOn(), household, answers(decision.caseId(), household));
    }

    private ConsentNeed.Status status(ProposalHeader proposed, Household household, Consents consents) {
        return status(proposed.intervention(), proposed.proposedOn(), household, consents);
    }

    /** Whom the law of today asks for what was decided; empty when no rule covers the child. */
    Optional<ConsentNeed> need(Household household, InterventionDecision decision) {
        return need(decision.intervention(), decision.decidedOn(), household);
    }

    private ConsentNeed.Status status(InterventionKey key, LocalDate known, Household household, Consents consents) {
        return need(key, known, household).map(need -> need.status(consents)).orElse(ConsentNeed.Status.MISSING);
    }

    /** @param known a day on which the catalogue had it: today it may be offered no more, and go on all the same */
    private Optional<ConsentNeed> need(InterventionKey key, LocalDate known, Household household) {
        LocalDate today = door.today();
        return catalogue
                .find(key, today)
                .or(() -> catalogue.find(key, known))
                .flatMap(intervention ->
                        ladder.need(intervention, household.child().ageOn(today), today));
    }
}
