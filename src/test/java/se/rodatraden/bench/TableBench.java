package se.rodatraden.bench;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;

/** Decision tables: analysis and evaluation. Argument: perhaps {@code --short}. */
public final class TableBench {
    private TableBench() {}

    public static void main(String[] arguments) {
        load();
        Analyses.measure();
        Evaluations.measure(List.of(arguments).contains("--short"));
        load();
    }

    private static void load() {
        System.out.printf(
                Locale.ROOT,
                "(%d processors, load %.1f)%n",
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
