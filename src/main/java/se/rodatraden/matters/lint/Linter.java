package se.rodatraden.matters.lint;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.matters.lint.checks.AllChecks;
import se.rodatraden.matters.lint.text.HunspellWords;

/** Every check there is, over one report. */
public final class Linter {
    private static final Comparator<Finding> GRAVEST_FIRST =
            Comparator.comparing(Finding::severity).thenComparing(Finding::category);

    private Linter() {}

    /**
     * Makes the patterns of the checks and reads the list of words beside whatever else there is to do, so that nobody
     * waits for them when they are needed.
     */
    public static void prepare() {
        Thread.ofPlatform().daemon().start(() -> {
            AllChecks.make();
            HunspellWords.shared();
        });
    }

    /**
     * A file.
     *
     * @param matter that it is written for; null when nothing is known but the text
     * @param date on which it is judged; null for the date that it bears
     * @param kind of matter, by its key in the knowledge; null for what the title tells
     */
    public static List<Finding> check(
            ReportText text,
            Knowledge knowledge,
            @Nullable DescribedMatter matter,
            @Nullable LocalDate date,
            @Nullable String kind) {
        MatterContext context = matter == null ? null : matter.context();
        return check(new LintedReport(text, knowledge, context, date, kind, HunspellWords.shared()));
    }

    /** The gravest first, then in the order of the categories, then as they stand in the text. */
    public static List<Finding> check(LintedReport report) {
        // None asks another for anything, and a command is mostly the first time that each is run.
        boolean cut = report.text().isCut();
        return AllChecks.LIST.parallelStream()
                .flatMap(check -> check.check(report).stream())
                // What is missing may stand in what was not read.
                .filter(finding -> !cut || finding.place() instanceof Place.Passage)
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
