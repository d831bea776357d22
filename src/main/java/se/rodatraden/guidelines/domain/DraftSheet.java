package se.rodatraden.guidelines.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.rodatraden.guidelines.domain.table.Axis;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.FaultKind;
import se.rodatraden.guidelines.domain.table.FaultPlace;
import se.rodatraden.guidelines.domain.table.InputClause;
import se.rodatraden.guidelines.domain.table.OutputClause;
import se.rodatraden.guidelines.domain.table.Reading;
import se.rodatraden.guidelines.domain.table.TableFault;
import se.rodatraden.guidelines.domain.table.TableRow;
import se.rodatraden.guidelines.domain.table.UnaryTest;
import se.rodatraden.guidelines.domain.table.Value;
import se.rodatraden.guidelines.domain.table.ValueType;
import se.rodatraden.guidelines.domain.words.WordReader;

/**
 * A draft as it is written: a table that is always well-formed, and beside it the texts that its cells cannot
 * take yet. Nothing that somebody typed is lost, and nothing unread decides anything.
 *
 * @param unfinished by cell, what was typed
 */
public record DraftSheet(DecisionTable table, Map<CellAddress, String> unfinished) {
    public DraftSheet {
        unfinished = Map.copyOf(unfinished);
    }

    /** The sheet after an edit, what the edit changed, and the edits that met somebody else's. */
    public record Edited(DraftSheet sheet, List<SheetChange> changes, List<CellConflict> conflicts) {
        public Edited {
            changes = List.copyOf(changes);
            conflicts = List.copyOf(conflicts);
        }
    }

    /** The text of the cell as its writer sees it: unfinished, or as the table has it. */
    public String text(CellAddress cell) {
        String typed = unfinished.get(cell);
        return typed != null ? typed : storedText(cell);
    }

    private CellText both(CellAddress cell) {
        return new CellText(text(cell), storedText(cell));
    }

    /** Why an unfinished text is not taken. */
    public List<TableFault> faults(CellAddress cell) {
        String typed = unfinished.get(cell);
        return typed == null ? List.of() : taken(cell, typed).faults();
    }

    /** Why a text that is being typed in a column would not be taken; nothing when it would. */
    public List<TableFault> check(String column, String typed) {
        String text = CellEdit.normal(typed);
        int input = table.inputIndex(column);
        if (input >= 0) {
            return WordReader.test(text, table.inputs().get(input).type()).faults();
        }
        int output = outputIndex(column);
        return output >= 0
                ? outputValue(table.outputs().get(output).type(), text).faults()
                : readable(text).faults();
    }

    /** What a test that is being typed would ask. */
    public Optional<UnaryTest> asked(String column, String typed) {
        int input = table.inputIndex(column);
        return input < 0
                ? Optional.empty()
                : WordReader.test(typed, table.inputs().get(input).type()).found();
    }

    /** What an output's text says. */
    public Optional<Value> said(String column, String text) {
        int output = outputIndex(column);
        return output < 0
                ? Optional.empty()
                : outputValue(table.outputs().get(output).type(), text).found();
    }

    /** Takes every edit that changes something and meets nobody else's. */
    public Edited with(List<CellEdit> edits) {
        DraftSheet sheet = this;
        List<SheetChange> changes = new ArrayList<>();
        List<CellConflict> conflicts = new ArrayList<>();
        for (CellEdit edit : edits) {
            if (!sheet.has(edit.cell())) {
                continue;
            }
            String stored = sheet.text(edit.cell());
            String was = sheet.formal(edit.cell(), edit.was());
            String text = sheet.formal(edit.cell(), edit.text());
            if (was.equals(text) || CellEdit.sameText(stored, text)) {
                continue;
            }
            if (!CellEdit.sameText(stored, was)) {
                conflicts.add(new CellConflict(edit.cell(), stored, edit.text()));
                continue;
            }
            CellText before = sheet.both(edit.cell());
            sheet = sheet.put(edit.cell(), text);
            changes.add(new SheetChange.CellChanged(edit.cell(), before, sheet.both(edit.cell())));
        }
        return new Edited(sheet, changes, conflicts);
    }

    /** The sheet with what stood in a cell: in the table what it held, and beside it what could not be read. */
    DraftSheet put(CellAddress cell, CellText text) {
        DraftSheet holding = put(cell, text.held());
        return text.shown().equals(text.held()) ? holding : holding.beside(cell, text.shown());
    }

    /** The sheet with a text in a cell: in the table when it can be read, else beside it. */
    private DraftSheet put(CellAddress cell, String text) {
        Optional<TableRow> row = taken(cell, text).found();
        if (row.isEmpty()) {
            return beside(cell, text);
        }
        Map<CellAddress, String> open = new LinkedHashMap<>(unfinished);
        open.remove(cell);
        return new DraftSheet(table.withRow(row.get()), open);
    }

    private DraftSheet beside(CellAddress cell, String text) {
        Map<CellAddress, String> open = new LinkedHashMap<>(unfinished);
        open.put(cell, text);
        return new DraftSheet(table, open);
    }

