package se.rodatraden.evidence.domain.disclosure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Hides what must be hidden: first every small cell (minimum frequency), then as few others as it takes until
 * no hidden cell can be known more closely than the threshold.
 *
 * <p>First a construction ({@link Construction}), then cells that turned out to be needless are shown again
 * ({@link SpareCells}). The final word is the audit's, never the construction's. The same input gives the same
 * pattern: nothing is random and nothing depends on time.
 */
public final class CellSuppression {
    private final CountSystem system;
    private final SuppressionRule rule;
    private final CellCost cost;
    private final HiddenCells hidden;
    private final Set<Integer> kept = new HashSet<>();

    private CellSuppression(CountSystem system, SuppressionRule rule, Iterable<CellKey> alsoHidden, CellCost cost) {
        this.system = system;
        this.rule = rule;
        this.cost = cost;
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
        CellSuppression suppression = new CellSuppression(system, rule, alsoHidden, CellCost.COUNTS);
        complementary.forEach(key -> system.find(key)
                .filter(cell -> !suppression.hidden.contains(cell))
                .ifPresent(suppression::keepHidden));
        return suppression.protect(Effort.standard());
    }

    /**
     * The same pattern, and how good it is.
     *
     * @param effort half for finding cells that need not be hidden, half for the bound
     */
    public static Suppression weighed(CountSystem system, SuppressionRule rule, CellCost cost, Effort effort) {
        return weighed(system, rule, cost, effort, false);
    }

    /** @param exactly whether each interval is pursued to its end, however large the table */
    static Suppression weighed(
            CountSystem system, SuppressionRule rule, CellCost cost, Effort effort, boolean exactly) {
        CellSuppression suppression = new CellSuppression(system, rule, List.of(), cost);
        HiddenCells first = new HiddenCells(suppression.hidden);
        Effort ofSearch = effort.half();
        Effort ofBound = effort.half();
        ProtectedTables tables = exactly ? suppression.protectExactly(ofSearch) : suppression.protect(ofSearch);
        LowerBound bound = new LowerBound(system, first, cost, rule.threshold());
        return new Suppression(
                tables,
                cost,
                suppression.complementaryCost(),
                bound.within(ofBound),
                ofSearch.hasEnded() || ofBound.hasEnded());
    }

    private long complementaryCost() {
        return hidden.complementary().stream()
                .mapToLong(cell -> cost.of(system.count(cell)))
                .sum();
    }

    private void keepHidden(int cell) {
        hidden.addComplementary(cell);
        kept.add(cell);
    }

    private ProtectedTables protectExactly(Effort effort) {
        hide(effort);
        return ProtectedTables.of(system, rule, hidden, new IntervalAudit(system, hidden).intervals());
    }

    private ProtectedTables protect(Effort effort) {
        Proofs proofs = hide(effort);
        return ProtectedTables.of(system, rule, hidden, new IntervalAudit(system, hidden, proofs).provenIntervals());
    }

    private Proofs hide(Effort effort) {
        Construction construction = new Construction(system, hidden, cost, rule.threshold());
        construction.hide();
        SpareCells spare = new SpareCells(system, hidden, rule.threshold(), construction.proofs(), effort);
        spare.show(cost, kept);
        return spare.proofs();
    }
}
