package se.rodatraden.matters.lint;

import java.util.Comparator;
import java.util.List;
import se.rodatraden.matters.lint.checks.AllChecks;

/** Every check there is, over one report. */
public final class Linter {
    private static final Comparator<Finding> GRAVEST_FIRST =
            Comparator.comparing(Finding::severity).thenComparing(Finding::category);

    private Linter() {}

    /** The gravest first, then in the order of the categories, then as they stand in the text. */
    public static List<Finding> check(LintedReport report) {
        return AllChecks.LIST.stream()
                .flatMap(check -> check.check(report).stream())
                .sorted(GRAVEST_FIRST.thenComparing(Linter::position))
                .distinct()
                .toList();
    }

    private static long position(Finding finding) {
        return finding.place() instanceof Place.Passage passage
                ? passage.paragraph() * 1_000_000L + passage.from()
                : -1;
    }
}
