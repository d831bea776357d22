package se.rodatraden.evidence.domain.disclosure;

/**
 * Protected tables, and how good the pattern is. For whoever reviews it and never for publication: what hiding cost
 * tells of the counts that are hidden.
 *
 * @param cost of all cells that are hidden for the sake of others
 * @param lowerBound that no safe pattern can cost less than
 * @param effortEnded whether more might have been found with more effort
 */
public record Suppression(ProtectedTables tables, CellCost measure, long cost, long lowerBound, boolean effortEnded) {
    public Suppression {
        if (lowerBound > cost) {
            throw new IllegalArgumentException("a pattern cannot cost less than every pattern must");
        }
    }

    /** Cells hidden for the sake of others. */
    public long hidden() {
        return tables.hiddenComplementary();
    }
}
