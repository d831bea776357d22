package se.rodatraden.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.documents.reading.ReadFile;
import se.rodatraden.matters.lint.Evaluation;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.ReportText;
import se.rodatraden.matters.lint.SeededReport;
import se.rodatraden.matters.lint.checks.AllChecks;
import se.rodatraden.matters.lint.text.HunspellWords;

/** How many of the faults in reports the linter finds, and how much it finds besides; and how long a report takes. */
final class LintBench {
    private static final int ROUNDS = 5;
    private static final int HOSTILE = 100_000;
    private static final int HOSTILE_PARAGRAPH = 19_000;
    private static final List<String> BODIES = List.of(
            "socialnämnden",
            "kulturnämnden",
            "tekniska nämnden",
            "kommunstyrelsen",
            "miljökontoret",
            "länsstyrelsen",
            "polisen");

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
                "blind-6",
                "blind-7",
                "blind-8",
                "blind-9",
                "blind-10",
                "blind-11",
                "blind-12",
                "blind-13",
                "blind-14",
                "blind-15",
                "blind-16",
                "blind-17",
                "blind-18",
                "blind-19")) {
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
        hostile();
    }

    /** Sentences of nothing but bodies, and of nothing but numbers: what a check costs that holds each against each. */
    private static void hostile() {
        SplittableRandom random = new SplittableRandom(1);
        hostile(
                "bodies",
                () -> "%s ansvarar för planen som %s begärde av %s. "
                        .formatted(body(random), body(random), body(random)));
        hostile(
                "numbers",
                () -> "Skolan har %d elever och %d platser för %d kronor. "
                        .formatted(random.nextInt(10, 9_000), random.nextInt(10, 900), random.nextInt(10, 99_000)));
    }

    private static String body(SplittableRandom random) {
        return BODIES.get(random.nextInt(BODIES.size()));
    }

    private static void hostile(String what, Supplier<String> sentence) {
        List<Part> parts = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        for (int characters = 0; characters < HOSTILE; ) {
            String next = sentence.get();
            characters += next.length();
            paragraph.append(next);
            if (paragraph.length() > HOSTILE_PARAGRAPH) {
                parts.add(new Part.Paragraph(paragraph.toString(), List.of(), 0));
                paragraph.setLength(0);
            }
        }
        LintedReport report = new LintedReport(
                ReportText.of(
                        new ReadFile(ReadFile.Format.TEXT, null, null, parts, List.of(), 0),
                        Evaluation.KNOWLEDGE.headings()),
                Evaluation.KNOWLEDGE,
                null,
                null,
                null,
                HunspellWords.shared());
        AllChecks.LIST.stream()
                .map(check -> {
                    long began = Cpu.ofThisThread();
                    check.check(report);
                    return Map.entry(check.getClass().getSimpleName(), (Cpu.ofThisThread() - began) / 1e6);
                })
                .max(Map.Entry.comparingByValue())
                .ifPresent(dearest -> System.out.printf(
                        Locale.ROOT,
                        "%,d characters of nothing but %s: %s takes most, %.0f ms%n",
                        HOSTILE,
                        what,
                        dearest.getKey(),
                        dearest.getValue()));
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
