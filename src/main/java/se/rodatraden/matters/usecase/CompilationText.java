package se.rodatraden.matters.usecase;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.rodatraden.matters.ReplyStance;
import se.rodatraden.matters.domain.MatterDocument;
import se.rodatraden.matters.domain.Referral;
import se.rodatraden.matters.domain.ReferralCompilation;
import se.rodatraden.matters.domain.ReplyText;
import se.rodatraden.matters.domain.SourceRef;

/** A draft of what a report says about a referral round; the analyst edits it. Swedish, as the report is. */
final class CompilationText {
    private static final Pattern SAYS_WHAT = Pattern.compile("^(?:Reservation|Särskil[dt]a? (?:uttalande|yttrande))");
    private static final String WITHHELD = " har svarat. Svaret är sekretessmarkerat och återges inte.";

    private static final List<String> NUMBERS =
            List.of("ingen", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv");

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
        return Stream.of(asked, unanswered(compilation))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    /** A sentence on those whose time has ended, and one for each day until which others have time left. */
    private static String unanswered(ReferralCompilation compilation) {
        if (compilation.over()) {
            List<String> missing = compilation.unanswered().stream()
                    .map(sent -> sent.header().bodyName())
                    .toList();
            return missing.isEmpty() ? "" : first(names(missing)) + " svarade inte före beslutet.";
        }
        List<String> silent = compilation.late().stream()
                .map(sent -> sent.header().bodyName())
                .toList();
        String late = silent.isEmpty() ? "" : first(names(silent)) + " har inte inkommit med svar.";
        SortedMap<LocalDate, List<String>> awaited = compilation.awaited().stream()
                .map(Referral.Sent::header)
                .collect(Collectors.groupingBy(
                        Referral.Header::dueOn,
                        TreeMap::new,
                        Collectors.mapping(Referral.Header::bodyName, Collectors.toList())));
        return Stream.concat(
                        Stream.of(late),
                        awaited.entrySet().stream()
                                .map(day -> "%s har inte svarat än. Svarstiden går ut den %s."
                                        .formatted(first(names(day.getValue())), day.getKey())))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** One paragraph for each body that has answered, in its own words. */
    static String replies(ReferralCompilation compilation) {
        return Stream.concat(
                        compilation.answered().stream().map(CompilationText::reply),
                        compilation.withheld().stream()
                                .map(withheld -> withheld.header().bodyName() + WITHHELD))
                .collect(Collectors.joining("\n\n"));
    }

    private static String reply(Referral.Answered answer) {
        if (answer.secrecy() != null) {
            return answer.header().bodyName() + " har svarat. " + marked(answer.secrecy());
        }
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

    /**
     * How many have answered, where they stand and how many are silent: "Fem av tolv har svarat: tre tillstyrker och två avstyrker;
     * sju har inte svarat." Of a reply that is marked secret, that there is one.
     */
    static String count(ReferralCompilation compilation) {
        int asked = compilation.referrals().size();
        if (asked < 2) {
            return ""; // of one body there is nothing to count
        }
        int silent = compilation.unanswered().size();
        Map<ReplyStance, Long> open = compilation.answered().stream()
                .filter(answer -> answer.secrecy() == null)
                .collect(Collectors.groupingBy(
                        answer -> answer.reply().stance(),
                        () -> new EnumMap<>(ReplyStance.class),
                        Collectors.counting()));
        long marked = asked
                - silent
                - open.values().stream().mapToLong(Long::longValue).sum();
        List<String> stances = Stream.concat(
                        open.entrySet().stream()
                                .map(stance -> number(stance.getValue()) + " " + DecisionText.stance(stance.getKey())),
                        marked == 0 ? Stream.of() : Stream.of(number(marked) + " har lämnat ett svar som inte återges"))
                .toList();
        String answered = silent == asked ? "Ingen" : first(number(asked - silent));
        return "%s av %s har svarat%s%s."
                .formatted(
                        answered,
                        number(asked),
                        stances.isEmpty() ? "" : ": " + names(stances),
                        silent == 0 || silent == asked
                                ? ""
                                : "; %s %s"
                                        .formatted(
                                                number(silent),
                                                compilation.over() ? "svarade inte före beslutet" : "har inte svarat"));
    }

    private static String number(long count) {
        return count < NUMBERS.size() ? NUMBERS.get((int) count) : Long.toString(count);
    }

    /** A draft of the whole compilation: how the answers divide, stance and reasons of each body with their sources, and who is silent. */
    static String compiled(ReferralCompilation compilation, Map<UUID, MatterDocument> documents) {
        String replies = replies(compilation.answered(), documents);
        String silent = unanswered(compilation);
        String heading = compilation.over() ? "# Svarade inte före beslutet" : "# Har inte svarat";
        String unanswered = silent.isEmpty() ? "" : heading + "\n\n" + silent;
        String withheld = compilation.withheld().stream()
                .map(answer -> "# %s\n\n%s"
                        .formatted(answer.header().bodyName(), answer.header().bodyName() + WITHHELD))
                .collect(Collectors.joining("\n\n"));
        return Stream.of(count(compilation), replies, withheld, unanswered)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    /** A heading for each body, and a paragraph for each of its reasons and statements, with the source behind it. */
    static String replies(List<Referral.Answered> answers, Map<UUID, MatterDocument> documents) {
        return answers.stream().map(answer -> compiled(answer, documents)).collect(Collectors.joining("\n\n"));
    }

    private static String compiled(Referral.Answered answer, Map<UUID, MatterDocument> documents) {
        if (answer.secrecy() != null) {
            return "# %s\n\n%s".formatted(answer.header().bodyName(), marked(answer.secrecy()));
        }
        MatterDocument document = documents.get(answer.document());
        String heading = "# %s: %s"
                .formatted(
                        answer.header().bodyName(),
                        DecisionText.stance(answer.reply().stance()));
        if (document == null) {
            return heading + "\n\n" + answer.reply().summary();
        }
        ReplyText reply = ReplyText.of(document.body());
        return Stream.concat(
                        Stream.of(heading),
                        Stream.concat(
                                reply.reasons().stream().map(reason -> sourced("", reason, document)),
                                reply.dissents().stream().map(dissent -> sourced(label(dissent), dissent, document))))
                .collect(Collectors.joining("\n\n"));
    }

    /** A compilation goes into a report that anybody may read: a marked reply is named and not told. */
    private static String marked(String provision) {
        return "Svaret är sekretessmarkerat (%s) och återges inte.".formatted(provision);
    }

    /** Where the paragraph does not itself say what it is. */
    private static String label(ReplyText.Numbered dissent) {
        return SAYS_WHAT.matcher(dissent.text()).find() ? "" : "Reservation eller uttalande: ";
    }

    private static String sourced(String label, ReplyText.Numbered paragraph, MatterDocument document) {
        return label + paragraph.text() + " " + new SourceRef(document.ordinal(), paragraph.number());
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
