package se.rodatraden.matters.usecase;

import java.util.List;
import org.springframework.stereotype.Component;
import se.rodatraden.kernel.DecisionRef;
import se.rodatraden.matters.domain.Delivery;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.Referral;

/**
 * Tells the bodies that have not answered that the motion has been decided. No statute gives an end to a referral inside a
 * municipality: the sender set the day and lets go of it, so that nobody prepares and decides on a reply that can change
 * nothing. The sender's own lines ended when its proposal was sent.
 */
@Component
class EndRound {
    private final SentRound round;
    private final MatterHistory history;

    EndRound(SentRound round, MatterHistory history) {
        this.round = round;
        this.history = history;
    }

    void end(Matter.Header matter, DecisionRef decision) {
        List<Referral.Header> silent = round.of(matter.id()).stream()
                .filter(Referral.Sent.class::isInstance)
                .map(Referral::header)
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
                silent.stream().map(Referral.Header::bodyName).toList());
    }
}
