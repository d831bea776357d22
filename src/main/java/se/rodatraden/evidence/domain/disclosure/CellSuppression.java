package se.rodatraden.evidence.domain.disclosure;

import java.util.List;
import java.util.Map;

/**
 * Hides what must be hidden: first every small cell (minimum frequency), then as few others as it takes until
 * no hidden cell can be known more closely than the threshold.
 *
 * <p>For each hidden cell that is too narrow, one linear program finds the cheapest way to move the true
 * table by the threshold there and keep every sum; the cells that the movement touches are hidden too
 * (Kelly, Golden and Assad 1992; Fischetti and Salazar 2001). The final word is the audit's, never the
 * construction's. The same input gives the same pattern: nothing is random and nothing depends on time.
 */
public final class CellSuppression {
    private final CountSystem system;
    private final SuppressionRule rule;
    private final HiddenCells hidden;

    private CellSuppression(CountSystem system, SuppressionRule rule, Iterable<CellKey> alsoHidden) {
        this.system = system;
        this.rule = rule;
        this.hidden = new HiddenCells(system, rule.zeros());
        for (int cell = 0; cell < system.size(); cell++) {
            if (!hidden.isKnownZero(cell)) {
                if (system.isConfidential(cell)) {
                    hidden.addException(cell);
                } else if (rule.hidesByItself(system.count(cell))) {
                    hidden.addPrimary(cell);
                }
            }
        }
        for (CellKey key : alsoHidden) {
            system.find(key).filter(cell -> !hidden.isKnownZero(cell)).ifPresent(hidden::addException);
        }
    }

    public static ProtectedTables protect(CountSystem system, SuppressionRule rule) {
        return protect(system, rule, List.of());
    }

    /** @param alsoHidden cells that an earlier release makes it unsafe to show, whatever they count */
    public static ProtectedTables protect(CountSystem system, SuppressionRule rule, Iterable<CellKey> alsoHidden) {
        return new CellSuppression(system, rule, alsoHidden).protect();
    }

    private ProtectedTables protect() {
        CheapestMovement cheapest = new CheapestMovement(system, hidden);
        for (int cell = narrow(cheapest); cell >= 0; cell = narrow(cheapest)) {
            if (new IntervalAudit(system, hidden).interval(cell).isAtLeast(rule.threshold())) {
                cheapest.isWide(cell);
            } else {
                hideAround(cell, cheapest);
            }
        }
        Map<Integer, FeasibleInterval> intervals = audit();
        while (!isWide(intervals)) {
            intervals.forEach((cell, interval) -> {
                if (!interval.isAtLeast(rule.threshold())) {
                    hideAround(cell, cheapest);
                }
            });
            intervals = audit();
        }
        return ProtectedTables.of(system, rule, hidden, intervals);
    }

    private int narrow(CheapestMovement cheapest) {
        return cheapest.nextNarrow(rule.threshold());
    }

    private void hideAround(int cell, CheapestMovement cheapest) {
        for (int touched : cheapest.touchedBy(cell, rule.threshold())) {
            if (!hidden.contains(touched)) {
                hidden.addComplementary(touched);
            }
        }
    }

    private Map<Integer, FeasibleInterval> audit() {
        return new IntervalAudit(system, hidden).intervals();
    }

    private boolean isWide(Map<Integer, FeasibleInterval> intervals) {
        return intervals.values().stream().allMatch(interval -> interval.isAtLeast(rule.threshold()));
    }
}
