package se.rodatraden.guidelines.domain.table;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.XMLConstants;

/**
 * What a file says of one of its elements that the table has no word for.
 *
 * @param attributes by name, those that we would not write by ourselves or not so; of another namespace as
 *     {@code {namespace}name}
 * @param inside the element in it that holds the XML of other tools, self-contained; for the drawing, all of it
 */
public record FileMark(SortedMap<String, String> attributes, String inside) {
    /** In the place of the namespace that drawings have, which differs between versions of DMN. */
    public static final String DRAWING_NAMESPACE = "urn:rodatraden:dmn:drawing";

    /** In the place of the name that FEEL has, which differs between versions of DMN. */
    public static final String FEEL = "urn:rodatraden:dmn:feel";

    /** No name of an attribute: the tie points from the note, and not at it. */
    public static final String TURNED = "<-";

    public static final FileMark NONE = new FileMark(Collections.emptySortedMap(), "");

    public FileMark {
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    public boolean isTurned() {
        return attributes.containsKey(TURNED);
    }

    /** The namespaces of the attributes of other tools. */
    Stream<String> namespaces() {
        return attributes.keySet().stream()
                .filter(name -> name.startsWith("{"))
                .map(name -> name.substring(1, name.lastIndexOf('}')))
                .filter(namespace -> !namespace.equals(XMLConstants.XML_NS_URI));
    }

    /** Whether all of it survives being written to a file. */
    boolean isReadable() {
        return attributes.keySet().stream().allMatch(DecisionTable::isReadableLine)
                && attributes.values().stream().allMatch(DecisionTable::isReadableLine)
                && isLegal(inside);
    }

    /** Whether a file can hold the XML: with the signs that XML 1.0 has and no more. */
    public static boolean isLegal(String xml) {
        return xml.codePoints()
                .allMatch(point -> point == '\n'
                        || point == '\t'
                        || point >= 0x20 && (point < 0xD800 || point > 0xDFFF) && point != 0xFFFE && point != 0xFFFF);
    }
}
