package se.rodatraden.matters.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.domain.Delivery;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.Referral;
import se.rodatraden.matters.domain.ReplyDueDate;
import se.rodatraden.matters.store.ReferralStore;

/**
 * A round as its sender works with it once it is sent: which bodies it went to, whether it is still on, what each is told
 * afterwards, and the sender's own lines about it.
 */
@Component
class SentRound {
    private final ReferralStore referrals;
    private final RoundInTime inTime;
    private final OutgoingPost post;
    private final RepliesExpected lines;

    SentRound(ReferralStore referrals, RoundInTime inTime, OutgoingPost post, RepliesExpected lines) {
        this.referrals = referrals;
        this.inTime = inTime;
        this.post = post;
        this.lines = lines;
    }

    List<Referral> of(MatterId matter) {
        return referrals.of(matter);
    }

    /** Whether replies are still waited for. */
    Verdict isOn(Matter matter) {
        return inTime.verdict(matter);
    }

    /**
     * Moves the body's day on the sender's side; on its own, the body moves it when it registers the letter.
     *
     * @throws RefusedException where a colleague has moved it meanwhile
     */
    void moveDue(Matter.Header matter, Referral.Header referral, LocalDate day) {
        if (!referrals.moveDue(referral.id(), referral.dueOn(), day)) {
            ReplyDueDate.areAsSeen(of(matter.id()), Map.of(referral.id(), referral.dueOn()))
                    .orThrow();
        }
    }

    /** Sends a body a letter that both diaries keep. */
    <D extends Delivery> D tell(
            Matter.Header matter,
            Referral.Header referral,
            String title,
            String text,
            Function<Delivery.Envelope, D> letter) {
        D sent = letter.apply(post.envelope(matter, referral.body(), null));
        post.send(sent, title, referral.bodyName(), text);
        return sent;
    }

    /** Brings the lines on the sender's worklist in step with the round. */
    void follow(Matter matter) {
        if (isOn(matter).isAllowed()) {
            lines.follow(matter.header());
        } else {
            lines.meet(matter.header());
        }
    }
}
