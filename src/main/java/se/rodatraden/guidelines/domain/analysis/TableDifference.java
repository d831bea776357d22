package se.rodatraden.guidelines.domain.analysis;

import java.util.List;
import se.rodatraden.guidelines.domain.table.FramePart;
import se.rodatraden.guidelines.domain.table.Outcome;

/**
 * How one table differs from another: what was written differently, and where the outcome is another.
 *
 * @param regions empty when no input has another outcome, however much was rewritten
 * @param incomparable inputs whose kind changed, so that the tables share no input space and regions cannot be told
 * @param complete whether every region was found
 */
public record TableDifference(
        List<Written> written, List<ChangedRegion> regions, List<String> incomparable, boolean complete) {
    public TableDifference {
        written = List.copyOf(written);
        regions = List.copyOf(regions);
        incomparable = List.copyOf(incomparable);
    }

    public boolean isEmpty() {
        return written.isEmpty() && regions.isEmpty();
    }

    /** A part of the input space that gets another outcome, with the rows that give the old one and the new. */
    public record ChangedRegion(
            Region region, Outcome before, Outcome after, List<Integer> rowsBefore, List<Integer> rowsAfter) {
        public ChangedRegion {
            rowsBefore = List.copyOf(rowsBefore);
            rowsAfter = List.copyOf(rowsAfter);
        }
    }

    /** One thing that is written differently. */
    public sealed interface Written {

        /**
         * @param row the row's number in the new table
         * @param columnId which cell, so that a page can mark it
         */
        record CellChanged(int row, String rowId, String columnId, String column, String before, String after)
                implements Written {}

        record RowAdded(int row, String rowId) implements Written {}

        record RowRemoved(int row, String rowId) implements Written {}

        record RowMoved(String rowId, int from, int to) implements Written {}

        record ColumnAdded(String column) implements Written {}

        record ColumnRemoved(String column) implements Written {}

        /** A column's label, kind or allowed values. */
        record ColumnChanged(String column, String before, String after) implements Written {}

        record PolicyChanged(String before, String after) implements Written {}

        /** What the file says around the table; a text is empty where it says nothing. */
        record FrameChanged(FramePart part, String before, String after) implements Written {}

        /** What the file says to other tools of what both tables have. */
        record RestChanged() implements Written {}
    }
}
