package se.rodatraden.documents.reading;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Walks through one part of markup, element by element: no document type, no entities, nothing fetched. */
final class Markup {
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private final ElementMeter meter;
    private int depth;

    /** What is met on the way. */
    interface Visitor {
        /** @return whether what is inside is walked through as well */
        boolean begin(Markup at, String name);

        void end(String name);

        default void text(String text) {}
    }

    private Markup(XMLStreamReader reader, ElementMeter meter) {
        this.reader = reader;
        this.meter = meter;
    }

    static void walk(byte[] part, ElementMeter meter, Visitor visitor) {
        try {
            XMLStreamReader reader;
            synchronized (FACTORY) {
                reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(part));
            }
            try {
                new Markup(reader, meter).walk(visitor);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw Unreadable.because("damaged");
        }
    }

    /** The value of an attribute by its local name; null where the element has none. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    String attribute(String name, String otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : value;
    }

    /** A switch of WordprocessingML: present means on, unless it says otherwise. */
    boolean on() {
        String value = attribute("val", "true");
        return !value.equals("0") && !value.equals("false") && !value.equals("off") && !value.equals("none");
    }

    private void walk(Visitor visitor) throws XMLStreamException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw Unreadable.because("damaged");
                case XMLStreamConstants.START_ELEMENT -> {
                    entered();
                    if (!visitor.begin(this, reader.getLocalName())) {
                        skip();
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    visitor.end(reader.getLocalName());
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    visitor.text(reader.getText());
                default -> {
                    // comments and processing instructions say nothing
                }
            }
        }
    }

    private void entered() {
        if (++depth > Limits.DEPTH) {
            throw Unreadable.because("bomb");
        }
        meter.count();
    }

    private void skip() throws XMLStreamException {
        int outside = depth - 1;
        while (depth > outside && reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> entered();
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.ENTITY_REFERENCE -> throw Unreadable.because("damaged");
                default -> {
                    // left unread
                }
            }
        }
    }

    /** The platform's own parser, whatever else is on the class path. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        // The platform stops at 100, which a text box within a table within a table reaches; we stop by ourselves.
        factory.setProperty("jdk.xml.maxElementDepth", Integer.toString(Limits.DEPTH + 10));
        // It also counts the document itself as an entity of at most 100 000 characters once an &amp; is met. Without a
        // document type there are no others, and the length of a part is bounded already.
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the file is read");
        });
        return factory;
    }
}
