package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.DeliveryId;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.domain.Delivery;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterAction;
import se.rodatraden.matters.domain.MatterDocument.Direction;
import se.rodatraden.matters.domain.Referral;
import se.rodatraden.matters.domain.ReplyExtension;
import se.rodatraden.matters.store.AuthorityStore;
import se.rodatraden.matters.store.DeliveryStore;
import se.rodatraden.matters.store.ExtensionStore;
import se.rodatraden.matters.store.MatterDocumentStore;
import se.rodatraden.matters.store.MatterStore;
import se.rodatraden.matters.store.ReferralStore;

/** Grants a body more time, or refuses it. What is granted moves the due date here at once, and there when registered. */
@Component
public class AnswerExtension {
    private final MatterStore matters;
    private final ReferralStore referrals;
    private final ExtensionStore extensions;
    private final AuthorityStore authorities;
    private final DeliveryStore deliveries;
    private final MatterDocumentStore documents;
    private final RepliesExpected repliesExpected;
    private final MatterHistory history;
    private final Clock clock;

    AnswerExtension(
            MatterStore matters,
            ReferralStore referrals,
            ExtensionStore extensions,
            AuthorityStore authorities,
            DeliveryStore deliveries,
            MatterDocumentStore documents,
            RepliesExpected repliesExpected,
            MatterHistory history,
            Clock clock) {
        this.matters = matters;
        this.referrals = referrals;
        this.extensions = extensions;
        this.authorities = authorities;
        this.deliveries = deliveries;
        this.documents = documents;
        this.repliesExpected = repliesExpected;
        this.history = history;
        this.clock = clock;
    }

    /** @param until the new due date: what was asked for, or another day after the one that holds */
    @Transactional
    public void grant(MatterId id, DeliveryId request, LocalDate until, String answer) {
        answer(id, request, until, answer);
    }

    @Transactional
    public void refuse(MatterId id, DeliveryId request, String answer) {
        answer(id, request, null, answer);
    }

    private void answer(MatterId id, DeliveryId request, @Nullable LocalDate until, String answer) {
        Matter.Header matter = matters.get(id).header();
        LocalDate today = LocalDate.now(clock);
        ReplyExtension asked =
                extensions.find(id, request).orElseThrow(() -> new NotFoundException("extension " + request));
        ReplyExtension.Header extension = asked.header();
        MatterAction.holdsAny(CurrentActor.get(), List.of(Role.REGISTRAR, Role.ANALYST), matter.authority())
                .and(asked::mayBeAnswered)
                .and(() -> Verdict.allowedIf(
                        until == null || until.isAfter(extension.dueOn()) && until.isAfter(today),
                        "matters.refused.extension-day",
                        extension.dueOn()))
                .and(() -> Verdict.allowedIf(
                        extensions.answer(id, request, until, answer, today), "matters.refused.extension-answered"))
                .orThrow();
        Referral.Header referral = referrals.of(id).stream()
                .map(Referral::header)
                .filter(candidate -> candidate.id().equals(extension.referral()))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("referral " + extension.referral()));
        if (until != null) {
            referrals.moveDue(referral.id(), until);
            repliesExpected.expect(matter);
        }
        deliveries.post(
                List.of(new Delivery.ExtensionAnswer(
                        new Delivery.Envelope(
                                deliveries.newId(),
                                matter.authority(),
                                authorities.get(matter.authority()).name(),
                                referral.body(),
                                matter.number(),
                                id,
                                null,
                                matter.motion(),
                                matter.title(),
                                today),
                        request,
                        referral.id(),
                        until,
                        answer)),
                List.of());
        documents.add(
                id,
                matter.authority(),
                Direction.OUTGOING,
                RoundText.EXTENSION_ANSWER,
                referral.bodyName(),
                today,
                RoundText.answer(extension, until, answer),
                null);
        if (until == null) {
            history.line(matter, "extension-refused", referral.bodyName());
        } else {
            history.line(matter, "extension-granted", referral.bodyName(), until);
        }
    }
}
