package se.rodatraden.guidelines.domain.dmn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.DmnVersion;
import se.rodatraden.guidelines.domain.table.FaultKind;
import se.rodatraden.guidelines.domain.table.FileFrame;
import se.rodatraden.guidelines.domain.table.InputClause;

/** Reads what a file says around its tables. What we write by ourselves where nothing is said is read as nothing. */
final class FrameReader {
    /** What a model is called by when its file did not say. */
    static final String MODEL_ID = "definitions";

    static final String MODEL_NAMESPACE = "urn:rodatraden:guideline:";

    private static final Pattern OUR_GIVEN = Pattern.compile("given-\\d+-*");

    private final XmlElement root;
    private final TypeReader types;
    private final GivenBook givens;
    private final Faults faults;

    /** By id; a note that nothing can point at has a key that no id is. */
    private final Map<String, XmlElement> notes = new LinkedHashMap<>();

    private final List<Tie> ties;

    FrameReader(XmlElement root, TypeBook types, GivenBook givens, Faults faults) {
        this.root = root;
        this.types = new TypeReader(root, types);
        this.givens = givens;
        this.faults = faults;
        for (XmlElement note : root.children("textAnnotation")) {
            String id = note.attribute("id").orElse("#" + notes.size());
            if (notes.put(id, note) != null) {
                faults.add(FaultKind.DOUBLED, note, id);
            }
            note.attribute("textFormat")
                    .filter(format -> !format.equals("text/plain"))
                    .ifPresent(format -> faults.add(FaultKind.WOULD_BE_LOST, note, "textFormat", note.name()));
        }
        this.ties = root.children("association").stream()
                .flatMap(association -> tie(association).stream())
                .toList();
    }

    /** @param other what the note is tied to, by id */
    private record Tie(String note, String other) {}

    DecisionTable framed(XmlElement decision, DecisionTable table) {
        return table.within(new FileFrame(
                DmnVersion.of(root.namespace()).orElseThrow(),
                line(root, "id", MODEL_ID),
                line(root, "name", table.name()),
                namespace(),
                text(root, "description"),
                text(decision, "description"),
                text(decision, "question"),
                text(decision, "allowedAnswers"),
                decision.child("decisionTable")
                        .map(rows -> line(rows, "outputLabel", ""))
                        .orElse(""),
                types.types(decision, table),
                givens(table),
                givens.names(),
                notes(decision, table)));
    }

    private String namespace() {
        String namespace = line(root, "namespace", "");
        return namespace.startsWith(MODEL_NAMESPACE) ? "" : namespace;
    }

    private SortedMap<String, FileFrame.Given> givens(DecisionTable table) {
        SortedMap<String, FileFrame.Given> found = new TreeMap<>();
        for (InputClause input : table.inputs()) {
            givens.element(input.name())
                    .ifPresent(element -> found.put(
                            input.name(),
                            new FileFrame.Given(
                                    element.attribute("id")
                                            .filter(id -> !OUR_GIVEN.matcher(id).matches())
                                            .orElse(""),
                                    line(element, "label", input.label()),
                                    text(element, "description"))));
        }
        return found;
    }

    private List<FileFrame.Note> notes(XmlElement decision, DecisionTable table) {
        String decisionId = decision.attribute("id").orElse("");
        List<FileFrame.Note> read = new ArrayList<>();
        notes.forEach((id, element) -> {
            List<Tie> own = ties.stream().filter(tie -> tie.note().equals(id)).toList();
            boolean besideDecision = own.stream().anyMatch(tie -> tie.other().equals(decisionId));
            List<String> besideInputs = own.stream()
                    .flatMap(tie -> givens.named(tie.other()).stream())
                    .filter(name -> table.inputs().stream()
                            .anyMatch(input -> input.name().equals(name)))
                    .toList();
            read.add(new FileFrame.Note(text(element, "text"), besideDecision, besideInputs));
        });
        return read;
    }

    /** An association of a note, whichever way it points; of anything else it is noted as lost. */
    private Optional<Tie> tie(XmlElement association) {
        String source = end(association, "sourceRef");
        String target = end(association, "targetRef");
        if (notes.containsKey(target) && isKnown(source)) {
            return Optional.of(new Tie(target, source));
        }
        if (notes.containsKey(source) && isKnown(target)) {
            return Optional.of(new Tie(source, target));
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

    private static String end(XmlElement association, String end) {
        return association
                .child(end)
                .flatMap(reference -> reference.attribute("href"))
                .map(href -> href.startsWith("#") ? href.substring(1) : href)
                .orElse("");
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
