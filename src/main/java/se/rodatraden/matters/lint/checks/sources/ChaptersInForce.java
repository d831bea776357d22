package se.rodatraden.matters.lint.checks.sources;

import static se.rodatraden.matters.lint.Category.STALE_STATUTES;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/**
 * The chapters of the municipal act that changed their numbers in 2018: who cites the old one has copied an older report. Only
 * where the sentence says what the chapter is about.
 */
final class ChaptersInForce {
    private static final LocalDate FROM = LocalDate.of(2018, 1, 1);

    private record Chapter(Pattern about, String right) {}

    private static final List<Chapter> CHAPTERS = List.of(
            new Chapter(Patterns.of("laglighetspröv|förvaltningsrätten"), "13"),
            new Chapter(
                    Patterns.of(
                            "ekonomistyrning|ekonomisk förvaltning|god ekonomisk hushållning|årsredovisning|delårsrapport|budgetprocess"),
                    "11"),
            new Chapter(Patterns.of("revisorer|revisionen|revisionsberättelse"), "12"));
    private static final Pattern CITED = Patterns.of(
            "(?<![\\d:])(\\d{1,2}) kap\\.?(?: \\d{1,2}(?: ?[a-z])?(?:[–-]\\d{1,2})? ?§{1,2})?(?: i)? kommunallagen(?! \\(1991:900\\))(?: \\(2017:725\\))?");
    private static final Pattern OLD = Patterns.of("^(?:3|8|9|10)$");
    private static final Pattern PAST = Patterns.of("\\b(?:tidigare|dåvarande|äldre|gamla)\\b");

    private ChaptersInForce() {}

    static List<Finding> in(LintedReport report) {
        List<Finding> findings = new ArrayList<>();
        if (report.date().filter(FROM::isAfter).isPresent() || !report.mentions("kommunallagen")) {
            return findings;
        }
        for (Sentence sentence : report.sentences()) {
            List<Chapter> about = CHAPTERS.stream()
                    .filter(chapter -> chapter.about().matcher(sentence.text()).find())
                    .toList();
            Matcher cited = CITED.matcher(sentence.text());
            if (about.size() == 1
                    && cited.find()
                    && OLD.matcher(cited.group(1)).find()
                    && !PAST.matcher(sentence.text()).find()) {
                String right = about.getFirst().right() + " kap. kommunallagen (2017:725)";
                findings.add(Finding.of(
                                "chapter-of-the-former-act",
                                STALE_STATUTES,
                                Severity.WARNING,
                                sentence.place(cited.start(), cited.end()),
                                cited.group(),
                                right)
                        .against(right));
            }
        }
        return findings;
    }
}
