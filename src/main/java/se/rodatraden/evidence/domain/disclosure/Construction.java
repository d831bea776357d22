package se.rodatraden.evidence.domain.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Hides more cells until no hidden one can be known more closely than the threshold. For each that is too narrow, the
 * cells of the cheapest movement of the whole table by the threshold there are hidden too (Kelly, Golden and
 * Assad 1992; Fischetti and Salazar 2001). In a table of thousands of cells the cheapest movement costs too long
 * to find for each; there the cheapest product is taken where there is one ({@link Crossing}).
 */
final class Construction {
    /** Cells, above which products are tried first. */
    private static final int LARGE = 2_000;

    /** In such a table a cell that has not been seen to be unknown within so many steps is taken for known. */
    private static final long FEW_STEPS = 30;

    /** And none at all when so much work has been done on them together. */
    private static final long WORK = 6_000_000;

    private final CountSystem system;
    private final HiddenCells hidden;
    private final CellCost cost;
    private final long threshold;
    private final Proofs proofs;
    private final Optional<Crossing> crossing;
    private final CheapestMovement cheapest;

    Construction(CountSystem system, HiddenCells hidden, CellCost cost, long threshold) {
        this.system = system;
        this.hidden = hidden;
        this.cost = cost;
        this.threshold = threshold;
        this.proofs = new Proofs(system.size());
        this.crossing = system.size() > LARGE ? Crossing.of(system) : Optional.empty();
        this.cheapest = new CheapestMovement(system, hidden, cost, proofs);
    }

    Proofs proofs() {
        return proofs;
    }

    void hide() {
        for (List<Integer> narrow = narrow(); !narrow.isEmpty(); narrow = narrow()) {
            for (int cell : narrow) {
                if (!proofs.isAtLeast(cell, threshold)) {
                    open(cell);
                }
            }
        }
    }

    /** The hidden cells that can be known too closely. */
    private List<Integer> narrow() {
        List<Integer> narrow = new ArrayList<>();
        IntervalAudit audit = new IntervalAudit(system, hidden, proofs);
        for (int cell : hidden.inOrder()) {
            long steps = crossing.isEmpty() ? Long.MAX_VALUE : audit.work() > WORK ? 0 : FEW_STEPS;
            if (!proofs.isAtLeast(cell, threshold) && !audit.isSeenAtLeast(cell, threshold, steps)) {
                narrow.add(cell);
            }
        }
        return narrow;
    }

    private void open(int cell) {
        Optional<Crossing.Product> product = crossing.flatMap(all -> all.cheapest(cell, threshold, hidden, cost));
        product.ifPresent(its -> {
            proofs.add(its.movement(its.forth()));
            proofs.add(its.movement(-its.back()));
        });
        List<Integer> touched = product.map(
                        its -> Arrays.stream(its.cells()).boxed().toList())
                .orElseGet(() -> cheapest.touchedBy(cell, threshold));
        for (int each : touched) {
            if (!hidden.contains(each)) {
                hidden.addComplementary(each);
            }
        }
    }
}
