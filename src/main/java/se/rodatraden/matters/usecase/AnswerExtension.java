package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import se.rodatraden.matters.domain.Referral;
import se.rodatraden.matters.domain.ReplyDueDate;
import se.rodatraden.matters.domain.ReplyExtension;
import se.rodatraden.matters.store.ExtensionStore;
import se.rodatraden.matters.store.MatterStore;
import se.rodatraden.matters.store.ReferralStore;

/**
 * Grants a body more time, or refuses it. What is granted moves the due date here at once, and there when registered.
 * More time is for a reply that is still awaited; a due date that has passed by then is told in the history.
 */
@Component
public class AnswerExtension {
    private final MatterStore matters;
    private final ReferralStore referrals;
    private final RoundInTime roundInTime;
    private final ExtensionStore extensions;
    private final OutgoingPost post;
    private final RepliesExpected repliesExpected;
    private final MatterHistory history;
    private final Clock clock;

    AnswerExtension(
            MatterStore matters,
            ReferralStore referrals,
            RoundInTime roundInTime,
            ExtensionStore extensions,
            OutgoingPost post,
            RepliesExpected repliesExpected,
            MatterHistory history,
            Clock clock) {
        this.matters = matters;
        this.referrals = referrals;
        this.roundInTime = roundInTime;
        this.extensions = extensions;
        this.post = post;
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
        Matter asking = matters.get(id);
        Matter.Header matter = asking.header();
        LocalDate today = LocalDate.now(clock);
        ReplyExtension asked =
                extensions.find(id, request).orElseThrow(() -> new NotFoundException("extension " + request));
        ReplyExtension.Header extension = asked.header();
        Referral referral = referrals.of(id).stream()
                .filter(candidate -> candidate.header().id().equals(extension.referral()))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("referral " + extension.referral()));
        Referral.Header header = referral.header();
        MatterAction.holdsAny(CurrentActor.get(), List.of(Role.REGISTRAR, Role.ANALYST), matter.authority())
                .and(asked::mayBeAnswered)
                .and(() -> until == null
                        ? Verdict.ALLOWED
                        : roundInTime.verdict(asking).and(() -> ReplyExtension.mayBeGranted(referral, until, today)))
                .and(() -> Verdict.allowedIf(
                        extensions.answer(id, request, until, answer, today), "matters.refused.extension-answered"))
                .orThrow();
        if (until != null && !referrals.moveDue(header.id(), header.dueOn(), until)) {
            ReplyDueDate.areAsSeen(referrals.of(id), Map.of(header.id(), header.dueOn()))
                    .orThrow();
        }
        if (roundInTime.verdict(asking).isAllowed()) {
            repliesExpected.follow(matter);
        } else {
            repliesExpected.meet(matter);
        }
        post.send(
                new Delivery.ExtensionAnswer(
                        post.envelope(matter, header.body(), null), request, header.id(), until, answer),
                RoundText.EXTENSION_ANSWER,
                header.bodyName(),
                RoundText.answer(extension, until, answer));
        if (until == null) {
            history.line(matter, "extension-refused", header.bodyName());
        } else if (header.dueOn().isBefore(today)) {
            history.line(matter, "extension-granted-late", header.bodyName(), until, header.dueOn());
        } else {
            history.line(matter, "extension-granted", header.bodyName(), until);
        }
    }
}
