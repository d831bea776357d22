package se.rodatraden.guidelines.domain.dmn;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.rodatraden.guidelines.domain.table.FaultPlace;

/**
 * One element of a file, with its place.
 *
 * @param attributes by local name; those of our own namespace as {@code rt:name}, other foreign ones left out
 * @param text the element's own text, exactly as written
 */
record XmlElement(
        String namespace,
        String name,
        Map<String, String> attributes,
        List<XmlElement> children,
        String text,
        FaultPlace place) {

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
