package se.rodatraden.matters.lint.checks.spelling;

import static se.rodatraden.matters.lint.Category.SPELLING_AND_IDIOM;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Quotations;
import se.rodatraden.matters.lint.text.Sentence;
import se.rodatraden.matters.lint.text.Words;

/**
 * A long word that no list has, once, beside one that the report writes again and again and that differs by a single letter
 * within: no list is needed to see that one of them is a slip.
 */
final class OwnSpellings {
    private static final int SHORTEST = 10;
    private static final int OFTEN = 2;
    /** What differs in an ending is another form of the word. */
    private static final int ENDING = 4;

    private OwnSpellings() {}

    private record Use(Words.Word word, Sentence sentence, int times) {}

    static List<Finding> in(LintedReport report) {
        Map<String, Use> uses = new LinkedHashMap<>();
        for (Sentence sentence : report.sentences()) {
            for (Words.Word word : Words.in(sentence.text())) {
                if (word.text().length() >= SHORTEST && word.text().indexOf('-') < 0) {
                    uses.merge(
                            stem(word.lower()),
                            new Use(word, sentence, 1),
                            (first, _) -> new Use(first.word(), first.sentence(), first.times() + 1));
                }
            }
        }
        Map<String, List<String>> usual = new HashMap<>();
        uses.forEach((stem, use) -> {
            if (use.times() >= OFTEN || report.words().isListed(use.word().lower())) {
                without(stem)
                        .forEach(key -> usual.computeIfAbsent(key, _ -> new ArrayList<>())
                                .add(stem));
            }
        });
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, Use> entry : uses.entrySet()) {
            Use use = entry.getValue();
            if (use.times() == 1
                    && !report.words().isListed(use.word().lower())
                    && !Quotations.covers(use.sentence().text(), use.word().from())) {
                nearly(entry.getKey(), usual)
                        .flatMap(other -> Optional.ofNullable(uses.get(other)))
                        .ifPresent(
                                other -> findings.add(finding(use, other.word().text())));
            }
        }
        return findings;
    }

    private static Optional<String> nearly(String stem, Map<String, List<String>> usual) {
        return without(stem).stream()
                .flatMap(key -> usual.getOrDefault(key, List.of()).stream())
                .filter(other -> !other.equals(stem) && isSlip(stem, other))
                .findFirst();
    }

    /** A letter too many, too few, or two that have changed places; another letter may well make another word. */
    private static boolean isSlip(String one, String other) {
        // "Programmet" doubles its last letter, and is no slip.
        boolean form = commonStart(one, other) >= Math.min(one.length(), other.length()) - 1;
        return Words.distance(one, other) == 1 && !form && (one.length() != other.length() || isSwap(one, other));
    }

    private static int commonStart(String one, String other) {
        int i = 0;
        while (i < Math.min(one.length(), other.length()) && one.charAt(i) == other.charAt(i)) {
            i++;
        }
        return i;
    }

    private static boolean isSwap(String one, String other) {
        int differ = 0;
        for (int i = 0; i < one.length(); i++) {
            differ += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return differ == 2;
    }

    /** The word, and the word without each of its letters but the first ones and the last: two that are near share one of these. */
    private static Set<String> without(String stem) {
        Set<String> keys = new HashSet<>();
        keys.add(stem);
        for (int i = 2; i < stem.length() - 1; i++) {
            keys.add(stem.substring(0, i) + stem.substring(i + 1));
        }
        return keys;
    }

    /** Without what may be an ending. */
    private static String stem(String word) {
        String stem = Words.stem(word);
        return stem.length() > SHORTEST - ENDING ? stem : word;
    }

    private static Finding finding(Use use, String right) {
        return Finding.of(
                        "misspelt-word",
                        SPELLING_AND_IDIOM,
                        Severity.WARNING,
                        use.sentence().place(use.word().from(), use.word().to()),
                        use.word().text(),
                        right)
                .against(right);
    }
}
