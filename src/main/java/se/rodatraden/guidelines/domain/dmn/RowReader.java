package se.rodatraden.guidelines.domain.dmn;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.rodatraden.guidelines.domain.feel.CellReader;
import se.rodatraden.guidelines.domain.table.Axis;
import se.rodatraden.guidelines.domain.table.FaultKind;
import se.rodatraden.guidelines.domain.table.FaultPlace;
import se.rodatraden.guidelines.domain.table.InputClause;
import se.rodatraden.guidelines.domain.table.OutputClause;
import se.rodatraden.guidelines.domain.table.TableFault;
import se.rodatraden.guidelines.domain.table.TableRow;
import se.rodatraden.guidelines.domain.table.UnaryTest;
import se.rodatraden.guidelines.domain.table.Value;
import se.rodatraden.guidelines.domain.table.ValueType;

/** Reads the rules of a table whose columns are known. */
final class RowReader {
    /** Where modelers keep a row's remark when the table has no annotation columns. */
    static final String DESCRIPTION = "(description)";

    private final List<InputClause> inputs;
    private final List<OutputClause> outputs;
    private final List<String> annotationColumns;
    private final Faults faults;
    private final FileIds fileIds;
    private final Set<String> ids = new HashSet<>();

    RowReader(
            List<InputClause> inputs,
            List<OutputClause> outputs,
            List<String> annotationColumns,
            FileIds fileIds,
            Faults faults) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.annotationColumns = annotationColumns;
        this.fileIds = fileIds;
        this.faults = faults;
    }

    List<TableRow> rows(List<XmlElement> rules) {
        for (XmlElement rule : rules) {
            rule.attribute("id").ifPresent(id -> {
                if (!ids.add(id)) {
                    fileIds.doubled(rule, id);
                }
            });
        }
        List<TableRow> rows = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            row(rules.get(i), i + 1).ifPresent(rows::add);
        }
        boundSets(rows);
        return rows;
    }

    private Optional<TableRow> row(XmlElement rule, int number) {
        List<XmlElement> tests = rule.children("inputEntry");
        List<XmlElement> values = rule.children("outputEntry");
        if (tests.size() != inputs.size() || values.size() != outputs.size()) {
            faults.add(FaultKind.ROW_WIDTH, rule, tests.size() + values.size(), inputs.size() + outputs.size());
            return Optional.empty();
        }
        int noted = rule.children("annotationEntry").size();
        long notable = annotationColumns.stream()
                .filter(name -> !name.equals(DESCRIPTION))
                .count();
        if (noted > notable) {
            faults.add(FaultKind.ROW_WIDTH, rule, noted, notable);
            return Optional.empty();
        }
        List<UnaryTest> asked = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            InputClause input = inputs.get(i);
            faults.noting(
                            CellReader.exchanged(textOf(tests.get(i)), input.type()),
                            fault -> fault.inCell(number, input.label()))
                    .ifPresent(asked::add);
        }
        List<Value> said = new ArrayList<>();
        for (int i = 0; i < outputs.size(); i++) {
            OutputClause output = outputs.get(i);
            faults.noting(
                            CellReader.literal(textOf(values.get(i)), output.type()),
                            fault -> fault.inCell(number, output.label()))
                    .ifPresent(said::add);
        }
        return asked.size() == inputs.size() && said.size() == outputs.size()
                ? Optional.of(new TableRow(
                        rule.attribute("id").orElseGet(() -> fileIds.fresh("row-" + number)),
                        asked,
                        said,
                        annotations(rule)))
                : Optional.empty();
    }

    /** Refuses columns that ask about more elements of their set than an analysis can tell apart. */
    private void boundSets(List<TableRow> rows) {
        for (int i = 0; i < inputs.size(); i++) {
            if (inputs.get(i).type().kind() == ValueType.Kind.SET && Axis.asksTooMuch(i, rows)) {
                faults.add(TableFault.of(
                        FaultKind.TOO_MANY_ELEMENTS_ASKED,
                        new FaultPlace.InColumn(inputs.get(i).label()),
                        Axis.MOST_ELEMENTS));
            }
        }
    }

    private List<String> annotations(XmlElement rule) {
        List<XmlElement> entries = rule.children("annotationEntry");
        Optional<XmlElement> description = rule.child("description");
        List<String> texts = new ArrayList<>();
        int next = 0;
        for (String column : annotationColumns) {
            if (column.equals(DESCRIPTION)) {
                texts.add(description.map(XmlElement::text).orElse(""));
            } else {
                texts.add(next < entries.size() ? textOf(entries.get(next)) : "");
                next++;
            }
        }
        return texts;
    }

    private static String textOf(XmlElement cell) {
        return cell.child("text").map(XmlElement::text).orElse("");
    }
}
