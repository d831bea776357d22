package se.rodatraden.casework.usecase;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.domain.ChildCase;
import se.rodatraden.casework.domain.LaidOutChoices;
import se.rodatraden.casework.domain.UnderWay;
import se.rodatraden.casework.store.DecisionStore;
import se.rodatraden.casework.store.ProposalStore;
import se.rodatraden.kernel.Verdict;

/** Shows every intervention for the child as the guidelines in force today have it, for a person to choose. */
@Component
public class ReadChoices {
    private final ChoicesForCase choices;
    private final ProposalStore proposals;
    private final DecisionStore decisions;
    private final CaseDoor door;

    ReadChoices(ChoicesForCase choices, ProposalStore proposals, DecisionStore decisions, CaseDoor door) {
        this.choices = choices;
        this.proposals = proposals;
        this.decisions = decisions;
        this.door = door;
    }

    /** @param mayPropose whether, and why not, the reader may propose any of them */
    public record Laid(ChildCase childCase, LaidOutChoices choices, UnderWay underWay, Verdict mayPropose) {}

    @Transactional
    public Laid read(ChildCaseId id) {
        ChildCase childCase = door.toRead(id).childCase();
        LaidOutChoices laid = choices.layOut(id, door.today());
        return new Laid(
                childCase,
                laid,
                UnderWay.of(proposals.of(id), decisions.given(id)),
                childCase.mayPropose(CurrentActor.get(), laid.assessment().isPresent()));
    }
}
