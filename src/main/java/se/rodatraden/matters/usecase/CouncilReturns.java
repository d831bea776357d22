package se.rodatraden.matters.usecase;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.rodatraden.matters.DecisionOutcome;
import se.rodatraden.matters.domain.CouncilReturn;
import se.rodatraden.matters.domain.Delivery;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.store.DecisionStore;
import se.rodatraden.matters.store.DeliveryStore;
import se.rodatraden.matters.store.MatterStore;

/** What the council has sent back to the board: as the board has it, and the council's own matter that waits meanwhile. */
@Component
class CouncilReturns {
    private final MatterStore matters;
    private final DecisionStore decisions;
    private final DeliveryStore deliveries;

    CouncilReturns(MatterStore matters, DecisionStore decisions, DeliveryStore deliveries) {
        this.matters = matters;
        this.decisions = decisions;
        this.deliveries = deliveries;
    }

    /** What the board still has to add to its matter; nothing once it has decided anew. */
    Optional<CouncilReturn> toPrepare(Matter matter) {
        return switch (matter) {
            case Matter.Registered _, Matter.InPreparation _, Matter.Reported _, Matter.Scheduled _ ->
                deliveries.returnedTo(matter.header().id());
            case Matter.Decided _, Matter.Dispatched _, Matter.Closed _ -> Optional.empty();
        };
    }

    /** The council's own matter about the same proposal, which it returned to the board and which waits for it. */
    Optional<Matter.Closed> waitingFor(Delivery.CouncilProposal proposal) {
        Delivery.Envelope envelope = proposal.envelope();
        return matters.begunBy(envelope.senderMatter(), envelope.motion(), envelope.to())
                .flatMap(matter -> matter instanceof Matter.Closed closed ? Optional.of(closed) : Optional.empty())
                .filter(closed -> closed.settlement()
                        .map(settled -> decisions.get(settled.decision()).outcome())
                        .filter(DecisionOutcome.RETURNED::equals)
                        .isPresent());
    }
}
