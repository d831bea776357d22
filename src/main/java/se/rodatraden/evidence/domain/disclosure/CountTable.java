package se.rodatraden.evidence.domain.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A table of counts that somebody wants to publish: every crossing of its dimensions with every margin, of which some
 * are public. What is not public is part of the sums all the same, as a reader reasons through it. Raw.
 */
public final class CountTable {
    private final CountSystem system;

    /**
     * @param leaves the count of every crossing of leaf categories
     * @param isPublic which cells are in some table that is published
     * @param hidden cells that somebody has hidden already, or wants hidden
     */
    public CountTable(
            List<Dimension> dimensions, Map<CellKey, Long> leaves, Predicate<CellKey> isPublic, Set<CellKey> hidden) {
        Tabulation tabulation = new Tabulation(dimensions, List.of(TableShape.full("table", dimensions)));
        leaves.forEach((key, number) -> tabulation.add(key.codes(), number));
        CountSystem open = tabulation.counted(_ -> false);
        List<CountSystem.Cell> cells = new ArrayList<>();
        for (int cell = 0; cell < open.size(); cell++) {
            CellKey key = open.key(cell);
            Standing standing = !isPublic.test(key)
                    ? Standing.LATENT
                    : hidden.contains(key) ? Standing.HIDDEN : open.standing(cell);
            cells.add(new CountSystem.Cell(key, open.count(cell), standing));
        }
        this.system = new CountSystem(cells, open.sums());
    }

    /** @throws IllegalArgumentException when the table has no such cell */
    public long count(CellKey key) {
        return system.count(key);
    }

    /**
     * Protected as every table of the program is, with what no safe pattern can cost less than.
     *
     * @param exactly whether each interval is pursued to its end; in a table of thousands of cells that takes minutes
     */
    public Suppression protectedBy(SuppressionRule rule, boolean exactly) {
        return CellSuppression.weighed(
                system, rule, CellCost.COUNTS, Effort.standard().twice(), exactly);
    }

    /** Whether the intervals of {@link #protectedBy} are exact unasked, or proved to be at least so wide. */
    public boolean isPursuedToTheEnd() {
        return IntervalAudit.isPursuedToTheEnd(system);
    }

    /** What a reader can say about each hidden cell as things are, with nothing more hidden. */
    public AuditedTable audited(SuppressionRule rule) {
        HiddenCells hidden = new HiddenCells(system, rule.zeros());
        Map<CellKey, FeasibleInterval> intervals = new LinkedHashMap<>();
        new IntervalAudit(system, hidden)
                .intervals()
                .forEach((cell, interval) -> intervals.put(system.key(cell), interval));
        List<CellKey> small = new ArrayList<>();
        for (int cell = 0; cell < system.size(); cell++) {
            boolean shown = system.standing(cell) == Standing.OPEN || system.standing(cell) == Standing.CONFIDENTIAL;
            if (shown
                    && !hidden.isKnownZero(cell)
                    && (system.standing(cell) == Standing.CONFIDENTIAL || rule.hidesByItself(system.count(cell)))) {
                small.add(system.key(cell));
            }
        }
        return new AuditedTable(rule, intervals, small);
    }
}
