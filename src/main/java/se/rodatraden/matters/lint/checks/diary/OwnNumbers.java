package se.rodatraden.matters.lint.checks.diary;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.text.Patterns;

/** The numbers that a report gives as its own: in the heads and feet of pages, and after a label in the head of the text. */
final class OwnNumbers {
    /** "Dnr KS 2027/655": the label, and what stands where a number belongs. */
    static final Pattern LABEL = Patterns.of(
            "\\b(?:dnr|diarienummer|diarienr|ärendenummer|beteckning)\\b\\.?:?\\s{0,2}(\\S{0,30}(?:\\s\\d{2,4}[/:-]\\S{0,12})?)");

    /** "Kommunstyrelsens diarienummer"; and that of an earlier decision, "uppdrag 2025-01-29, § 12, dnr". */
    private static final Pattern OF_ANOTHER =
            Patterns.of("(?:(?:\\p{L}{3,}s|avsändarens?|remissens)\\s|§\\s?\\d{1,4},?\\s\\(?)$");

    private static final Pattern FROM_ANOTHER = Patterns.of("remiss|avsändar");

    private OwnNumbers() {}

    /** In reading order, each as often as it is written. */
    static List<WrittenNumber> in(LintedReport report) {
        List<WrittenNumber> own = new ArrayList<>();
        for (Block block : report.text().blocks()) {
            if (block.isMargin()) {
                own.addAll(WrittenNumber.in(block));
            } else if (block.role() == SectionRole.HEAD
                    && !FROM_ANOTHER.matcher(block.text()).find()) {
                own.addAll(labelled(block));
            }
        }
        return own;
    }

    private static List<WrittenNumber> labelled(Block block) {
        List<WrittenNumber> labelled = new ArrayList<>();
        Matcher label = LABEL.matcher(block.text());
        while (label.find()) {
            if (!OF_ANOTHER.matcher(block.text().substring(0, label.start())).find()) {
                WrittenNumber.in(block).stream()
                        .filter(written -> written.from() >= label.start() && written.from() <= label.end())
                        .forEach(labelled::add);
            }
        }
        return labelled;
    }
}
