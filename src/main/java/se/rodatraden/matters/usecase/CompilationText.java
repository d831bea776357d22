package se.rodatraden.matters.usecase;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import se.rodatraden.matters.domain.Referral;
import se.rodatraden.matters.domain.ReferralCompilation;

/** A draft of what a report says about a referral round; the analyst edits it. Swedish, as the report is. */
final class CompilationText {
    private CompilationText() {}

    /** Who was asked, and who has not answered. */
    static String round(ReferralCompilation compilation) {
        if (compilation.referrals().isEmpty()) {
            return "";
        }
        String asked = "Ärendet har remitterats till "
                + names(compilation.referrals().stream()
                        .map(referral -> referral.header().bodyName())
                        .toList()) + ".";
        List<String> silent = compilation.unanswered().stream()
                .map(sent -> sent.header().bodyName())
                .toList();
        return silent.isEmpty() ? asked : asked + "\n\n" + first(names(silent)) + " har inte inkommit med svar.";
    }

    /** One paragraph for each body that has answered, in its own words. */
    static String replies(ReferralCompilation compilation) {
        return compilation.answered().stream().map(CompilationText::reply).collect(Collectors.joining("\n\n"));
    }

    private static String reply(Referral.Answered answer) {
        Referral.ReferralReply reply = answer.reply();
        String dissent = reply.dissent().isBlank()
                ? ""
                : " Reservationer och särskilda uttalanden: " + reply.dissent().strip();
        return "%s %s (beslut den %s, %s). %s%s"
                .formatted(
                        answer.header().bodyName(),
                        DecisionText.stance(reply.stance()),
                        reply.decidedOn(),
                        reply.section(),
                        reply.summary().strip(),
                        dissent)
                .strip();
    }

    private static String names(Collection<String> names) {
        List<String> list = List.copyOf(names);
        return list.size() < 2
                ? String.join("", list)
                : String.join(", ", list.subList(0, list.size() - 1)) + " och " + list.getLast();
    }

    private static String first(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
