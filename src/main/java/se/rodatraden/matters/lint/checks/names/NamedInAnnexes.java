package se.rodatraden.matters.lint.checks.names;

import static se.rodatraden.matters.lint.Category.SEVERAL_NAMES;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Words;

/** A document that a clause adopts by its name has the same name among the annexes: "antar Riktlinjer för … enligt bilaga 1". */
final class NamedInAnnexes {
    private static final Pattern ADOPTED = Patterns.exact(
            "\\b(?:antar|anta|godkänner|godkänna|fastställer|fastställa)\\s(\\p{Lu}[^.,;]{5,90}?),?\\s(?:enligt|i|se|som framgår av)\\s\\(?[Bb]ilaga (\\d{1,2})\\b");
    private static final Pattern ANNEX = Patterns.of("^(?:[-•]\\s)?bilaga (\\d{1,2})[.:,]?\\s(?:[–-]\\s)?(.{5,120})");

    private NamedInAnnexes() {}

    static List<Finding> in(LintedReport report) {
        Map<String, String> titles = new HashMap<>();
        for (Block block : report.blocks(SectionRole.ANNEXES)) {
            Matcher annex = ANNEX.matcher(block.text());
            if (annex.find()) {
                titles.put(annex.group(1), annex.group(2));
            }
        }
        List<Finding> findings = new ArrayList<>();
        for (Block clause : report.clauses()) {
            Matcher adopted = ADOPTED.matcher(clause.text());
            if (adopted.find() && titles.containsKey(adopted.group(2))) {
                String title = titles.getOrDefault(adopted.group(2), "");
                if (isOfOneKind(adopted.group(1), title) && differ(adopted.group(1), title)) {
                    Place place = clause.place(adopted.start(1), adopted.end(1));
                    findings.add(Finding.of(
                                    "several-names-for-one",
                                    SEVERAL_NAMES,
                                    Severity.WARNING,
                                    place,
                                    adopted.group(1),
                                    title + ", " + adopted.group(1))
                            .against(title)
                            .remedied(title));
                }
            }
        }
        return findings;
    }

    /** Both begin with the same word: {@code Riktlinjer}. */
    private static boolean isOfOneKind(String one, String other) {
        List<Words.Word> words = Words.in(one);
        List<Words.Word> theirs = Words.in(other);
        return !words.isEmpty()
                && !theirs.isEmpty()
                && Words.stem(words.getFirst().text())
                        .equals(Words.stem(theirs.getFirst().text()));
    }

    /** Each has a word that the other has not: a name cut short is still the name. */
    private static boolean differ(String one, String other) {
        Set<String> own = new HashSet<>(Words.content(one));
        Set<String> theirs = new HashSet<>(Words.content(other));
        Set<String> both = new HashSet<>(own);
        both.retainAll(theirs);
        own.removeAll(both);
        theirs.removeAll(both);
        return !own.isEmpty() && !theirs.isEmpty();
    }
}
