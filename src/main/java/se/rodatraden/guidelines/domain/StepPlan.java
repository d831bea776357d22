package se.rodatraden.guidelines.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.InputClause;
import se.rodatraden.guidelines.domain.table.UnaryTest;
import se.rodatraden.kernel.Verdict;

/** What a step would change, or why it is refused. */
public sealed interface StepPlan {
    /** As many as a file may have; a table that could not be read back must never be stored. */
    int MOST_ROWS = 5_000;

    int MOST_COLUMNS = 100;

    record Changes(List<SheetChange> changes) implements StepPlan {
        public Changes {
            changes = List.copyOf(changes);
        }
    }

    record Refused(Verdict.Refused reason) implements StepPlan {}

    static StepPlan of(DraftSheet sheet, DraftStep step) {
        DecisionTable table = sheet.table();
        return switch (step) {
            case DraftStep.AddRow(String id, String after, Map<String, String> texts) ->
                hasRoom(table)
                        ? change(new SheetChange.RowPut(
                                new WrittenRow(id, formal(sheet, texts), Map.of()), there(table, after)))
                        : refused("guidelines.refused.too-large", MOST_ROWS);
            case DraftStep.CopyRow(String row, String id) -> {
                if (table.row(row).isEmpty()) {
                    yield refused("guidelines.refused.row-gone");
                }
                yield hasRoom(table)
                        ? change(new SheetChange.RowPut(
                                DraftEditor.written(sheet, row).as(id), row))
                        : refused("guidelines.refused.too-large", MOST_ROWS);
            }
            case DraftStep.MoveRow(String row, int places) ->
                table.row(row).isEmpty()
                        ? refused("guidelines.refused.row-gone")
                        : moved(DraftOrder.rowIds(table), row, places)
                                .map(to -> change(new SheetChange.RowMoved(row, DraftOrder.rowBefore(table, row), to)))
                                .orElse(refused("guidelines.refused.no-further"));
            case DraftStep.RemoveRow(String row, String seen) -> {
                if (table.row(row).isEmpty()) {
                    yield refused("guidelines.refused.row-gone");
                }
                WrittenRow written = DraftEditor.written(sheet, row);
                yield written.mark().equals(seen)
                        ? change(new SheetChange.RowTaken(written, DraftOrder.rowBefore(table, row)))
                        : refused("guidelines.refused.row-changed");
            }
            case DraftStep.AddColumn(WrittenColumn column) -> added(sheet, column);
            case DraftStep.CopyColumn(String column) ->
                isMovable(sheet, column)
                        ? copied(sheet, DraftEditor.writtenColumn(sheet, column))
                        : refused("guidelines.refused.column-gone");
            case DraftStep.MoveColumn(String column, int places) ->
                !isMovable(sheet, column)
                        ? refused("guidelines.refused.column-gone")
                        : moved(DraftOrder.group(table, column), column, places)
                                .map(to -> change(new SheetChange.ColumnMoved(
                                        column, DraftOrder.before(DraftOrder.group(table, column), column), to)))
                                .orElse(refused("guidelines.refused.no-further"));
            case DraftStep.RemoveColumn(String column, String seen) -> removed(sheet, column, seen);
        };
    }

    /** After the last row, when the one that it was to come after is gone. */
    private static String there(DecisionTable table, String row) {
        List<String> rows = DraftOrder.rowIds(table);
        return row.isEmpty() || rows.isEmpty() ? "" : rows.contains(row) ? row : rows.getLast();
    }

    private static StepPlan added(DraftSheet sheet, WrittenColumn column) {
        List<String> group = DraftOrder.group(sheet.table(), column.id());
        return isDoubled(sheet, column)
                ? refused("guidelines.refused.column-doubled")
                : put(sheet, empty(sheet, column), group.isEmpty() ? "" : group.getLast());
    }

