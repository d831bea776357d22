package se.rodatraden.guidelines.domain.dmn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.DmnVersion;
import se.rodatraden.guidelines.domain.table.FaultKind;
import se.rodatraden.guidelines.domain.table.FileElement;
import se.rodatraden.guidelines.domain.table.FileFrame;
import se.rodatraden.guidelines.domain.table.FileRest;
import se.rodatraden.guidelines.domain.table.FileSpot;
import se.rodatraden.guidelines.domain.table.InputClause;

/** Reads what a file says around its tables. What we write by ourselves where nothing is said is read as nothing. */
final class FrameReader {
    /** What a model is called by when its file did not say. */
    static final String MODEL_ID = "definitions";

    static final String MODEL_NAMESPACE = "urn:rodatraden:guideline:";

    private final XmlElement root;
    private final TypeReader types;
    private final GivenBook givens;
    private final Faults faults;

    /** By id; a note that nothing can point at has a key that no id is. */
    private final Map<String, XmlElement> notes = new LinkedHashMap<>();

    private final List<Tie> ties;
    private final String drawing;
    private final Set<String> drawn;

    FrameReader(XmlElement root, TypeBook types, GivenBook givens, FileIds ids, Faults faults) {
        this.root = root;
        this.types = new TypeReader(root, types);
        this.givens = givens;
        this.faults = faults;
        for (XmlElement note : root.children("textAnnotation")) {
            String id = note.attribute("id").orElse("#" + notes.size());
            if (notes.put(id, note) != null) {
                ids.doubled(note, id);
            }
            note.attribute("textFormat")
                    .filter(format -> !format.equals("text/plain"))
                    .ifPresent(format -> faults.add(FaultKind.WOULD_BE_LOST, note, "textFormat", note.name()));
        }
        Set<List<String>> tied = new HashSet<>();
        this.ties = root.children("association").stream()
                .flatMap(association -> tie(association).stream())
                .toList();
        for (Tie tie : ties) {
            if (!tied.add(List.of(tie.note(), tie.other()))) {
                faults.add(FaultKind.DOUBLED, tie.element(), tie.note() + " – " + tie.other());
            }
        }
        this.drawing = root.children().stream()
                .filter(XmlElement::isDrawing)
                .map(XmlElement::inside)
                .findFirst()
                .orElse("");
        this.drawn = OurIds.drawn(drawing);
    }

    /**
     * @param other what the note is tied to, by id
     * @param isTurned whether it points from the note
     */
    private record Tie(String note, String other, boolean isTurned, XmlElement element) {}

    DecisionTable framed(XmlElement decision, DecisionTable table) {
        Set<String> required = required(decision);
        List<FileRest.Spare> spares = spares(table, required);
        List<XmlElement> theirTypes = types.theirs(decision, table);
        FileFrame frame = new FileFrame(
                DmnVersion.of(root.namespace()).orElseThrow(),
                new FileFrame.Model(
                        root.attribute("id")
                                .filter(id -> !OurIds.isOurs(id, MODEL_ID))
                                .orElse(""),
                        line(root, "name", table.name()),
                        namespace(),
                        text(root, "description")),
                new FileFrame.About(
                        text(decision, "description"),
                        text(decision, "question"),
                        text(decision, "allowedAnswers"),
                        decision.child("decisionTable")
                                .map(rows -> line(rows, "outputLabel", ""))
                                .orElse("")),
                types.types(theirTypes, decision, table),
                givens(table),
                givens.names(),
                notes(decision),
                new FileRest(Collections.emptySortedMap(), Collections.emptySortedMap(), spares));
        DecisionTable framed = table.within(frame);
        return framed.within(framed.frame().with(rest(decision, framed, theirTypes)));
    }

    private FileRest rest(XmlElement decision, DecisionTable table, List<XmlElement> theirTypes) {
        RestReader rest = new RestReader(table, DmnVersion.of(root.namespace()).orElseThrow());
        rest.read(FileSpot.of(FileElement.DEFINITIONS), root);
        rest.drawing(drawing);
        for (int i = 0; i < theirTypes.size(); i++) {
            type(theirTypes.get(i), Integer.toString(i), rest);
        }
        for (String name : table.frame().names(table.inputs())) {
            Optional<XmlElement> given = givens.element(name);
            rest.read(FileSpot.of(FileElement.INPUT_DATA, name), given);
            rest.read(FileSpot.of(FileElement.INPUT_VARIABLE, name), given.flatMap(input -> input.child("variable")));
        }
        rest.read(FileSpot.of(FileElement.DECISION), decision);
        rest.read(FileSpot.of(FileElement.DECISION_VARIABLE), decision.child("variable"));
        if (isOurs(decision, table)) {
            rest.without(FileSpot.of(FileElement.DECISION_VARIABLE), "typeRef");
        }
        for (XmlElement requirement : decision.children("informationRequirement")) {
            givens.required(requirement)
                    .ifPresent(name -> rest.read(FileSpot.of(FileElement.REQUIREMENT, name), requirement));
        }
        decision.child("decisionTable").ifPresent(rows -> new TableRest(table, rest).read(rows));
        notes(decision, rest);
        return rest.rest(table.frame().rest().spares());
    }

    /** Files that we have written by hand say of many answers what each is; we write that they are many. */
    private boolean isOurs(XmlElement decision, DecisionTable table) {
        return table.frame().model().namespace().isEmpty()
                && table.hitPolicy().givesMany()
                && table.outputs().size() == 1
                && decision.child("variable")
                        .flatMap(variable -> variable.attribute("typeRef"))
                        .filter(TypeNames.simpleName(table.outputs().getFirst().type())::equals)
                        .isPresent();
    }

