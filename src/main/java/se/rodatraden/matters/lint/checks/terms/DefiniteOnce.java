package se.rodatraden.matters.lint.checks.terms;

import static se.rodatraden.matters.lint.Category.TERM_DRIFT;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Quotations;
import se.rodatraden.matters.lint.text.Sentence;
import se.rodatraden.matters.lint.text.Words;

/**
 * "Kursledarna utbildas", in a report that speaks of group leaders and nowhere of a course: what is told as known, and has
 * not been told of, is what has been told of all the time by another first part.
 */
final class DefiniteOnce {
    private static final Pattern DEFINITE = Pattern.compile("\\p{L}+(?:en|et|an|erna|arna|orna|na)");
    /** Who does something, and what is offered: of other things a report has several kinds by right. */
    private static final Pattern HEAD = Pattern.compile(
            "(?:ledar|samordnar|koordinator|lots|coach|ombud|stödjar|värdar|simskol|lovskol|sommarskol|läger|klubb|kort|buss|besök|samtal|program|metod|instrument|verktyg)");

    private static final int USUAL = 3;

    /** More than any report has: each is looked for in the whole text. */
    private static final int MOST = 60;

    private static final int SHORTEST = 9;
    private static final int SHORTEST_PART = 4;

    private record Use(String written, Place place) {}

    private DefiniteOnce() {}

    static List<Finding> in(LintedReport report) {
        Map<String, List<Use>> uses = new LinkedHashMap<>();
        for (Sentence sentence : report.sentences()) {
            for (Words.Word word : Words.in(sentence.text())) {
                if (word.text().length() >= SHORTEST
                        && word.text().indexOf('-') < 0
                        && !Quotations.covers(sentence.text(), word.from())) {
                    uses.computeIfAbsent(CompoundDrift.stem(word.lower()), _ -> new ArrayList<>())
                            .add(new Use(word.text(), sentence.place(word.from(), word.to())));
                }
            }
        }
        List<Finding> findings = new ArrayList<>();
        int[] looked = {0};
        uses.forEach((stem, all) -> {
            Use once = all.getFirst();
            if (all.size() == 1
                    && HEAD.matcher(once.written()).find()
                    && looked[0]++ < MOST
                    && DEFINITE.matcher(once.written()).matches()) {
                usual(once.written().toLowerCase(Locale.ROOT), uses, report)
                        .ifPresent(usual -> findings.add(Finding.of(
                                        "another-term-for-the-same",
                                        TERM_DRIFT,
                                        Severity.WARNING,
                                        once.place(),
                                        once.written(),
                                        usual.written())
                                .against(usual.written())
                                .remedied(usual.written())));
            }
        });
        return findings;
    }

    private static Optional<Use> usual(String word, Map<String, List<Use>> uses, LintedReport report) {
        for (int cut = word.length() - 5; cut >= SHORTEST_PART; cut--) {
            Matcher head = HEAD.matcher(word.substring(cut));
            String first = cut > SHORTEST_PART ? word.substring(0, cut).replaceFirst("s$", "") : word.substring(0, cut);
            if (head.lookingAt() && first.length() >= SHORTEST_PART && mentions(report, first) == 1) {
                return mostUsed(head.group(), word, uses);
            }
        }
        return Optional.empty();
    }

    /** The compound with this last part that is used three times or more, in whatever form. */
    private static Optional<Use> mostUsed(String head, String word, Map<String, List<Use>> uses) {
        Map<String, List<Use>> byFirst = new LinkedHashMap<>();
        uses.values()
                .forEach(all -> all.forEach(use -> {
                    String lower = use.written().toLowerCase(Locale.ROOT);
                    int at = lower.indexOf(head);
                    if (at >= SHORTEST_PART - 1 && !lower.equals(word)) {
                        byFirst.computeIfAbsent(lower.substring(0, at), _ -> new ArrayList<>())
                                .add(use);
                    }
                }));
        return byFirst.values().stream()
                .filter(all -> all.size() >= USUAL)
                .map(List::getFirst)
                .findFirst();
    }

    private static int mentions(LintedReport report, String part) {
        int count = 0;
        for (Sentence sentence : report.sentences()) {
            String text = sentence.text().toLowerCase(Locale.ROOT);
            for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
                count++;
            }
        }
        return count;
    }
}
