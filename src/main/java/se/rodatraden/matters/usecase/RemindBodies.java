package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.ReferralId;
import se.rodatraden.matters.domain.Delivery;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterAction;
import se.rodatraden.matters.domain.MatterDocument.Direction;
import se.rodatraden.matters.domain.Referral;
import se.rodatraden.matters.store.AuthorityStore;
import se.rodatraden.matters.store.DeliveryStore;
import se.rodatraden.matters.store.MatterDocumentStore;
import se.rodatraden.matters.store.MatterStore;
import se.rodatraden.matters.store.ReferralStore;

/** Reminds bodies that have not answered; each gets it in its mail. At most once a day each. */
@Component
public class RemindBodies {
    private final MatterStore matters;
    private final ReferralStore referrals;
    private final AuthorityStore authorities;
    private final DeliveryStore deliveries;
    private final MatterDocumentStore documents;
    private final RepliesExpected repliesExpected;
    private final MatterHistory history;
    private final Clock clock;

    RemindBodies(
            MatterStore matters,
            ReferralStore referrals,
            AuthorityStore authorities,
            DeliveryStore deliveries,
            MatterDocumentStore documents,
            RepliesExpected repliesExpected,
            MatterHistory history,
            Clock clock) {
        this.matters = matters;
        this.referrals = referrals;
        this.authorities = authorities;
        this.deliveries = deliveries;
        this.documents = documents;
        this.repliesExpected = repliesExpected;
        this.history = history;
        this.clock = clock;
    }

    /**
     * @param chosen of the matter's referrals; empty for all that are not answered
     * @return how many were reminded
     */
    @Transactional
    public int remind(MatterId id, Set<ReferralId> chosen) {
        Matter.Header matter = matters.get(id).header();
        LocalDate today = LocalDate.now(clock);
        List<Referral.Header> reminded = referrals.of(id).stream()
                .filter(Referral.Sent.class::isInstance)
                .map(Referral::header)
                .filter(referral -> chosen.isEmpty() || chosen.contains(referral.id()))
                .filter(referral -> !today.equals(referral.remindedOn()))
                .toList();
        MatterAction.holdsAny(CurrentActor.get(), List.of(Role.REGISTRAR), matter.authority())
                .and(() -> Verdict.allowedIf(!reminded.isEmpty(), "matters.refused.nobody-to-remind"))
                .orThrow();
        String sender = authorities.get(matter.authority()).name();
        for (Referral.Header referral : reminded) {
            String text = RoundText.reminder(referral.dueOn(), today.isAfter(referral.dueOn()));
            deliveries.post(
                    List.of(new Delivery.ReferralReminder(
                            new Delivery.Envelope(
                                    deliveries.newId(),
                                    matter.authority(),
                                    sender,
                                    referral.body(),
                                    matter.number(),
                                    id,
                                    null,
                                    matter.motion(),
                                    matter.title(),
                                    today),
                            referral.id(),
                            referral.dueOn(),
                            text)),
                    List.of());
            referrals.reminded(referral.id(), today);
            documents.add(
                    id,
                    matter.authority(),
                    Direction.OUTGOING,
                    RoundText.REMINDER,
                    referral.bodyName(),
                    today,
                    text,
                    null);
        }
        repliesExpected.meetReminder(matter);
        history.line(matter, "reminded", reminded.size());
        return reminded.size();
    }
}
