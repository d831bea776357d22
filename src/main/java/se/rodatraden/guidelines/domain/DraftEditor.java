package se.rodatraden.guidelines.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.rodatraden.guidelines.domain.feel.CellReader;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.FileShare;
import se.rodatraden.guidelines.domain.table.InputClause;
import se.rodatraden.guidelines.domain.table.TableRow;
import se.rodatraden.guidelines.domain.table.UnaryTest;
import se.rodatraden.guidelines.domain.table.Value;
import se.rodatraden.guidelines.domain.table.ValueType;

/**
 * Carries out changes of a draft. A change that meets what somebody else has written since is not carried out: the
 * answer is empty and the draft stays as it was.
 */
public final class DraftEditor {
    private final DraftSheet sheet;
    private final DecisionTable table;

    private DraftEditor(DraftSheet sheet) {
        this.sheet = sheet;
        this.table = sheet.table();
    }

    /** All of the changes, one after the other, or none. */
    public static Optional<DraftSheet> applied(DraftSheet sheet, List<SheetChange> changes) {
        Optional<DraftSheet> now = Optional.of(sheet);
        for (SheetChange change : changes) {
            now = now.flatMap(before -> new DraftEditor(before).applied(change));
        }
        return now;
    }

    private Optional<DraftSheet> applied(SheetChange change) {
        return switch (change) {
            case SheetChange.CellChanged(CellAddress cell, CellText before, CellText after) ->
                sheet.has(cell) && CellEdit.sameText(sheet.text(cell), before.shown())
                        ? Optional.of(sheet.put(cell, after))
                        : Optional.empty();
            case SheetChange.RowPut(WrittenRow row, String after) -> put(row, after);
            case SheetChange.RowTaken(WrittenRow row, String after) ->
                table.row(row.id()).isPresent() && written(sheet, row.id()).reads(row)
                        ? Optional.of(without(row.id()))
                        : Optional.empty();
            case SheetChange.RowMoved(String row, String from, String to) -> moveRow(row, from, to);
            case SheetChange.ColumnPut(WrittenColumn column, String after) -> put(column, after);
            case SheetChange.ColumnTaken(WrittenColumn column, String after) ->
                sheet.columns().contains(column.id())
                                && writtenColumn(sheet, column.id()).reads(column)
                                && mayLose(table, column.id())
                        ? Optional.of(withoutColumn(column.id()))
                        : Optional.empty();
            case SheetChange.ColumnMoved(String column, String from, String to) -> moveColumn(column, from, to);
        };
    }

    /** A row as it stands in the sheet. */
    public static WrittenRow written(DraftSheet sheet, String row) {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, String> unfinished = new HashMap<>();
        for (String column : sheet.columns()) {
            CellAddress cell = new CellAddress(row, column);
            texts.put(column, sheet.storedText(cell));
            Optional.ofNullable(sheet.unfinished().get(cell)).ifPresent(text -> unfinished.put(column, text));
        }
        return new WrittenRow(
                row, texts, unfinished, FileShare.ofRow(sheet.table().frame(), row));
    }

    /** An input or annotation column as it stands in the sheet. */
    public static WrittenColumn writtenColumn(DraftSheet sheet, String column) {
        Map<String, String> texts = new HashMap<>();
        Map<String, String> unfinished = new HashMap<>();
        for (TableRow row : sheet.table().rows()) {
            CellAddress cell = new CellAddress(row.id(), column);
            texts.put(row.id(), sheet.storedText(cell));
            Optional.ofNullable(sheet.unfinished().get(cell)).ifPresent(text -> unfinished.put(row.id(), text));
        }
        int input = sheet.table().inputIndex(column);
        if (input < 0) {
            String name = column.substring(CellAddress.ANNOTATION.length());
            return new WrittenColumn.Annotation(
                    name,
                    texts,
                    unfinished,
                    FileShare.ofAnnotation(sheet.table().frame(), name));
        }
        InputClause clause = sheet.table().inputs().get(input);
        return new WrittenColumn.Input(
                clause.id(),
                clause.name(),
                clause.label(),
                clause.type().kind(),
                clause.type().allowed().text(),
                texts,
                unfinished,
                FileShare.ofInput(sheet.table().frame(), clause));
    }

