package se.rodatraden.guidelines.domain.dmn;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.rodatraden.guidelines.domain.table.FaultPlace;

/**
 * One element of a file, with its place.
 *
 * @param attributes by local name; those of our own namespace as {@code rt:name}, of others as {@code {namespace}name}
 * @param prefixes what the file calls the other namespaces of its attributes, by namespace
 * @param text the element's own text, exactly as written
 * @param inside of what holds the XML of other tools, and of a drawing, all of it as XML
 */
record XmlElement(
        String namespace,
        String name,
        Map<String, String> attributes,
        Map<String, String> prefixes,
        List<XmlElement> children,
        String text,
        String inside,
        FaultPlace place) {
    static final String EXTENSIONS = "extensionElements";
    static final String DRAWING = "DMNDI";

    /** Whether it holds the XML of other tools, or draws. */
    boolean isOfOthers(XmlElement parent) {
        return namespace.equals(parent.namespace)
                ? name.equals(EXTENSIONS)
                : isDrawing() && parent.name.equals("definitions");
    }

    boolean isDrawing() {
        return name.equals(DRAWING);
    }

    Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    Optional<XmlElement> child(String childName) {
        return children(childName).stream().findFirst();
    }

    List<XmlElement> children(String childName) {
        return children.stream()
                .filter(child -> child.name.equals(childName) && child.namespace.equals(namespace))
                .toList();
    }

    /** The text of the child's {@code text} element, as DMN nests its expressions. */
    Optional<String> textOf(String childName) {
        return child(childName).flatMap(child -> child.child("text")).map(XmlElement::text);
    }
}
