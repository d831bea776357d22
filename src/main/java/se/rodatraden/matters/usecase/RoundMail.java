package se.rodatraden.matters.usecase;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.rodatraden.clocks.Deadline;
import se.rodatraden.clocks.MeetDeadline;
import se.rodatraden.clocks.SetDeadline;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.ReferralId;
import se.rodatraden.matters.domain.Delivery;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterDocument.Direction;
import se.rodatraden.matters.store.DeliveryStore;
import se.rodatraden.matters.store.DueCorrectionStore;
import se.rodatraden.matters.store.ExtensionStore;
import se.rodatraden.matters.store.MatterDocumentStore;
import se.rodatraden.matters.store.MatterStore;
import se.rodatraden.matters.store.ReplyAheadStore;

/** Registers what is written to and fro while a reply is awaited: reminders, and extensions asked for and answered. */
@Component
class RoundMail {
    private final MatterStore matters;
    private final DeliveryStore deliveries;
    private final ExtensionStore extensions;
    private final DueCorrectionStore corrections;
    private final MatterDocumentStore documents;
    private final ReplyAheadStore repliesAhead;
    private final RepliesExpected repliesExpected;
    private final SetDeadline setDeadline;
    private final MeetDeadline meetDeadline;
    private final MatterHistory history;

    RoundMail(
            MatterStore matters,
            DeliveryStore deliveries,
            ExtensionStore extensions,
            DueCorrectionStore corrections,
            MatterDocumentStore documents,
            ReplyAheadStore repliesAhead,
            RepliesExpected repliesExpected,
            SetDeadline setDeadline,
            MeetDeadline meetDeadline,
            MatterHistory history) {
        this.matters = matters;
        this.deliveries = deliveries;
        this.extensions = extensions;
        this.corrections = corrections;
        this.documents = documents;
        this.repliesAhead = repliesAhead;
        this.repliesExpected = repliesExpected;
        this.setDeadline = setDeadline;
        this.meetDeadline = meetDeadline;
        this.history = history;
    }

    Matter.Header add(Delivery.ReferralReminder reminder, LocalDate today) {
        Matter.Header matter = answering(reminder.referral(), reminder.envelope());
        document(matter, RoundText.REMINDER, reminder.envelope(), today, reminder.text());
        history.line(matter, "reminder-registered", reminder.envelope().fromName(), reminder.dueOn());
        return matter;
    }

    /** Nobody waits for the reply, and its day is no deadline any more. */
    Matter.Header add(Delivery.NoLongerAwaited told, LocalDate today) {
        Matter.Header matter = answering(told.referral(), told.envelope());
        document(
                matter,
                RoundText.NO_LONGER_AWAITED,
                told.envelope(),
                today,
                RoundText.noLongerAwaited(told.decision()));
        matters.replyNotAwaited(matter.id(), today);
        meetDeadline.meet(matter.id().value(), DispatchDecision.REPLY_DUE);
        history.line(
                matter,
                "no-longer-awaited",
                told.decision().body(),
                told.decision().decidedOn(),
                told.decision().section());
        return matter;
    }

    /** The sender has the request on its side from now on, and can answer it. */
    Matter.Header add(Matter asked, Delivery.ExtensionRequest request, LocalDate today) {
        Matter.Header matter = asked.header();
        document(matter, RoundText.EXTENSION_REQUEST, request.envelope(), today, RoundText.of(request.extension()));
        extensions.asked(matter, request.extension());
        repliesExpected.asked(matter, request.extension());
        history.line(
                matter,
                "extension-request-registered",
                request.envelope().fromName(),
                request.extension().until());
        return matter;
    }

    /** The clock moves where the reply is written, from the day that was granted. */
    Matter.Header add(Delivery.ExtensionAnswer answer, LocalDate today) {
        Matter.Header matter = answering(answer.referral(), answer.envelope());
        LocalDate until = answer.until();
        extensions.find(matter.id(), answer.request()).ifPresent(asked -> {
            document(
                    matter,
                    RoundText.EXTENSION_ANSWER,
                    answer.envelope(),
                    today,
                    RoundText.answer(asked.header(), until, answer.answer()));
            extensions.answer(matter.id(), answer.request(), until, answer.answer(), today);
        });
        if (until == null) {
            history.line(
                    matter, "extension-refusal-registered", answer.envelope().fromName());
        } else {
            history.line(
                    matter,
                    moveDue(matter, answer.envelope(), until) ? "extension-registered" : "extension-overtaken",
                    answer.envelope().fromName(),
                    until);
        }
        return matter;
    }

    /** The clock moves where the reply is written; the day that was told before stays in the history. */
    Matter.Header add(Delivery.DueCorrected corrected, LocalDate today) {
        Matter.Header matter = answering(corrected.referral(), corrected.envelope());
        document(
                matter,
                RoundText.dueCorrected(corrected.instead()),
                corrected.envelope(),
                today,
                RoundText.corrected(corrected.dueOn(), corrected.instead(), corrected.reason()));
        corrections.keep(matter, corrected.correction());
        history.line(
                matter,
                moveDue(matter, corrected.envelope(), corrected.instead())
                        ? "due-correction-registered"
                        : "due-correction-overtaken",
                corrected.envelope().fromName(),
                corrected.dueOn(),
                corrected.instead(),
                corrected.reason());
        return matter;
    }

    /**
     * What the sender sent last holds, in whatever order the registrar takes its letters; and nothing brings back the day of a
     * reply that is awaited no longer.
     *
     * @return whether the day now is the one that the letter tells
     */
    private boolean moveDue(Matter.Header matter, Delivery.Envelope letter, LocalDate until) {
        matters.lock(matter.id());
        if (matters.get(matter.id()).header().notAwaitedOn().isPresent()
                || deliveries.isOvertaken(letter, matter.id())) {
            return false;
        }
        matters.moveReplyDue(matter.id(), until);
        if (!hasReplied(matter.id())) {
            setDeadline.set(Deadline.agreed(
                    matter.id().value(),
                    matter.authority(),
                    DispatchDecision.REPLY_DUE,
                    matter.number().value(),
                    "/matters/" + matter.id(),
                    until));
        }
        return true;
    }

    /** Nobody waits for a reply that is sent: more time for it brings no deadline back. */
    private boolean hasReplied(MatterId id) {
        return matters.get(id).hasEnded() || repliesAhead.of(id).isPresent();
    }

    /** What concerns a referral is registered in the matter that the referral itself became. */
    private Matter.Header answering(ReferralId referral, Delivery.Envelope envelope) {
        return matters.answering(referral, envelope.to())
                .map(Matter::header)
                .orElseThrow(() -> new RefusedException(new Verdict.Refused(
                        "matters.refused.register-referral-first", java.util.List.of(envelope.senderNumber()))));
    }

    private void document(
            Matter.Header matter, String title, Delivery.Envelope envelope, LocalDate today, String body) {
        documents.add(
                matter.id(), matter.authority(), Direction.INCOMING, title, envelope.fromName(), today, body, null);
    }
}
