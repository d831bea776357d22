package se.rodatraden.guidelines.domain.dmn;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import se.rodatraden.guidelines.domain.feel.CellReader;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.FileFrame;
import se.rodatraden.guidelines.domain.table.FileTypes;
import se.rodatraden.guidelines.domain.table.InputClause;
import se.rodatraden.guidelines.domain.table.NamedType;
import se.rodatraden.guidelines.domain.table.OutputClause;
import se.rodatraden.guidelines.domain.table.TableRow;
import se.rodatraden.guidelines.domain.table.UnaryTest;
import se.rodatraden.guidelines.domain.table.Value;
import se.rodatraden.guidelines.domain.table.ValueType;

/** Writes a table as a DMN file that any modeler opens and that reads back as the same table with the same things around it. */
public final class DmnWriter {
    private final XmlLines xml;
    private final DecisionTable table;
    private final FileFrame frame;
    private final TypeNames types;
    private final Map<String, String> givenIds = new HashMap<>();
    private final Set<String> takenIds = new HashSet<>();

    private DmnWriter(XmlLines xml, DecisionTable table) {
        this.xml = xml;
        this.table = table;
        this.frame = table.frame();
        this.types = TypeNames.of(table);
        takenIds.add(table.id());
        frame.types().defined().forEach(type -> takenIds.add(type.id()));
        frame.givens().values().forEach(given -> takenIds.add(given.id()));
        for (int i = 0; i < table.inputs().size(); i++) {
            String name = table.inputs().get(i).name();
            givenIds.put(name, or(given(name).id(), free("given-" + (i + 1))));
        }
    }

