package se.rodatraden.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import se.rodatraden.guidelines.domain.analysis.Comparison;
import se.rodatraden.guidelines.domain.analysis.TableAnalysis;
import se.rodatraden.guidelines.domain.analysis.TableDifference;
import se.rodatraden.guidelines.domain.analysis.TableFindings;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.HitPolicy;

/** How long the analysis of a large table takes, which stands live beside the editor. */
final class Analyses {
    private static final int GOAL_MILLIS = 200;
    private static final int ROWS = 200;
    private static final int COLUMNS = 15;
    private static final int WARM_UP = 30;
    private static final int ROUNDS = 31;

    private Analyses() {}

    static void measure() {
        System.out.printf(
                Locale.ROOT,
                "%nAnalysis of tables of some %d rows and %d columns, ms of processor time (goal: %d)%n",
                ROWS,
                COLUMNS,
                GOAL_MILLIS);
        System.out.printf("%-46s %8s %8s %8s  %s%n", "", "first", "median", "most", "found");
        RealisticTables tables = new RealisticTables(1);
        DecisionTable first = tables.table(HitPolicy.FIRST, ROWS, COLUMNS);
        DecisionTable unique = tables.table(HitPolicy.UNIQUE, ROWS, COLUMNS);
        DecisionTable partition = tables.partition(COLUMNS);
        DecisionTable priority = tables.table(HitPolicy.PRIORITY, ROWS, COLUMNS);
        DecisionTable collect = tables.table(HitPolicy.COLLECT, ROWS, COLUMNS);
        analysis("first match, a last row for the rest", first);
        analysis("one match at most, no case twice", partition);
        analysis("by priority", priority);
        analysis("all matches", collect);
        analysis("one match at most, most rows overlap (hard)", unique);
        for (int cells : new int[] {1, 5, 20}) {
            difference("first match, cells changed: " + cells, first, tables.changed(first, cells));
            difference("no case twice, cells changed: " + cells, partition, tables.changed(partition, cells));
        }
        difference("all matches, cells changed: 1", collect, tables.changed(collect, 1));
        difference("another table altogether (hard)", first, tables.table(HitPolicy.FIRST, ROWS, COLUMNS));
    }

    private static void analysis(String name, DecisionTable table) {
        print(name, () -> TableAnalysis.of(table), findings(TableAnalysis.of(table)));
    }

    private static void difference(String name, DecisionTable before, DecisionTable after) {
        TableDifference difference = Comparison.of(before, after);
        print(
                "difference: " + name,
                () -> Comparison.of(before, after),
                difference.regions().size() + " regions" + complete(difference.complete()));
    }

    private static String findings(TableFindings findings) {
        return findings.gaps().size() + " gaps, " + findings.overlaps().size() + " overlaps, "
                + findings.masked().size() + " masked, "
                + findings.unreachable().size() + " unreachable"
                + complete(findings.complete());
    }

    private static String complete(boolean complete) {
        return complete ? "" : ", and says that there is more";
    }

    private static void print(String name, Supplier<?> work, String found) {
        double first = millis(work);
        for (int i = 0; i < WARM_UP; i++) {
            work.get();
        }
        double[] taken = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            taken[i] = millis(work);
        }
        Arrays.sort(taken);
        System.out.printf(
                Locale.ROOT,
                "%-46s %8.1f %8.1f %8.1f  %s  %s%n",
                name,
                first,
                taken[ROUNDS / 2],
                taken[ROUNDS - 1],
                taken[ROUNDS / 2] <= GOAL_MILLIS ? "met" : "missed",
                found);
    }

    private static double millis(Supplier<?> work) {
        long began = Cpu.ofThisThread();
        work.get();
        return (Cpu.ofThisThread() - began) / 1e6;
    }
}