    /** With the text that each row has in a column that asks and says nothing. */
    private static WrittenColumn empty(DraftSheet sheet, WrittenColumn column) {
        List<String> rows = DraftOrder.rowIds(sheet.table());
        return switch (column) {
            case WrittenColumn.Input input ->
                new WrittenColumn.Input(
                        input.id(),
                        input.name(),
                        input.label(),
                        input.kind(),
                        input.allowed(),
                        rows.stream().collect(Collectors.toMap(row -> row, row -> UnaryTest.ANY.text())),
                        Map.of());
            case WrittenColumn.Annotation annotation ->
                new WrittenColumn.Annotation(
                        annotation.name(), rows.stream().collect(Collectors.toMap(row -> row, row -> "")), Map.of());
        };
    }

    private static StepPlan put(DraftSheet sheet, WrittenColumn column, String after) {
        return sheet.columns().size() < MOST_COLUMNS
                ? change(new SheetChange.ColumnPut(column, after))
                : refused("guidelines.refused.too-wide", MOST_COLUMNS);
    }

    /** A copy is called as its original, with the first number that is free. */
    private static StepPlan copied(DraftSheet sheet, WrittenColumn column) {
        for (int number = 2; ; number++) {
            String suffix = Integer.toString(number);
            WrittenColumn copy = switch (column) {
                case WrittenColumn.Input input ->
                    new WrittenColumn.Input(
                            input.id() + "-" + suffix,
                            input.name() + suffix,
                            input.label() + " " + suffix,
                            input.kind(),
                            input.allowed(),
                            input.texts(),
                            input.unfinished());
                case WrittenColumn.Annotation annotation ->
                    new WrittenColumn.Annotation(
                            annotation.name() + " " + suffix, annotation.texts(), annotation.unfinished());
            };
            if (!isDoubled(sheet, copy)) {
                return put(sheet, copy, column.id());
            }
        }
    }

    private static StepPlan removed(DraftSheet sheet, String column, String seen) {
        if (!isMovable(sheet, column)) {
            return refused("guidelines.refused.column-gone");
        }
        if (!DraftEditor.mayLose(sheet.table(), column)) {
            return refused("guidelines.refused.last-input");
        }
        WrittenColumn written = DraftEditor.writtenColumn(sheet, column);
        return written.mark().equals(seen)
                ? change(new SheetChange.ColumnTaken(
                        written, DraftOrder.before(DraftOrder.group(sheet.table(), column), column)))
                : refused("guidelines.refused.column-changed");
    }

    /** Two columns that people could not tell apart are as bad as two that the program could not. */
    private static boolean isDoubled(DraftSheet sheet, WrittenColumn column) {
        return sheet.columns().contains(column.id())
                || column instanceof WrittenColumn.Input input
                        && sheet.table().inputs().stream().anyMatch(clause -> reads(clause, input));
    }

    private static boolean reads(InputClause clause, WrittenColumn.Input input) {
        return clause.name().equals(input.name())
                || clause.label().strip().equalsIgnoreCase(input.label().strip());
    }

    /** Outputs are what the rest of the program reads by name, and stay where they are. */
    private static boolean isMovable(DraftSheet sheet, String column) {
        return sheet.columns().contains(column)
                && DraftOrder.group(sheet.table(), column).contains(column);
    }

    /** After which one it comes to stand; empty when it is already at the end that it would move towards. */
    private static Optional<String> moved(List<String> ids, String id, int places) {
        int at = ids.indexOf(id);
        int to = Math.clamp((long) at + places, 0, ids.size() - 1);
        if (to == at) {
            return Optional.empty();
        }
        return Optional.of(to == 0 ? "" : ids.get(to > at ? to : to - 1));
    }

    private static boolean hasRoom(DecisionTable table) {
        return table.rows().size() < MOST_ROWS;
    }

    private static Map<String, String> formal(DraftSheet sheet, Map<String, String> texts) {
        Map<String, String> formal = new HashMap<>();
        sheet.columns().forEach(column -> formal.put(column, sheet.formalIn(column, "")));
        texts.forEach((column, text) -> formal.put(column, sheet.formalIn(column, text)));
        return formal;
    }

    private static StepPlan change(SheetChange change) {
        return new Changes(List.of(change));
    }

    private static StepPlan refused(String reason, Object... arguments) {
        return new Refused(new Verdict.Refused(reason, List.of(arguments)));
    }
}
