package se.rodatraden.matters.lint.checks.terms;

import static se.rodatraden.matters.lint.Category.TERM_DRIFT;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Quotations;
import se.rodatraden.matters.lint.text.Sentence;
import se.rodatraden.matters.lint.text.Words;
import se.rodatraden.matters.lint.text.Words.Word;

/**
 * A term that the report uses again and again, once with a particle more ({@code nattsläckning}, {@code nattnedsläckning}), or
 * once with another adjective that begins alike ({@code hälsofrämjande scheman}, {@code hälsosamma scheman}).
 */
final class NearTerms {
    private static final Set<String> PARTICLES = Set.of(
            "ned", "ner", "upp", "ut", "in", "av", "på", "om", "till", "över", "bort", "fram", "åter", "vidare", "sam");
    private static final int USUAL = 3;
    private static final int SHORTEST_FIRST = 4;
    private static final int SHORTEST_LAST = 5;
    private static final int SHORTEST_ADJECTIVE = 6;

    /** More words than a report uses. */
    private static final int MOST = 20_000;

    private record Use(String written, Place place) {}

    private NearTerms() {}

    static List<Finding> in(LintedReport report) {
        Map<String, List<Use>> words = new LinkedHashMap<>();
        Map<String, Map<String, List<Use>>> phrases = new LinkedHashMap<>();
        for (Sentence sentence : report.sentences()) {
            List<Word> all = Words.in(sentence.text());
            for (int i = 0; i < all.size(); i++) {
                Word word = all.get(i);
                if (word.text().length() >= SHORTEST_FIRST + SHORTEST_LAST
                        && words.size() < MOST
                        && !Quotations.covers(sentence.text(), word.from())) {
                    words.computeIfAbsent(CompoundDrift.stem(word.lower()), _ -> new ArrayList<>())
                            .add(new Use(word.text(), sentence.place(word.from(), word.to())));
                }
                if (i > 0 && isAdjective(all.get(i - 1), word, sentence) && phrases.size() < MOST) {
                    Word before = all.get(i - 1);
                    phrases.computeIfAbsent(Words.stem(word.text()), _ -> new LinkedHashMap<>())
                            .computeIfAbsent(adjective(before), _ -> new ArrayList<>())
                            .add(new Use(
                                    sentence.text().substring(before.from(), word.to()),
                                    sentence.place(before.from(), word.to())));
                }
            }
        }
        List<Finding> findings = new ArrayList<>();
        words.forEach((stem, uses) -> withoutParticle(stem, words)
                .filter(usual -> usual.size() >= USUAL && uses.size() == 1)
                .ifPresent(usual -> findings.add(finding(uses.getFirst(), usual.getFirst()))));
        phrases.values().forEach(byAdjective -> adjectives(byAdjective, findings));
        return findings;
    }

    /** The uses of the word that is left when a particle in it is taken out. */
    private static Optional<List<Use>> withoutParticle(String stem, Map<String, List<Use>> words) {
        for (int at = SHORTEST_FIRST; at <= stem.length() - SHORTEST_LAST; at++) {
            for (String particle : PARTICLES) {
                if (stem.startsWith(particle, at) && stem.length() - at - particle.length() >= SHORTEST_LAST) {
                    List<Use> usual = words.get(stem.substring(0, at) + stem.substring(at + particle.length()));
                    if (usual != null) {
                        return Optional.of(usual);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isAdjective(Word one, Word noun, Sentence sentence) {
        return noun.from() == one.to() + 1
                && noun.text().length() >= SHORTEST_FIRST
                && one.text().length() >= SHORTEST_ADJECTIVE
                && Character.isLowerCase(noun.text().charAt(0))
                && adjective(one).length() >= SHORTEST_ADJECTIVE
                && !Quotations.covers(sentence.text(), one.from());
    }

    /** In the form that all its forms share: {@code hälsosam}, {@code hälsofrämjande}. */
    private static String adjective(Word word) {
        return word.lower().replaceFirst("(?:mma|mt|t|a|e)$", "");
    }

    private static void adjectives(Map<String, List<Use>> byAdjective, List<Finding> findings) {
        byAdjective.forEach((rare, uses) -> {
            if (uses.size() == 1 && isOne(rare)) {
                byAdjective.entrySet().stream()
                        .filter(usual -> usual.getValue().size() >= USUAL
                                && !usual.getKey().equals(rare)
                                && isOne(usual.getKey())
                                && shared(usual.getKey(), rare) >= SHORTEST_FIRST + 1)
                        .findFirst()
                        .ifPresent(usual -> findings.add(
                                finding(uses.getFirst(), usual.getValue().getFirst())));
            }
        });
    }

    private static boolean isOne(String adjective) {
        return ADJECTIVES.stream().anyMatch(adjective::endsWith);
    }

    private static final List<String> ADJECTIVES = List.of(
            "främjand",
            "främjande",
            "sa",
            "sam",
            "lig",
            "ig",
            "isk",
            "bar",
            "anpassad",
            "anpassa",
            "inriktad",
            "baserad",
            "ell",
            "iv",
            "fri",
            "vänlig",
            "säker",
            "stödjand");

    private static int shared(String one, String other) {
        int i = 0;
        while (i < Math.min(one.length(), other.length()) && one.charAt(i) == other.charAt(i)) {
            i++;
        }
        return i;
    }

    private static Finding finding(Use rare, Use usual) {
        return Finding.of(
                        "another-term-for-the-same",
                        TERM_DRIFT,
                        Severity.WARNING,
                        rare.place(),
                        rare.written(),
                        usual.written())
                .against(usual.written())
                .remedied(usual.written());
    }
}
