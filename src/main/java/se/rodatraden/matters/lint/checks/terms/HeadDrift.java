package se.rodatraden.matters.lint.checks.terms;

import static se.rodatraden.matters.lint.Category.TERM_DRIFT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Quotations;
import se.rodatraden.matters.lint.text.Sentence;
import se.rodatraden.matters.lint.text.WordParts;
import se.rodatraden.matters.lint.text.Words;

/**
 * "Hemtjänsten skriver en genomförandeplan. Utförandeplanen görs …": a sentence begins with a thing in definite form that nothing
 * has brought in, and the sentence before has brought in another of the same kind. It is the same, by another name.
 */
final class HeadDrift {
    private static final int SHORTEST = 9;
    private static final Pattern DEFINITE = Pattern.compile("\\p{L}+(?:en|et|an|erna|arna|orna)");
    private static final Pattern BRINGS_IN = Patterns.of("\\b(?:en|ett|någon|något|sin|sitt)\\s(?:\\p{L}+\\s)?$");

    private HeadDrift() {}

    static List<Finding> in(LintedReport report) {
        List<Finding> findings = new ArrayList<>();
        WordParts parts = new WordParts(report.words());
        Sentence before = null;
        for (Sentence sentence : report.sentences()) {
            if (before != null && before.block().equals(sentence.block())) {
                of(report, parts, before, sentence).ifPresent(findings::add);
            }
            before = sentence;
        }
        return findings;
    }

    private static Optional<Finding> of(LintedReport report, WordParts parts, Sentence before, Sentence sentence) {
        List<Words.Word> words = Words.in(sentence.text());
        return words.stream()
                .flatMap(word ->
                        of(
                                report,
                                parts,
                                before,
                                sentence,
                                word,
                                word.from() == words.getFirst().from())
                                .stream())
                .findFirst();
    }

    /** Of a word further on, which a dictionary has, only where the other has been brought in just now: "En insatsplan upprättas. En samordnare följer åtgärdsplanen". */
    private static Optional<Finding> of(
            LintedReport report, WordParts parts, Sentence before, Sentence sentence, Words.Word word, boolean first) {
        if (word.text().length() < SHORTEST
                || word.text().indexOf('-') >= 0
                || !DEFINITE.matcher(word.lower()).matches()
                || first && report.words().isListed(word.lower())
                || Quotations.covers(sentence.text(), word.from())
                || count(report, CompoundDrift.stem(word.lower())) > 1) {
            return Optional.empty();
        }
        List<String> own = parts.of(word.lower());
        return own.size() < 2
                ? Optional.empty()
                : Words.in(before.text()).stream()
                        .filter(other -> other.text().length() >= SHORTEST
                                && BRINGS_IN
                                        .matcher(before.text().substring(0, other.from()))
                                        .find()
                                && isAnotherOfTheKind(own, parts.of(other.lower()), word.lower(), other.lower())
                                && count(report, CompoundDrift.stem(other.lower())) > 1)
                        .findFirst()
                        .map(other -> Finding.of(
                                        "another-term-for-the-same",
                                        TERM_DRIFT,
                                        Severity.WARNING,
                                        sentence.place(word.from(), word.to()),
                                        word.text(),
                                        other.text())
                                .against(other.text())
                                .remedied(other.text()));
    }

    /** The same last part, and first parts of which neither is a shorter way of saying the other. */
    private static boolean isAnotherOfTheKind(List<String> own, List<String> theirs, String word, String other) {
        return theirs.size() >= 2
                && own.getLast().equals(theirs.getLast())
                && !own.getFirst().equals(theirs.getFirst())
                && !other.contains(CompoundDrift.stem(word))
                && own.stream().limit(own.size() - 1L).noneMatch(theirs::contains);
    }

    private static long count(LintedReport report, String stem) {
        return report.sentences().stream()
                .flatMap(sentence -> Words.in(sentence.text()).stream())
                .filter(word -> word.lower().startsWith(stem))
                .count();
    }
}
