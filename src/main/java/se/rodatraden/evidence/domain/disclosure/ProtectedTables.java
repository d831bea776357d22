package se.rodatraden.evidence.domain.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A release after protection: every cell of every table, shown or hidden, with the audit that proves it.
 * Holds no count that is not shown.
 */
public record ProtectedTables(
        SuppressionRule rule, Map<CellKey, PublishedCount> cells, Map<CellKey, FeasibleInterval> audit) {
    public ProtectedTables {
        cells = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        audit = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(audit));
        SuppressionRule by = rule;
        if (!audit.values().stream().allMatch(interval -> interval.isAtLeast(by.threshold()))) {
            throw new IllegalArgumentException("a hidden cell can be known too closely");
        }
    }

    static ProtectedTables of(
            CountSystem system, SuppressionRule rule, HiddenCells hidden, Map<Integer, FeasibleInterval> intervals) {
        Map<CellKey, PublishedCount> cells = new LinkedHashMap<>();
        Map<CellKey, FeasibleInterval> audit = new LinkedHashMap<>();
        for (int cell = 0; cell < system.size(); cell++) {
            if (system.standing(cell) == Standing.LATENT) {
                continue;
            }
            if (!hidden.contains(cell)) {
                cells.put(system.key(cell), new PublishedCount.Shown(system.count(cell)));
            } else {
                cells.put(
                        system.key(cell),
                        hidden.isPrimary(cell)
                                ? new PublishedCount.SuppressedPrimary()
                                : new PublishedCount.SuppressedComplementary());
                audit.put(
                        system.key(cell),
                        Optional.ofNullable(intervals.get(cell)).orElseThrow());
            }
        }
        return new ProtectedTables(rule, cells, audit);
    }

    /** @throws IllegalArgumentException when no table of the release has the cell */
    public PublishedCount at(CellKey key) {
        return Optional.ofNullable(cells.get(key))
                .orElseThrow(() -> new IllegalArgumentException("not published: " + key));
    }

    /** A percentage, unless either count is hidden or there are too few to be a share of. */
    public Optional<Integer> percentage(CellKey part, CellKey whole) {
        return at(part) instanceof PublishedCount.Shown(long some)
                        && at(whole) instanceof PublishedCount.Shown(long all)
                        && all >= rule.smallestDenominator()
                ? Optional.of((int) Math.round(100.0 * some / all))
                : Optional.empty();
    }

    /**
     * How many of something each has on average, such as interventions for each child: one decimal, unless either number
     * is hidden or there are too few to be an average of. Both are counts of the release, protected like every
     * other: an average tells the sum to whoever has the number.
     */
    public Optional<BigDecimal> average(CellKey things, CellKey persons) {
        return at(things) instanceof PublishedCount.Shown(long all)
                        && at(persons) instanceof PublishedCount.Shown(long some)
                        && some >= rule.smallestDenominator()
                ? Optional.of(BigDecimal.valueOf(all).divide(BigDecimal.valueOf(some), 1, RoundingMode.HALF_UP))
                : Optional.empty();
    }

    public long hiddenPrimary() {
        return count(PublishedCount.SuppressedPrimary.class);
    }

    public long hiddenComplementary() {
        return count(PublishedCount.SuppressedComplementary.class);
    }

    private long count(Class<? extends PublishedCount> kind) {
        Collection<PublishedCount> all = cells.values();
        return all.stream().filter(kind::isInstance).count();
    }
}
