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
import se.rodatraden.matters.domain.Referral;
import se.rodatraden.matters.domain.ReplyExtension;
import se.rodatraden.matters.store.ExtensionStore;
import se.rodatraden.matters.store.MatterStore;

/**
 * Grants a body more time, or refuses it. What is granted moves the due date here at once, and there when registered.
 * More time is for a reply that is still awaited; a due date that has passed by then is told in the history.
 */
@Component
public class AnswerExtension {
    private final MatterStore matters;
    private final SentRound round;
    private final ExtensionStore extensions;
    private final MatterHistory history;
    private final Clock clock;

    AnswerExtension(
            MatterStore matters, SentRound round, ExtensionStore extensions, MatterHistory history, Clock clock) {
        this.matters = matters;
        this.round = round;
        this.extensions = extensions;
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
        Referral referral = round.of(id).stream()
                .filter(candidate -> candidate.header().id().equals(extension.referral()))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("referral " + extension.referral()));
        Referral.Header header = referral.header();
        MatterAction.holdsAny(CurrentActor.get(), List.of(Role.REGISTRAR, Role.ANALYST), matter.authority())
                .and(asked::mayBeAnswered)
                .and(() -> until == null
                        ? Verdict.ALLOWED
                        : round.isOn(asking).and(() -> ReplyExtension.mayBeGranted(referral, until, today)))
                .and(() -> Verdict.allowedIf(
                        extensions.answer(id, request, until, answer, today), "matters.refused.extension-answered"))
                .orThrow();
        if (until != null) {
            round.moveDue(matter, header, until);
        }
        round.follow(asking);
        round.tell(
                matter,
                header,
                RoundText.EXTENSION_ANSWER,
                RoundText.answer(extension, until, answer),
                envelope -> new Delivery.ExtensionAnswer(envelope, request, header.id(), until, answer));
        if (until == null) {
            history.line(matter, "extension-refused", header.bodyName());
        } else if (header.dueOn().isBefore(today)) {
            history.line(matter, "extension-granted-late", header.bodyName(), until, header.dueOn());
        } else {
            history.line(matter, "extension-granted", header.bodyName(), until);
        }
    }
}
