package se.rodatraden.guidelines.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.rodatraden.guidelines.domain.CellAddress;
import se.rodatraden.guidelines.domain.CellConflict;
import se.rodatraden.guidelines.domain.DraftSheet;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.InputClause;
import se.rodatraden.guidelines.domain.table.OutputClause;
import se.rodatraden.guidelines.domain.table.TableFault;
import se.rodatraden.guidelines.domain.table.TableRow;
import se.rodatraden.guidelines.domain.table.UnaryTest;
import se.rodatraden.guidelines.domain.table.Value;
import se.rodatraden.guidelines.domain.table.ValueType;

/** A draft laid out for the editor. */
public record DraftView(List<Row> rows, List<Cell> faulty) {

    /** How a cell is written. */
    public enum Control {
        TEST,
        CHOICE,
        LITERAL,
        LONG_TEXT
    }

    /**
     * @param text what stands in the control
     * @param was what the cell held when this page was made
     * @param test what the table asks now, where the cell is a test and its text is read
     * @param options by literal, where the cell is a choice
     * @param otherText what somebody else wrote in between
     */
    public record Cell(
            int row,
            CellAddress address,
            String label,
            ValueType type,
            Control control,
            String text,
            String was,
            Optional<UnaryTest> test,
            Map<String, String> options,
            List<TableFault> faults,
            Optional<String> otherText) {

        public String name() {
            return DraftForm.name(address);
        }

        public String wasName() {
            return DraftForm.wasName(address);
        }
    }

    public record Row(int number, List<Cell> cells) {

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
    }

    static DraftView of(DraftSheet sheet, List<CellConflict> conflicts) {
        DecisionTable table = sheet.table();
        List<Row> rows = new ArrayList<>();
        for (TableRow row : table.rows()) {
            Builder cells = new Builder(sheet, conflicts, rows.size() + 1, row);
            rows.add(new Row(
                    rows.size() + 1,
                    Stream.of(cells.tests(), cells.outputs(), cells.annotations())
                            .flatMap(List::stream)
                            .toList()));
        }
        List<Cell> faulty = rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> !cell.faults().isEmpty())
                .toList();
        return new DraftView(rows, faulty);
    }

    private record Builder(DraftSheet sheet, List<CellConflict> conflicts, int number, TableRow row) {

        List<Cell> tests() {
            List<Cell> cells = new ArrayList<>();
            for (InputClause input : sheet.table().inputs()) {
                CellAddress address = new CellAddress(row.id(), input.id());
                boolean unfinished = sheet.unfinished().containsKey(address);
                cells.add(cell(
                        address,
                        input.label(),
                        input.type(),
                        Control.TEST,
                        unfinished ? Optional.empty() : Optional.of(row.tests().get(cells.size())),
                        Map.of()));
            }
            return cells;
        }

        List<Cell> outputs() {
            List<Cell> cells = new ArrayList<>();
            for (OutputClause output : sheet.table().outputs()) {
                Optional<List<Value>> values = output.type().enumeration();
                Control control = values.isPresent()
                        ? Control.CHOICE
                        : DraftSheet.isFreeText(output.type()) ? Control.LONG_TEXT : Control.LITERAL;
                Map<String, String> options = new LinkedHashMap<>();
                values.orElse(List.of())
                        .forEach(value -> options.put(
                                value.literal(), value instanceof Value.Text(String text) ? text : value.literal()));
                cells.add(cell(
                        new CellAddress(row.id(), output.id()),
                        output.label(),
                        output.type(),
                        control,
                        Optional.empty(),
                        options));
            }
            return cells;
        }

        List<Cell> annotations() {
            return sheet.table().annotationColumns().stream()
                    .map(name -> cell(
                            CellAddress.annotation(row.id(), name),
                            name,
                            ValueType.TEXT,
                            Control.LONG_TEXT,
                            Optional.empty(),
                            Map.of()))
                    .toList();
        }

        private Cell cell(
                CellAddress address,
                String label,
                ValueType type,
                Control control,
                Optional<UnaryTest> test,
                Map<String, String> options) {
            Optional<CellConflict> conflict =
                    conflicts.stream().filter(one -> one.cell().equals(address)).findFirst();
            String stored = sheet.text(address);
            return new Cell(
                    number,
                    address,
                    label,
                    type,
                    control,
                    conflict.map(CellConflict::offered).orElse(stored),
                    stored,
                    test,
                    options,
                    conflict.isPresent() ? List.of() : sheet.faults(address),
                    conflict.map(CellConflict::stored));
        }
    }
}
