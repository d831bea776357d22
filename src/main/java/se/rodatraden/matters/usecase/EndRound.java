package se.rodatraden.matters.usecase;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.rodatraden.kernel.DecisionRef;
import se.rodatraden.matters.domain.Delivery;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.Referral;
import se.rodatraden.matters.store.DeliveryStore;

/**
 * Tells the bodies that have not answered that the motion has been decided. No statute gives an end to a referral inside a
 * municipality: the sender set the day and lets go of it, so that nobody prepares and decides on a reply that can change
 * nothing. The sender's own lines ended when its proposal was sent.
 */
@Component
class EndRound {
    private final SentRound round;
    private final DeliveryStore deliveries;
    private final MatterHistory history;

    EndRound(SentRound round, DeliveryStore deliveries, MatterHistory history) {
        this.round = round;
        this.deliveries = deliveries;
        this.history = history;
    }

    void end(Matter.Header matter, DecisionRef decision) {
        Set<UUID> replied = repliesThatWait(matter);
        List<Referral.Header> silent = round.of(matter.id()).stream()
                .filter(Referral.Sent.class::isInstance)
                .map(Referral::header)
                .filter(referral -> !replied.contains(referral.id().value()))
                .toList();
        if (silent.isEmpty()) {
            return;
        }
        String text = RoundText.noLongerAwaited(decision);
        silent.forEach(referral -> round.tell(
                matter,
                referral,
                RoundText.NO_LONGER_AWAITED,
                text,
                envelope -> new Delivery.NoLongerAwaited(envelope, referral.id(), decision)));
        history.line(
                matter,
                "round-ended",
                silent.stream().map(Referral.Header::bodyName).collect(Collectors.joining(", ")));
    }

    /** A body whose reply has come, and waits to be registered, has nothing to be told. */
    private Set<UUID> repliesThatWait(Matter.Header matter) {
        return deliveries.waiting(matter.authority()).stream()
                .filter(Delivery.ReplyToReferral.class::isInstance)
                .map(Delivery.ReplyToReferral.class::cast)
                .map(reply -> reply.request().value())
                .collect(Collectors.toUnmodifiableSet());
    }
}
