package se.rodatraden.guidelines.domain.dmn;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import se.rodatraden.guidelines.domain.feel.CellReader;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.FileFrame;
import se.rodatraden.guidelines.domain.table.HitPolicy;
import se.rodatraden.guidelines.domain.table.InputClause;
import se.rodatraden.guidelines.domain.table.OutputClause;
import se.rodatraden.guidelines.domain.table.TableRow;
import se.rodatraden.guidelines.domain.table.UnaryTest;
import se.rodatraden.guidelines.domain.table.Value;
import se.rodatraden.guidelines.domain.table.ValueType;

/** Writes a table as a DMN file that any modeler opens and that reads back as the same table with the same things around it. */
public final class DmnWriter {
    /** Never the name of a structure, which begins with a t. */
    private static final String RESULTS = "results";

    private final XMLStreamWriter xml;
    private final DecisionTable table;
    private final FileFrame frame;
    private int depth;

    private DmnWriter(XMLStreamWriter xml, DecisionTable table) {
        this.xml = xml;
        this.table = table;
        this.frame = table.frame();
    }

    /** In the version of the file that the table came from. */
    public static byte[] write(DecisionTable table) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new DmnWriter(xml, table).document();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void document() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        open("definitions");
        xml.writeDefaultNamespace(frame.version().namespace());
        xml.writeNamespace("rt", XmlTree.OWN_NAMESPACE);
        attribute("id", or(frame.modelId(), FrameReader.MODEL_ID));
        attribute("name", or(frame.modelName(), table.name()));
        attribute(
                "namespace",
                or(
                        frame.modelNamespace(),
                        FrameReader.MODEL_NAMESPACE + table.hash().substring(0, 16)));
        said("description", frame.modelDescription());
        if (table.outputs().size() > 1) {
            structure();
        } else if (table.hitPolicy().givesMany()) {
            results();
        }
        for (InputClause input : table.inputs()) {
            if (input.type().kind() == ValueType.Kind.SET) {
                set(input);
            }
        }
        for (InputClause input : table.inputs()) {
            inputData(input);
        }
        decision();
        for (int i = 0; i < frame.notes().size(); i++) {
            note(frame.notes().get(i), free("note-" + (i + 1)));
        }
        close();
        xml.writeEndDocument();
    }

    private void note(FileFrame.Note note, String id) throws XMLStreamException {
        open("textAnnotation");
        attribute("id", id);
        leaf("text", note.text());
        close();
        if (note.besideDecision()) {
            tie(table.id(), id);
        }
        for (String input : note.besideInputs()) {
            tie(givenId(input), id);
        }
    }

    private void tie(String source, String note) throws XMLStreamException {
        open("association");
        empty("sourceRef", "href", "#" + source);
        empty("targetRef", "href", "#" + note);
        close();
    }

    private String givenId(String input) {
        List<String> names = table.inputs().stream().map(InputClause::name).toList();
        return free("given-" + (names.indexOf(input) + 1));
    }

    /** What we call something by that nothing else is to be called; the decision has an id of its own. */
    private String free(String id) {
        return id.equals(table.id()) ? id + "-" : id;
    }

    private static String or(String said, String ours) {
        return said.isEmpty() ? ours : said;
    }

    /** An element where something is said. */
    private void said(String element, String text) throws XMLStreamException {
        if (!text.isEmpty()) {
            leaf(element, text);
        }
    }

    private void structure() throws XMLStreamException {
        open("itemDefinition");
        attribute("name", structureName());
        if (table.hitPolicy().givesMany()) {
            attribute("isCollection", "true");
        }
        for (OutputClause output : table.outputs()) {
            open("itemComponent");
            attribute("name", output.name());
            leaf("typeRef", simpleName(output.type()));
            close();
        }
        close();
    }

    private void results() throws XMLStreamException {
        open("itemDefinition");
        attribute("name", RESULTS);
        attribute("isCollection", "true");
        leaf("typeRef", simpleName(table.outputs().getFirst().type()));
        close();
    }

    /** What the decision as a whole gives. */
    private String decisionType() {
        if (table.outputs().size() > 1) {
            return structureName();
        }
        if (table.hitPolicy().givesMany()) {
            return RESULTS;
        }
        return table.hitPolicy() == HitPolicy.COLLECT_COUNT
                ? "number"
                : simpleName(table.outputs().getFirst().type());
    }

    /** What the elements may be is a type of its own: what stands beside {@code isCollection} differs between versions. */
    private void set(InputClause input) throws XMLStreamException {
        String name = typeName(input);
        open("itemDefinition");
        attribute("name", name + "_element");
        leaf("typeRef", "string");
        text("allowedValues", input.type().allowed().text());
        close();
        open("itemDefinition");
        attribute("name", name);
        attribute("isCollection", "true");
        leaf("typeRef", name + "_element");
        close();
    }

    /** Never the name of a structure, which begins with a t. */
    private String typeName(InputClause input) {
        return input.type().kind() == ValueType.Kind.SET
                ? "set_" + (table.inputs().indexOf(input) + 1)
                : simpleName(input.type());
    }

    private String structureName() {
        return "t" + table.name().replaceAll("[^A-Za-z0-9]", "");
    }

    private void inputData(InputClause input) throws XMLStreamException {
        FileFrame.Given given = frame.givens().getOrDefault(input.name(), new FileFrame.Given("", ""));
        open("inputData");
        attribute("id", givenId(input.name()));
        attribute("name", input.name());
        attribute("label", or(given.label(), input.label()));
        said("description", given.description());
        empty("variable", "name", input.name(), "typeRef", typeName(input));
        close();
    }

    private void decision() throws XMLStreamException {
        boolean alone = table.outputs().size() == 1;
        open("decision");
        attribute("id", table.id());
        attribute("name", table.name());
        attribute("label", table.label());
        said("description", frame.description());
        said("question", frame.question());
        said("allowedAnswers", frame.allowedAnswers());
        empty("variable", "name", table.name(), "typeRef", decisionType());
        for (InputClause input : table.inputs()) {
            open("informationRequirement");
            empty("requiredInput", "href", "#" + givenId(input.name()));
            close();
        }
        open("decisionTable");
        attribute("hitPolicy", table.hitPolicy().dmnName());
        if (table.hitPolicy().isAggregated()) {
            attribute("aggregation", table.hitPolicy().aggregation());
        }
        if (!frame.outputLabel().isEmpty()) {
            attribute("outputLabel", frame.outputLabel());
        }
        for (InputClause input : table.inputs()) {
            input(input);
        }
        for (OutputClause output : table.outputs()) {
            output(output, alone);
        }
        for (String column : table.annotationColumns()) {
            if (!column.equals(RowReader.DESCRIPTION)) {
                empty("annotation", "name", column);
            }
        }
        for (TableRow row : table.rows()) {
            rule(row);
        }
        close();
        close();
    }

    private void input(InputClause input) throws XMLStreamException {
        open("input");
        attribute("id", input.id());
        attribute("label", input.label());
        scale(input.type());
        open("inputExpression");
        attribute("typeRef", typeName(input));
        leaf("text", input.name());
        close();
        if (input.type().kind() != ValueType.Kind.SET) {
            allowed("inputValues", input.type());
        }
        close();
    }

    private void output(OutputClause output, boolean alone) throws XMLStreamException {
        open("output");
        attribute("id", output.id());
        if (!alone || !output.name().equals(table.name())) {
            attribute("name", output.name());
        }
        attribute("label", output.label());
        attribute("typeRef", simpleName(output.type()));
        scale(output.type());
        allowed("outputValues", output.type());
        if (output.whenNoRow().isPresent()) {
            text("defaultOutputEntry", output.whenNoRow().get().literal());
        }
        close();
    }

    private void scale(ValueType type) throws XMLStreamException {
        switch (type.kind()) {
            case WHOLE -> xml.writeAttribute("rt", XmlTree.OWN_NAMESPACE, "scale", "whole");
            case AGE -> xml.writeAttribute("rt", XmlTree.OWN_NAMESPACE, "scale", "years");
            case NUMBER, TEXT, BOOLEAN, DATE, SET -> {
                // the simple types need no word of ours
            }
        }
    }

    private void allowed(String element, ValueType type) throws XMLStreamException {
        if (!(type.allowed() instanceof UnaryTest.Any)) {
            text(element, type.allowed().text());
        }
    }

    private void rule(TableRow row) throws XMLStreamException {
        open("rule");
        attribute("id", row.id());
        int description = table.annotationColumns().indexOf(RowReader.DESCRIPTION);
        if (description >= 0) {
            leaf("description", row.annotations().get(description));
        }
        for (UnaryTest test : row.tests()) {
            text("inputEntry", CellReader.exchanged(test));
        }
        for (Value value : row.outputs()) {
            text("outputEntry", value.literal());
        }
        for (int i = 0; i < row.annotations().size(); i++) {
            if (i != description) {
                text("annotationEntry", row.annotations().get(i));
            }
        }
        close();
    }

    private static String simpleName(ValueType type) {
        return switch (type.kind()) {
            case NUMBER, WHOLE, AGE -> "number";
            case TEXT -> "string";
            case BOOLEAN -> "boolean";
            case DATE -> "date";
            case SET -> throw new IllegalStateException("a set has no simple type");
        };
    }

    private void text(String element, String content) throws XMLStreamException {
        open(element);
        leaf("text", content);
        close();
    }

    private void leaf(String element, String content) throws XMLStreamException {
        indent();
        xml.writeStartElement(element);
        xml.writeCharacters(content);
        xml.writeEndElement();
    }

    private void empty(String element, String... attributes) throws XMLStreamException {
        indent();
        xml.writeEmptyElement(element);
        for (int i = 0; i < attributes.length; i += 2) {
            attribute(attributes[i], attributes[i + 1]);
        }
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, value);
    }

    private void open(String element) throws XMLStreamException {
        indent();
        xml.writeStartElement(element);
        depth++;
    }

    private void close() throws XMLStreamException {
        depth--;
        indent();
        xml.writeEndElement();
    }

    private void indent() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}
