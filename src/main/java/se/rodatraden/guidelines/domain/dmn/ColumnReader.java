package se.rodatraden.guidelines.domain.dmn;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.rodatraden.guidelines.domain.feel.CellReader;
import se.rodatraden.guidelines.domain.table.FaultKind;
import se.rodatraden.guidelines.domain.table.InputClause;
import se.rodatraden.guidelines.domain.table.OutputClause;
import se.rodatraden.guidelines.domain.table.Value;
import se.rodatraden.guidelines.domain.table.ValueType;

/** Reads the columns of a table with their types. */
final class ColumnReader {
    /** What an input may be called when the file declares no inputs: a name, no expression. */
    private static final Pattern PLAIN_NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*( [\\p{L}\\p{N}_]+)*");

    private final XmlElement decision;
    private final XmlElement table;
    private final String decisionName;
    private final TypeBook types;
    private final GivenBook givens;
    private final FileIds fileIds;
    private final Faults faults;
    private final Set<String> ids = new HashSet<>();

    ColumnReader(
            XmlElement decision,
            XmlElement table,
            String decisionName,
            TypeBook types,
            GivenBook givens,
            FileIds fileIds,
            Faults faults) {
        this.decision = decision;
        this.table = table;
        this.decisionName = decisionName;
        this.types = types;
        this.givens = givens;
        this.fileIds = fileIds;
        this.faults = faults;
    }

    List<InputClause> inputs() {
        List<XmlElement> columns = table.children("input");
        if (columns.isEmpty()) {
            faults.add(FaultKind.LACKS, table, "decisionTable", "input");
        }
        List<InputClause> inputs = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < columns.size(); i++) {
            XmlElement column = columns.get(i);
            input(column, i + 1).ifPresent(input -> {
                if (names.add(input.name())) {
                    inputs.add(input);
                } else {
                    faults.add(FaultKind.DOUBLED, column, input.name());
                }
            });
        }
        return inputs;
    }

    private Optional<InputClause> input(XmlElement column, int number) {
        Optional<XmlElement> expression = column.child("inputExpression");
        Optional<String> text = column.textOf("inputExpression").map(String::strip);
        if (expression.isEmpty() || text.isEmpty()) {
            faults.add(FaultKind.LACKS, column, "input", "inputExpression");
            return Optional.empty();
        }
        String name = text.get();
        boolean isName = givens.isEmpty() ? PLAIN_NAME.matcher(name).matches() : givens.has(name);
        if (!isName) {
            faults.add(FaultKind.INPUT_NOT_NAME, column, name);
            return Optional.empty();
        }
        String typeRef = expression.get().attribute("typeRef").orElseGet(() -> givens.type(name));
        return types.type(typeRef, column, column.textOf("inputValues"))
                .map(type -> new InputClause(
                        id(column, "input-" + number),
                        name,
                        column.attribute("label")
                                .orElseGet(() -> givens.label(name).orElse(name)),
                        type));
    }

    List<OutputClause> outputs() {
        List<XmlElement> columns = table.children("output");
        if (columns.isEmpty()) {
            faults.add(FaultKind.LACKS, table, "decisionTable", "output");
        }
        List<OutputClause> outputs = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < columns.size(); i++) {
            XmlElement column = columns.get(i);
            output(column, i + 1, columns.size() == 1).ifPresent(output -> {
                if (names.add(output.name())) {
                    outputs.add(output);
                } else {
                    faults.add(FaultKind.DOUBLED, column, output.name());
                }
            });
        }
        return outputs;
    }

    private Optional<OutputClause> output(XmlElement column, int number, boolean alone) {
        Optional<String> named = column.attribute("name").map(String::strip).filter(name -> !name.isEmpty());
        if (named.isEmpty() && !alone) {
            faults.add(FaultKind.LACKS, column, "output", "name");
            return Optional.empty();
        }
        String name = named.orElse(decisionName);
        Optional<ValueType> type = outputType(column, name, alone);
        if (type.isPresent() && type.get().kind() == ValueType.Kind.SET) {
            faults.add(FaultKind.SET_AS_OUTPUT, column, name);
            return Optional.empty();
        }
        Optional<String> whenNoRow = column.textOf("defaultOutputEntry");
        if (type.isEmpty()) {
            return Optional.empty();
        }
        Optional<Value> value = whenNoRow.flatMap(
                text -> faults.noting(CellReader.literal(text, type.get()), fault -> fault.at(column.place())));
        return Optional.of(new OutputClause(
                id(column, "output-" + number), name, column.attribute("label").orElse(name), type.get(), value));
    }

    /** An output may leave its type to the table or to the decision's variable; one of several, to their structure. */
    private Optional<ValueType> outputType(XmlElement column, String name, boolean alone) {
        Optional<String> allowed = column.textOf("outputValues");
        Optional<String> own = column.attribute("typeRef");
        if (own.isPresent()) {
            return types.type(own.get(), column, allowed);
        }
        List<String> others = Stream.of(
                        table.attribute("typeRef"),
                        decision.child("variable").flatMap(variable -> variable.attribute("typeRef")))
                .flatMap(Optional::stream)
                .toList();
        if (alone) {
            Optional<String> simple =
                    others.stream().filter(other -> !types.isStructure(other)).findFirst();
            if (simple.isPresent()) {
                return types.resultType(simple.get(), column, allowed);
            }
        }
        Optional<ValueType> part = others.stream()
                .flatMap(other -> types.componentType(other, name, column, allowed).stream())
                .findFirst();
        return part.isPresent() ? part : types.type("", column, allowed);
    }

    private String id(XmlElement column, String otherwise) {
        Optional<String> given = column.attribute("id");
        if (given.isPresent()) {
            if (!ids.add(given.get())) {
                fileIds.doubled(column, given.get());
            }
            return given.get();
        }
        return fileIds.fresh(otherwise);
    }
}
