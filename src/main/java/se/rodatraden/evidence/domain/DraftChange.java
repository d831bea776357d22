package se.rodatraden.evidence.domain;

import java.util.List;

/**
 * One thing that a draft writes differently.
 *
 * @param parts of the table, in the guideline's own words and in the order in which the kind has them
 */
public record DraftChange(Kind kind, List<String> parts) {
    public DraftChange {
        parts = List.copyOf(parts);
    }

    public enum Kind {
        /** The number of the row, the column, what it asked or said, what it does now. */
        CELL,
        /** The number of the row. */
        ROW_NEW,
        /** The number of the row in the version in force. */
        ROW_GONE,
        /** From which place, to which. */
        ROW_MOVED,
        /** The column. */
        COLUMN_NEW,
        /** The column. */
        COLUMN_GONE,
        /** The column, what it allowed, what it does now. */
        COLUMN,
        /** The hit policy that it had, the one that it has. */
        POLICY,
        /** No parts. */
        FRAME,
        /** No parts. */
        REST
    }

    /** @param parts said as they are written */
    public static DraftChange of(Kind kind, Object... parts) {
        return new DraftChange(
                kind, List.of(parts).stream().map(Object::toString).toList());
    }
}
