package se.rodatraden.guidelines.domain.dmn;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import se.rodatraden.guidelines.domain.feel.CellReader;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.FileElement;
import se.rodatraden.guidelines.domain.table.FileFrame;
import se.rodatraden.guidelines.domain.table.FileRest;
import se.rodatraden.guidelines.domain.table.FileSpot;
import se.rodatraden.guidelines.domain.table.FileTypes;
import se.rodatraden.guidelines.domain.table.InputClause;
import se.rodatraden.guidelines.domain.table.NamedType;
import se.rodatraden.guidelines.domain.table.OutputClause;
import se.rodatraden.guidelines.domain.table.TableRow;
import se.rodatraden.guidelines.domain.table.UnaryTest;
import se.rodatraden.guidelines.domain.table.ValueType;

/** Writes a table as a DMN file that any modeler opens and that reads back as the same table with the same things around it. */
public final class DmnWriter {
    private final DecisionTable table;
    private final FileFrame frame;
    private final FileRest rest;
    private final TypeNames types;
    private final Map<String, String> givenIds = new HashMap<>();
    private final Set<String> takenIds = new HashSet<>();

    private DmnWriter(DecisionTable table) {
        this.table = table;
        this.frame = table.frame();
        this.rest = frame.rest();
        this.types = TypeNames.of(table);
        takeIds();
        List<String> names = frame.names(table.inputs());
        for (int i = 0; i < names.size(); i++) {
            givenIds.put(names.get(i), or(given(names.get(i)).id(), free(OurIds.given(i))));
        }
    }

    private void takeIds() {
        takenIds.add(table.id());
        takenIds.addAll(table.columnIds());
        table.rows().forEach(row -> takenIds.add(row.id()));
        takenIds.add(frame.modelId());
        frame.types().defined().forEach(this::takeIds);
        frame.givens().values().forEach(given -> takenIds.add(given.id()));
        rest.spares().forEach(spare -> takenIds.add(spare.given().id()));
        rest.marks().values().forEach(mark -> takenIds.add(mark.attributes().getOrDefault("id", "")));
        takenIds.addAll(OurIds.drawn(rest.at(FileSpot.of(FileElement.DRAWING)).inside()));
    }

    private void takeIds(NamedType type) {
        takenIds.add(type.id());
        type.parts().forEach(this::takeIds);
    }

    /** In the version of the file that the table came from. */
    public static byte[] write(DecisionTable table) {
        return XmlPrinter.print(
                nodes(table), table.frame().version(), table.frame().rest());
    }

    /** What the table and its frame say, without what is said beside that. */
    static FileNode nodes(DecisionTable table) {
        return new DmnWriter(table).definitions();
    }

    private FileNode definitions() {
        FileNode definitions = FileNode.at(FileSpot.of(FileElement.DEFINITIONS))
                .with("id", or(frame.modelId(), free(FrameReader.MODEL_ID)))
                .with("name", or(frame.modelName(), table.name()))
                .with(
                        "namespace",
                        or(
                                frame.modelNamespace(),
                                FrameReader.MODEL_NAMESPACE + table.hash().substring(0, 16)))
                .leafSaid("description", frame.modelDescription());
        List<NamedType> theirs = frame.types().defined();
        for (int i = 0; i < theirs.size(); i++) {
            String place = Integer.toString(i);
            definitions.add(type(FileNode.at(FileSpot.of(FileElement.ITEM_DEFINITION, place)), theirs.get(i), place));
        }
        for (NamedType type : types.own()) {
            definitions.add(ownType("itemDefinition", type));
        }
        for (String input : frame.order(table.inputs())) {
            definitions.add(inputData(input));
        }
        definitions.add(decision());
        for (int i = 0; i < frame.notes().size(); i++) {
            note(frame.notes().get(i), i, definitions);
        }
        return definitions;
    }

    /** One that the file that the table came from has. */
    private FileNode type(FileNode node, NamedType type, String place) {
        called(node, type);
        if (node.name().equals("itemDefinition")) {
            node.with(FileNode.OWN + TypeReader.KEPT, "true");
        }
        node.leafSaid("typeRef", type.base());
        FileSpot allowed = FileSpot.of(FileElement.ALLOWED_VALUES, place);
        if (!type.allowed().isEmpty() || isSaid(allowed)) {
            node.add(FileNode.at(allowed).leaf("text", type.allowed()));
        }
        for (int i = 0; i < type.parts().size(); i++) {
            String part = place + "." + i;
            FileSpot spot = FileSpot.of(FileElement.ITEM_DEFINITION, part);
            node.add(type(FileNode.at(spot, "itemComponent"), type.parts().get(i), part));
        }
        return node;
    }

