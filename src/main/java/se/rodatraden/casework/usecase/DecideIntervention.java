package se.rodatraden.casework.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.access.Organisation;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.DecisionId;
import se.rodatraden.casework.ProposalId;
import se.rodatraden.casework.domain.ChildCase;
import se.rodatraden.casework.domain.ChoiceOption;
import se.rodatraden.casework.domain.ChoiceRoute;
import se.rodatraden.casework.domain.CommitteeConsent;
import se.rodatraden.casework.domain.DecisionFact;
import se.rodatraden.casework.domain.Deviation;
import se.rodatraden.casework.domain.InterventionDecision;
import se.rodatraden.casework.domain.InterventionDecision.GuidelineUsed;
import se.rodatraden.casework.domain.InterventionProposal;
import se.rodatraden.casework.domain.KeptEvaluation;
import se.rodatraden.casework.domain.LaidOutChoices;
import se.rodatraden.casework.domain.ProposalHeader;
import se.rodatraden.casework.domain.UnderWay;
import se.rodatraden.casework.store.DecisionStore;
import se.rodatraden.casework.store.ProposalStore;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.StaffId;
import se.rodatraden.kernel.Verdict;

/**
 * Decides on a proposed intervention. The guidelines are asked once more, as they are on the day of the
 * decision; if they no longer say what the proposal rests on, nothing is decided. The decision keeps what
 * decided it, and the de-identified fact goes to the register in the same transaction.
 */
@Component
public class DecideIntervention {
    private static final DecisionId UNBORN = new DecisionId(new UUID(0, 0));

    private final ChoicesForCase choices;
    private final ProposalStore proposals;
    private final DecisionStore decisions;
    private final CaseClocks caseClocks;
    private final CaseSharing sharing;
    private final DecisionDays days;
    private final Organisation organisation;
    private final ApplicationEventPublisher publisher;
    private final CaseDoor door;

    DecideIntervention(
            ChoicesForCase choices,
            ProposalStore proposals,
            DecisionStore decisions,
            CaseClocks caseClocks,
            CaseSharing sharing,
            DecisionDays days,
            Organisation organisation,
            ApplicationEventPublisher publisher,
            CaseDoor door) {
        this.choices = choices;
        this.proposals = proposals;
        this.decisions = decisions;
        this.caseClocks = caseClocks;
        this.sharing = sharing;
        this.days = days;
        this.organisation = organisation;
        this.publisher = publisher;
        this.door = door;
    }

    /**
     * @param statementOfReasons the provisions applied and the facts that decided, at least twenty characters
     * @param coordinator who is let into the case to coordinate it, as far as the consent to sharing reaches
     */
    public record Terms(
            LocalDate startsOn,
            LocalDate followUpOn,
            String statementOfReasons,
            @Nullable StaffId coordinator) {}

    /** @throws se.rodatraden.kernel.RefusedException when consent or approval is missing, or the guideline changed */
    @Transactional
    public DecisionId decide(ChildCaseId id, ProposalId proposalId, Terms terms) {
        ChildCase childCase = door.toChange(id);
        InterventionProposal proposal =
                proposals.find(id, proposalId).orElseThrow(() -> new NotFoundException("proposal"));
        ProposalHeader proposed = proposal.header();
        LaidOutChoices laid = choices.layOut(id, door.today());
        ChoiceOption option =
                laid.option(proposed.intervention()).orElseThrow(() -> new NotFoundException("intervention"));
        boolean deviates = proposal.anyDeviation().isPresent();
        proposal.mayDecide(CurrentActor.get(), option.consent())
                .and(() -> UnderWay.of(List.of(), decisions.given(id)).mayDecide(proposed.intervention()))
                .and(() -> proposal.stillFits(option.route()))
                .and(() -> days.verdicts(terms.startsOn(), terms.followUpOn(), proposal).stream()
                        .reduce(Verdict.ALLOWED, (before, day) -> before.and(() -> day)))
                .and(() -> sharing.mayLetIn(terms.coordinator(), proposed.intervention(), laid.on(), laid))
                .orThrow();
        InterventionDecision draft = draft(proposal, option, laid, terms, kept(childCase, proposed, laid));
        DecisionFact fact = DecisionFact.of(
                laid.household().child(),
                district(childCase),
                laid.assessment(),
                laid.consents(),
                draft.intervention(),
                draft.verdict(),
                deviates,
                door.today());
        DecisionStore.Decided decided = decisions.insert(draft, fact);
        proposals.markDecided(proposalId);
        caseClocks.gone(childCase, proposalId);
        caseClocks.decided(childCase, decided.id(), terms.followUpOn());
        sharing.letIn(terms.coordinator(), childCase, door.today(), terms.followUpOn());
        publisher.publishEvent(fact.told(decided.fact(), door.today(), null));
        door.tell(childCase.header(), deviates ? "decided-by-deviation" : "decided", draft.name());
        return decided.id();
    }

    /** The list as it is today; the proposal's own when nothing in it has changed. */
    private UUID kept(ChildCase childCase, ProposalHeader proposed, LaidOutChoices laid) {
        KeptEvaluation before = proposals.evaluation(proposed.evaluation());
        return before.equals(laid.evaluation())
                ? proposed.evaluation()
                : proposals.keep(childCase.header(), laid.evaluation());
    }

    private InterventionDecision draft(
            InterventionProposal proposal, ChoiceOption option, LaidOutChoices laid, Terms terms, UUID evaluation) {
        ProposalHeader proposed = proposal.header();
        return new InterventionDecision(
                UNBORN,
                proposed.id(),
                proposed.caseId(),
                proposed.compartment(),
                proposed.intervention(),
                proposed.name(),
                ChoiceRoute.code(option.choice().verdict()),
                proposed.proposedBy(),
                proposal.anySettlement().map(Deviation.Settlement::eyes).map(eyes -> eyes.settler()),
                CaseDoor.staff(),
                laid.on(),
                terms.startsOn(),
                terms.followUpOn(),
                terms.statementOfReasons(),
                option.choice().trace().map(trace -> new GuidelineUsed(trace.version(), trace.hash())),
                option.need().flatMap(need -> need.decided(laid.consents())).map(CommitteeConsent::id),
                evaluation);
    }

    private @Nullable String district(ChildCase childCase) {
        return organisation
                .compartment(childCase.header().compartment())
                .map(Organisation.Compartment::district)
                .flatMap(Optional::ofNullable)
                .orElse(null);
    }
}
