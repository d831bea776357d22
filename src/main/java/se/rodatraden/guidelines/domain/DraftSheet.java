package se.rodatraden.guidelines.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.rodatraden.guidelines.domain.feel.CellReader;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.FaultKind;
import se.rodatraden.guidelines.domain.table.FaultPlace;
import se.rodatraden.guidelines.domain.table.OutputClause;
import se.rodatraden.guidelines.domain.table.Reading;
import se.rodatraden.guidelines.domain.table.TableFault;
import se.rodatraden.guidelines.domain.table.TableRow;
import se.rodatraden.guidelines.domain.table.UnaryTest;
import se.rodatraden.guidelines.domain.table.Value;
import se.rodatraden.guidelines.domain.table.ValueType;

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

    /** The sheet after an edit, and the edits that met somebody else's. */
    public record Edited(DraftSheet sheet, List<CellConflict> conflicts) {}

    /** The text of the cell as its writer sees it: unfinished, or as the table has it. */
    public String text(CellAddress cell) {
        String typed = unfinished.get(cell);
        return typed != null ? typed : storedText(cell);
    }

    /** Why an unfinished text is not taken. */
    public List<TableFault> faults(CellAddress cell) {
        String typed = unfinished.get(cell);
        return typed == null ? List.of() : taken(cell, typed).faults();
    }

    /** Takes every edit that changes something and meets nobody else's. */
    public Edited with(List<CellEdit> edits) {
        DecisionTable changed = table;
        Map<CellAddress, String> open = new LinkedHashMap<>(unfinished);
        List<CellConflict> conflicts = new ArrayList<>();
        for (CellEdit edit : edits) {
            DraftSheet now = new DraftSheet(changed, open);
            if (!edit.isChange() || !now.has(edit.cell())) {
                continue;
            }
            String stored = now.text(edit.cell());
            if (!CellEdit.sameText(stored, edit.was()) && !CellEdit.sameText(stored, edit.text())) {
                conflicts.add(new CellConflict(edit.cell(), stored, edit.text()));
                continue;
            }
            Optional<TableRow> row = now.taken(edit.cell(), edit.text()).found();
            if (row.isPresent()) {
                changed = changed.withRow(row.get());
                open.remove(edit.cell());
            } else {
                open.put(edit.cell(), edit.text());
            }
        }
        return new Edited(new DraftSheet(changed, open), conflicts);
    }

    private boolean has(CellAddress cell) {
        return table.row(cell.row()).isPresent()
                && (table.inputIndex(cell.column()) >= 0
                        || outputIndex(cell.column()) >= 0
                        || annotationIndex(cell.column()) >= 0);
    }

    private String storedText(CellAddress cell) {
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
        return isFreeText(output.type()) && value instanceof Value.Text(String text) ? text : value.literal();
    }

    public static boolean isFreeText(ValueType type) {
        return type.kind() == ValueType.Kind.TEXT && type.enumeration().isEmpty();
    }

    /** The row with the cell's new text, or why it cannot be read. */
    private Reading<TableRow> taken(CellAddress cell, String typed) {
        TableRow row = table.row(cell.row()).orElseThrow();
        String text = CellEdit.normal(typed);
        int input = table.inputIndex(cell.column());
        if (input >= 0) {
            return map(CellReader.test(text, table.inputs().get(input).type()), test -> {
                List<UnaryTest> tests = new ArrayList<>(row.tests());
                tests.set(input, test);
                return new TableRow(row.id(), tests, row.outputs(), row.annotations());
            });
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

    private static Reading<Value> outputValue(ValueType type, String text) {
        return isFreeText(type) ? map(readable(text), Value::of) : CellReader.literal(text, type);
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
