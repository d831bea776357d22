package se.rodatraden.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import se.rodatraden.evidence.domain.disclosure.Category;
import se.rodatraden.evidence.domain.disclosure.CellCost;
import se.rodatraden.evidence.domain.disclosure.CellSuppression;
import se.rodatraden.evidence.domain.disclosure.CountSystem;
import se.rodatraden.evidence.domain.disclosure.Dimension;
import se.rodatraden.evidence.domain.disclosure.Effort;
import se.rodatraden.evidence.domain.disclosure.Suppression;
import se.rodatraden.evidence.domain.disclosure.SuppressionRule;
import se.rodatraden.evidence.domain.disclosure.TableShape;
import se.rodatraden.evidence.domain.disclosure.Tabulation;

/** Protects tables of some 10,000 cells in four dimensions, every margin published, and prints how long it took. */
public final class LargeTables {
    private static final double GOAL = 5;

    private record Table(String name, CountSystem counts) {}

    private LargeTables() {}

    public static void main(String[] arguments) {
        print();
    }

    static void print() {
        System.out.printf(
                Locale.ROOT,
                "%nDisclosure control of 10,000 cells in four dimensions with every margin (goal: %.0f s)%n",
                GOAL);
        System.out.printf(
                "%-26s %6s %8s %8s %8s %10s %10s %8s %8s%n",
                "", "cells", "hidden", "besides", "s", "s of CPU", "cost", "at least", "ended");
        if (Boolean.getBoolean("warm"))
            CellSuppression.protect(register(2_000, 1).counts(), SuppressionRule.DEFAULT);
        for (Table table :
                List.of(even(8, 6), even(30, 5), register(100_000, 4), register(20_000, 3), register(2_000, 2))) {
            measure(table);
        }
    }

    private static void measure(Table table) {
        long began = System.nanoTime();
        long cpu = cpu();
        Suppression result =
                CellSuppression.weighed(table.counts(), SuppressionRule.DEFAULT, CellCost.COUNTS, Effort.standard());
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%-26s %6d %8d %8d %8.2f %10.2f %10d %8d %8s  %s (load %.1f)%n",
                table.name(),
                result.tables().cells().size(),
                result.tables().hiddenPrimary() + result.tables().hiddenComplementary(),
                result.hidden(),
                seconds,
                (cpu() - cpu) / 1e9,
                result.cost(),
                result.lowerBound(),
                result.effortEnded(),
                seconds <= GOAL ? "met" : "missed",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static long cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }

    /** Children by district, age within bands, sex and outcome: 12 × 21 × 3 × 14 cells, skewed as a city is. */
    private static Table register(int children, long seed) {
        List<Category> ages = new ArrayList<>();
        for (int from = 6; from < 18; from += 4) {
            String band = from + "-" + (from + 3);
            ages.add(Category.of(band));
            IntStream.range(from, from + 4).forEach(age -> ages.add(Category.within(band, "" + age)));
        }
        ages.add(Category.of("18-20"));
        IntStream.rangeClosed(18, 20).forEach(age -> ages.add(Category.within("18-20", "" + age)));
        ages.add(Category.of("under 6"));
        List<Dimension> dimensions = List.of(
                numbered("district", 11), new Dimension("age", ages), numbered("sex", 2), numbered("outcome", 13));
        Random random = new Random(seed);
        Tabulation tabulation = tabulation(dimensions);
        Map<List<String>, Long> counts = new LinkedHashMap<>();
        List<List<String>> leaves = dimensions.stream()
                .map(dimension -> dimension.codes().stream()
                        .filter(code -> !code.equals(Dimension.TOTAL) && dimension.isLeaf(code))
                        .toList())
                .toList();
        for (int child = 0; child < children; child++) {
            counts.merge(
                    leaves.stream()
                            .map(codes -> codes.get(skewed(random, codes.size())))
                            .toList(),
                    1L,
                    Long::sum);
        }
        counts.forEach(tabulation::add);
        return new Table("register of %,d".formatted(children), tabulation.counted(_ -> false));
    }

    private static int skewed(Random random, int size) {
        return Math.min(random.nextInt(size), random.nextInt(size + 2));
    }

    /** 10 × 10 × 10 × 10 cells of about the same size: few are small, and each needs others to be hidden for it. */
    private static Table even(int mean, long seed) {
        List<Dimension> dimensions = List.of("a", "b", "c", "d").stream()
                .map(name -> numbered(name, 9))
                .toList();
        Tabulation tabulation = tabulation(dimensions);
        Random random = new Random(seed);
        for (int cell = 0; cell < 9 * 9 * 9 * 9; cell++) {
            int[] at = {cell % 9, cell / 9 % 9, cell / 81 % 9, cell / 729};
            tabulation.add(
                    Arrays.stream(at).mapToObj(i -> Integer.toString(i + 1)).toList(), random.nextInt(2 * mean));
        }
        return new Table("even, 0 to %d".formatted(2 * mean - 1), tabulation.counted(_ -> false));
    }

    private static Tabulation tabulation(List<Dimension> dimensions) {
        return new Tabulation(dimensions, List.of(TableShape.full("all", dimensions)));
    }

    private static Dimension numbered(String name, int size) {
        return Dimension.of(
                name, IntStream.rangeClosed(1, size).mapToObj(Integer::toString).toArray(String[]::new));
    }
}
