package se.rodatraden.documents.reading;

import java.util.ArrayList;
import java.util.List;

/** The cells of a table's row. */
final class Cells {
    private Cells() {}

    /** A row with as many cells as the widest. */
    static List<String> padded(List<String> row, int columns) {
        if (row.size() >= columns) {
            return row;
        }
        List<String> cells = new ArrayList<>(row);
        while (cells.size() < columns) {
            cells.add("");
        }
        return cells;
    }

    /** Every row as wide as the widest. */
    static List<List<String>> even(List<List<String>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        if ((long) columns * rows.size() > Limits.PARTS) {
            throw Unreadable.because("tooMuchText");
        }
        return rows.stream().map(row -> padded(row, columns)).toList();
    }
}
