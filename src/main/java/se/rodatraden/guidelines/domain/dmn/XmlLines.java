package se.rodatraden.guidelines.domain.dmn;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML with each element on a line of its own, to memory. */
final class XmlLines {
    private static final String OWN_PREFIX = "rt";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private int depth;

    /** @param namespace of the elements; what is ours beside it has a prefix */
    XmlLines(String root, String namespace) throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        xml.writeStartDocument("UTF-8", "1.0");
        open(root);
        xml.writeDefaultNamespace(namespace);
        xml.writeNamespace(OWN_PREFIX, XmlTree.OWN_NAMESPACE);
    }

    /** Ends the root; nothing can follow. */
    byte[] done() throws XMLStreamException {
        close();
        xml.writeEndDocument();
        xml.close();
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    void open(String element) throws XMLStreamException {
        indent();
        xml.writeStartElement(element);
        depth++;
    }

    void close() throws XMLStreamException {
        depth--;
        indent();
        xml.writeEndElement();
    }

    void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, value);
    }

    /** Where something is said. */
    void attributeSaid(String name, String value) throws XMLStreamException {
        if (!value.isEmpty()) {
            attribute(name, value);
        }
    }

    /** In our own namespace: other tools leave it alone. */
    void ownAttribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(OWN_PREFIX, XmlTree.OWN_NAMESPACE, name, value);
    }

    void leaf(String element, String content) throws XMLStreamException {
        indent();
        xml.writeStartElement(element);
        xml.writeCharacters(content);
        xml.writeEndElement();
    }

    /** Where something is said. */
    void leafSaid(String element, String content) throws XMLStreamException {
        if (!content.isEmpty()) {
            leaf(element, content);
        }
    }

    /** A text as DMN nests its expressions. */
    void text(String element, String content) throws XMLStreamException {
        open(element);
        leaf("text", content);
        close();
    }

    /** @param attributes names and values in turn */
    void empty(String element, String... attributes) throws XMLStreamException {
        indent();
        xml.writeEmptyElement(element);
        for (int i = 0; i < attributes.length; i += 2) {
            attribute(attributes[i], attributes[i + 1]);
        }
    }

    private void indent() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}
