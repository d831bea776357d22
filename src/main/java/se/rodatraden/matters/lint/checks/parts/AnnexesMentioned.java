package se.rodatraden.matters.lint.checks.parts;

import static se.rodatraden.matters.lint.Category.ANNEXES;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Patterns;

/** In the workspace, where the annexes are kept apart from the text: each reference has one, and each is mentioned. */
final class AnnexesMentioned {
    private static final Pattern THE_ONE = Patterns.of("\\bbilag(?:a|an|as|ans|d|t|da)\\b(?!\\s+\\d)");
    private static final Pattern ALL = Patterns.of("\\bbilag(?:or|orna|ornas)\\b(?!\\s+\\d)");

    /** A shorter title may stand in any text. */
    private static final int SHORTEST_TITLE = 8;

    private AnnexesMentioned() {}

    static List<Finding> in(LintedReport report) {
        List<String> annexes = report.text().annexes();
        Map<Integer, Place> references = AnnexReferences.in(report);
        List<Finding> findings = new ArrayList<>();
        references.forEach((number, place) -> {
            if (number < 1 || number > annexes.size()) {
                findings.add(Finding.of("annex-not-attached", ANNEXES, Severity.ERROR, place, Integer.toString(number))
                        .against(annexes.size())
                        .remedied());
            }
        });
        if (says(report, annexes.size() == 1 ? THE_ONE : ALL)) {
            return findings;
        }
        for (int i = 0; i < annexes.size(); i++) {
            String title = annexes.get(i);
            if (!references.containsKey(i + 1) && !isNamed(report, title)) {
                findings.add(Finding.of(
                                "annex-not-mentioned",
                                ANNEXES,
                                Severity.WARNING,
                                new Place.WholeReport(),
                                Integer.toString(i + 1),
                                title)
                        .remedied());
            }
        }
        return findings;
    }

    private static boolean says(LintedReport report, Pattern words) {
        return report.text().blocks().stream()
                .filter(block -> !block.isHeading())
                .anyMatch(block -> words.matcher(block.text()).find());
    }

    private static boolean isNamed(LintedReport report, String title) {
        String named = title.strip();
        return named.length() >= SHORTEST_TITLE
                && says(report, Patterns.of("(?<!\\p{L})" + Pattern.quote(named) + "(?!\\p{L})"));
    }
}
