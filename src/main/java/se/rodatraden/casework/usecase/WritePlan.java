package se.rodatraden.casework.usecase;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.DecisionId;
import se.rodatraden.casework.domain.ChildCase;
import se.rodatraden.casework.domain.GivenIntervention;
import se.rodatraden.casework.domain.ImplementationPlan;
import se.rodatraden.casework.store.DecisionStore;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.StaleEditException;

/** Writes how an intervention is carried out. */
@Component
public class WritePlan {
    private final DecisionStore decisions;
    private final CaseDoor door;

    WritePlan(DecisionStore decisions, CaseDoor door) {
        this.decisions = decisions;
        this.door = door;
    }

    /** @param version the version that the text was written over; 0 for the first */
    public record Written(int version, String goals, String measures, String participation) {}

    /** @throws StaleEditException when somebody else saved in between */
    @Transactional
    public void write(ChildCaseId id, DecisionId decisionId, Written written) {
        ChildCase childCase = door.toChange(id);
        GivenIntervention given =
                decisions.find(id, decisionId).orElseThrow(() -> new NotFoundException("intervention"));
        given.mayPlan(CurrentActor.get()).orThrow();
        ImplementationPlan plan = new ImplementationPlan(
                written.version() + 1, written.goals(), written.measures(), written.participation(), door.today());
        if (!decisions.save(given.decision(), plan, CaseDoor.staff())) {
            throw new StaleEditException(
                    given.plan().map(ImplementationPlan::joined).orElse(""), plan.joined());
        }
        door.tell(childCase.header(), "plan-written", given.decision().name());
    }
}
