package se.rodatraden.evidence.domain.disclosure;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How closely each hidden cell can be known, over every published cell and every published sum at once: the least
 * and the most that it can be, rounded inwards to whole numbers.
 *
 * <p>In a table of thousands of cells the last bounds cost minutes. Where they are only to be proved wide enough, the
 * search is given so much work; what it has not finished is as wide as tables have been found, each checked by
 * adding up: a reader can know the cell no more closely than that, and perhaps not so closely.
 *
 * <p>Two attackers share the cells, so that both processors of a small machine work. The bounds are what they are
 * whoever finds them, and the cells are shared by number, so the result is the same on every machine.
 */
final class IntervalAudit {
    private static final int ATTACKERS = 2;
    /** Cells, above which the search is limited. */
    private static final int LARGE = 2_000;

    private static final long WORK = 8_000_000;
    private final CountSystem system;
    private final HiddenCells hidden;
    private final Unknowns unknowns;
    private final OuterBounds outer;
    private final Proofs proofs;
    private final Attacker alone;

    IntervalAudit(CountSystem system, HiddenCells hidden) {
        this(system, hidden, new Proofs(system.size()));
    }

    /** @param proofs what is found by {@link #isAtLeast} is noted here */
    IntervalAudit(CountSystem system, HiddenCells hidden, Proofs proofs) {
        this.system = system;
        this.hidden = hidden;
        this.proofs = proofs;
        this.unknowns = new Unknowns(system, hidden);
        this.outer = new OuterBounds(system, hidden);
        this.alone = new Attacker(system, unknowns, outer, proofs);
    }

    /** Every hidden cell with its interval, in the fixed order. */
    Map<Integer, FeasibleInterval> intervals() {
        return intervals(Long.MAX_VALUE);
    }

    /** The same, in a table of thousands of cells as far as a fixed amount of work allows. */
    Map<Integer, FeasibleInterval> provenIntervals() {
        return intervals(isPursuedToTheEnd(system) ? Long.MAX_VALUE : WORK);
    }

    static boolean isPursuedToTheEnd(CountSystem system) {
        return system.size() <= LARGE;
    }

    private Map<Integer, FeasibleInterval> intervals(long work) {
        int[] cells = hidden.inOrder();
        Proofs checked = proofs.checked(system, hidden);
        int share = (cells.length + ATTACKERS - 1) / ATTACKERS;
        List<Map<Integer, FeasibleInterval>> found = IntStream.range(0, ATTACKERS)
                .parallel()
                .mapToObj(each -> {
                    Attacker attacker = new Attacker(system, unknowns, outer.copy(), checked);
                    attacker.stopAfter(attacker.stepsFor(work));
                    Map<Integer, FeasibleInterval> intervals = new TreeMap<>();
                    for (int i = each * share; i < Math.min(cells.length, (each + 1) * share); i++) {
                        intervals.put(cells[i], attacker.interval(cells[i]));
                    }
                    return intervals;
                })
                .toList();
        Map<Integer, FeasibleInterval> all = new TreeMap<>();
        found.forEach(all::putAll);
        return all;
    }

    FeasibleInterval interval(int cell) {
        return alone.interval(cell);
    }

    /** Whether nobody can know the cell more closely. */
    boolean isAtLeast(int cell, long width) {
        return alone.isAtLeast(cell, width);
    }

    /** Whether that is seen within so many steps of a linear program each way. */
    boolean isSeenAtLeast(int cell, long width, long mostSteps) {
        return alone.isSeenAtLeast(cell, width, mostSteps);
    }

    /** What {@link #isSeenAtLeast} has taken. */
    long work() {
        return alone.work();
    }
}
