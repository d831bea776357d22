package se.rodatraden.evidence.domain.disclosure;

import java.util.ArrayList;
import java.util.List;

/**
 * Hides open cells until every hidden one is as unknown as it should be, in a system of several releases. Some
 * cell may be known more closely from what is out already; then nothing that can be hidden protects it, and it
 * is enough that it becomes no better known.
 */
final class LinkedSuppression {
    private final CountSystem system;
    private final int threshold;
    private final HiddenCells hidden;
    private final List<Integer> complementary = new ArrayList<>();
    private final IntervalAudit atBest;

    LinkedSuppression(CountSystem system, int threshold) {
        this.system = system;
        this.threshold = threshold;
        this.hidden = new HiddenCells(system, ZeroPolicy.HIDDEN);
        this.atBest = new IntervalAudit(system, everythingHidden(system));
    }

    private static HiddenCells everythingHidden(CountSystem system) {
        HiddenCells all = new HiddenCells(system, ZeroPolicy.HIDDEN);
        for (int cell = 0; cell < system.size(); cell++) {
            if (system.standing(cell) == Standing.OPEN) {
                all.addComplementary(cell);
            }
        }
        return all;
    }

    /** Open cells that were hidden, in the order of hiding. */
    List<Integer> hidden() {
        Proofs proofs = new Proofs(system.size());
        CheapestMovement cheapest = new CheapestMovement(system, hidden, CellCost.COUNTS, proofs);
        for (int cell = narrow(proofs); cell >= 0; cell = narrow(proofs)) {
            open(cell, cheapest);
        }
        return complementary;
    }

    private int narrow(Proofs proofs) {
        IntervalAudit audit = new IntervalAudit(system, hidden, proofs);
        for (int cell : hidden.inOrder()) {
            if (!proofs.isAtLeast(cell, threshold)) {
                FeasibleInterval interval = audit.interval(cell);
                if (!interval.isAtLeast(threshold) && !interval.isAtLeast(roomAtBest(cell))) {
                    return cell;
                }
            }
        }
        return -1;
    }

    private long roomAtBest(int cell) {
        FeasibleInterval best = atBest.interval(cell);
        return best.isAtLeast(threshold) ? threshold : best.high().orElseThrow() - best.low();
    }

    /** Upwards as far as can be, and the rest downwards. */
    private void open(int cell, CheapestMovement cheapest) {
        long room = roomAtBest(cell);
        FeasibleInterval best = atBest.interval(cell);
        long up = best.high().isEmpty() ? room : Math.min(room, best.high().getAsLong() - system.count(cell));
        int before = complementary.size();
        hide(up == 0 ? List.of() : cheapest.touchedBy(cell, up));
        hide(up == room ? List.of() : cheapest.touchedBy(cell, up - room));
        if (complementary.size() == before) {
            throw new IllegalStateException("nothing more protects " + system.key(cell) + ": nothing is published");
        }
    }

    private void hide(List<Integer> touched) {
        for (int cell : touched) {
            if (!hidden.contains(cell)) {
                hidden.addComplementary(cell);
                complementary.add(cell);
            }
        }
    }
}