    /** The mark of a row, for the form that removes it. */
    public static String rowMark(DraftSheet sheet, String row) {
        return written(sheet, row).mark();
    }

    public static String columnMark(DraftSheet sheet, String column) {
        return writtenColumn(sheet, column).mark();
    }

    /** A table asks at least one thing. */
    static boolean mayLose(DecisionTable table, String column) {
        return table.inputIndex(column) < 0 || table.inputs().size() > 1;
    }

    private Optional<DraftSheet> put(WrittenRow row, String after) {
        if (table.row(row.id()).isPresent()) {
            return Optional.empty();
        }
        List<UnaryTest> tests = new ArrayList<>();
        for (InputClause input : table.inputs()) {
            tests.add(CellReader.test(row.texts().getOrDefault(input.id(), "-"), input.type())
                    .found()
                    .orElse(UnaryTest.ANY));
        }
        List<Value> outputs = new ArrayList<>();
        for (var output : table.outputs()) {
            Optional<Value> value = Optional.ofNullable(row.texts().get(output.id()))
                    .flatMap(text -> output.type().isFreeText()
                            ? Optional.of(Value.of(text))
                            : CellReader.literal(text, output.type()).found());
            if (value.isEmpty()) {
                return Optional.empty();
            }
            outputs.add(value.get());
        }
        List<String> annotations = table.annotationColumns().stream()
                .map(name -> row.texts().getOrDefault(CellAddress.ANNOTATION + name, ""))
                .toList();
        List<TableRow> rows = new ArrayList<>(table.rows());
        rows.add(
                DraftOrder.placeAfter(DraftOrder.rowIds(table), after),
                new TableRow(row.id(), tests, outputs, annotations));
        Map<CellAddress, String> open = new HashMap<>(sheet.unfinished());
        row.unfinished().forEach((column, text) -> open.put(new CellAddress(row.id(), column), text));
        DecisionTable longer = table.withRows(rows);
        return Optional.of(new DraftSheet(longer.within(row.share().into(table.frame())), open));
    }

    private DraftSheet without(String row) {
        return new DraftSheet(
                table.withRows(table.rows().stream()
                        .filter(one -> !one.id().equals(row))
                        .toList()),
                withoutCells(cell -> cell.row().equals(row)));
    }

