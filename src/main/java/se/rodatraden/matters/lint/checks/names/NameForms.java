package se.rodatraden.matters.lint.checks.names;

import static se.rodatraden.matters.lint.Category.SEVERAL_NAMES;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.Knowledge;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Quotations;
import se.rodatraden.matters.lint.text.Sentence;
import se.rodatraden.matters.lint.text.Words;

/**
 * A name in another form than its own: {@code Central-skolan} for {@code Centralskolan}, {@code SIG Ung} for {@code SIG},
 * {@code Coping Power Sverige} for {@code Coping Power Program}, {@code Insatsgruppen Ung} for the groups that the report
 * else writes with a small letter, {@code gården Kvarteret} for {@code gården Kvarten}.
 */
final class NameForms {
    private static final Pattern HYPHEN =
            Patterns.exact("(?<![\\p{L}\\d-])(\\p{Lu}\\p{Ll}{2,20})-(\\p{L}\\p{Ll}{2,20})(?![\\p{L}-])");
    private static final Pattern SOLID = Patterns.exact("(?<=[\\p{Ll},] )\\p{Lu}\\p{Ll}{6,30}(?![\\p{L}-])");
    private static final Pattern ACRONYM_NAME =
            Patterns.exact("(?<![\\p{L}\\d/-])(\\p{Lu}{3,6}) (\\p{Lu}\\p{Ll}{1,15})(?![\\p{L}-])(?! \\p{Lu}\\p{Ll})");
    private static final Pattern NOUN_NAME =
            Patterns.exact("(?<=[\\p{Ll},] )(\\p{Lu}\\p{Ll}{4,25}(?:en|et|an)) (\\p{Lu}\\p{Ll}{1,15})(?![\\p{L}-])");
    private static final Pattern CALLED = Patterns.exact(
            "(?<!\\p{L})\\p{Ll}{0,25}(gården|huset|platsen|centret|gruppen|teamet|mottagningen|projektet|programmet|kursen|boendet|hemmet|verksamheten|satsningen|bussen|förskolan) (\\p{Lu}\\p{Ll}{3,20})(?![\\p{L}-])");
    private static final int SHARED = 5;
    private static final int USUAL = 3;

    private record Use(String name, Sentence sentence, int from, int to) {
        Place place() {
            return sentence.place(from, to);
        }
    }

    private NameForms() {}

    static List<Finding> in(LintedReport report) {
        List<Finding> findings = new ArrayList<>();
        hyphens(report, findings);
        acronyms(report, findings);
        nouns(report, findings);
        called(report, findings);
        catalogue(report, findings);
        return findings;
    }

    /** With a hyphen where the usual name has none; its second part may be another. */
    private static void hyphens(LintedReport report, List<Finding> findings) {
        Map<String, Integer> solid = new LinkedHashMap<>();
        for (Sentence sentence : report.sentences()) {
            Matcher matcher = SOLID.matcher(sentence.text());
            while (matcher.find()) {
                solid.merge(matcher.group(), 1, Integer::sum);
            }
        }
        for (Use use : uses(report, HYPHEN)) {
            String first = use.name().substring(0, use.name().indexOf('-'));
            String second = use.name().substring(use.name().indexOf('-') + 1).toLowerCase(Locale.ROOT);
            solid.entrySet().stream()
                    .filter(one -> one.getKey().equals(first + second)
                            || one.getValue() >= USUAL
                                    && one.getKey().startsWith(first)
                                    && one.getKey().length() >= first.length() + 3
                                    && one.getKey().charAt(first.length()) == second.charAt(0))
                    .findFirst()
                    .ifPresent(one -> findings.add(found(use, one.getKey())));
        }
    }

    /** "SIG Ung", where the report else says "SIG", and no catalogue has it. */
    private static void acronyms(LintedReport report, List<Finding> findings) {
        for (Use use : uses(report, ACRONYM_NAME)) {
            String acronym = use.name().substring(0, use.name().indexOf(' '));
            if (!isInCatalogue(report, use.name())
                    && count(report, use.name()) <= 1
                    && count(report, acronym) > USUAL
                    && !isAPlaceOrBody(report, use.name().substring(acronym.length() + 1))) {
                findings.add(found(use, acronym));
            }
        }
    }

    /** A noun that the report else writes with a small letter, with a capital and another name after it. */
    private static void nouns(LintedReport report, List<Finding> findings) {
        for (Use use : uses(report, NOUN_NAME)) {
            String noun = use.name().substring(0, use.name().indexOf(' '));
            String stem = Words.stem(noun);
            if (count(report, use.name()) == 1
                    && count(report, noun) == 1
                    && !isAPlaceOrBody(report, use.name().substring(noun.length() + 1))
                    && small(report, stem) >= 2) {
                findings.add(found(use, noun.toLowerCase(Locale.ROOT)));
            }
        }
    }

