package se.rodatraden.evidence.domain.disclosure;

import java.util.List;

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
                if (system.standing(cell) == Standing.CONFIDENTIAL) {
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
        return protect(system, rule, alsoHidden, List.of());
    }

    /** @param complementary cells that are hidden to protect others, whether this release alone needs it or not */
    public static ProtectedTables protect(
            CountSystem system, SuppressionRule rule, Iterable<CellKey> alsoHidden, Iterable<CellKey> complementary) {
        CellSuppression suppression = new CellSuppression(system, rule, alsoHidden);
        complementary.forEach(key -> system.find(key)
                .filter(cell -> !suppression.hidden.contains(cell))
                .ifPresent(suppression.hidden::addComplementary));
        return suppression.protect();
    }

    private ProtectedTables protect() {
        Proofs proofs = new Proofs(system.size());
        CheapestMovement cheapest = new CheapestMovement(system, hidden, proofs);
        for (int cell = narrow(proofs); cell >= 0; cell = narrow(proofs)) {
            for (int touched : cheapest.touchedBy(cell, rule.threshold())) {
                if (!hidden.contains(touched)) {
                    hidden.addComplementary(touched);
                }
            }
        }
        return ProtectedTables.of(system, rule, hidden, new IntervalAudit(system, hidden).intervals());
    }

    /** The first hidden cell that can be known too closely; −1 when there is none. */
    private int narrow(Proofs proofs) {
        IntervalAudit audit = new IntervalAudit(system, hidden, proofs);
        for (int cell : hidden.inOrder()) {
            if (!proofs.isAtLeast(cell, rule.threshold())
                    && !audit.interval(cell).isAtLeast(rule.threshold())) {
                return cell;
            }
        }
        return -1;
    }
}
