package se.rodatraden.evidence.domain.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What hiding must cost at the least, whatever pattern is chosen (after Fischetti and Salazar 2001, section 3.3:
 * capacity and bridgeless inequalities, in their linear relaxation).
 *
 * <p>Let y be 1 for a cell that a safe pattern hides and 0 for one that it shows; 1 for every cell that is hidden for
 * its own sake, and for what is in no table. Take any sum and any cell of it that is hidden, where t is the
 * threshold.
 *
 * <ul>
 *   <li>The cell moves within a range of at least t. What the other members do must make up for it, so the ranges of
 *       the hidden ones among them together reach t; in particular there is one: Σ y ≥ y of the cell.
 *   <li>If the cell is a part and the whole is shown, the cell goes up only by what the other parts go down, and no
 *       part k goes down by more than r(k), its count less what is known of it. The cell itself goes down by no
 *       more than its own r. So r(cell) + Σ r(k) y(k) + t y(whole) ≥ t, where each r may be cut at what is
 *       lacking, t − r(cell): a hidden part that can do more still does no more than is needed, and the
 *       inequality holds for whole y. If the whole is hidden the last term alone is enough.
 * </ul>
 *
 * <p>Every safe pattern fulfils all of these. So the least Σ cost·y over real y ≥ 0 that fulfils them is no more than
 * the cost of any safe pattern. By weak duality any non-negative weights of the inequalities that charge no
 * cell more than its cost give a bound of their own: so the search, which goes through such weights from nothing
 * upwards, may be stopped anywhere. Costs are whole, so the bound is rounded up.
 */
final class LowerBound {
    private static final double ROUNDING = 1e-6;
    private final CountSystem system;
    private final HiddenCells first;
    private final CellCost cost;
    private final long threshold;
    private final List<Need> needs = new ArrayList<>();
    private final Set<List<Integer>> known = new LinkedHashSet<>();

    /** Σ factors·y of the cells is at least this. */
    private record Need(int[] cells, double[] factors, double least) {}

    /** @param first what is hidden for its own sake */
    LowerBound(CountSystem system, HiddenCells first, CellCost cost, long threshold) {
        this.system = system;
        this.first = first;
        this.cost = cost;
        this.threshold = threshold;
        for (CountSystem.Sum sum : system.sums()) {
            int[] members = IntStream.concat(IntStream.of(sum.whole()), IntStream.of(sum.parts()))
                    .toArray();
            for (int member : members) {
                if (isGuarded(member)) {
                    some(members, member, true);
                    if (member != sum.whole()) {
                        enough(sum, member);
                    }
                } else if (isOpen(member)) {
                    some(members, member, false);
                }
            }
        }
    }

    private boolean isGuarded(int cell) {
        return first.contains(cell) && !first.isLatent(cell);
    }

    /** Whether there is a choice. */
    private boolean isOpen(int cell) {
        return !first.contains(cell) && first.mayBeHidden(cell);
    }

    /** One other member is hidden when this one is. */
    private void some(int[] members, int member, boolean isHidden) {
        int[] others = IntStream.of(members)
                .filter(each -> each != member && first.mayBeHidden(each))
                .toArray();
        if (IntStream.of(others).anyMatch(first::contains)) {
            return;
        }
        if (isHidden) {
            add(others, IntStream.of(others).mapToDouble(_ -> 1).toArray(), 1);
        } else {
            int[] cells =
                    IntStream.concat(IntStream.of(others), IntStream.of(member)).toArray();
            add(
                    cells,
                    IntStream.of(cells)
                            .mapToDouble(each -> each == member ? -1 : 1)
                            .toArray(),
                    0);
        }
    }

