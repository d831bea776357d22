package se.rodatraden.bench;

import java.util.List;
import java.util.Locale;
import se.rodatraden.matters.lint.Evaluation;
import se.rodatraden.matters.lint.SeededReport;

/** How many of the faults in reports the linter finds, and how much it finds besides; and how long a report takes. */
final class LintBench {
    private static final int ROUNDS = 5;

    private LintBench() {}

    public static void main(String[] arguments) {
        print();
    }

    static void print() {
        for (String half : List.of(
                "rules",
                "held-out",
                "unseen",
                "last",
                "blind",
                "blind-2",
                "wide",
                "blind-3",
                "wide-2",
                "blind-4",
                "blind-5",
                "blind-6")) {
            List<SeededReport> reports = SeededReport.of(half);
            Evaluation evaluation = Evaluation.of(reports);
            System.out.printf("%nChecks of reports, %d pairs of %s (goal: 0.90 of both)%n", reports.size(), half);
            System.out.printf("%-30s %6s %6s %6s %10s %8s%n", "", "found", "missed", "false", "precision", "recall");
            evaluation.byCategory().forEach((category, count) -> line(category.name(), count));
            line("all", evaluation.total());
        }
        List<SeededReport> reports = SeededReport.of("rules");
        for (int round = 0; round < ROUNDS; round++) {
            reports.forEach(report -> Evaluation.findings(report.seeded()));
        }
        long began = Cpu.ofThisThread();
        reports.forEach(report -> Evaluation.findings(report.seeded()));
        System.out.printf(
                Locale.ROOT,
                "%nA report warm: %.1f ms of this thread's processor time, others helping (goal: 200)%n",
                (Cpu.ofThisThread() - began) / 1e6 / reports.size());
    }

    private static void line(String name, Evaluation.Count count) {
        System.out.printf(
                Locale.ROOT,
                "%-30s %6d %6d %6d %10.2f %8.2f%n",
                name,
                count.found(),
                count.missed(),
                count.falseAlarms(),
                count.precision(),
                count.recall());
    }
}