    /** What was typed, as the table language has it; as it was typed where it cannot be read. */
    private String formal(CellAddress cell, String typed) {
        return formalIn(cell.column(), typed);
    }

    String formalIn(String column, String typed) {
        String text = CellEdit.normal(typed);
        int input = table.inputIndex(column);
        if (input >= 0) {
            return WordReader.test(text, table.inputs().get(input).type())
                    .found()
                    .map(UnaryTest::text)
                    .orElse(text);
        }
        int output = outputIndex(column);
        if (output < 0 || table.outputs().get(output).type().isFreeText()) {
            return text;
        }
        return WordReader.value(text, table.outputs().get(output).type())
                .found()
                .map(Value::literal)
                .orElse(text);
    }

    /** The columns by which cells are addressed, in the order of the table. */
    public List<String> columns() {
        return Stream.of(
                        table.inputs().stream().map(InputClause::id),
                        table.outputs().stream().map(OutputClause::id),
                        table.annotationColumns().stream().map(name -> CellAddress.ANNOTATION + name))
                .flatMap(ids -> ids)
                .toList();
    }

    boolean has(CellAddress cell) {
        return table.row(cell.row()).isPresent()
                && (table.inputIndex(cell.column()) >= 0
                        || outputIndex(cell.column()) >= 0
                        || annotationIndex(cell.column()) >= 0);
    }

    /** The text that the table has, whatever is unfinished beside it. */
    String storedText(CellAddress cell) {
        TableRow row = table.row(cell.row()).orElseThrow();
        int input = table.inputIndex(cell.column());
        if (input >= 0) {
            return row.tests().get(input).text();
        }
        int output = outputIndex(cell.column());
        return output >= 0
                ? written(table.outputs().get(output), row.outputs().get(output))
                : row.annotations().get(annotationIndex(cell.column()));
    }

    /** A free text is written without quotes; everything else as the language has it. */
    private static String written(OutputClause output, Value value) {
        return output.type().isFreeText() && value instanceof Value.Text(String text) ? text : value.literal();
    }

    /** The row with the cell's new text, or why it cannot be read. */
    private Reading<TableRow> taken(CellAddress cell, String typed) {
        TableRow row = table.row(cell.row()).orElseThrow();
        String text = CellEdit.normal(typed);
        int input = table.inputIndex(cell.column());
        if (input >= 0) {
            return switch (WordReader.test(text, table.inputs().get(input).type())) {
                case Reading.Refused<UnaryTest>(List<TableFault> faults) -> new Reading.Refused<>(faults);
                case Reading.Read<UnaryTest>(UnaryTest test) -> {
                    List<UnaryTest> tests = new ArrayList<>(row.tests());
                    tests.set(input, test);
                    TableRow changed = new TableRow(row.id(), tests, row.outputs(), row.annotations());
                    yield asksTooMuch(changed, input)
                            ? Reading.refused(TableFault.of(
                                    FaultKind.TOO_MANY_ELEMENTS_ASKED, new FaultPlace.At(1), Axis.MOST_ELEMENTS))
                            : new Reading.Read<>(changed);
                }
            };
        }
        int output = outputIndex(cell.column());
        if (output >= 0) {
            return map(outputValue(table.outputs().get(output).type(), text), value -> {
                List<Value> outputs = new ArrayList<>(row.outputs());
                outputs.set(output, value);
                return new TableRow(row.id(), row.tests(), outputs, row.annotations());
            });
        }
        return map(readable(text), note -> {
            List<String> annotations = new ArrayList<>(row.annotations());
            annotations.set(annotationIndex(cell.column()), note);
            return new TableRow(row.id(), row.tests(), row.outputs(), annotations);
        });
    }

    /** Whether the column would ask about more elements of its set than an analysis can tell apart. */
    private boolean asksTooMuch(TableRow changed, int input) {
        return Axis.asksTooMuch(
                input,
                table.rows().stream()
                        .map(row -> row.id().equals(changed.id()) ? changed : row)
                        .toList());
    }

    private static Reading<Value> outputValue(ValueType type, String text) {
        return type.isFreeText() ? map(readable(text), Value::of) : WordReader.value(text, type);
    }

    private static Reading<String> readable(String text) {
        return DecisionTable.isReadable(text)
                ? new Reading.Read<>(text)
                : Reading.refused(TableFault.of(FaultKind.UNREADABLE_SIGN, new FaultPlace.At(1)));
    }

    private static <A, B> Reading<B> map(Reading<A> reading, java.util.function.Function<A, B> next) {
        return switch (reading) {
            case Reading.Read<A>(A value) -> new Reading.Read<>(next.apply(value));
            case Reading.Refused<A>(List<TableFault> faults) -> new Reading.Refused<>(faults);
        };
    }

    private int outputIndex(String column) {
        for (int i = 0; i < table.outputs().size(); i++) {
            if (table.outputs().get(i).id().equals(column)) {
                return i;
            }
        }
        return -1;
    }

    private int annotationIndex(String column) {
        return column.startsWith(CellAddress.ANNOTATION)
                ? table.annotationColumns().indexOf(column.substring(CellAddress.ANNOTATION.length()))
                : -1;
    }
}
