package se.rodatraden.guidelines.web;

import java.util.List;
import java.util.Optional;
import se.rodatraden.guidelines.domain.DraftSheet;
import se.rodatraden.guidelines.domain.table.TableRow;

/** The rows of a draft by their place, counted from one. */
final class SheetRows {
    private SheetRows() {}

    /** Zero for a row that is not there. */
    static int number(DraftSheet sheet, String row) {
        return ids(sheet).indexOf(row) + 1;
    }

    /** The row with a number that somebody typed, the nearest when there are not so many; empty when it is no number. */
    static Optional<TableRow> at(DraftSheet sheet, String number) {
        int size = rows(sheet).size();
        return number.matches("\\d{1,6}") && size > 0
                ? Optional.of(rows(sheet).get(Math.clamp(Integer.parseInt(number) - 1L, 0, size - 1)))
                : Optional.empty();
    }

    /** So many places further down; the first or the last when there are not so many. */
    static String neighbour(DraftSheet sheet, String row, int places) {
        return rows(sheet)
                .get(Math.clamp(number(sheet, row) + places - 1L, 0, rows(sheet).size() - 1))
                .id();
    }

    /** The one below, or above the last; empty for a row that is alone or not there. */
    static String beside(DraftSheet sheet, String row) {
        List<String> ids = ids(sheet);
        int at = ids.indexOf(row);
        if (at < 0 || ids.size() == 1) {
            return "";
        }
        return ids.get(at + 1 < ids.size() ? at + 1 : at - 1);
    }

    private static List<String> ids(DraftSheet sheet) {
        return rows(sheet).stream().map(TableRow::id).toList();
    }

    private static List<TableRow> rows(DraftSheet sheet) {
        return sheet.table().rows();
    }
}
