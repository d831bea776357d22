package se.rodatraden.evidence.domain.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * The attacker: somebody who reads every published cell and every published sum at once, and asks a linear
 * program how little and how much each hidden cell can be.
 *
 * <p>Bounds are rounded inwards to whole numbers. Only cells that sums join to the asked one are solved for,
 * so the cost follows the hidden neighbourhood and not the table.
 */
final class IntervalAudit {
    private static final double ROUNDING = 1e-6;
    private final CountSystem system;
    private final HiddenCells hidden;
    private final long beyond;
    private final List<List<CountSystem.Sum>> sumsOf = new ArrayList<>();

    IntervalAudit(CountSystem system, HiddenCells hidden) {
        this.system = system;
        this.hidden = hidden;
        long largest = 1;
        for (int i = 0; i < system.size(); i++) {
            sumsOf.add(new ArrayList<>());
            largest = Math.max(largest, system.count(i));
        }
        this.beyond = 4 * largest + 1000;
        for (CountSystem.Sum sum : system.sums()) {
            sumsOf.get(sum.whole()).add(sum);
            for (int part : sum.parts()) {
                sumsOf.get(part).add(sum);
            }
        }
    }

    /** Every hidden cell with its interval, in the fixed order. */
    Map<Integer, FeasibleInterval> intervals() {
        Map<Integer, FeasibleInterval> intervals = new TreeMap<>();
        int[] guarded = hidden.inOrder();
        for (int cell : guarded) {
            if (!intervals.containsKey(cell)) {
                Neighbourhood joined = neighbourhoodOf(cell);
                Arrays.stream(guarded)
                        .filter(joined.variables::containsKey)
                        .forEach(each -> intervals.put(each, joined.interval(each)));
            }
        }
        return intervals;
    }

    FeasibleInterval interval(int cell) {
        return neighbourhoodOf(cell).interval(cell);
    }

    private Neighbourhood neighbourhoodOf(int start) {
        Neighbourhood joined = new Neighbourhood();
        Deque<Integer> waiting = new ArrayDeque<>(List.of(start));
        BitSet reached = new BitSet();
        reached.set(start);
        Map<CountSystem.Sum, Boolean> sums = new LinkedHashMap<>();
        while (!waiting.isEmpty()) {
            int cell = waiting.removeFirst();
            joined.add(cell);
            for (CountSystem.Sum sum : sumsOf.get(cell)) {
                if (sums.put(sum, true) == null) {
                    members(sum)
                            .filter(each -> hidden.contains(each) && !reached.get(each))
                            .forEach(each -> {
                                reached.set(each);
                                waiting.add(each);
                            });
                }
            }
        }
        sums.keySet().forEach(joined::add);
        return joined;
    }

    private static java.util.stream.IntStream members(CountSystem.Sum sum) {
        return java.util.stream.IntStream.concat(
                java.util.stream.IntStream.of(sum.whole()), Arrays.stream(sum.parts()));
    }

    /** The hidden cells that sums join, and those sums with the shown cells moved to the known side. */
    private final class Neighbourhood {
        private final ExpressionsBasedModel model = new ExpressionsBasedModel();
        private final Map<Integer, Variable> variables = new LinkedHashMap<>();

        void add(int cell) {
            variables.put(
                    cell,
                    model.newVariable("c" + cell).lower(hidden.least(cell)).upper(beyond));
        }

        void add(CountSystem.Sum sum) {
            Expression balance = model.newExpression("s" + model.countExpressions());
            long known = 0;
            for (int part : sum.parts()) {
                if (hidden.contains(part)) {
                    balance.set(variables.get(part), 1);
                } else {
                    known += system.count(part);
                }
            }
            if (hidden.contains(sum.whole())) {
                balance.set(variables.get(sum.whole()), -1);
                balance.level(-known);
            } else {
                balance.level(system.count(sum.whole()) - known);
            }
        }

        FeasibleInterval interval(int cell) {
            Variable asked = Objects.requireNonNull(variables.get(cell));
            asked.weight(1);
            double low = valueOf(model.minimise(), cell);
            double high = valueOf(model.maximise(), cell);
            asked.weight(null);
            long atLeast = (long) Math.ceil(low - ROUNDING);
            return high > beyond - 0.5
                    ? FeasibleInterval.from(atLeast)
                    : FeasibleInterval.of(atLeast, (long) Math.floor(high + ROUNDING));
        }

        private double valueOf(Optimisation.Result result, int cell) {
            if (!result.getState().isOptimal()) {
                throw new IllegalStateException(
                        "the audit of " + system.key(cell) + " ended " + result.getState() + ": nothing is published");
            }
            return result.getValue();
        }
    }
}
