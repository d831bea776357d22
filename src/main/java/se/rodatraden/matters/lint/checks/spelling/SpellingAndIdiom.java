package se.rodatraden.matters.lint.checks.spelling;

import static se.rodatraden.matters.lint.Category.SPELLING_AND_IDIOM;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.rodatraden.matters.lint.Check;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.Knowledge;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Quotations;
import se.rodatraden.matters.lint.text.Sentence;
import se.rodatraden.matters.lint.text.SwedishWords;
import se.rodatraden.matters.lint.text.Words;

/**
 * Words that are no words, words that stand twice, and phrases that are written wrong. Rather silent than wrong: a word is
 * asked about only when it is nearly another one, is no name, no acronym and no compound of known words, stands in no
 * quotation and no foreign sentence, and is not the report's own word, which it would use again.
 */
public final class SpellingAndIdiom implements Check {
    private static final Pattern DOUBLED = Patterns.of("\\b(\\p{L}{2,20})\\s+\\1\\b");
    private static final Set<String> MAY_STAND_TWICE =
            Set.of("de", "var", "för", "allt", "om", "det", "är", "den", "som", "bra");
    private static final Pattern SPACING =
            Pattern.compile("\\p{L} [,.;:](?=\\s|$)|,,|\\p{L},\\p{L}{2}|[^.]\\.\\.(?=\\s|$)");
    private static final Set<String> ENGLISH =
            Set.of("the", "of", "and", "to", "for", "with", "is", "are", "by", "on", "this", "that");
    private static final int OFTEN = 3;
    private static final int SHORTEST = 4;
    private static final int MOST_UNKNOWN = 80;

    private record SoughtIdiom(Pattern pattern, String right) {
        SoughtIdiom(Knowledge.Idiom idiom) {
            this(Patterns.of("(?<!\\p{L})" + Pattern.quote(idiom.wrong()) + "(?!\\p{L})"), idiom.right());
        }
    }

    /**
     * What a report may write in its own way.
     *
     * @param counts how often it writes each word
     * @param terms the stems of terms
     */
    private record OwnWords(Map<String, Integer> counts, Set<String> names, Set<String> terms, LintedReport report) {
        boolean has(String word) {
            return counts.getOrDefault(word, 0) >= OFTEN
                    || names.contains(word)
                    || names.contains(word + "s")
                    || word.endsWith("s") && names.contains(word.substring(0, word.length() - 1))
                    || report.knowledge().words().contains(word)
                    || terms.contains(Words.stem(word));
        }
    }

    @Override
    public List<Finding> check(LintedReport report) {
        List<Finding> findings = new ArrayList<>();
        List<SoughtIdiom> idioms = report.knowledge().idioms().stream()
                .filter(idiom -> report.mentions(idiom.wrong()))
                .map(SoughtIdiom::new)
                .toList();
        OwnWords own = new OwnWords(counts(report), names(report), terms(report), report);
        int unknown = 0;
        for (Sentence sentence : report.sentences()) {
            String text = sentence.text();
            doubled(sentence, findings);
            spacing(sentence, findings);
            idioms(sentence, idioms, findings);
            WordsFit.in(sentence)
                    .or(() -> Congruence.in(sentence, report.words()))
                    .ifPresent(findings::add);
            Prepositions.in(sentence)
                    .filter(found ->
                            findings.stream().noneMatch(told -> told.place().equals(found.place())))
                    .ifPresent(findings::add);
            WordsFit.apart(sentence, report.words()).ifPresent(findings::add);
            if (isForeign(text) || sentence.block().role() == SectionRole.SIGNATURES) {
                continue;
            }
            for (Words.Word word : Words.in(text)) {
                if (unknown < MOST_UNKNOWN && isCandidate(word, sentence, own)) {
                    unknown++;
                    misspelt(word, sentence, report, findings);
                }
            }
        }
        WrittenApart.check(report, findings);
        OwnSpellings.in(report).stream()
                .filter(found ->
                        findings.stream().noneMatch(told -> told.place().equals(found.place())))
                .forEach(findings::add);
        return findings;
    }

    private static Map<String, Integer> counts(LintedReport report) {
        Map<String, Integer> counts = new HashMap<>();
        report.text()
                .blocks()
                .forEach(block -> Words.in(block.text()).forEach(word -> counts.merge(word.lower(), 1, Integer::sum)));
        return counts;
    }

    /** What is written with a capital within a sentence, anywhere. */
    private static Set<String> names(LintedReport report) {
        Set<String> names = new HashSet<>();
        for (Sentence sentence : report.sentences()) {
            List<Words.Word> words = Words.in(sentence.text());
            words.stream()
                    .skip(1)
                    .filter(word -> Character.isUpperCase(word.text().charAt(0)))
                    .forEach(word -> names.add(word.lower()));
        }
        report.text().blocks().stream()
                .filter(block -> block.isMargin())
                .forEach(block -> Words.in(block.text()).stream()
                        .filter(word -> Character.isUpperCase(word.text().charAt(0)))
                        .forEach(word -> names.add(word.lower())));
        return names;
    }

