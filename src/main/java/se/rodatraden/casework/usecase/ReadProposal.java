package se.rodatraden.casework.usecase;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.ActorDirectory;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.ProposalId;
import se.rodatraden.casework.domain.ChildCase;
import se.rodatraden.casework.domain.ChoiceOption;
import se.rodatraden.casework.domain.ConsentNeed;
import se.rodatraden.casework.domain.InterventionProposal;
import se.rodatraden.casework.domain.KeptEvaluation;
import se.rodatraden.casework.domain.LaidOutChoices;
import se.rodatraden.casework.domain.UnderWay;
import se.rodatraden.casework.store.DecisionStore;
import se.rodatraden.casework.store.ProposalStore;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.StaffId;
import se.rodatraden.kernel.Verdict;

/** Opens one proposal: what it rests on, and how it stands to the guideline and the consents of today. */
@Component
public class ReadProposal {
    private final ChoicesForCase choices;
    private final ProposalStore proposals;
    private final DecisionStore decisions;
    private final CaseSharing sharing;
    private final ActorDirectory directory;
    private final CaseDoor door;

    ReadProposal(
            ChoicesForCase choices,
            ProposalStore proposals,
            DecisionStore decisions,
            CaseSharing sharing,
            ActorDirectory directory,
            CaseDoor door) {
        this.choices = choices;
        this.proposals = proposals;
        this.decisions = decisions;
        this.sharing = sharing;
        this.directory = directory;
        this.door = door;
    }

    /**
     * @param kept what was shown when it was proposed
     * @param today how everything stands today
     * @param option the intervention today; empty when the catalogue no longer has it
     * @param underWay the interventions that go on
     * @param coordinators who can be let in; empty for an intervention that is not coordinated
     */
    public record ProposalFile(
            ChildCase childCase,
            InterventionProposal proposal,
            KeptEvaluation kept,
            LaidOutChoices today,
            Optional<ChoiceOption> option,
            UnderWay underWay,
            List<ActorDirectory.Account> coordinators,
            Map<StaffId, String> names) {

        public ConsentNeed.Status consent() {
            return option.map(ChoiceOption::consent).orElse(ConsentNeed.Status.MISSING);
        }

        /** What the use case asks but for the terms, which nobody has written yet. */
        public Verdict mayDecide(Actor actor) {
            return proposal.mayDecide(actor, consent())
                    .and(() -> underWay.mayDecide(proposal.header().intervention()))
                    .and(() -> option.map(today -> proposal.stillFits(today.route()))
                            .orElseGet(() -> Verdict.refused("casework.refused.guideline-changed")));
        }

        /** Approve its deviation, as consents and guideline are today. */
        public Verdict mayApprove(Actor actor) {
            return option.map(today -> proposal.mayApprove(actor, today.consent(), today.route()))
                    .orElseGet(() ->
                            proposal.maySettle(actor).and(() -> Verdict.refused("casework.refused.guideline-changed")));
        }

        public String nameOf(StaffId staff) {
            return names.getOrDefault(staff, "–");
        }
    }

    @Transactional
    public ProposalFile read(ChildCaseId id, ProposalId proposalId) {
        ChildCase childCase = door.toRead(id).childCase();
        InterventionProposal proposal =
                proposals.find(id, proposalId).orElseThrow(() -> new NotFoundException("proposal"));
        LaidOutChoices today = choices.layOut(id, door.today());
        Optional<ChoiceOption> option = today.option(proposal.header().intervention());
        Set<StaffId> staff = new HashSet<>(Set.of(proposal.header().proposedBy()));
        proposal.anySettlement().ifPresent(settled -> staff.add(settled.eyes().settler()));
        return new ProposalFile(
                childCase,
                proposal,
                proposals.evaluation(proposal.header().evaluation()),
                today,
                option,
                UnderWay.of(List.of(), decisions.given(id)),
                sharing.coordinatorsOf(proposal.header().intervention(), today.on()),
                directory.names(staff));
    }
}