    /** One that nobody else has defined. */
    private static FileNode ownType(String element, NamedType type) {
        FileNode node = called(FileNode.tagged(element), type).leafSaid("typeRef", type.base());
        if (!type.allowed().isEmpty()) {
            node.add(FileNode.tagged("allowedValues").leaf("text", type.allowed()));
        }
        type.parts().forEach(part -> node.add(ownType("itemComponent", part)));
        return node;
    }

    private static FileNode called(FileNode node, NamedType type) {
        return node.withSaid("id", type.id())
                .withSaid("name", type.name())
                .withSaid("label", type.label())
                .withSaid("isCollection", type.isCollection() ? "true" : "");
    }

    private void note(FileFrame.Note note, int place, FileNode definitions) {
        FileSpot spot = FileSpot.of(FileElement.NOTE, Integer.toString(place));
        String id = or(rest.at(spot).attributes().getOrDefault("id", ""), free(OurIds.note(place)));
        definitions.add(FileNode.at(spot).with("id", id).leaf("text", note.text()));
        if (note.besideDecision()) {
            definitions.add(tie(spot, "", table.id(), id));
        }
        for (String input : note.besideInputs()) {
            definitions.add(tie(spot, input, givenId(input), id));
        }
    }

    private FileNode tie(FileSpot note, String input, String other, String noteId) {
        FileSpot spot = new FileSpot(FileElement.TIE, note.first(), input);
        boolean isTurned = rest.at(spot).isTurned();
        return FileNode.at(spot)
                .add(FileNode.plain("sourceRef").with("href", "#" + (isTurned ? noteId : other)))
                .add(FileNode.plain("targetRef").with("href", "#" + (isTurned ? other : noteId)));
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

    private boolean isSaid(FileSpot spot) {
        return rest.marks().containsKey(spot);
    }

    private FileFrame.Given given(String input) {
        return rest.spares().stream()
                .filter(spare -> spare.name().equals(input))
                .map(FileRest.Spare::given)
                .findFirst()
                .orElseGet(() -> frame.givens().getOrDefault(input, FileFrame.Given.NONE));
    }

    private FileNode inputData(String name) {
        FileFrame.Given given = given(name);
        FileNode variable =
                FileNode.shortAt(FileSpot.of(FileElement.INPUT_VARIABLE, name)).with("name", name);
        FileNode node = FileNode.at(FileSpot.of(FileElement.INPUT_DATA, name))
                .with("id", givenId(name))
                .with("name", name);
        table.inputs().stream()
                .filter(input -> input.name().equals(name))
                .findFirst()
                .ifPresentOrElse(
                        input -> {
                            node.with("label", or(given.label(), input.label()));
                            variable.with("typeRef", types.ofColumn(input.id()));
                        },
                        () -> node.withSaid("label", given.label()));
        return node.leafSaid("description", given.description()).add(variable);
    }

    private FileNode decision() {
        FileNode decision = FileNode.at(FileSpot.of(FileElement.DECISION))
                .with("id", table.id())
                .with("name", table.name())
                .with("label", table.label())
                .leafSaid("description", frame.description())
                .leafSaid("question", frame.question())
                .leafSaid("allowedAnswers", frame.allowedAnswers())
                .add(FileNode.shortAt(FileSpot.of(FileElement.DECISION_VARIABLE))
                        .with("name", table.name())
                        .with("typeRef", types.ofResult()));
        table.inputs().forEach(input -> decision.add(requirement(input.name())));
        rest.spares().stream()
                .filter(FileRest.Spare::isRequired)
                .forEach(spare -> decision.add(requirement(spare.name())));
        return decision.add(rows());
    }

    private FileNode requirement(String input) {
        return FileNode.at(FileSpot.of(FileElement.REQUIREMENT, input))
                .add(FileNode.plain("requiredInput").with("href", "#" + givenId(input)));
    }

    private FileNode rows() {
        FileNode rows = FileNode.at(FileSpot.of(FileElement.DECISION_TABLE))
                .with("hitPolicy", table.hitPolicy().dmnName());
        if (table.hitPolicy().isAggregated()) {
            rows.with("aggregation", table.hitPolicy().aggregation());
        }
        rows.withSaid("outputLabel", frame.outputLabel());
        table.inputs().forEach(input -> rows.add(input(input)));
        table.outputs().forEach(output -> rows.add(output(output)));
        table.annotationColumns().stream()
                .filter(column -> !column.equals(RowReader.DESCRIPTION))
                .forEach(column -> rows.add(FileNode.shortAt(FileSpot.of(FileElement.ANNOTATION, column))
                        .with("name", column)));
        table.rows().forEach(row -> rows.add(rule(row)));
        return rows;
    }

    private FileNode input(InputClause input) {
        FileNode node = FileNode.at(FileSpot.of(FileElement.INPUT, input.id()))
                .with("id", input.id())
                .with("label", input.label());
        scale(node, input.type());
        node.add(FileNode.at(FileSpot.of(FileElement.INPUT_EXPRESSION, input.id()))
                .with("typeRef", types.ofColumn(input.id()))
                .leaf("text", input.name()));
        allowed(node, FileSpot.of(FileElement.INPUT_VALUES, input.id()), input.type());
        return node;
    }

    private FileNode output(OutputClause output) {
        FileNode node =
                FileNode.at(FileSpot.of(FileElement.OUTPUT, output.id())).with("id", output.id());
        boolean alone = table.outputs().size() == 1;
        if (!alone || !output.name().equals(table.name())) {
            node.with("name", output.name());
        }
        node.with("label", output.label()).with("typeRef", types.ofColumn(output.id()));
        scale(node, output.type());
        allowed(node, FileSpot.of(FileElement.OUTPUT_VALUES, output.id()), output.type());
        FileSpot otherwise = FileSpot.of(FileElement.DEFAULT_OUTPUT, output.id());
        output.whenNoRow().ifPresentOrElse(value -> node.add(text(otherwise, value.literal())), () -> {
            if (isSaid(otherwise)) {
                node.add(FileNode.shortAt(otherwise));
            }
        });
        return node;
    }

    private static FileNode text(FileSpot spot, String content) {
        return FileNode.at(spot).leaf("text", content);
    }

    private static void scale(FileNode node, ValueType type) {
        switch (type.kind()) {
            case WHOLE -> node.with(FileNode.OWN + "scale", "whole");
            case AGE -> node.with(FileNode.OWN + "scale", "years");
            case NUMBER, TEXT, BOOLEAN, DATE, SET -> {
                // the simple types need no word of ours
            }
        }
    }

    /**
     * A column of a type that the file defines leaves it to the type, unless it has narrowed it; a set always does. What
     * allows everything is written where something else is said of it.
     */
    private void allowed(FileNode node, FileSpot spot, ValueType type) {
        FileTypes.Use use = frame.types().columns().get(spot.first());
        boolean says = use == null ? !(type.allowed() instanceof UnaryTest.Any) : use.narrowed();
        if ((says || isSaid(spot)) && type.kind() != ValueType.Kind.SET) {
            node.add(text(spot, type.allowed().text()));
        }
    }

    private FileNode rule(TableRow row) {
        FileNode rule = FileNode.at(FileSpot.of(FileElement.RULE, row.id())).with("id", row.id());
        int description = table.annotationColumns().indexOf(RowReader.DESCRIPTION);
        if (description >= 0) {
            rule.leaf("description", row.annotations().get(description));
        }
        for (int i = 0; i < row.tests().size(); i++) {
            FileSpot spot = new FileSpot(
                    FileElement.INPUT_ENTRY, row.id(), table.inputs().get(i).id());
            rule.add(text(spot, CellReader.exchanged(row.tests().get(i))));
        }
        for (int i = 0; i < row.outputs().size(); i++) {
            FileSpot spot = new FileSpot(
                    FileElement.OUTPUT_ENTRY, row.id(), table.outputs().get(i).id());
            rule.add(text(spot, row.outputs().get(i).literal()));
        }
        for (int i = 0; i < row.annotations().size(); i++) {
            if (i != description) {
                FileSpot spot = new FileSpot(
                        FileElement.ANNOTATION_ENTRY,
                        row.id(),
                        table.annotationColumns().get(i));
                rule.add(text(spot, row.annotations().get(i)));
            }
        }
        return rule;
    }
}