    /** In the version of the file that the table came from. */
    public static byte[] write(DecisionTable table) {
        try {
            XmlLines xml = new XmlLines("definitions", table.frame().version().namespace());
            new DmnWriter(xml, table).definitions();
            return xml.done();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
    }

    private void definitions() throws XMLStreamException {
        xml.attribute("id", or(frame.modelId(), FrameReader.MODEL_ID));
        xml.attribute("name", or(frame.modelName(), table.name()));
        xml.attribute(
                "namespace",
                or(
                        frame.modelNamespace(),
                        FrameReader.MODEL_NAMESPACE + table.hash().substring(0, 16)));
        xml.leafSaid("description", frame.modelDescription());
        for (NamedType type : frame.types().defined()) {
            type("itemDefinition", type, true);
        }
        for (NamedType type : types.own()) {
            type("itemDefinition", type, false);
        }
        for (String input : frame.order(table.inputs())) {
            inputData(input);
        }
        decision();
        for (int i = 0; i < frame.notes().size(); i++) {
            note(frame.notes().get(i), free("note-" + (i + 1)));
        }
    }

    /** @param kept whether the file that the table came from has it, and not we */
    private void type(String element, NamedType type, boolean kept) throws XMLStreamException {
        xml.open(element);
        xml.attributeSaid("id", type.id());
        xml.attributeSaid("name", type.name());
        xml.attributeSaid("label", type.label());
        if (type.isCollection()) {
            xml.attribute("isCollection", "true");
        }
        if (kept) {
            xml.ownAttribute(TypeReader.KEPT, "true");
        }
        xml.leafSaid("typeRef", type.base());
        if (!type.allowed().isEmpty()) {
            xml.text("allowedValues", type.allowed());
        }
        for (NamedType part : type.parts()) {
            type("itemComponent", part, false);
        }
        xml.close();
    }

    private void note(FileFrame.Note note, String id) throws XMLStreamException {
        xml.open("textAnnotation");
        xml.attribute("id", id);
        xml.leaf("text", note.text());
        xml.close();
        if (note.besideDecision()) {
            tie(table.id(), id);
        }
        for (String input : note.besideInputs()) {
            tie(givenId(input), id);
        }
    }

    private void tie(String source, String note) throws XMLStreamException {
        xml.open("association");
        xml.empty("sourceRef", "href", "#" + source);
        xml.empty("targetRef", "href", "#" + note);
        xml.close();
    }

    private String givenId(String input) {
        return givenIds.getOrDefault(input, "");
    }

    /** What we call something by that nothing else is called. */
    private String free(String id) {
        return Stream.iterate(id, tried -> tried + "-")
                .filter(tried -> !takenIds.contains(tried))
                .findFirst()
                .orElseThrow();
    }

    private static String or(String said, String ours) {
        return said.isEmpty() ? ours : said;
    }

    private FileFrame.Given given(String input) {
        return frame.givens().getOrDefault(input, FileFrame.Given.NONE);
    }

    private void inputData(String name) throws XMLStreamException {
        InputClause input = table.inputs().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        FileFrame.Given given = given(name);
        xml.open("inputData");
        xml.attribute("id", givenId(name));
        xml.attribute("name", name);
        xml.attribute("label", or(given.label(), input.label()));
        xml.leafSaid("description", given.description());
        xml.empty("variable", "name", name, "typeRef", types.ofColumn(input.id()));
        xml.close();
    }

    private void decision() throws XMLStreamException {
        boolean alone = table.outputs().size() == 1;
        xml.open("decision");
        xml.attribute("id", table.id());
        xml.attribute("name", table.name());
        xml.attribute("label", table.label());
        xml.leafSaid("description", frame.description());
        xml.leafSaid("question", frame.question());
        xml.leafSaid("allowedAnswers", frame.allowedAnswers());
        xml.empty("variable", "name", table.name(), "typeRef", types.ofResult());
        for (InputClause input : table.inputs()) {
            xml.open("informationRequirement");
            xml.empty("requiredInput", "href", "#" + givenId(input.name()));
            xml.close();
        }
        xml.open("decisionTable");
        xml.attribute("hitPolicy", table.hitPolicy().dmnName());
        if (table.hitPolicy().isAggregated()) {
            xml.attribute("aggregation", table.hitPolicy().aggregation());
        }
        xml.attributeSaid("outputLabel", frame.outputLabel());
        for (InputClause input : table.inputs()) {
            input(input);
        }
        for (OutputClause output : table.outputs()) {
            output(output, alone);
        }
        for (String column : table.annotationColumns()) {
            if (!column.equals(RowReader.DESCRIPTION)) {
                xml.empty("annotation", "name", column);
            }
        }
        for (TableRow row : table.rows()) {
            rule(row);
        }
        xml.close();
        xml.close();
    }

    private void input(InputClause input) throws XMLStreamException {
        xml.open("input");
        xml.attribute("id", input.id());
        xml.attribute("label", input.label());
        scale(input.type());
        xml.open("inputExpression");
        xml.attribute("typeRef", types.ofColumn(input.id()));
        xml.leaf("text", input.name());
        xml.close();
        allowed("inputValues", input.id(), input.type());
        xml.close();
    }

    private void output(OutputClause output, boolean alone) throws XMLStreamException {
        xml.open("output");
        xml.attribute("id", output.id());
        if (!alone || !output.name().equals(table.name())) {
            xml.attribute("name", output.name());
        }
        xml.attribute("label", output.label());
        xml.attribute("typeRef", types.ofColumn(output.id()));
        scale(output.type());
        allowed("outputValues", output.id(), output.type());
        if (output.whenNoRow().isPresent()) {
            xml.text("defaultOutputEntry", output.whenNoRow().get().literal());
        }
        xml.close();
    }

    private void scale(ValueType type) throws XMLStreamException {
        switch (type.kind()) {
            case WHOLE -> xml.ownAttribute("scale", "whole");
            case AGE -> xml.ownAttribute("scale", "years");
            case NUMBER, TEXT, BOOLEAN, DATE, SET -> {
                // the simple types need no word of ours
            }
        }
    }

    /** A column of a type that the file defines leaves it to the type, unless it has narrowed it; a set always does. */
    private void allowed(String element, String columnId, ValueType type) throws XMLStreamException {
        FileTypes.Use use = frame.types().columns().get(columnId);
        boolean says = use == null ? !(type.allowed() instanceof UnaryTest.Any) : use.narrowed();
        if (says && type.kind() != ValueType.Kind.SET) {
            xml.text(element, type.allowed().text());
        }
    }

    private void rule(TableRow row) throws XMLStreamException {
        xml.open("rule");
        xml.attribute("id", row.id());
        int description = table.annotationColumns().indexOf(RowReader.DESCRIPTION);
        if (description >= 0) {
            xml.leaf("description", row.annotations().get(description));
        }
        for (UnaryTest test : row.tests()) {
            xml.text("inputEntry", CellReader.exchanged(test));
        }
        for (Value value : row.outputs()) {
            xml.text("outputEntry", value.literal());
        }
        for (int i = 0; i < row.annotations().size(); i++) {
            if (i != description) {
                xml.text("annotationEntry", row.annotations().get(i));
            }
        }
        xml.close();
    }
}
