package se.rodatraden.matters.lint.checks.terms;

import static se.rodatraden.matters.lint.Category.ABBREVIATION_VARIANTS;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/** An acronym of a name that has been changed, in a report that uses the one of today. */
final class FormerAcronyms {
    private record Changed(String former, String now, LocalDate since) {}

    private static final List<Changed> CHANGED = List.of(
            new Changed("SKL", "SKR", LocalDate.of(2019, 11, 27)), new Changed("FHI", "FHM", LocalDate.of(2014, 1, 1)));
    private static final Pattern PAST =
            Patterns.of("\\b(?:dåvarande|tidigare|förr|f\\.d\\.|hette|(?:19\\d\\d|200\\d|201\\d))\\b");

    private FormerAcronyms() {}

    static void in(LintedReport report, List<Finding> findings) {
        for (Changed changed : CHANGED) {
            boolean today = report.mentions(changed.now().toLowerCase(java.util.Locale.ROOT))
                    && report.date().filter(changed.since()::isBefore).isPresent();
            if (!today) {
                continue;
            }
            Pattern former = Patterns.exact("(?<![\\p{L}-])" + changed.former() + "s?(?![\\p{L}-])");
            for (Sentence sentence : report.sentences()) {
                Matcher found = former.matcher(sentence.text());
                if (sentence.block().role() != SectionRole.ANNEXES
                        && found.find()
                        && !PAST.matcher(sentence.text()).find()) {
                    findings.add(Finding.of(
                                    "acronym-of-a-former-name",
                                    ABBREVIATION_VARIANTS,
                                    Severity.WARNING,
                                    sentence.place(found.start(), found.end()),
                                    changed.former(),
                                    changed.now(),
                                    changed.since())
                            .against(changed.now())
                            .remedied(changed.now()));
                }
            }
        }
    }
}
