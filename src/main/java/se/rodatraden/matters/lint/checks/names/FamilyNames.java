package se.rodatraden.matters.lint.checks.names;

import static se.rodatraden.matters.lint.Category.SEVERAL_NAMES;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.Knowledge;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Quotations;
import se.rodatraden.matters.lint.text.Sentence;

/**
 * A programme of the catalogue in a form that is made for the occasion, {@code Barn-Komet} for {@code Komet 3–11}, and names
 * that are alike but for their first word: {@code Prova på-veckan} and {@code Testa på-veckan}. Who leads it and who goes
 * there, {@code Kometledare}, is no other name.
 */
final class FamilyNames {
    private static final Pattern WITH_AGES = Patterns.exact("^(\\p{Lu}\\p{Ll}{3,20}) \\d{1,2}–\\d{1,2}(?: år)?$");
    private static final Pattern PHRASE = Patterns.exact(
            "(?<!\\p{L})(\\p{Lu}\\p{Ll}{2,15}) ((?:på|i|till|för|med|ut|in|upp|om|av|själv|hem|ihop)-\\p{Ll}{3,20}?)(?:s|ns)?(?!\\p{L})");

    private record Use(String first, String written, Place place) {}

    private FamilyNames() {}

    static List<Finding> in(LintedReport report) {
        List<Finding> findings = new ArrayList<>();
        for (Knowledge.Programme programme : report.knowledge().programmes()) {
            Matcher named = WITH_AGES.matcher(programme.names().getFirst());
            if (named.find() && report.mentions(named.group(1).toLowerCase(java.util.Locale.ROOT))) {
                forms(named.group(1), report, findings);
            }
        }
        phrases(report, findings);
        return findings;
    }

    private static void forms(String family, LintedReport report, List<Finding> findings) {
        Pattern usual = Patterns.exact("(?<![\\p{L}-])" + family + " \\d{1,2}–\\d{1,2}");
        Pattern other =
                Patterns.exact("(?<![\\p{L}-])(?:\\p{L}{3,20}-?" + family + "(?:en|et)?(?!\\p{L})|\\p{Lu}\\p{Ll}{2,20}"
                        + family.toLowerCase(java.util.Locale.ROOT) + "(?:en|et|n)?(?!\\p{L})|" + family
                        + "-?(?:program|metod|modell)(?:met|en)(?: för (?:de )?\\p{Ll}{3,20})?(?!\\p{L})|" + family
                        + "-?kurs(?:en)? för (?:de )?\\p{Ll}{3,20}(?!\\p{L}))");
        Optional<String> right = report.sentences().stream()
                .map(sentence -> usual.matcher(sentence.text()))
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst();
        if (right.isEmpty()) {
            return;
        }
        for (Sentence sentence : report.sentences()) {
            Matcher matcher = other.matcher(sentence.text());
            while (matcher.find()) {
                if (!Quotations.covers(sentence.text(), matcher.start())
                        && findings.stream().noneMatch(found -> found.quote().equals(matcher.group()))) {
                    findings.add(found(sentence.place(matcher.start(), matcher.end()), matcher.group(), right.get()));
                }
            }
        }
    }

    private static void phrases(LintedReport report, List<Finding> findings) {
        Map<String, List<Use>> byEnd = new LinkedHashMap<>();
        for (Sentence sentence : report.sentences()) {
            Matcher matcher = PHRASE.matcher(sentence.text());
            while (matcher.find()) {
                byEnd.computeIfAbsent(matcher.group(2), _ -> new ArrayList<>())
                        .add(new Use(
                                matcher.group(1),
                                matcher.group(1) + " " + matcher.group(2),
                                sentence.place(matcher.start(), matcher.end())));
            }
        }
        byEnd.values().forEach(uses -> {
            Map<String, List<Use>> byFirst = new LinkedHashMap<>();
            uses.forEach(use ->
                    byFirst.computeIfAbsent(use.first(), _ -> new ArrayList<>()).add(use));
            if (byFirst.size() == 2) {
                List<List<Use>> both = List.copyOf(byFirst.values());
                boolean later = both.get(1).size() <= both.get(0).size();
                List<Use> rare = both.get(later ? 1 : 0);
                List<Use> usual = both.get(later ? 0 : 1);
                rare.forEach(use -> findings.add(
                        found(use.place(), use.written(), usual.getFirst().written())));
            }
        });
    }

    private static Finding found(Place place, String written, String usual) {
        return Finding.of(
                        "several-names-for-one",
                        SEVERAL_NAMES,
                        Severity.WARNING,
                        place,
                        written,
                        usual + ", " + written)
                .against(usual)
                .remedied(usual);
    }
}
