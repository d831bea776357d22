package se.rodatraden.guidelines.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.rodatraden.guidelines.domain.CellAddress;
import se.rodatraden.guidelines.domain.CellConflict;
import se.rodatraden.guidelines.domain.DraftEditor;
import se.rodatraden.guidelines.domain.DraftSheet;
import se.rodatraden.guidelines.domain.table.InputClause;
import se.rodatraden.guidelines.domain.table.OutputClause;
import se.rodatraden.guidelines.domain.table.TableFault;
import se.rodatraden.guidelines.domain.table.UnaryTest;
import se.rodatraden.guidelines.domain.table.Value;
import se.rodatraden.guidelines.domain.table.ValueType;

/**
 * One row laid out to be written: one that is there, or a new one.
 *
 * @param id empty for a new row
 * @param number counted from 1; 0 for a new row
 * @param below the row that a new one comes after; empty for the first
 * @param mark of the row as it is seen, for taking it away
 */
public record RowForm(String id, int number, String below, String mark, List<Cell> cells) {

    /** How a cell is written. */
    public enum Control {
        TEST,
        CHOICE,
        LITERAL,
        LONG_TEXT
    }

    /**
     * @param column what the cell is addressed by, together with the row
     * @param typed what stands in the control when it was typed and not read, or typed against somebody else
     * @param was the text that the writer sees as stored, in the table language
     * @param test what the table asks now, where the cell is a test and its text is read
     * @param value what the table says now, where the cell is an output and its text is read
     * @param options literals of the values to choose from
     * @param otherText what somebody else wrote in between
     */
    public record Cell(
            String column,
            String label,
            ValueType type,
            boolean isTest,
            Control control,
            Optional<String> typed,
            String was,
            Optional<UnaryTest> test,
            Optional<Value> value,
            List<Value> options,
            List<TableFault> faults,
            Optional<String> otherText) {

        public String name() {
            return DraftForm.name(column);
        }

        public String wasName() {
            return DraftForm.wasName(column);
        }

        public boolean isFaulty() {
            return !faults.isEmpty() || otherText.isPresent();
        }
    }

    public boolean isNew() {
        return id.isEmpty();
    }

    /** The tests and what follows from them. */
    public List<Cell> rule() {
        return cells.stream()
                .filter(cell -> cell.control() != Control.LONG_TEXT)
                .toList();
    }

    /** What explains the rule. */
    public List<Cell> texts() {
        return cells.stream()
                .filter(cell -> cell.control() == Control.LONG_TEXT)
                .toList();
    }

    static RowForm of(DraftSheet sheet, String row, List<CellConflict> conflicts) {
        int number = sheet.table().rows().indexOf(sheet.table().row(row).orElseThrow()) + 1;
        List<Cell> cells = new ArrayList<>();
        for (Column column : columns(sheet)) {
            CellAddress address = new CellAddress(row, column.id());
            String stored = sheet.text(address);
            Optional<CellConflict> conflict =
                    conflicts.stream().filter(one -> one.cell().equals(address)).findFirst();
            boolean unread = sheet.unfinished().containsKey(address);
            cells.add(column.cell(
                    sheet,
                    conflict.map(CellConflict::offered).or(() -> unread ? Optional.of(stored) : Optional.empty()),
                    stored,
                    conflict.isPresent() ? List.of() : sheet.faults(address),
                    conflict.map(CellConflict::stored)));
        }
        return new RowForm(row, number, "", DraftEditor.rowMark(sheet, row), cells);
    }

    /** @param typed by column, what was sent and not taken; empty at first */
    static RowForm below(DraftSheet sheet, String below, Map<String, String> typed) {
        List<Cell> cells = new ArrayList<>();
        for (Column column : columns(sheet)) {
            Optional<String> text = Optional.ofNullable(typed.get(column.id()));
            cells.add(column.cell(
                    sheet,
                    Optional.of(text.orElse("")),
                    "",
                    text.map(one -> sheet.check(column.id(), one)).orElse(List.of()),
                    Optional.empty()));
        }
        return new RowForm("", 0, below, "", cells);
    }

    static String label(DraftSheet sheet, String column) {
        return columns(sheet).stream()
                .filter(one -> one.id().equals(column))
                .map(Column::label)
                .findFirst()
                .orElse(column);
    }

    private record Column(
            String id, String label, ValueType type, boolean isTest, Control control, List<Value> options) {

        Cell cell(
                DraftSheet sheet,
                Optional<String> typed,
                String stored,
                List<TableFault> faults,
                Optional<String> otherText) {
            return new Cell(
                    id,
                    label,
                    type,
                    isTest,
                    control,
                    typed,
                    stored,
                    isTest && typed.isEmpty() ? sheet.asked(id, stored) : Optional.empty(),
                    !isTest && typed.isEmpty() ? sheet.said(id, stored) : Optional.empty(),
                    options,
                    faults,
                    otherText);
        }
    }

    private static List<Column> columns(DraftSheet sheet) {
        List<Column> columns = new ArrayList<>();
        for (InputClause input : sheet.table().inputs()) {
            boolean yesOrNo = input.type().kind() == ValueType.Kind.BOOLEAN;
            columns.add(new Column(
                    input.id(),
                    input.label(),
                    input.type(),
                    true,
                    yesOrNo ? Control.CHOICE : Control.TEST,
                    input.type().enumeration().orElse(List.of())));
        }
        for (OutputClause output : sheet.table().outputs()) {
            List<Value> values = output.type().enumeration().orElse(List.of());
            Control control = !values.isEmpty()
                    ? Control.CHOICE
                    : output.type().isFreeText() ? Control.LONG_TEXT : Control.LITERAL;
            columns.add(new Column(output.id(), output.label(), output.type(), false, control, values));
        }
        for (String name : sheet.table().annotationColumns()) {
            columns.add(new Column(
                    CellAddress.annotation("", name).column(),
                    name,
                    ValueType.TEXT,
                    false,
                    Control.LONG_TEXT,
                    List.of()));
        }
        return columns;
    }
}
