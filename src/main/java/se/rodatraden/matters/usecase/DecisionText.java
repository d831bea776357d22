package se.rodatraden.matters.usecase;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.rodatraden.kernel.DecisionRef;
import se.rodatraden.matters.DecisionOutcome;
import se.rodatraden.matters.ReplyStance;
import se.rodatraden.matters.domain.Delivery;
import se.rodatraden.matters.domain.FormalDecision;
import se.rodatraden.matters.domain.Referral.ReferralReply;
import se.rodatraden.matters.domain.ReplyText;

/** Decisions and replies as documents in a diary. Documents are written in Swedish in every language of the screen. */
final class DecisionText {
    private DecisionText() {}

    static String clauses(List<String> clauses) {
        return IntStream.range(0, clauses.size())
                .mapToObj(i -> (i + 1) + ". " + clauses.get(i))
                .collect(Collectors.joining("\n"));
    }

    static String of(ReferralReply reply) {
        String reasons = reply.reasons();
        return "Ställningstagande: %s.\n\nBeslutat den %s, %s.\n\n%s%s%s"
                .formatted(
                        stance(reply.stance()),
                        reply.decidedOn(),
                        reply.section(),
                        reply.summary(),
                        reasons == null || reasons.isBlank()
                                ? ""
                                : "\n\n" + ReplyText.REASONS + "\n\n" + reasons.strip(),
                        dissent(reply.dissent()));
    }

    static String of(Delivery.CouncilDecision sent) {
        DecisionRef decision = sent.decision();
        return "%s den %s, %s: %s.\n\n%s%s"
                .formatted(
                        decision.body(),
                        decision.decidedOn(),
                        decision.section(),
                        outcome(sent.outcome()),
                        clauses(sent.clauses()),
                        task(sent.task()));
    }

    /** An extract from the minutes. */
    static String of(String body, FormalDecision decision) {
        return "%s den %s, %s: %s.\n\n%s%s"
                .formatted(
                        body,
                        decision.decidedOn(),
                        decision.sectionText(),
                        outcome(decision.outcome()),
                        clauses(decision.clauses()),
                        dissent(decision.dissent()));
    }

    private static String task(String task) {
        return task.isBlank() ? "" : "Beredningen ska kompletteras: " + task.strip();
    }

    private static String dissent(String dissent) {
        return dissent.isBlank() ? "" : "\n\n" + ReplyText.DISSENTS + "\n\n" + dissent.strip();
    }

    static String stance(ReplyStance stance) {
        return switch (stance) {
            case SUPPORTS -> "tillstyrker";
            case OPPOSES -> "avstyrker";
            case PARTLY -> "tillstyrker delvis";
            case NO_OBJECTION -> "har inget att invända";
            case ABSTAINS -> "avstår från att yttra sig";
        };
    }

    private static String outcome(DecisionOutcome outcome) {
        return switch (outcome) {
            case AS_PROPOSED -> "enligt förslaget";
            case AMENDED -> "enligt ändrat förslag";
            case GRANTED -> "motionen bifalls";
            case REJECTED -> "motionen avslås";
            case ANSWERED -> "motionen anses besvarad";
            case RETURNED -> "återremiss";
            case POSTPONED -> "bordläggning";
        };
    }
}
