package se.rodatraden.matters.usecase;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.Role;
import se.rodatraden.matters.domain.Delivery;
import se.rodatraden.matters.store.DeliveryStore;

/** What other authorities have posted and waits for the actor to register it, the oldest first. */
@Component
@Transactional(readOnly = true)
public class ReadMail {
    private final DeliveryStore deliveries;

    ReadMail(DeliveryStore deliveries) {
        this.deliveries = deliveries;
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