    /** The parts beside this one can go down so far that it can go up. */
    private void enough(CountSystem.Sum sum, int part) {
        if (first.contains(sum.whole())) {
            return;
        }
        double lacking = threshold - room(part);
        for (int each : sum.parts()) {
            lacking -= each != part && first.contains(each) ? room(each) : 0;
        }
        if (lacking > 0) {
            double rest = lacking;
            int[] cells = IntStream.concat(IntStream.of(sum.parts()), IntStream.of(sum.whole()))
                    .filter(this::isOpen)
                    .toArray();
            add(
                    cells,
                    IntStream.of(cells)
                            .mapToDouble(each -> each == sum.whole() ? rest : Math.min(rest, room(each)))
                            .toArray(),
                    rest);
        }
    }

    private double room(int cell) {
        return system.count(cell) - first.least(cell);
    }

    private void add(int[] cells, double[] factors, double least) {
        List<Integer> its = new ArrayList<>(IntStream.of(cells).boxed().toList());
        its.add((int) least);
        Arrays.stream(factors).forEach(factor -> its.add((int) factor));
        if (known.add(its)) {
            needs.add(new Need(cells, factors, least));
        }
    }

    /** The bound as far as the effort allows. */
    long within(Effort effort) {
        int[] open = IntStream.range(0, system.size()).filter(this::isOpen).toArray();
        int[] row = new int[system.size()];
        for (int i = 0; i < open.length; i++) {
            row[open[i]] = i;
        }
        double[] lower = new double[needs.size() + open.length];
        double[] upper = new double[lower.length];
        double[] wish = new double[lower.length];
        List<List<Integer>> variables = new ArrayList<>();
        List<List<Double>> factors = new ArrayList<>();
        for (int i = 0; i < open.length; i++) {
            lower[needs.size() + i] = -cost.of(system.count(open[i]));
            variables.add(new ArrayList<>(List.of(needs.size() + i)));
            factors.add(new ArrayList<>(List.of(1.0)));
        }
        for (int n = 0; n < needs.size(); n++) {
            Need need = needs.get(n);
            upper[n] = Double.POSITIVE_INFINITY;
            wish[n] = need.least();
            for (int i = 0; i < need.cells().length; i++) {
                variables.get(row[need.cells()[i]]).add(n);
                factors.get(row[need.cells()[i]]).add(need.factors()[i]);
            }
        }
        Movements weights = new Movements(
                lower,
                upper,
                IntStream.range(0, open.length)
                        .mapToObj(i -> new Movements.Balance(
                                variables.get(i).stream()
                                        .mapToInt(Integer::intValue)
                                        .toArray(),
                                factors.get(i).stream()
                                        .mapToDouble(Double::doubleValue)
                                        .toArray()))
                        .toList());
        weights.improve(wish, new Movements.Passing() {
            private long before = 0;

            @Override
            public void moved(int variable) {
                // Where it has come to is asked at the end.
            }

            @Override
            public boolean isEnough() {
                effort.spend(weights.work() - before);
                before = weights.work();
                return !effort.allowsMore();
            }
        });
        double bound = IntStream.range(0, needs.size())
                .mapToDouble(n -> wish[n] * weights.moved(n))
                .sum();
        return (long) Math.ceil(Math.max(bound, oneByOne()) - ROUNDING);
    }

    /** Weights given to one inequality after the other, each as much as its cells can still be charged. */
    private double oneByOne() {
        double[] left = new double[system.size()];
        Arrays.setAll(left, cell -> cost.of(system.count(cell)));
        double bound = 0;
        for (Need need : needs) {
            if (need.least() > 0) {
                double weight = Double.POSITIVE_INFINITY;
                for (int i = 0; i < need.cells().length; i++) {
                    if (need.factors()[i] > 0) {
                        weight = Math.min(weight, left[need.cells()[i]] / need.factors()[i]);
                    }
                }
                if (Double.isFinite(weight)) {
                    for (int i = 0; i < need.cells().length; i++) {
                        left[need.cells()[i]] -= weight * need.factors()[i];
                    }
                    bound += weight * need.least();
                }
            }
        }
        return bound;
    }
}