    private static boolean isCandidate(Words.Word word, Sentence sentence, OwnWords own) {
        String text = word.text();
        String lower = word.lower();
        int before = word.from() - 1;
        boolean glued = before >= 0 && "./@:_\\-–".indexOf(sentence.text().charAt(before)) >= 0
                || word.to() < sentence.text().length()
                        && "/@:_\\-".indexOf(sentence.text().charAt(word.to())) >= 0
                || before >= 0 && Character.isDigit(sentence.text().charAt(before));
        boolean capital = Character.isUpperCase(text.charAt(0));
        boolean begins = word.from() == 0;
        if (capital && begins && isFollowedByACapital(word, sentence.text())) {
            return false; // "Tuomas Wikander": a name
        }
        boolean innerCapital = text.chars().skip(1).anyMatch(Character::isUpperCase);
        if (text.length() < SHORTEST
                || glued
                || innerCapital
                || (capital && !begins)
                || own.has(lower)
                || text.length() > 40
                || Quotations.covers(sentence.text(), word.from())) {
            return false;
        }
        SwedishWords words = own.report().words();
        // A hyphen too many is a matter of terms.
        if (lower.indexOf('-') >= 0 && words.isWord(lower.replace("-", ""))) {
            return false;
        }
        if (!(capital && words.isListed(text)) && WordShapes.isSlipOfAnother(lower, words)) {
            return true;
        }
        for (String part : lower.split("-", -1)) {
            if (part.length() >= SHORTEST
                    && !WordShapes.isKnown(part, words)
                    && !own.names().stream().anyMatch(name -> name.length() > 3 && part.startsWith(name))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFollowedByACapital(Words.Word word, String text) {
        return word.to() + 1 < text.length()
                && text.charAt(word.to()) == ' '
                && Character.isUpperCase(text.charAt(word.to() + 1));
    }

    /** The stems of all terms: one that is not preferred is asked about as a term. */
    private static Set<String> terms(LintedReport report) {
        return report.knowledge().terms().stream()
                .flatMap(term -> Stream.concat(Stream.of(term.preferred()), term.variants().stream()))
                .map(Words::stem)
                .collect(Collectors.toSet());
    }

    private static void misspelt(Words.Word word, Sentence sentence, LintedReport report, List<Finding> findings) {
        Optional<String> nearest = report.words().nearest(word.lower());
        nearest.ifPresent(right -> findings.add(Finding.of(
                        "misspelt-word",
                        SPELLING_AND_IDIOM,
                        Severity.WARNING,
                        sentence.place(word.from(), word.to()),
                        word.text(),
                        right)
                .against(right)));
    }

    private static void doubled(Sentence sentence, List<Finding> findings) {
        Matcher matcher = DOUBLED.matcher(sentence.text());
        while (matcher.find()) {
            if (!MAY_STAND_TWICE.contains(matcher.group(1).toLowerCase(java.util.Locale.ROOT))
                    && Character.isLowerCase(
                            matcher.group(1).charAt(matcher.group(1).length() - 1))
                    // "Riktar sig SIG till": the second is a name in capitals.
                    && Character.isLowerCase(
                            matcher.group().charAt(matcher.group().length() - 1))) {
                findings.add(Finding.of(
                                "word-stands-twice",
                                SPELLING_AND_IDIOM,
                                Severity.WARNING,
                                sentence.place(matcher.start(), matcher.end()),
                                matcher.group(1))
                        .remedied(matcher.group(1)));
            }
        }
    }

    private static void spacing(Sentence sentence, List<Finding> findings) {
        Matcher matcher = SPACING.matcher(sentence.text());
        while (matcher.find()) {
            int at = sentence.from() + matcher.end() - 1;
            if (sentence.block().noteMarks().stream().anyMatch(mark -> mark.at() == at)) {
                continue; // the mark of a note stands there, and is asked about
            }
            findings.add(Finding.of(
                    "spacing",
                    SPELLING_AND_IDIOM,
                    Severity.WARNING,
                    sentence.place(matcher.start(), matcher.end()),
                    matcher.group()));
        }
    }

    private static void idioms(Sentence sentence, List<SoughtIdiom> idioms, List<Finding> findings) {
        for (SoughtIdiom idiom : idioms) {
            Matcher matcher = idiom.pattern().matcher(sentence.text());
            if (matcher.find() && !Quotations.covers(sentence.text(), matcher.start())) {
                findings.add(Finding.of(
                                "idiom",
                                SPELLING_AND_IDIOM,
                                Severity.WARNING,
                                sentence.place(matcher.start(), matcher.end()),
                                matcher.group(),
                                idiom.right())
                        .against(idiom.right())
                        .remedied(idiom.right()));
                return;
            }
        }
    }

    private static boolean isForeign(String text) {
        Set<String> words = Words.in(text).stream().map(Words.Word::lower).collect(Collectors.toSet());
        return words.stream().filter(ENGLISH::contains).count() >= 2;
    }
}
