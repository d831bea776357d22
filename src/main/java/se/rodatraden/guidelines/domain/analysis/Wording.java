package se.rodatraden.guidelines.domain.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import se.rodatraden.guidelines.domain.analysis.TableDifference.Written;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.FileRest;
import se.rodatraden.guidelines.domain.table.FramePart;
import se.rodatraden.guidelines.domain.table.TableRow;

/** What two tables say in different words, whether or not it changes an outcome. Rows are known by their id. */
final class Wording {

    /** @param described label, kind and allowed values, as one comparable text */
    private record Column(String id, String label, String described) {}

    private final DecisionTable before;
    private final DecisionTable after;
    private final List<Written> changes = new ArrayList<>();

    Wording(DecisionTable before, DecisionTable after) {
        this.before = before;
        this.after = after;
    }

    List<Written> changes() {
        if (before.hitPolicy() != after.hitPolicy()) {
            changes.add(new Written.PolicyChanged(
                    before.hitPolicy().name(), after.hitPolicy().name()));
        }
        columns();
        rows();
        frame();
        return changes;
    }

    private void frame() {
        Map<FramePart, String> old = before.frame().texts();
        Map<FramePart, String> now = after.frame().texts();
        for (FramePart part : FramePart.values()) {
            String was = old.getOrDefault(part, "");
            String is = now.getOrDefault(part, "");
            if (!was.equals(is)) {
                changes.add(new Written.FrameChanged(part, was, is));
            }
        }
        if (!restBeside(before, after).saysSame(restBeside(after, before))) {
            changes.add(new Written.RestChanged());
        }
    }

    /** Without what is said of rows and columns that the other table lacks. */
    private static FileRest restBeside(DecisionTable table, DecisionTable other) {
        return table.frame().rest().around(other.inputs(), other.outputs(), other.annotationColumns(), other.rows());
    }

    private void columns() {
        SequencedMap<String, Column> old = columnsOf(before);
        SequencedMap<String, Column> now = columnsOf(after);
        old.forEach((key, column) -> {
            if (!now.containsKey(key)) {
                changes.add(new Written.ColumnRemoved(column.label()));
            }
        });
        now.forEach((key, column) -> {
            Column was = old.get(key);
            if (was == null) {
                changes.add(new Written.ColumnAdded(column.label()));
            } else if (!was.described().equals(column.described())) {
                changes.add(new Written.ColumnChanged(column.label(), was.described(), column.described()));
            }
        });
    }

    private void rows() {
        Map<String, Integer> oldNumbers = numbers(before);
        Map<String, Integer> newNumbers = numbers(after);
        List<String> keptBefore = before.rows().stream()
                .map(TableRow::id)
                .filter(newNumbers::containsKey)
                .toList();
        List<String> keptAfter = after.rows().stream()
                .map(TableRow::id)
                .filter(oldNumbers::containsKey)
                .toList();
        oldNumbers.forEach((id, number) -> {
            if (!newNumbers.containsKey(id)) {
                changes.add(new Written.RowRemoved(number, id));
            }
        });
        int number = 0;
        for (TableRow row : after.rows()) {
            number++;
            Integer oldNumber = oldNumbers.get(row.id());
            if (oldNumber == null) {
                changes.add(new Written.RowAdded(number, row.id()));
                continue;
            }
            if (keptBefore.indexOf(row.id()) != keptAfter.indexOf(row.id())) {
                changes.add(new Written.RowMoved(row.id(), oldNumber, number));
            }
            cells(before.rows().get(oldNumber - 1), row, number);
        }
    }

    private void cells(TableRow was, TableRow row, int number) {
        SequencedMap<String, String> old = textsOf(before, was);
        SequencedMap<String, Column> columns = columnsOf(after);
        textsOf(after, row).forEach((key, text) -> {
            String previous = old.get(key);
            if (previous != null && !previous.equals(text)) {
                Column column = Objects.requireNonNull(columns.get(key), key);
                changes.add(new Written.CellChanged(number, row.id(), column.id(), column.label(), previous, text));
            }
        });
    }

    private static Map<String, Integer> numbers(DecisionTable table) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        table.rows().forEach(row -> numbers.put(row.id(), numbers.size() + 1));
        return numbers;
    }

    private static SequencedMap<String, Column> columnsOf(DecisionTable table) {
        SequencedMap<String, Column> columns = new LinkedHashMap<>();
        table.inputs()
                .forEach(input -> columns.put(
                        "input " + input.name(),
                        new Column(
                                input.id(),
                                input.label(),
                                input.label() + " (" + input.type().kind() + ", "
                                        + input.type().allowed().text() + ")")));
        table.outputs()
                .forEach(output -> columns.put(
                        "output " + output.name(),
                        new Column(
                                output.id(),
                                output.label(),
                                output.label() + " (" + output.type().kind() + ", "
                                        + output.type().allowed().text() + ")")));
        table.annotationColumns().forEach(name -> columns.put("annotation " + name, new Column(name, name, name)));
        return columns;
    }

    private static SequencedMap<String, String> textsOf(DecisionTable table, TableRow row) {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < table.inputs().size(); i++) {
            texts.put(
                    "input " + table.inputs().get(i).name(), row.tests().get(i).text());
        }
        for (int i = 0; i < table.outputs().size(); i++) {
            texts.put(
                    "output " + table.outputs().get(i).name(),
                    row.outputs().get(i).literal());
        }
        for (int i = 0; i < table.annotationColumns().size(); i++) {
            texts.put(
                    "annotation " + table.annotationColumns().get(i),
                    row.annotations().get(i));
        }
        return texts;
    }
}
