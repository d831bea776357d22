package se.rodatraden.guidelines;

import java.util.stream.Stream;
import se.rodatraden.guidelines.domain.CellAddress;
import se.rodatraden.guidelines.domain.CellText;
import se.rodatraden.guidelines.domain.SheetChange;
import se.rodatraden.guidelines.domain.WrittenColumn;
import se.rodatraden.guidelines.domain.analysis.TableDifference;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.InputClause;
import se.rodatraden.guidelines.domain.table.OutputClause;
import se.rodatraden.guidelines.domain.table.TableRow;
import se.rodatraden.shell.Texts;

/** What was changed in a table, as sentences: by whoever writes a draft, and between two versions. */
final class ChangeWords {
    private final Texts t;
    private final GuidelineWords words;

    ChangeWords(Texts texts, GuidelineWords words) {
        this.t = texts;
        this.words = words;
    }

    String did(SheetChange change, DecisionTable now) {
        return switch (change) {
            case SheetChange.CellChanged(CellAddress cell, CellText before, CellText after) ->
                t.get(
                        "guidelines.words.did.cell",
                        rowName(cell.row(), now),
                        columnLabel(cell.column(), now),
                        quoted(inColumn(before.shown(), cell.column(), now)),
                        quoted(inColumn(after.shown(), cell.column(), now)));
            case SheetChange.RowPut put ->
                t.get("guidelines.words.did.row-put", rowName(put.row().id(), now));
            case SheetChange.RowTaken taken -> t.get("guidelines.words.did.row-taken");
            case SheetChange.RowMoved moved -> t.get("guidelines.words.did.row-moved", rowName(moved.row(), now));
            case SheetChange.ColumnPut put -> t.get("guidelines.words.did.column-put", labelOf(put.column()));
            case SheetChange.ColumnTaken taken -> t.get("guidelines.words.did.column-taken", labelOf(taken.column()));
            case SheetChange.ColumnMoved moved ->
                t.get("guidelines.words.did.column-moved", columnLabel(moved.column(), now));
        };
    }

    private String labelOf(WrittenColumn column) {
        return switch (column) {
            case WrittenColumn.Input input -> input.label();
            case WrittenColumn.Annotation annotation -> words.columnName(annotation.name());
        };
    }

    private String rowName(String row, DecisionTable now) {
        int number = now.rows().stream().map(TableRow::id).toList().indexOf(row) + 1;
        return number == 0 ? t.get("guidelines.words.did.gone") : t.get("guidelines.words.did.row", number);
    }

    private String columnLabel(String column, DecisionTable now) {
        return Stream.concat(
                        now.inputs().stream()
                                .filter(input -> input.id().equals(column))
                                .map(InputClause::label),
                        now.outputs().stream()
                                .filter(output -> output.id().equals(column))
                                .map(OutputClause::label))
                .findFirst()
                .orElseGet(() -> words.columnName(column.replaceFirst("^annotation:", "")));
    }

    private String quoted(String text) {
        if (text.isBlank()) {
            return t.get("guidelines.words.did.empty");
        }
        return words.brief(text);
    }

    String written(TableDifference.Written written, DecisionTable table) {
        return switch (written) {
            case TableDifference.Written.CellChanged cell ->
                t.get(
                        "guidelines.words.cell-changed",
                        cell.row(),
                        words.columnName(cell.column()),
                        inColumn(cell.before(), cell.columnId(), table),
                        inColumn(cell.after(), cell.columnId(), table));
            case TableDifference.Written.RowAdded added -> t.get("guidelines.words.row-added", added.row());
            case TableDifference.Written.RowRemoved removed -> t.get("guidelines.words.row-removed", removed.row());
            case TableDifference.Written.RowMoved moved ->
                t.get("guidelines.words.row-moved", moved.from(), moved.to());
            case TableDifference.Written.ColumnAdded added -> t.get("guidelines.words.column-added", added.column());
            case TableDifference.Written.ColumnRemoved removed ->
                t.get("guidelines.words.column-removed", removed.column());
            case TableDifference.Written.ColumnChanged changed ->
                t.get("guidelines.words.column-changed", changed.column(), changed.before(), changed.after());
            case TableDifference.Written.PolicyChanged changed ->
                t.get("guidelines.words.policy-changed", changed.before(), changed.after());
            case TableDifference.Written.FrameChanged changed ->
                t.get(
                        "guidelines.words.frame-changed",
                        changed.part(),
                        quoted(changed.before()),
                        quoted(changed.after()));
            case TableDifference.Written.RestChanged changed -> t.get("guidelines.words.rest-changed");
        };
    }

    private String inColumn(String text, String columnId, DecisionTable table) {
        int input = table.inputIndex(columnId);
        if (input >= 0) {
            return words.cell(text, table.inputs().get(input).type());
        }
        return table.outputs().stream()
                .filter(output -> output.id().equals(columnId))
                .findFirst()
                .map(output -> words.literal(text, output.type()))
                .orElse(text);
    }
}
