package se.rodatraden.evidence.domain.disclosure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a reader can work out of a table with the cells hidden that somebody has hidden.
 *
 * @param intervals of every hidden cell, in the fixed order
 * @param smallShown cells that are shown although their size, or their kind, demands that they are hidden
 */
public record AuditedTable(SuppressionRule rule, Map<CellKey, FeasibleInterval> intervals, List<CellKey> smallShown) {
    public AuditedTable {
        intervals = Collections.unmodifiableMap(new LinkedHashMap<>(intervals));
        smallShown = List.copyOf(smallShown);
    }

    /** Hidden cells that can be known more closely than the threshold. */
    public List<CellKey> narrow() {
        return intervals.entrySet().stream()
                .filter(entry -> !entry.getValue().isAtLeast(rule.threshold()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
