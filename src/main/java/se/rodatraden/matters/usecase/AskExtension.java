package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.DeliveryId;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.domain.Delivery;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.ReplyExtension;
import se.rodatraden.matters.domain.ReplySituation;
import se.rodatraden.matters.domain.WayOut;
import se.rodatraden.matters.store.DeliveryStore;
import se.rodatraden.matters.store.ExtensionStore;

/** Asks the sender of a referral for more time (begär anstånd). The day that holds stays until it is answered. */
@Component
public class AskExtension {
    private final ReadWaysOut ways;
    private final ExtensionStore extensions;
    private final DeliveryStore deliveries;
    private final OutgoingPost post;
    private final MatterHistory history;
    private final Clock clock;

    AskExtension(
            ReadWaysOut ways,
            ExtensionStore extensions,
            DeliveryStore deliveries,
            OutgoingPost post,
            MatterHistory history,
            Clock clock) {
        this.ways = ways;
        this.extensions = extensions;
        this.deliveries = deliveries;
        this.post = post;
        this.history = history;
        this.clock = clock;
    }

    /** @return whether the day seems reasonable; a hint, as it is asked for either way */
    @Transactional
    public Verdict ask(MatterId id, LocalDate until, String reason) {
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
        post.send(
                new Delivery.ExtensionRequest(
                        post.envelope(request, matter, origin.sender(), origin.matterId()), extension),
                RoundText.EXTENSION_REQUEST,
                origin.senderName(),
                RoundText.of(extension));
        history.line(matter, "extension-asked", until);
        return ReplyExtension.seemsReasonable(due, until, ways.senderMeets(situation), origin.senderName());
    }
}
