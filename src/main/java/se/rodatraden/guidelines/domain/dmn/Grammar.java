package se.rodatraden.guidelines.domain.dmn;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import se.rodatraden.guidelines.domain.table.FaultKind;

/**
 * What each element may hold. Anything else would be left out, and so would the second of what there is one of: it is noted
 * where it stands.
 */
final class Grammar {
    /** Whose text is what they say; they hold nothing else. */
    private static final Set<String> TEXTS = Set.of("text", "description", "question", "allowedAnswers", "typeRef");

    /** What only points at something. */
    private static final Set<String> REFERENCES = Set.of("requiredInput", "sourceRef", "targetRef");

    /** By element, those that there may be one of. */
    private static final Map<String, Set<String>> ONE = Map.ofEntries(
            Map.entry("definitions", Set.of("description")),
            Map.entry("itemDefinition", Set.of("description", "typeRef", "allowedValues")),
            Map.entry("itemComponent", Set.of("description", "typeRef", "allowedValues")),
            Map.entry("allowedValues", Set.of("description", "text")),
            Map.entry("inputData", Set.of("description", "variable")),
            Map.entry("variable", Set.of("description")),
            Map.entry("decision", Set.of("description", "question", "allowedAnswers", "variable", "decisionTable")),
            Map.entry("informationRequirement", Set.of("description", "requiredInput", "requiredDecision")),
            Map.entry("decisionTable", Set.of("description")),
            Map.entry("input", Set.of("description", "inputExpression", "inputValues")),
            Map.entry("inputExpression", Set.of("description", "text")),
            Map.entry("inputValues", Set.of("description", "text")),
            Map.entry("output", Set.of("description", "outputValues", "defaultOutputEntry")),
            Map.entry("outputValues", Set.of("description", "text")),
            Map.entry("defaultOutputEntry", Set.of("description", "text")),
            Map.entry("annotation", Set.of()),
            Map.entry("rule", Set.of("description")),
            Map.entry("inputEntry", Set.of("description", "text")),
            Map.entry("outputEntry", Set.of("description", "text")),
            Map.entry("annotationEntry", Set.of("text")),
            Map.entry("textAnnotation", Set.of("description", "text")),
            Map.entry("association", Set.of("description", "sourceRef", "targetRef")));

    /** By element, those that there may be any number of; what a root and a decision hold besides is told by their readers. */
    private static final Map<String, Set<String>> ANY = Map.of(
            "itemDefinition", Set.of("itemComponent"),
            "itemComponent", Set.of("itemComponent"),
            "decisionTable", Set.of("input", "output", "annotation", "rule"),
            "rule", Set.of("inputEntry", "outputEntry", "annotationEntry"));

    private static final Set<String> TOLD_ELSEWHERE = Set.of("definitions", "decision");

    private final Faults faults;

    Grammar(Faults faults) {
        this.faults = faults;
    }

    /** @param element ours; what lies outside the subset is told by others */
    void check(XmlElement element) {
        boolean isText = TEXTS.contains(element.name());
        boolean isReference = REFERENCES.contains(element.name());
        if (!isText && !isReference && !ONE.containsKey(element.name())) {
            return;
        }
        if (!isText && !element.text().isBlank()) {
            faults.add(FaultKind.WOULD_BE_LOST, element, element.text().strip(), element.name());
        }
        if (isText || isReference) {
            element.attributes().keySet().stream()
                    .filter(name -> !isReference || !name.equals("href"))
                    .sorted()
                    .forEach(name -> faults.add(FaultKind.WOULD_BE_LOST, element, name, element.name()));
        }
        Set<String> seen = new HashSet<>();
        for (XmlElement child : element.children()) {
            child(child, element, seen);
        }
    }

    private void child(XmlElement child, XmlElement parent, Set<String> seen) {
        boolean isKept = child.isOfOthers(parent) && ONE.containsKey(parent.name());
        boolean isOne = isKept
                || isOurs(child, parent)
                        && ONE.getOrDefault(parent.name(), Set.of()).contains(child.name());
        if (isOne) {
            if (!seen.add(child.name())) {
                faults.add(FaultKind.DOUBLED, child, child.name());
            } else if (!isKept) {
                check(child);
            } else if (!child.attributes().isEmpty() && !child.isDrawing()) {
                faults.add(
                        FaultKind.WOULD_BE_LOST,
                        child,
                        child.attributes().keySet().iterator().next(),
                        child.name());
            }
        } else if (isOurs(child, parent)
                && (TOLD_ELSEWHERE.contains(parent.name())
                        || ANY.getOrDefault(parent.name(), Set.of()).contains(child.name()))) {
            check(child);
        } else if (!isOurs(child, parent) || !Losses.isToldOf(child.name())) {
            faults.add(FaultKind.OUTSIDE_SUBSET, child, child.name());
        }
    }

    private static boolean isOurs(XmlElement child, XmlElement parent) {
        return child.namespace().equals(parent.namespace());
    }
}
