package se.rodatraden.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import se.rodatraden.bench.Load.PageOfUsers;
import se.rodatraden.postgres.EmbeddedPostgres;
import se.rodatraden.postgres.EmbeddedSettings;
import se.rodatraden.postgres.Progress;

/**
 * Loads, measures, prints. Arguments: a directory to work in, and perhaps {@code --short}. What was loaded there before
 * is used again.
 */
public final class Bench {
    private static final double MEDIAN_GOAL = 50;
    private static final double P99_GOAL = 150;
    private static final double ROW_SECURITY_GOAL = 1.20;

    /**
     * How often each user opens a page over new connections before it is measured. The driver prepares a statement
     * the fifth time, and the server keeps one plan after five more; until then it is planning that is measured, which
     * a connection of half an hour does once.
     */
    private static final int PLANNED = 12;

    /** Sixty pages a second: some hundred times what twenty people read. */
    private static final Duration PAUSE = Duration.ofMillis(330);

    private final Load load;
    private final Size size;

    private Bench(Load load, Size size) {
        this.load = load;
        this.size = size;
    }

    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[0]).toAbsolutePath();
        LargeTables.print();
        ReportBench.print();
        LintBench.print();
        Size size = List.of(arguments).contains("--short") ? Size.SHORT : Size.FULL;
        EmbeddedSettings settings =
                new EmbeddedSettings(directory.resolve("server"), directory.resolve("binaries"), true);
        try (EmbeddedPostgres server = EmbeddedPostgres.start(settings, Progress.SILENT)) {
            long began = System.nanoTime();
            ManyCases cases = ManyCases.loadInto(server);
            System.out.printf(
                    Locale.ROOT,
                    "%n200,000 cases and 5,000 matters loaded in %.0f s, %s%n",
                    (System.nanoTime() - began) / 1e9,
                    cases.size());
            try (Load load = Load.on(cases, new Cpu(directory.resolve("server/data")))) {
                Bench bench = new Bench(load, size);
                bench.warmUp();
                bench.pages("without a pause", Duration.ZERO);
                bench.pages("each pausing a third of a second", PAUSE);
                bench.rowSecurity();
                EditorBench.print(load.analyst());
            }
            FactsFileBench.print(directory);
            WhatIfBench.print(cases, 1_000_000);
        }
    }

    private void warmUp() throws InterruptedException, ExecutionException {
        for (int round = 0; round < size.warmUpRounds; round++) {
            for (PageOfUsers page : load.pages()) {
                load.open(page, size.warmUp);
            }
        }
    }

    private void pages(String how, Duration pause) throws InterruptedException, ExecutionException {
        System.out.printf(
                "%nPages with %d users at once, %s, ms (goal: median %.0f, p99 %.0f, no errors)%n",
                Crowd.USERS, how, MEDIAN_GOAL, P99_GOAL);
        System.out.printf(
                "%-28s %8s %8s %8s %14s %14s%n", "", "median", "p99", "errors", "program's CPU", "database's CPU");
        System.out.println("(" + machine() + ")");
        for (PageOfUsers page : load.pages()) {
            Measured measured = load.open(page, size.requests, pause);
            boolean met = measured.errors() == 0
                    && measured.medianMillis() <= MEDIAN_GOAL
                    && measured.p99Millis() <= P99_GOAL;
            System.out.printf(
                    Locale.ROOT,
                    "%-28s %8.1f %8.1f %8d %14.1f %14.1f  %s%n",
                    page.name(),
                    measured.medianMillis(),
                    measured.p99Millis(),
                    measured.errors(),
                    measured.programMillis(),
                    measured.databaseMillis(),
                    met ? "met" : "missed");
        }
        System.out.println("(" + machine() + ")");
    }

    /**
     * The same pages with row security and without it, in turns, so that what else the machine does hits both. Each is
     * the first in every other round: whichever comes second meets a JVM that has compiled more of the page.
     */
    private void rowSecurity() throws InterruptedException, ExecutionException {
        Map<PageOfUsers, Measured> with = new LinkedHashMap<>();
        Map<PageOfUsers, Measured> without = new LinkedHashMap<>();
        List<PageOfUsers> pages = load.pages();
        for (int round = 0; round < size.rounds; round++) {
            boolean withoutFirst = round % 2 == 1;
            measure(pages, withoutFirst ? without : with, withoutFirst);
            measure(pages, withoutFirst ? with : without, !withoutFirst);
        }
        load.bypassRowSecurity(false);
        System.out.printf(
                Locale.ROOT,
                "%nWhat row security costs: median in ms with it and without it (goal: at most %.2f times)%n",
                ROW_SECURITY_GOAL);
        System.out.printf("%-28s %8s %8s %8s %14s%n", "", "with", "without", "ratio", "ratio of CPU");
        for (PageOfUsers page : pages) {
            Measured bound = with.get(page);
            Measured free = without.get(page);
            double ratio = bound.medianMillis() / free.medianMillis();
            System.out.printf(
                    Locale.ROOT,
                    "%-28s %8.1f %8.1f %8.2f %14.2f  %s%n",
                    page.name(),
                    bound.medianMillis(),
                    free.medianMillis(),
                    ratio,
                    (bound.programMillis() + bound.databaseMillis()) / (free.programMillis() + free.databaseMillis()),
                    ratio <= ROW_SECURITY_GOAL ? "met" : "missed");
        }
    }

    private void measure(List<PageOfUsers> pages, Map<PageOfUsers, Measured> into, boolean bypass)
            throws InterruptedException, ExecutionException {
        load.bypassRowSecurity(bypass);
        for (PageOfUsers page : pages) {
            load.open(page, PLANNED);
            into.merge(page, load.open(page, size.requestsInARound), Measured::and);
        }
    }

    private static String machine() {
        return String.format(
                Locale.ROOT,
                "%d processors, load %.1f",
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** How many times each user opens each page. */
    private enum Size {
        FULL(9, 20, 50, 8, 15),
        SHORT(1, 10, 10, 2, 5);

        private final int warmUpRounds;
        private final int warmUp;
        private final int requests;
        private final int rounds;
        private final int requestsInARound;

        Size(int warmUpRounds, int warmUp, int requests, int rounds, int requestsInARound) {
            this.warmUpRounds = warmUpRounds;
            this.warmUp = warmUp;
            this.requests = requests;
            this.rounds = rounds;
            this.requestsInARound = requestsInARound;
        }
    }
}
