package se.rodatraden.evidence.domain.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An attacker without any linear program: counts through every table of whole numbers that shows what is shown, and
 * sees what each cell can be. Cells that no sum divides are filled in one after the other; the rest follow.
 */
final class EveryTable {
    private final CountSystem system;
    private final HiddenCells hidden;
    private final int[] leaves;
    /** Each way to add a cell up from the leaves. */
    private final List<Way> ways = new ArrayList<>();

    private final long[] table;
    private final long[] low;
    private final long[] high;

    private record Way(int cell, int[] leaves) {}

    EveryTable(CountSystem system, HiddenCells hidden) {
        this.system = system;
        this.hidden = hidden;
        this.leaves = IntStream.range(0, system.size())
                .filter(cell -> sumsOf(cell).isEmpty())
                .toArray();
        for (int cell = 0; cell < system.size(); cell++) {
            int whole = cell;
            sumsOf(cell)
                    .forEach(sum -> ways.add(new Way(
                            whole,
                            Arrays.stream(sum.parts()).flatMap(this::leavesOf).toArray())));
        }
        this.table = new long[system.size()];
        this.low = new long[system.size()];
        this.high = new long[system.size()];
        Arrays.fill(low, Long.MAX_VALUE);
        Arrays.fill(high, Long.MIN_VALUE);
        Arrays.fill(table, -1);
        fill(0);
    }

    private List<CountSystem.Sum> sumsOf(int cell) {
        return system.sums().stream().filter(sum -> sum.whole() == cell).toList();
    }

    private IntStream leavesOf(int cell) {
        return sumsOf(cell).isEmpty()
                ? IntStream.of(cell)
                : Arrays.stream(sumsOf(cell).getFirst().parts()).flatMap(this::leavesOf);
    }

    long low(int cell) {
        return low[cell];
    }

    long high(int cell) {
        return high[cell];
    }

    private void fill(int at) {
        if (at == leaves.length) {
            consider();
            return;
        }
        int leaf = leaves[at];
        long from = hidden.contains(leaf) ? hidden.least(leaf) : system.count(leaf);
        long to = hidden.contains(leaf) ? Long.MAX_VALUE : from;
        for (long count = from; count <= to; count++) {
            table[leaf] = count;
            if (isTooMuch()) {
                break;
            }
            fill(at + 1);
        }
        table[leaf] = -1;
    }

    /** What is filled in may not add up to more than is shown. */
    private boolean isTooMuch() {
        for (Way way : ways) {
            if (!hidden.contains(way.cell) && sum(way) > system.count(way.cell)) {
                return true;
            }
        }
        return false;
    }

    private long sum(Way way) {
        long sum = 0;
        for (int leaf : way.leaves) {
            sum += Math.max(0, table[leaf]);
        }
        return sum;
    }

    private void consider() {
        long[] all = table.clone();
        for (Way way : ways) {
            long sum = sum(way);
            if (all[way.cell] >= 0 && all[way.cell] != sum) {
                return;
            }
            all[way.cell] = sum;
        }
        for (int cell = 0; cell < all.length; cell++) {
            if (hidden.contains(cell) ? all[cell] < hidden.least(cell) : all[cell] != system.count(cell)) {
                return;
            }
        }
        for (int cell = 0; cell < all.length; cell++) {
            low[cell] = Math.min(low[cell], all[cell]);
            high[cell] = Math.max(high[cell], all[cell]);
        }
    }
}