    private static void type(XmlElement type, String place, RestReader rest) {
        rest.read(FileSpot.of(FileElement.ITEM_DEFINITION, place), type);
        rest.read(FileSpot.of(FileElement.ALLOWED_VALUES, place), type.child("allowedValues"));
        List<XmlElement> parts = type.children("itemComponent");
        for (int i = 0; i < parts.size(); i++) {
            type(parts.get(i), place + "." + i, rest);
        }
    }

    private void notes(XmlElement decision, RestReader rest) {
        String decisionId = decision.attribute("id").orElse("");
        List<String> ids = List.copyOf(notes.keySet());
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            FileSpot spot = FileSpot.of(FileElement.NOTE, Integer.toString(i));
            rest.read(spot, Optional.ofNullable(notes.get(id)));
            if (isOurs(id, OurIds.note(i))) {
                rest.without(spot, "id");
            }
            for (Tie tie : ties) {
                Optional<String> input = givens.named(tie.other());
                if (tie.note().equals(id) && (input.isPresent() || tie.other().equals(decisionId))) {
                    FileSpot tied = new FileSpot(FileElement.TIE, spot.first(), input.orElse(""));
                    rest.read(tied, tie.element());
                    if (tie.isTurned()) {
                        rest.turned(tied);
                    }
                }
            }
        }
    }

    /** The inputs that the decision is said to need; a requirement of anything else is noted as lost. */
    private Set<String> required(XmlElement decision) {
        Set<String> names = new HashSet<>();
        for (XmlElement requirement : decision.children("informationRequirement")) {
            givens.required(requirement)
                    .ifPresentOrElse(
                            name -> {
                                if (!names.add(name)) {
                                    faults.add(FaultKind.DOUBLED, requirement, name);
                                }
                            },
                            () -> faults.add(
                                    FaultKind.WOULD_BE_LOST,
                                    requirement,
                                    givens.end(requirement, "requiredInput"),
                                    requirement.name()));
        }
        return names;
    }

    /** The inputs that no column asks about. */
    private List<FileRest.Spare> spares(DecisionTable table, Set<String> required) {
        List<FileRest.Spare> spares = new ArrayList<>();
        for (String name : givens.names()) {
            if (table.inputs().stream().noneMatch(input -> input.name().equals(name))) {
                int place = table.inputs().size() + spares.size();
                spares.add(new FileRest.Spare(name, given(name, place, ""), required.contains(name)));
            }
        }
        return spares;
    }

    private FileFrame.Given given(String name, int place, String ownLabel) {
        return givens.element(name)
                .map(element -> new FileFrame.Given(
                        element.attribute("id")
                                .filter(id -> !isOurs(id, OurIds.given(place)))
                                .orElse(""),
                        line(element, "label", ownLabel),
                        text(element, "description")))
                .orElse(FileFrame.Given.NONE);
    }

    /** What a drawing draws is called so, whoever called it so first. */
    private boolean isOurs(String id, String ours) {
        return OurIds.isOurs(id, ours) && !drawn.contains(id);
    }

    private String namespace() {
        String namespace = line(root, "namespace", "");
        return namespace.startsWith(MODEL_NAMESPACE) ? "" : namespace;
    }

    private SortedMap<String, FileFrame.Given> givens(DecisionTable table) {
        SortedMap<String, FileFrame.Given> found = new TreeMap<>();
        for (int i = 0; i < table.inputs().size(); i++) {
            InputClause input = table.inputs().get(i);
            found.put(input.name(), given(input.name(), i, input.label()));
        }
        return found;
    }

    private List<FileFrame.Note> notes(XmlElement decision) {
        String decisionId = decision.attribute("id").orElse("");
        List<FileFrame.Note> read = new ArrayList<>();
        notes.forEach((id, element) -> {
            List<Tie> own = ties.stream().filter(tie -> tie.note().equals(id)).toList();
            boolean besideDecision = own.stream().anyMatch(tie -> tie.other().equals(decisionId));
            List<String> besideInputs = own.stream()
                    .flatMap(tie -> givens.named(tie.other()).stream())
                    .toList();
            read.add(new FileFrame.Note(text(element, "text"), besideDecision, besideInputs));
        });
        return read;
    }

    /** An association of a note, whichever way it points; of anything else it is noted as lost. */
    private Optional<Tie> tie(XmlElement association) {
        String source = givens.end(association, "sourceRef");
        String target = givens.end(association, "targetRef");
        if (notes.containsKey(target) && isKnown(source)) {
            return Optional.of(new Tie(target, source, false, association));
        }
        if (notes.containsKey(source) && isKnown(target)) {
            return Optional.of(new Tie(source, target, true, association));
        }
        faults.add(FaultKind.WOULD_BE_LOST, association, source + " – " + target, association.name());
        return Optional.empty();
    }

    private boolean isKnown(String id) {
        return givens.named(id).isPresent()
                || root.children("decision").stream()
                        .anyMatch(decision ->
                                decision.attribute("id").filter(id::equals).isPresent());
    }

    /** @param ours what is written by ourselves where nothing is said */
    private static String line(XmlElement element, String attribute, String ours) {
        return element.attribute(attribute).filter(said -> !said.equals(ours)).orElse("");
    }

    private static String text(XmlElement parent, String child) {
        return parent.child(child)
                .map(XmlElement::text)
                .filter(text -> !text.isBlank())
                .orElse("");
    }
}
