package se.rodatraden.evidence.domain.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The attacker: somebody who reads every published cell and every published sum at once, and asks by linear
 * programming how little and how much each hidden cell can be.
 *
 * <p>Bounds are rounded inwards to whole numbers. Cells that sums join are solved for together, so the cost
 * follows the hidden neighbourhood and not the table.
 */
final class IntervalAudit {
    private static final double ROUNDING = 1e-6;
    private final CountSystem system;
    private final HiddenCells hidden;
    private final Proofs proofs;
    private final List<List<CountSystem.Sum>> sumsOf = new ArrayList<>();
    private final Map<Integer, Neighbourhood> neighbourhoods = new LinkedHashMap<>();

    IntervalAudit(CountSystem system, HiddenCells hidden) {
        this(system, hidden, new Proofs(system.size()));
    }

    /** @param proofs what is found on the way is noted here */
    IntervalAudit(CountSystem system, HiddenCells hidden, Proofs proofs) {
        this.system = system;
        this.hidden = hidden;
        this.proofs = proofs;
        for (int i = 0; i < system.size(); i++) {
            sumsOf.add(new ArrayList<>());
        }
        for (CountSystem.Sum sum : system.sums()) {
            members(sum).forEach(cell -> sumsOf.get(cell).add(sum));
        }
    }

    /** Every hidden cell with its interval, in the fixed order. */
    Map<Integer, FeasibleInterval> intervals() {
        Map<Integer, FeasibleInterval> intervals = new TreeMap<>();
        for (int cell : hidden.inOrder()) {
            intervals.put(cell, interval(cell));
        }
        return intervals;
    }

    FeasibleInterval interval(int cell) {
        return neighbourhoodOf(cell).interval(cell);
    }

    private Neighbourhood neighbourhoodOf(int start) {
        Neighbourhood known = neighbourhoods.get(start);
        if (known != null) {
            return known;
        }
        Deque<Integer> waiting = new ArrayDeque<>(List.of(start));
        BitSet reached = new BitSet();
        reached.set(start);
        Set<CountSystem.Sum> sums = new LinkedHashSet<>();
        while (!waiting.isEmpty()) {
            for (CountSystem.Sum sum : sumsOf.get(waiting.removeFirst())) {
                if (sums.add(sum)) {
                    members(sum)
                            .filter(each -> hidden.contains(each) && !reached.get(each))
                            .forEach(each -> {
                                reached.set(each);
                                waiting.add(each);
                            });
                }
            }
        }
        Neighbourhood joined = new Neighbourhood(reached.stream().toArray(), sums);
        reached.stream().forEach(cell -> neighbourhoods.put(cell, joined));
        return joined;
    }

    private static IntStream members(CountSystem.Sum sum) {
        return IntStream.concat(IntStream.of(sum.whole()), Arrays.stream(sum.parts()));
    }

    /** The hidden cells that sums join; what is shown stands still. */
    private final class Neighbourhood {
        private final int[] cells;
        private final Map<Integer, Integer> variables = new LinkedHashMap<>();
        private final Movements movements;

        Neighbourhood(int[] cells, Set<CountSystem.Sum> sums) {
            this.cells = cells;
            double[] lower = new double[cells.length];
            double[] upper = new double[cells.length];
            for (int i = 0; i < cells.length; i++) {
                variables.put(cells[i], i);
                lower[i] = hidden.least(cells[i]) - system.count(cells[i]);
                upper[i] = Double.POSITIVE_INFINITY;
            }
            this.movements =
                    new Movements(lower, upper, sums.stream().map(this::balance).toList());
        }

        private Movements.Balance balance(CountSystem.Sum sum) {
            int[] moving = members(sum).filter(variables::containsKey).toArray();
            return new Movements.Balance(
                    Arrays.stream(moving).map(variables::get).toArray(),
                    Arrays.stream(moving)
                            .mapToDouble(cell -> cell == sum.whole() ? -1 : 1)
                            .toArray());
        }

        FeasibleInterval interval(int cell) {
            int variable = Objects.requireNonNull(variables.get(cell));
            double low = system.count(cell) + movements.least(variable);
            remember();
            double high = system.count(cell) + movements.most(variable);
            remember();
            long atLeast = (long) Math.ceil(low - ROUNDING);
            if (Double.isInfinite(high)) {
                proofs.isUnlimited(cell);
                return FeasibleInterval.from(atLeast);
            }
            return FeasibleInterval.of(atLeast, (long) Math.floor(high + ROUNDING));
        }

        private void remember() {
            for (int i = 0; i < cells.length; i++) {
                proofs.canMove(cells[i], movements.moved(i));
            }
        }
    }
}
