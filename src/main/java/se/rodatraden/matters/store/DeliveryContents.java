package se.rodatraden.matters.store;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.rodatraden.kernel.DecisionRef;
import se.rodatraden.matters.CouncilMotion;
import se.rodatraden.matters.DecisionOutcome;
import se.rodatraden.matters.DeliveryId;
import se.rodatraden.matters.ReferralId;
import se.rodatraden.matters.domain.Delivery;
import se.rodatraden.matters.domain.Referral.ReferralReply;
import se.rodatraden.matters.domain.ReplyExtension;
import tools.jackson.databind.json.JsonMapper;

/** The inside of a delivery as it is kept: one shape for each kind, beside the envelope's columns. */
@Component
class DeliveryContents {
    private final JsonMapper json;

    DeliveryContents(JsonMapper json) {
        this.json = json;
    }

    private record Request(LocalDate dueOn, String letter, CouncilMotion about) {}

    private record Reply(DeliveryId request, ReferralReply reply) {}

    private record Proposal(CouncilMotion about, List<String> clauses, DecisionRef decision) {}

    /** @param task null in what was posted before the council's returns were sent */
    private record Decision(
            DecisionRef decision,
            DecisionOutcome outcome,
            List<String> clauses,
            @Nullable String task) {}

    private record Reminder(ReferralId referral, LocalDate dueOn, String text) {}

    private record ExtensionAnswered(
            DeliveryId request,
            ReferralId referral,
            @Nullable LocalDate until,
            String answer) {}

    private record Corrected(ReferralId referral, LocalDate dueOn, LocalDate instead, String reason) {}

    private record NotAwaited(ReferralId referral, DecisionRef decision) {}

    String kindOf(Delivery delivery) {
        return switch (delivery) {
            case Delivery.ReferralRequest _ -> "REFERRAL_REQUEST";
            case Delivery.ReplyToReferral _ -> "REFERRAL_REPLY";
            case Delivery.CouncilProposal _ -> "COUNCIL_PROPOSAL";
            case Delivery.CouncilDecision _ -> "COUNCIL_DECISION";
            case Delivery.ReferralReminder _ -> "REFERRAL_REMINDER";
            case Delivery.ExtensionRequest _ -> "EXTENSION_REQUEST";
            case Delivery.ExtensionAnswer _ -> "EXTENSION_ANSWER";
            case Delivery.NoLongerAwaited _ -> "NO_LONGER_AWAITED";
            case Delivery.DueCorrected _ -> "DUE_CORRECTED";
        };
    }

    String write(Delivery delivery) {
        return json.writeValueAsString(
                switch (delivery) {
                    case Delivery.ReferralRequest(var _, var dueOn, var letter, var about) ->
                        new Request(dueOn, letter, about);
                    case Delivery.ReplyToReferral(var _, var request, var reply) -> new Reply(request, reply);
                    case Delivery.CouncilProposal(var _, var about, var clauses, var decision) ->
                        new Proposal(about, clauses, decision);
                    case Delivery.CouncilDecision(var _, var decision, var outcome, var clauses, var task) ->
                        new Decision(decision, outcome, clauses, task);
                    case Delivery.ReferralReminder(var _, var referral, var dueOn, var text) ->
                        new Reminder(referral, dueOn, text);
                    case Delivery.ExtensionRequest(var _, var extension) -> extension;
                    case Delivery.ExtensionAnswer(var _, var request, var referral, var until, var answer) ->
                        new ExtensionAnswered(request, referral, until, answer);
                    case Delivery.NoLongerAwaited(var _, var referral, var decision) ->
                        new NotAwaited(referral, decision);
                    case Delivery.DueCorrected(var _, var referral, var dueOn, var instead, var reason) ->
                        new Corrected(referral, dueOn, instead, reason);
                });
    }

    Delivery read(String kind, Delivery.Envelope envelope, String content) {
        return switch (kind) {
            case "REFERRAL_REQUEST" -> {
                Request in = json.readValue(content, Request.class);
                yield new Delivery.ReferralRequest(envelope, in.dueOn, in.letter, in.about);
            }
            case "REFERRAL_REPLY" -> {
                Reply in = json.readValue(content, Reply.class);
                yield new Delivery.ReplyToReferral(envelope, in.request, in.reply);
            }
            case "COUNCIL_PROPOSAL" -> {
                Proposal in = json.readValue(content, Proposal.class);
                yield new Delivery.CouncilProposal(envelope, in.about, in.clauses, in.decision);
            }
            case "COUNCIL_DECISION" -> {
                Decision in = json.readValue(content, Decision.class);
                yield new Delivery.CouncilDecision(
                        envelope, in.decision, in.outcome, in.clauses, in.task == null ? "" : in.task);
            }
            case "REFERRAL_REMINDER" -> {
                Reminder in = json.readValue(content, Reminder.class);
                yield new Delivery.ReferralReminder(envelope, in.referral, in.dueOn, in.text);
            }
            case "EXTENSION_REQUEST" ->
                new Delivery.ExtensionRequest(envelope, json.readValue(content, ReplyExtension.Header.class));
            case "EXTENSION_ANSWER" -> {
                ExtensionAnswered in = json.readValue(content, ExtensionAnswered.class);
                yield new Delivery.ExtensionAnswer(envelope, in.request, in.referral, in.until, in.answer);
            }
            case "NO_LONGER_AWAITED" -> {
                NotAwaited in = json.readValue(content, NotAwaited.class);
                yield new Delivery.NoLongerAwaited(envelope, in.referral, in.decision);
            }
            case "DUE_CORRECTED" -> {
                Corrected in = json.readValue(content, Corrected.class);
                yield new Delivery.DueCorrected(envelope, in.referral, in.dueOn, in.instead, in.reason);
            }
            default -> throw new IllegalStateException("a delivery of an unknown kind: " + kind);
        };
    }
}
