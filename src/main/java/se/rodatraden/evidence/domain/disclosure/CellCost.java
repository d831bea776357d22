package se.rodatraden.evidence.domain.disclosure;

/** What it costs to hide a cell that is large enough to be shown. */
public enum CellCost {
    /** Each cell the same: as few as can be are hidden. */
    CELLS {
        @Override
        long of(long count) {
            return 1;
        }
    },
    /** The number that it counts, so that inner cells go before totals; and one, so that none is for nothing. */
    COUNTS {
        @Override
        long of(long count) {
            return 1 + count;
        }
    };

    abstract long of(long count);
}
