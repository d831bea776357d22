package se.rodatraden.matters.lint.checks.diary;

import static se.rodatraden.matters.lint.Category.DIARY_NUMBERS;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.domain.DiaryNumberReader;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Patterns;

/** Where the report gives its own number, in its head and in those of its pages, there is one, and it has the form of one. */
final class MalformedNumbers {
    /** A place that was to be filled in: "KS 2027/____". */
    private static final Pattern UNFILLED = Patterns.exact(
            "(?<![\\p{L}\\d])\\p{Lu}{2,6}[ -]?(?:19|20)\\d{2}\\s?[/:-]\\s?(?:_{1,12}|[xX]{2,8}|\\?{1,8}|\\.{2,12}|…)");
    /** How far behind the label the rest of a number may stand. */
    private static final int REST = 12;

    private MalformedNumbers() {}

    static List<Finding> in(LintedReport report) {
        List<Finding> findings = new ArrayList<>();
        for (Block block : report.text().blocks()) {
            if (block.isMargin() || block.role() == SectionRole.HEAD) {
                unfilled(block, findings);
                labelled(block, findings);
            }
        }
        return findings;
    }

    private static void unfilled(Block block, List<Finding> findings) {
        Matcher unfilled = UNFILLED.matcher(block.text());
        if (unfilled.find()) {
            findings.add(malformed(block, unfilled.start(), unfilled.end()));
        }
    }

    private static void labelled(Block block, List<Finding> findings) {
        Matcher label = OwnNumbers.LABEL.matcher(block.text());
        while (label.find()) {
            if (isLast(label, block)) {
                Finding told = Finding.of(
                        "diary-number-malformed",
                        DIARY_NUMBERS,
                        Severity.WARNING,
                        block.place(label.start(), block.text().length()),
                        block.text());
                findings.add(told);
            } else if (isFollowedByAnother(label, block)) {
                findings.add(malformed(block, label.start(1), label.end(1)));
            }
        }
    }

    /** The head of a page ends with the label. */
    private static boolean isLast(Matcher label, Block block) {
        return block.isMargin()
                && label.group(1).isBlank()
                && label.end() >= block.text().strip().length()
                && WrittenNumber.in(block).isEmpty();
    }

    /** By something with digits that is no number of a diary. */
    private static boolean isFollowedByAnother(Matcher label, Block block) {
        int end = Math.min(block.text().length(), label.end() + REST);
        return Patterns.hasDigit(label.group(1))
                && DiaryNumberReader.in(block.text().substring(label.start(), end))
                        .isEmpty();
    }

    private static Finding malformed(Block block, int from, int to) {
        return Finding.of(
                "diary-number-malformed",
                DIARY_NUMBERS,
                Severity.WARNING,
                block.place(from, to),
                block.text().substring(from, to));
    }
}