    private static long small(LintedReport report, String stem) {
        Pattern small = Patterns.exact("(?<![\\p{L}-])" + Pattern.quote(stem) + "\\p{Ll}{0,5}(?![\\p{L}-])");
        return report.sentences().stream()
                .mapToLong(sentence -> small.matcher(sentence.text()).results().count())
                .sum();
    }

    /** Two names after the same noun that are alike to their last letters. */
    private static void called(LintedReport report, List<Finding> findings) {
        Map<String, List<Use>> named = new LinkedHashMap<>();
        for (Sentence sentence : report.sentences()) {
            Matcher matcher = CALLED.matcher(sentence.text());
            while (matcher.find()) {
                named.computeIfAbsent(matcher.group(1) + " " + matcher.group(2), _ -> new ArrayList<>())
                        .add(new Use(matcher.group(2), sentence, matcher.start(), matcher.end()));
            }
        }
        named.forEach((name, uses) -> named.keySet().stream()
                .filter(other -> isAlike(name, other)
                        && count(report, other.substring(other.indexOf(' ') + 1))
                                > count(report, name.substring(name.indexOf(' ') + 1)))
                .findFirst()
                .ifPresent(other ->
                        uses.forEach(use -> findings.add(found(use, other.substring(other.indexOf(' ') + 1))))));
    }

    private static boolean isAlike(String one, String other) {
        int space = one.indexOf(' ');
        if (space != other.indexOf(' ') || !one.regionMatches(0, other, 0, space + 1 + SHARED)) {
            return false;
        }
        String mine = one.substring(space + 1);
        String theirs = other.substring(space + 1);
        return !mine.equals(theirs)
                && !mine.equals(theirs + "s")
                && !theirs.equals(mine + "s")
                && Math.abs(mine.length() - theirs.length()) <= 3;
    }

    /** The first word of a foreign name of the catalogue, and then another than its second. */
    private static void catalogue(LintedReport report, List<Finding> findings) {
        for (Knowledge.Programme programme : report.knowledge().programmes()) {
            String name = programme.names().getFirst();
            int space = name.indexOf(' ');
            if (space < 4
                    || !Character.isUpperCase(name.charAt(space + 1))
                    || programme.names().stream().noneMatch(one -> report.mentions(one.toLowerCase(Locale.ROOT)))) {
                continue;
            }
            Pattern other = Patterns.exact("(?<![\\p{L}-])" + Pattern.quote(name.substring(0, space))
                    + "[ -](?:\\p{Lu}?\\p{Ll}+)(?:[ -]\\p{Lu}?\\p{Ll}+)?");
            for (Use use : uses(report, other)) {
                String written = use.name();
                String capitals = written.replaceFirst("[ -]\\p{Ll}+$", "");
                if (!name.startsWith(written) && !(name.startsWith(capitals) && capitals.length() > space)) {
                    findings.add(found(use, name));
                }
            }
        }
    }

    private static boolean isInCatalogue(LintedReport report, String name) {
        return report.knowledge().programmes().stream()
                .flatMap(programme -> programme.names().stream())
                .anyMatch(one -> one.equals(name));
    }

    private static boolean isAPlaceOrBody(LintedReport report, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return report.mentions(" i " + lower)
                || report.mentions(lower + " kommun")
                || report.mentions(lower + "s kommun")
                || report.mentions("region " + lower);
    }

    private static long count(LintedReport report, String name) {
        Pattern whole = Patterns.exact("(?<![\\p{L}-])" + Pattern.quote(name) + "(?!\\p{L})");
        return report.sentences().stream()
                .mapToLong(sentence -> whole.matcher(sentence.text()).results().count())
                .sum();
    }

    private static List<Use> uses(LintedReport report, Pattern pattern) {
        List<Use> uses = new ArrayList<>();
        List<Sentence> all = Stream.concat(
                        report.sentences().stream(),
                        report.text().blocks().stream()
                                .filter(Block::isHeading)
                                .flatMap(block -> Sentence.in(block).stream()))
                .toList();
        for (Sentence sentence : all) {
            Matcher matcher = pattern.matcher(sentence.text());
            while (matcher.find()) {
                if (!Quotations.covers(sentence.text(), matcher.start())) {
                    uses.add(new Use(matcher.group(), sentence, matcher.start(), matcher.end()));
                }
            }
        }
        return uses;
    }

    private static Finding found(Use use, String usual) {
        return Finding.of(
                        "several-names-for-one",
                        SEVERAL_NAMES,
                        Severity.WARNING,
                        use.place(),
                        use.place().quoted(),
                        usual + ", " + use.name())
                .against(usual)
                .remedied(usual);
    }
}
