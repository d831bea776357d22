package se.rodatraden.matters.lint.checks.terms;

import static se.rodatraden.matters.lint.Category.TERM_DRIFT;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Quotations;
import se.rodatraden.matters.lint.text.Sentence;
import se.rodatraden.matters.lint.text.Words;

/**
 * Two words for one thing in two ways: {@code skolsocial grupp} beside {@code skolsociala team}, where the second says the
 * same, and {@code skolans socialteam}, where the same letters are parted in another place.
 */
final class PhraseDrift {
    private static final int SHORTEST_FIRST = 8;
    private static final int SHORTEST_WHOLE = 12;
    private static final int USUAL = 3;
    private static final int RARE = 2;

    private record Phrase(String first, String second, String written, Place place) {
        String whole() {
            return first + second;
        }
    }

    private PhraseDrift() {}

    static List<Finding> in(LintedReport report) {
        Map<String, List<Phrase>> byWhole = new LinkedHashMap<>();
        for (Sentence sentence : report.sentences()) {
            List<Words.Word> words = Words.in(sentence.text());
            for (int i = 0; i + 1 < words.size(); i++) {
                Words.Word first = words.get(i);
                Words.Word second = words.get(i + 1);
                if (first.text().length() >= 5
                        && second.text().length() >= 4
                        && second.from() == first.to() + 1
                        && Character.isLowerCase(second.text().charAt(0))
                        && !Quotations.covers(sentence.text(), first.from())) {
                    Phrase phrase = new Phrase(
                            CompoundDrift.stem(first.lower()),
                            CompoundDrift.stem(second.lower()),
                            sentence.text().substring(first.from(), second.to()),
                            sentence.place(first.from(), second.to()));
                    byWhole.computeIfAbsent(phrase.whole(), _ -> new ArrayList<>())
                            .add(phrase);
                }
            }
        }
        List<Finding> findings = new ArrayList<>();
        List<List<String>> ends = report.knowledge().elements().last().stream()
                .map(group -> group.stream().map(CompoundDrift::stem).toList())
                .toList();
        byWhole.forEach((whole, phrases) -> {
            parted(whole, phrases, findings);
            synonym(phrases, byWhole, ends, findings);
        });
        return findings;
    }

    private static void parted(String whole, List<Phrase> phrases, List<Finding> findings) {
        if (whole.length() < SHORTEST_WHOLE || phrases.size() < 2) {
            return;
        }
        Map<String, List<Phrase>> byFirst = new LinkedHashMap<>();
        phrases.forEach(phrase ->
                byFirst.computeIfAbsent(phrase.first(), _ -> new ArrayList<>()).add(phrase));
        if (byFirst.size() == 2) {
            List<List<Phrase>> both = List.copyOf(byFirst.values());
            List<Phrase> one = both.get(0);
            List<Phrase> other = both.get(1);
            found(one.size() < other.size() ? one : other, one.size() < other.size() ? other : one, findings);
        }
    }

    private static void synonym(
            List<Phrase> phrases, Map<String, List<Phrase>> byWhole, List<List<String>> ends, List<Finding> findings) {
        Phrase phrase = phrases.getFirst();
        if (phrases.size() > RARE || phrase.first().length() < SHORTEST_FIRST) {
            return;
        }
        Optional<List<Phrase>> usual = ends.stream()
                .filter(group -> group.contains(phrase.second()))
                .flatMap(List::stream)
                .filter(end -> !end.equals(phrase.second()))
                .map(end -> byWhole.getOrDefault(phrase.first() + end, List.of()))
                .filter(others -> others.size() >= USUAL)
                .findFirst();
        usual.ifPresent(others -> found(phrases, others, findings));
    }

    private static void found(List<Phrase> rare, List<Phrase> usual, List<Finding> findings) {
        String right = usual.getFirst().written();
        rare.forEach(phrase -> findings.add(Finding.of(
                        "another-term-for-the-same",
                        TERM_DRIFT,
                        Severity.WARNING,
                        phrase.place(),
                        phrase.written(),
                        right)
                .against(right)
                .remedied(right)));
    }
}
