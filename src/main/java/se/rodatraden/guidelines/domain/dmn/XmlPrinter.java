package se.rodatraden.guidelines.domain.dmn;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import se.rodatraden.guidelines.domain.table.DmnVersion;
import se.rodatraden.guidelines.domain.table.FileElement;
import se.rodatraden.guidelines.domain.table.FileMark;
import se.rodatraden.guidelines.domain.table.FileRest;
import se.rodatraden.guidelines.domain.table.FileSpot;

/** Prints a file to memory with each element on a line of its own, and with what is said of each. */
final class XmlPrinter {
    private static final String OWN_PREFIX = "rt";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private final DmnVersion version;
    private final FileRest rest;
    private int depth;

    private XmlPrinter(DmnVersion version, FileRest rest) throws XMLStreamException {
        this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        this.version = version;
        this.rest = rest;
    }

    static byte[] print(FileNode root, DmnVersion version, FileRest rest) {
        try {
            return new XmlPrinter(version, rest).file(root);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
    }

    private byte[] file(FileNode root) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        indent();
        xml.writeStartElement(root.name());
        xml.writeDefaultNamespace(version.namespace());
        xml.writeNamespace(OWN_PREFIX, XmlTree.OWN_NAMESPACE);
        for (Map.Entry<String, String> called : rest.prefixes().entrySet()) {
            xml.writeNamespace(called.getValue(), called.getKey());
        }
        depth++;
        attributes(root);
        inside(root);
        raw(rest.at(FileSpot.of(FileElement.DRAWING)).inside());
        depth--;
        indent();
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void element(FileNode node) throws XMLStreamException {
        indent();
        boolean isEmpty = node.isShort()
                && node.children().isEmpty()
                && mark(node).inside().isEmpty();
        if (isEmpty) {
            xml.writeEmptyElement(node.name());
            attributes(node);
            return;
        }
        xml.writeStartElement(node.name());
        attributes(node);
        if (node.text().isPresent()) {
            xml.writeCharacters(node.text().get());
        } else {
            depth++;
            inside(node);
            depth--;
            indent();
        }
        xml.writeEndElement();
    }

    /** What other tools have written comes after the description, as DMN orders it. */
    private void inside(FileNode node) throws XMLStreamException {
        List<FileNode> children = node.children();
        boolean isDescribed = !children.isEmpty() && children.getFirst().name().equals("description");
        if (isDescribed) {
            element(children.getFirst());
        }
        raw(mark(node).inside());
        for (FileNode child : isDescribed ? children.subList(1, children.size()) : children) {
            element(child);
        }
    }

    private void raw(String content) throws XMLStreamException {
        if (!content.isEmpty()) {
            indent();
            xml.flush();
            text.append(
                    content.replace('"' + FileMark.DRAWING_NAMESPACE + '"', '"' + version.drawingNamespace() + '"'));
        }
    }

    private void attributes(FileNode node) throws XMLStreamException {
        SequencedMap<String, String> all = new LinkedHashMap<>(node.attributes());
        all.putAll(mark(node).attributes());
        // where the id is theirs and not ours, first all the same
        String id = all.get("id");
        if (id != null) {
            all.putFirst("id", id);
        }
        all.remove(FileMark.TURNED);
        for (Map.Entry<String, String> attribute : all.entrySet()) {
            attribute(attribute.getKey(), attribute.getValue());
        }
    }

    private void attribute(String name, String value) throws XMLStreamException {
        if (name.startsWith(FileNode.OWN)) {
            xml.writeAttribute(OWN_PREFIX, XmlTree.OWN_NAMESPACE, name.substring(FileNode.OWN.length()), value);
        } else if (name.startsWith("{")) {
            String namespace = name.substring(1, name.lastIndexOf('}'));
            String local = name.substring(name.lastIndexOf('}') + 1);
            xml.writeAttribute(prefix(namespace), namespace, local, value);
        } else {
            xml.writeAttribute(name, value.equals(FileMark.FEEL) ? version.feel() : value);
        }
    }

    private String prefix(String namespace) {
        return namespace.equals(XMLConstants.XML_NS_URI)
                ? XMLConstants.XML_NS_PREFIX
                : rest.prefixes().getOrDefault(namespace, "");
    }

    private FileMark mark(FileNode node) {
        return node.spot().map(rest::at).orElse(FileMark.NONE);
    }

    private void indent() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}
