package se.rodatraden.guidelines.domain.dmn;

import java.util.List;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.FileElement;
import se.rodatraden.guidelines.domain.table.FileSpot;
import se.rodatraden.guidelines.domain.table.InputClause;
import se.rodatraden.guidelines.domain.table.OutputClause;
import se.rodatraden.guidelines.domain.table.TableRow;

/** Reads what a file says of the columns, rows and cells of its table beside what they are. */
final class TableRest {
    private final DecisionTable table;
    private final RestReader rest;

    TableRest(DecisionTable table, RestReader rest) {
        this.table = table;
        this.rest = rest;
    }

    /** @param element of which the table was read: what it has stands there in the same order */
    void read(XmlElement element) {
        rest.read(FileSpot.of(FileElement.DECISION_TABLE), element);
        List<XmlElement> inputs = element.children("input");
        for (int i = 0; i < inputs.size(); i++) {
            input(table.inputs().get(i), inputs.get(i));
        }
        List<XmlElement> outputs = element.children("output");
        for (int i = 0; i < outputs.size(); i++) {
            output(table.outputs().get(i), outputs.get(i));
        }
        List<XmlElement> annotations = element.children("annotation");
        for (int i = 0; i < annotations.size(); i++) {
            rest.read(FileSpot.of(FileElement.ANNOTATION, annotationNames().get(i)), annotations.get(i));
        }
        List<XmlElement> rules = element.children("rule");
        for (int i = 0; i < rules.size(); i++) {
            rule(table.rows().get(i), rules.get(i));
        }
    }

    private void input(InputClause input, XmlElement element) {
        rest.read(FileSpot.of(FileElement.INPUT, input.id()), element);
        rest.read(FileSpot.of(FileElement.INPUT_EXPRESSION, input.id()), element.child("inputExpression"));
        rest.read(FileSpot.of(FileElement.INPUT_VALUES, input.id()), element.child("inputValues"));
    }

    private void output(OutputClause output, XmlElement element) {
        rest.read(FileSpot.of(FileElement.OUTPUT, output.id()), element);
        rest.read(FileSpot.of(FileElement.OUTPUT_VALUES, output.id()), element.child("outputValues"));
        rest.read(FileSpot.of(FileElement.DEFAULT_OUTPUT, output.id()), element.child("defaultOutputEntry"));
    }

    private void rule(TableRow row, XmlElement rule) {
        rest.read(FileSpot.of(FileElement.RULE, row.id()), rule);
        cells(
                FileElement.INPUT_ENTRY,
                row,
                rule,
                table.inputs().stream().map(InputClause::id).toList());
        cells(
                FileElement.OUTPUT_ENTRY,
                row,
                rule,
                table.outputs().stream().map(OutputClause::id).toList());
        cells(FileElement.ANNOTATION_ENTRY, row, rule, annotationNames());
    }

    private void cells(FileElement kind, TableRow row, XmlElement rule, List<String> columns) {
        List<XmlElement> cells = rule.children(kind.dmnName());
        for (int i = 0; i < cells.size(); i++) {
            rest.read(new FileSpot(kind, row.id(), columns.get(i)), cells.get(i));
        }
    }

    /** Of those that the file has a column for. */
    private List<String> annotationNames() {
        return table.annotationColumns().stream()
                .filter(name -> !name.equals(RowReader.DESCRIPTION))
                .toList();
    }
}
