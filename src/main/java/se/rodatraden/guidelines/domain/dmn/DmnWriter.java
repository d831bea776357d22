package se.rodatraden.guidelines.domain.dmn;

import java.util.List;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.FileElement;
import se.rodatraden.guidelines.domain.table.FileFrame;
import se.rodatraden.guidelines.domain.table.FileRest;
import se.rodatraden.guidelines.domain.table.FileSpot;
import se.rodatraden.guidelines.domain.table.NamedType;

/** Writes a table as a DMN file that any modeler opens and that reads back as the same table with the same things around it. */
public final class DmnWriter {
    private final DecisionTable table;
    private final FileFrame frame;
    private final FileRest rest;
    private final TypeNames types;
    private final WrittenIds ids;

    private DmnWriter(DecisionTable table) {
        this.table = table;
        this.frame = table.frame();
        this.rest = frame.rest();
        this.types = TypeNames.of(table);
        this.ids = new WrittenIds(table);
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
                .with("id", or(frame.model().id(), ids.free(FrameReader.MODEL_ID)))
                .with("name", or(frame.model().name(), table.name()))
                .with(
                        "namespace",
                        or(
                                frame.model().namespace(),
                                FrameReader.MODEL_NAMESPACE + table.hash().substring(0, 16)))
                .leafSaid("description", frame.model().description());
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
        if (!type.allowed().isEmpty() || rest.has(allowed)) {
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
        String id = or(rest.at(spot).attributes().getOrDefault("id", ""), ids.free(OurIds.note(place)));
        definitions.add(FileNode.at(spot).with("id", id).leaf("text", note.text()));
        if (note.besideDecision()) {
            definitions.add(tie(spot, "", table.id(), id));
        }
        for (String input : note.besideInputs()) {
            definitions.add(tie(spot, input, ids.given(input), id));
        }
    }

    private FileNode tie(FileSpot note, String input, String other, String noteId) {
        FileSpot spot = new FileSpot(FileElement.TIE, note.first(), input);
        boolean isTurned = rest.at(spot).isTurned();
        return FileNode.at(spot)
                .add(FileNode.plain("sourceRef").with("href", "#" + (isTurned ? noteId : other)))
                .add(FileNode.plain("targetRef").with("href", "#" + (isTurned ? other : noteId)));
    }

    private static String or(String said, String ours) {
        return said.isEmpty() ? ours : said;
    }

    private FileNode inputData(String name) {
        FileFrame.Given given = frame.given(name);
        FileNode variable =
                FileNode.shortAt(FileSpot.of(FileElement.INPUT_VARIABLE, name)).with("name", name);
        FileNode node = FileNode.at(FileSpot.of(FileElement.INPUT_DATA, name))
                .with("id", ids.given(name))
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
                .leafSaid("description", frame.about().description())
                .leafSaid("question", frame.about().question())
                .leafSaid("allowedAnswers", frame.about().allowedAnswers())
                .add(FileNode.shortAt(FileSpot.of(FileElement.DECISION_VARIABLE))
                        .with("name", table.name())
                        .with("typeRef", types.ofResult()));
        table.inputs().forEach(input -> decision.add(requirement(input.name())));
        rest.spares().stream()
                .filter(FileRest.Spare::isRequired)
                .forEach(spare -> decision.add(requirement(spare.name())));
        return decision.add(new TableWriter(table, types).node());
    }

    private FileNode requirement(String input) {
        return FileNode.at(FileSpot.of(FileElement.REQUIREMENT, input))
                .add(FileNode.plain("requiredInput").with("href", "#" + ids.given(input)));
    }
}
