package se.rodatraden.matters.lint.checks.diary;

import static se.rodatraden.matters.lint.Category.DIARY_NUMBERS;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Patterns;

/** A label that announces a number and has none, and a number that breaks off: "Ert dnr: –", "KS 2027/". */
final class NumbersLeftOut {
    private static final String LABEL =
            "(?<!\\p{L})(?:(?:[\\p{L}]{3,40}s|vår|vårt|er|ert|eget)\\s)?(?:dnr|diarienummer|diarienr|ärendenummer|ärendenr|ärendebeteckning|beteckning)\\b\\.?";

    /** What somebody puts where a number is to be found out later. */
    private static final String NOTHING =
            "(?:[–—-]|_{2,20}|\\.{3,10}|…|\\?{1,3}|[x#]{2,8}|saknas|okänt|ej angivet|inte angivet|anges senare|kommer senare|fylls i(?: senare)?|meddelas(?: senare)?)";

    /** With a colon, or in a row of its own. */
    private static final Pattern EMPTY =
            Patterns.of(LABEL + "(?::\\s{0,3}|\\t\\s?)" + NOTHING + "?\\s{0,3}(?=$|[.,;)](?:\\s|$)|\\n|\\t)");

    /** "Ert dnr: se uppdraget", in the head. */
    private static final Pattern WORDS_INSTEAD = Patterns.of(LABEL + "(?::\\s{1,3}|\\t)[^\\d\\n\\t]{2,40}$");

    private static final Pattern BREAKS_OFF = Patterns.exact(
            "(?<![\\p{L}\\d])(?!SOU|SFS|DS|PROP)\\p{Lu}{2,6}[ -]?(?:19|20)\\d{2}[/:](?=$|[:;,.)]|\\s(?!\\d))|(?<![\\p{L}\\d])(?!SOU|SFS|DS|PROP)\\p{Lu}{2,6}[ -]?(?:19|20)\\d{2}[/:-]\\s?(?:_{1,12}|[xX]{2,8}|\\?{1,8}|\\.{2,12}|…|0{2,6}(?!\\d))");

    private NumbersLeftOut() {}

    static void in(LintedReport report, List<Finding> findings) {
        for (Block block : report.text().blocks()) {
            if (block.isHeading() || block.role() == SectionRole.ANNEXES) {
                continue;
            }
            Matcher empty = EMPTY.matcher(block.text());
            Matcher broken = BREAKS_OFF.matcher(block.text());
            Matcher words =
                    WORDS_INSTEAD.matcher(block.role() == SectionRole.HEAD && !block.isMargin() ? block.text() : "");
            if (empty.find()) {
                add(block, empty, findings);
            } else if (words.find()) {
                add(block, words, findings);
            } else if (broken.find()) {
                add(block, broken, findings);
            }
        }
    }

    private static void add(Block block, Matcher found, List<Finding> findings) {
        boolean told = findings.stream()
                .anyMatch(other -> other.quote().contains(found.group().strip())
                        || found.group().contains(other.quote())
                                && !other.quote().isEmpty());
        if (!told) {
            findings.add(Finding.of(
                    "diary-number-malformed",
                    DIARY_NUMBERS,
                    Severity.WARNING,
                    block.place(found.start(), found.end()),
                    found.group().strip()));
        }
    }
}
