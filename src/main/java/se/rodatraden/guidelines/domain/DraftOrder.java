package se.rodatraden.guidelines.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.InputClause;
import se.rodatraden.guidelines.domain.table.TableRow;

/** The order of a draft's rows, and of its columns, by what each stands after: numbers change when others write. */
final class DraftOrder {
    private DraftOrder() {}

    /** The row before; empty when it is the first. */
    static String rowBefore(DecisionTable table, String row) {
        return before(rowIds(table), row);
    }

    static String before(List<String> ids, String id) {
        int at = ids.indexOf(id);
        return at > 0 ? ids.get(at - 1) : "";
    }

    static List<String> rowIds(DecisionTable table) {
        return table.rows().stream().map(TableRow::id).toList();
    }

    /** The columns among which this one has its place: the inputs, or the annotations. */
    static List<String> group(DecisionTable table, String column) {
        return table.inputIndex(column) >= 0 || !column.startsWith(CellAddress.ANNOTATION)
                ? table.inputs().stream().map(InputClause::id).toList()
                : table.annotationColumns().stream()
                        .map(name -> CellAddress.ANNOTATION + name)
                        .toList();
    }

    /** After the row or column that it stood after; last when that is gone. */
    static int placeAfter(List<String> ids, String after) {
        int at = ids.indexOf(after);
        return after.isEmpty() ? 0 : at < 0 ? ids.size() : at + 1;
    }

    static Optional<List<String>> moved(List<String> ids, String id, String from, String to) {
        if (!ids.contains(id) || !before(ids, id).equals(from) || to.equals(id) || !to.isEmpty() && !ids.contains(to)) {
            return Optional.empty();
        }
        List<String> order = new ArrayList<>(ids);
        order.remove(id);
        order.add(placeAfter(order, to), id);
        return Optional.of(order);
    }
}
