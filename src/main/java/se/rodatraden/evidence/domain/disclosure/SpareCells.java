package se.rodatraden.evidence.domain.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Shows again what need not have been hidden. Each cell that was hidden for the sake of others is tried, the
 * costliest first and equal ones in the fixed order; it stays shown when every hidden cell is as unknown as it
 * must be without it. Construction one after the other hides some that later ones make needless.
 */
final class SpareCells {
    private final CountSystem system;
    private final HiddenCells hidden;
    private final long threshold;
    private final Effort effort;
    private final Attacker attacker;
    private final List<List<int[]>> sumsOf = new ArrayList<>();
    private Proofs proofs;

    SpareCells(CountSystem system, HiddenCells hidden, long threshold, Proofs proofs, Effort effort) {
        this.system = system;
        this.hidden = hidden;
        this.threshold = threshold;
        this.proofs = proofs;
        this.effort = effort;
        this.attacker = new Attacker(
                system, new Unknowns(system, hidden, hidden.complementary()), new OuterBounds(system, hidden), proofs);
        for (int cell = 0; cell < system.size(); cell++) {
            sumsOf.add(new ArrayList<>());
        }
        for (CountSystem.Sum sum : system.sums()) {
            int[] members = IntStream.concat(IntStream.of(sum.whole()), IntStream.of(sum.parts()))
                    .toArray();
            IntStream.of(members).forEach(member -> sumsOf.get(member).add(members));
        }
    }

    /** Of what is hidden in the end. */
    Proofs proofs() {
        return proofs;
    }

    /** @param kept cells that stay hidden whatever others need */
    void show(CellCost cost, Set<Integer> kept) {
        List<Integer> order = hidden.complementary().stream()
                .boxed()
                .filter(cell -> !kept.contains(cell))
                .sorted(Comparator.<Integer>comparingLong(cell -> -cost.of(system.count(cell)))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        for (int cell : order) {
            if (!effort.allowsMore()) {
                return;
            }
            tryToShow(cell);
        }
    }

    private void tryToShow(int cell) {
        hidden.show(cell);
        if (leavesOneAlone(cell)) {
            hidden.addComplementary(cell);
            return;
        }
        Proofs left = proofs.without(cell);
        attacker.know(cell, left);
        if (othersStayUnknown(left)) {
            proofs = left;
        } else {
            attacker.forget(cell, proofs);
            hidden.addComplementary(cell);
        }
    }

    /** As far as the effort allows that to be seen. */
    private boolean othersStayUnknown(Proofs left) {
        effort.spend(system.size());
        for (int other : hidden.inOrder()) {
            if (!left.isAtLeast(other, threshold)) {
                long before = attacker.work();
                boolean seen = attacker.isSeenAtLeast(other, threshold, attacker.stepsFor(effort.left()));
                effort.spend(attacker.work() - before);
                if (!seen) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether one hidden cell is left in some sum, which then gives it away: no linear program is needed to see it. */
    private boolean leavesOneAlone(int shown) {
        for (int[] members : sumsOf.get(shown)) {
            int unknown = 0;
            boolean guarded = false;
            for (int member : members) {
                if (hidden.contains(member)) {
                    unknown++;
                    guarded = !hidden.isLatent(member);
                }
            }
            if (unknown == 1 && guarded) {
                return true;
            }
        }
        return false;
    }
}
