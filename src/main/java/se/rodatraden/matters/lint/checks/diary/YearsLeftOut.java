package se.rodatraden.matters.lint.checks.diary;

import static se.rodatraden.matters.lint.Category.DIARY_NUMBERS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Patterns;

/** "KS 655", of the number KS 2027/655 that stands elsewhere in the report. */
final class YearsLeftOut {
    private static final Pattern SHORT = Patterns.exact("(?<![\\p{L}\\d])\\p{Lu}{2,6} \\d{1,5}(?![\\d/:–-])");

    private YearsLeftOut() {}

    static List<Finding> in(LintedReport report) {
        Map<String, String> whole = new HashMap<>();
        WrittenNumber.in(report)
                .forEach(written -> written.withoutYear().ifPresent(brief -> whole.put(brief, written.number())));
        List<Finding> findings = new ArrayList<>();
        for (Block block : report.text().blocks()) {
            Matcher written = SHORT.matcher(block.text());
            while (written.find()) {
                String right = whole.get(written.group());
                if (right != null) {
                    findings.add(Finding.of(
                                    "diary-number-malformed",
                                    DIARY_NUMBERS,
                                    Severity.WARNING,
                                    block.place(written.start(), written.end()),
                                    written.group())
                            .against(right));
                }
            }
        }
        return findings;
    }
}
