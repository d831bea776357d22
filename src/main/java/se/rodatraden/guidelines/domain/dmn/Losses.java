package se.rodatraden.guidelines.domain.dmn;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.FaultKind;
import se.rodatraden.guidelines.domain.table.FileMark;

/** Notes what a file says in places that we do not keep, wherever in the file it stands: nothing is lost in silence. */
final class Losses {
    /** Where a description is kept. */
    private static final Set<String> DESCRIBED = Set.of("definitions", "decision", "inputData", "rule");

    /** Where a label is kept. */
    private static final Set<String> LABELLED =
            Set.of("decision", "inputData", "input", "output", "itemDefinition", "itemComponent");

    private static final Set<String> OUTSIDE = Set.of("typeConstraint", "functionItem");

    /** FEEL as the versions of DMN name it, and as modelers do. */
    private static final Pattern FEEL =
            Pattern.compile("(?i)s?-?feel|https?://www\\.omg\\.org/spec/(?:DMN|FEEL)/(?:\\d+/)?FEEL/?");

    private Losses() {}

    /** Signs that XML can hold and a file of ours cannot hold again. */
    static void noteUnreadable(XmlElement element, Faults faults) {
        if (!DecisionTable.isReadable(element.text())
                || element.children().stream().anyMatch(child -> !FileMark.isLegal(child.inside()))
                || !element.attributes().keySet().stream().allMatch(DecisionTable::isReadableLine)
                || !element.attributes().values().stream().allMatch(DecisionTable::isReadableLine)) {
            faults.add(FaultKind.UNREADABLE_SIGN, element);
        }
        element.children().stream()
                .filter(child -> isOurs(child, element))
                .forEach(child -> noteUnreadable(child, faults));
    }

    /** Neither a drawing nor another tool's. */
    private static boolean isOurs(XmlElement child, XmlElement parent) {
        return child.namespace().equals(parent.namespace()) && !child.isOfOthers(parent);
    }

    /** Whether an element of that name is told of wherever it stands. */
    static boolean isToldOf(String name) {
        return name.equals("description") || OUTSIDE.contains(name);
    }

    /** A label that only says what the element, or what it belongs to, is called already is no loss. */
    private static void noteLabel(XmlElement element, XmlElement parent, Faults faults) {
        element.attribute("label")
                .filter(label -> !LABELLED.contains(element.name())
                        && !label.isBlank()
                        && Stream.of(element.attribute("name"), parent.attribute("name"), parent.attribute("label"))
                                .noneMatch(said -> said.filter(label::equals).isPresent()))
                .ifPresent(label -> faults.add(FaultKind.WOULD_BE_LOST, element, "label", element.name()));
    }

    static void note(XmlElement element, Faults faults) {
        for (String attribute : Set.of("expressionLanguage", "typeLanguage")) {
            element.attribute(attribute)
                    .filter(language -> !language.isBlank()
                            && !FEEL.matcher(language.strip()).matches())
                    .ifPresent(language -> faults.add(FaultKind.OTHER_LANGUAGE, element, language));
        }
        for (XmlElement child : element.children()) {
            if (!isOurs(child, element)) {
                continue;
            }
            noteLabel(child, element, faults);
            if (child.name().equals("description")) {
                if (!DESCRIBED.contains(element.name()) && !child.text().isBlank()) {
                    faults.add(FaultKind.WOULD_BE_LOST, child, child.name(), element.name());
                }
            } else if (OUTSIDE.contains(child.name())) {
                faults.add(FaultKind.OUTSIDE_SUBSET, child, child.name());
            } else {
                note(child, faults);
            }
        }
    }
}