    private Map<CellAddress, String> withoutCells(java.util.function.Predicate<CellAddress> gone) {
        return sheet.unfinished().entrySet().stream()
                .filter(entry -> !gone.test(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Optional<DraftSheet> moveRow(String row, String from, String to) {
        return DraftOrder.moved(DraftOrder.rowIds(table), row, from, to)
                .map(order -> new DraftSheet(
                        table.withRows(order.stream()
                                .map(id -> table.row(id).orElseThrow())
                                .toList()),
                        sheet.unfinished()));
    }

    private Optional<DraftSheet> put(WrittenColumn column, String after) {
        if (sheet.columns().contains(column.id())) {
            return Optional.empty();
        }
        Optional<DecisionTable> wider = switch (column) {
            case WrittenColumn.Input input -> withInput(input, after);
            case WrittenColumn.Annotation annotation -> Optional.of(withAnnotation(annotation, after));
        };
        Map<CellAddress, String> open = new HashMap<>(sheet.unfinished());
        column.unfinished().forEach((row, text) -> {
            if (table.row(row).isPresent()) {
                open.put(new CellAddress(row, column.id()), text);
            }
        });
        return wider.map(found -> new DraftSheet(found, open));
    }

    private Optional<DecisionTable> withInput(WrittenColumn.Input column, String after) {
        if (table.inputs().stream().anyMatch(input -> input.name().equals(column.name()))) {
            return Optional.empty();
        }
        return typeOf(column).map(type -> {
            List<InputClause> inputs = new ArrayList<>(table.inputs());
            int at = DraftOrder.placeAfter(DraftOrder.group(table, column.id()), after);
            InputClause input = new InputClause(column.id(), column.name(), column.label(), type);
            inputs.add(at, input);
            List<TableRow> rows = table.rows().stream()
                    .map(row -> {
                        List<UnaryTest> tests = new ArrayList<>(row.tests());
                        tests.add(
                                at,
                                CellReader.test(column.texts().getOrDefault(row.id(), "-"), type)
                                        .found()
                                        .orElse(UnaryTest.ANY));
                        return new TableRow(row.id(), tests, row.outputs(), row.annotations());
                    })
                    .toList();
            return table(inputs, table.annotationColumns(), rows)
                    .within(column.share().into(table.frame(), input));
        });
    }

    /** The type that the column declares; empty when its allowed values cannot be read or allow nothing. */
    static Optional<ValueType> typeOf(WrittenColumn.Input column) {
        // a set allows what each of its elements may be
        ValueType.Kind each = column.kind() == ValueType.Kind.SET ? ValueType.Kind.TEXT : column.kind();
        return CellReader.test(column.allowed(), new ValueType(each, UnaryTest.ANY))
                .found()
                .map(allowed -> new ValueType(column.kind(), allowed))
                .filter(ValueType::hasValues);
    }

    private DecisionTable withAnnotation(WrittenColumn.Annotation column, String after) {
        List<String> names = new ArrayList<>(table.annotationColumns());
        int at = DraftOrder.placeAfter(DraftOrder.group(table, column.id()), after);
        names.add(at, column.name());
        List<TableRow> rows = table.rows().stream()
                .map(row -> {
                    List<String> texts = new ArrayList<>(row.annotations());
                    texts.add(at, column.texts().getOrDefault(row.id(), ""));
                    return new TableRow(row.id(), row.tests(), row.outputs(), texts);
                })
                .toList();
        return table(table.inputs(), names, rows).within(column.share().into(table.frame()));
    }

    private DraftSheet withoutColumn(String column) {
        List<String> order = new ArrayList<>(DraftOrder.group(table, column));
        order.remove(column);
        return new DraftSheet(
                table.inputIndex(column) >= 0 ? withInputs(order) : withAnnotations(order),
                withoutCells(cell -> cell.column().equals(column)));
    }

    private Optional<DraftSheet> moveColumn(String column, String from, String to) {
        return DraftOrder.moved(DraftOrder.group(table, column), column, from, to)
                .map(order -> new DraftSheet(
                        table.inputIndex(column) >= 0 ? withInputs(order) : withAnnotations(order),
                        sheet.unfinished()));
    }

    private DecisionTable withInputs(List<String> order) {
        List<Integer> places = order.stream().map(table::inputIndex).toList();
        return table(
                places.stream().map(table.inputs()::get).toList(),
                table.annotationColumns(),
                table.rows().stream()
                        .map(row -> new TableRow(
                                row.id(),
                                places.stream().map(row.tests()::get).toList(),
                                row.outputs(),
                                row.annotations()))
                        .toList());
    }

    private DecisionTable withAnnotations(List<String> order) {
        List<String> ids = DraftOrder.group(table, CellAddress.ANNOTATION);
        List<Integer> places = order.stream().map(ids::indexOf).toList();
        return table(
                table.inputs(),
                places.stream().map(table.annotationColumns()::get).toList(),
                table.rows().stream()
                        .map(row -> new TableRow(
                                row.id(),
                                row.tests(),
                                row.outputs(),
                                places.stream().map(row.annotations()::get).toList()))
                        .toList());
    }

    private DecisionTable table(List<InputClause> inputs, List<String> annotations, List<TableRow> rows) {
        return new DecisionTable(
                table.id(),
                table.name(),
                table.label(),
                table.hitPolicy(),
                inputs,
                table.outputs(),
                annotations,
                rows,
                table.frame());
    }
}
