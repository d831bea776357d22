package se.rodatraden.matters.usecase;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.DiaryNumber;
import se.rodatraden.kernel.Role;
import se.rodatraden.matters.DeliveryId;
import se.rodatraden.matters.domain.Delivery;
import se.rodatraden.matters.store.DeliveryStore;

/** What other authorities have posted and waits for the actor to register it, the oldest first. */
@Component
@Transactional(readOnly = true)
public class ReadMail {
    private final DeliveryStore deliveries;
    private final CouncilReturns returns;

    ReadMail(DeliveryStore deliveries, CouncilReturns returns) {
        this.deliveries = deliveries;
        this.returns = returns;
    }

    /** The actor's own matters that those of the deliveries continue which else would begin a matter of their own. */
    public Map<DeliveryId, DiaryNumber> continued(List<Delivery> waiting) {
        Map<DeliveryId, DiaryNumber> continued = new HashMap<>();
        for (Delivery delivery : waiting) {
            if (delivery instanceof Delivery.CouncilProposal proposal) {
                returns.waitingFor(proposal)
                        .ifPresent(matter -> continued.put(
                                proposal.envelope().id(), matter.header().number()));
            }
        }
        return continued;
    }

    public List<Delivery> waiting() {
        return CurrentActor.get() instanceof Actor.Person person
                ? person.offices().stream()
                        .filter(office -> office.role() == Role.REGISTRAR)
                        .map(Actor.Office::compartment)
                        .flatMap(authority -> deliveries.waiting(authority).stream())
                        .toList()
                : List.of();
    }
}
