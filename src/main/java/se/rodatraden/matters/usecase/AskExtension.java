package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.matters.DeliveryId;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.domain.Delivery;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterDocument.Direction;
import se.rodatraden.matters.domain.ReplyExtension;
import se.rodatraden.matters.domain.ReplySituation;
import se.rodatraden.matters.domain.WayOut;
import se.rodatraden.matters.store.AuthorityStore;
import se.rodatraden.matters.store.DeliveryStore;
import se.rodatraden.matters.store.ExtensionStore;
import se.rodatraden.matters.store.MatterDocumentStore;

/** Asks the sender of a referral for more time (begär anstånd). The day that holds stays until it is answered. */
@Component
public class AskExtension {
    private final ReadWaysOut ways;
    private final AuthorityStore authorities;
    private final ExtensionStore extensions;
    private final DeliveryStore deliveries;
    private final MatterDocumentStore documents;
    private final MatterHistory history;
    private final Clock clock;

    AskExtension(
            ReadWaysOut ways,
            AuthorityStore authorities,
            ExtensionStore extensions,
            DeliveryStore deliveries,
            MatterDocumentStore documents,
            MatterHistory history,
            Clock clock) {
        this.ways = ways;
        this.authorities = authorities;
        this.extensions = extensions;
        this.deliveries = deliveries;
        this.documents = documents;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    public void ask(MatterId id, LocalDate until, String reason) {
        ReplySituation situation = ways.situation(id);
        Matter.Header matter = situation.matter().header();
        LocalDate due = situation.due().day();
        situation
                .verdict(WayOut.EXTENSION, CurrentActor.get())
                .and(() -> ReplyExtension.mayBeAsked(situation.due().extensions(), due, until))
                .orThrow();
        Matter.Origin origin = Objects.requireNonNull(matter.origin());
        LocalDate today = LocalDate.now(clock);
        DeliveryId request = deliveries.newId();
        ReplyExtension.Header extension = new ReplyExtension.Header(
                request, Objects.requireNonNull(origin.referral()), due, until, reason, today);
        extensions.asked(matter, extension);
        deliveries.post(
                List.of(new Delivery.ExtensionRequest(
                        new Delivery.Envelope(
                                request,
                                matter.authority(),
                                authorities.get(matter.authority()).name(),
                                origin.sender(),
                                matter.number(),
                                matter.id(),
                                origin.matterId(),
                                matter.motion(),
                                matter.title(),
                                today),
                        extension)),
                List.of());
        documents.add(
                id,
                matter.authority(),
                Direction.OUTGOING,
                RoundText.EXTENSION_REQUEST,
                origin.senderName(),
                today,
                RoundText.of(extension),
                null);
        history.line(matter, "extension-asked", until);
    }
}
