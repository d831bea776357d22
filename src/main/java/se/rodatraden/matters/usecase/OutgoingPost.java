package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.matters.DeliveryId;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.domain.Delivery;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterDocument.Direction;
import se.rodatraden.matters.store.AuthorityStore;
import se.rodatraden.matters.store.DeliveryStore;
import se.rodatraden.matters.store.MatterDocumentStore;

/** What a matter sends to another authority: the envelope, the delivery, and the copy in the sender's own diary. */
@Component
class OutgoingPost {
    private final AuthorityStore authorities;
    private final DeliveryStore deliveries;
    private final MatterDocumentStore documents;
    private final Clock clock;

    OutgoingPost(AuthorityStore authorities, DeliveryStore deliveries, MatterDocumentStore documents, Clock clock) {
        this.authorities = authorities;
        this.deliveries = deliveries;
        this.documents = documents;
        this.clock = clock;
    }

    /** @param answers the addressee's own matter; null when it is the addressee's registrar that finds it */
    Delivery.Envelope envelope(Matter.Header from, CompartmentId to, @Nullable MatterId answers) {
        return envelope(deliveries.newId(), from, to, answers);
    }

    /** To the authority that asked, about its own matter. */
    Delivery.Envelope answer(Matter.Header from, Matter.Origin asked) {
        return envelope(from, asked.sender(), asked.matterId());
    }

    Delivery.Envelope envelope(DeliveryId id, Matter.Header from, CompartmentId to, @Nullable MatterId answers) {
        return new Delivery.Envelope(
                id,
                from.authority(),
                authorities.get(from.authority()).name(),
                to,
                from.number(),
                from.id(),
                answers,
                from.motion(),
                from.title(),
                LocalDate.now(clock),
                null);
    }

    /** Posts a letter without enclosures and keeps it in the sender's diary. */
    void send(Delivery delivery, String title, String receiver, String text) {
        deliveries.post(List.of(delivery), List.of());
        Delivery.Envelope envelope = delivery.envelope();
        documents.add(
                envelope.senderMatter(),
                envelope.from(),
                Direction.OUTGOING,
                title,
                receiver,
                envelope.sentOn(),
                text,
                null);
    }
}
