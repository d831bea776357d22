package se.rodatraden.guidelines.domain.dmn;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import se.rodatraden.guidelines.domain.table.DmnVersion;
import se.rodatraden.guidelines.domain.table.FaultKind;
import se.rodatraden.guidelines.domain.table.FaultPlace;
import se.rodatraden.guidelines.domain.table.FileMark;
import se.rodatraden.guidelines.domain.table.Reading;
import se.rodatraden.guidelines.domain.table.TableFault;

/** Reads XML from strangers into a tree of bounded size: no document type, no entities, nothing fetched. */
final class XmlTree {
    private static final int MEGABYTE = 1_000_000;
    static final int LARGEST_FILE = 4 * MEGABYTE;
    private static final int DEEPEST = 40;
    private static final int MOST_ELEMENTS = 200_000;

    /** By how many signs what is kept of a file may be longer than the file. */
    private static final int LITTLE_MORE = 64_000;

    static final String OWN_NAMESPACE = "urn:rodatraden:dmn:1";

    private static final class Open {
        private final XmlElement head;
        private final StringBuilder text = new StringBuilder();
        private final boolean isOfOthers;

        private Open(XmlElement head, boolean isOfOthers) {
            this.head = head;
            this.isOfOthers = isOfOthers;
        }
    }

    private final Deque<Open> open = new ArrayDeque<>();
    private final NamespaceScopes namespaces = new NamespaceScopes();
    private final int mostKept;
    private int elements;

    /** How many signs are kept of what other tools have written, as it has been read so far. */
    private int kept;

    /** While what other tools have written is being read. */
    private @Nullable RawXml raw;

    /** @param length of the file, in signs */
    private XmlTree(int length) {
        this.mostKept = length + LITTLE_MORE;
    }

    static Reading<XmlElement> read(byte[] file) {
        if (file.length > LARGEST_FILE) {
            return Reading.refused(
                    TableFault.of(FaultKind.FILE_TOO_LARGE, new FaultPlace.InFile(1, 1), LARGEST_FILE / MEGABYTE));
        }
        return switch (FileEncoding.decoded(file)) {
            case Reading.Refused<String>(List<TableFault> faults) -> new Reading.Refused<>(faults);
            case Reading.Read<String>(String text) -> read(text);
        };
    }

    private static Reading<XmlElement> read(String text) {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(text));
            try {
                return new XmlTree(text.length()).read(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            FaultPlace place = e.getLocation() == null ? new FaultPlace.InFile(1, 1) : placeOf(e.getLocation());
            return Reading.refused(TableFault.of(FaultKind.NOT_XML, place));
        } catch (RuntimeException e) {
            return Reading.refused(TableFault.of(FaultKind.NOT_XML, new FaultPlace.InFile(1, 1)));
        }
    }

    /** The platform's own parser, whatever else is on the class path. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the file is read");
        });
        return factory;
    }

    private Reading<XmlElement> read(XMLStreamReader reader) throws XMLStreamException {
        String version = reader.getVersion();
        if (version != null && !version.equals("1.0")) {
            return refused(FaultKind.OTHER_XML, reader, version);
        }
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
                    return refused(FaultKind.DOCUMENT_TYPE, reader);
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    if (open.size() == DEEPEST) {
                        return refused(FaultKind.TOO_DEEP, reader, DEEPEST);
                    }
                    if (++elements > MOST_ELEMENTS) {
                        return refused(FaultKind.TOO_MANY_ELEMENTS, reader, MOST_ELEMENTS);
                    }
                    Optional<String> ours = nameOfOurs(reader);
                    if (ours.isPresent()) {
                        return refused(FaultKind.OUR_OWN_NAME, reader, ours.get());
                    }
                    opened(reader);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (!open.isEmpty()) {
                        if (raw == null) {
                            open.peek().text.append(reader.getText());
                        } else {
                            raw.characters(reader);
                        }
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    XmlElement done = closed(open.pop());
                    namespaces.close();
                    if (open.isEmpty()) {
                        return rest(reader, done);
                    }
                    if (!isInExtensions()) {
                        open.peek().head.children().add(done);
                    }
                }
                default -> {
                    // comments and processing instructions say nothing
                }
            }
            if (kept + (raw == null ? 0 : raw.length()) > mostKept) {
                return refused(FaultKind.KEEPS_TOO_MUCH, reader);
            }
        }
        return refused(FaultKind.NOT_XML, reader);
    }

    /** What stands for a name that differs between versions, and would become that name when the file is written. */
    private static Optional<String> nameOfOurs(XMLStreamReader reader) {
        return Stream.concat(
                        IntStream.range(0, reader.getNamespaceCount())
                                .mapToObj(i -> orEmpty(reader.getNamespaceURI(i))),
                        IntStream.range(0, reader.getAttributeCount()).mapToObj(reader::getAttributeValue))
                .filter(said -> said.contains(FileMark.DRAWING_NAMESPACE) || said.contains(FileMark.FEEL))
                .findFirst();
    }

    private void opened(XMLStreamReader reader) {
        namespaces.open();
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            namespaces.bind(orEmpty(reader.getNamespacePrefix(i)), orEmpty(reader.getNamespaceURI(i)));
        }
        XmlElement head = head(reader);
        if (raw != null) {
            raw.start(reader);
            open.push(new Open(head, false));
            return;
        }
        Open parent = open.peek();
        boolean isOfOthers = parent != null && head.isOfOthers(parent.head);
        if (isOfOthers) {
            raw = new RawXml(
                    DmnVersion.of(open.getLast().head.namespace())
                            .map(DmnVersion::drawingNamespace)
                            .orElse(""),
                    namespaces);
            if (head.isDrawing()) {
                raw.start(reader);
            } else {
                raw.container(head.name());
            }
        }
        open.push(new Open(head, isOfOthers));
    }

    /** Whether what is read is kept as it stands and no more is asked of it; elements of a drawing have ids. */
    private boolean isInExtensions() {
        return raw != null && open.stream().noneMatch(element -> element.isOfOthers && element.head.isDrawing());
    }

    private static String orEmpty(@Nullable String name) {
        return name == null ? "" : name;
    }

    /** What follows the root must still be well-formed. */
    private static Reading<XmlElement> rest(XMLStreamReader reader, XmlElement root) throws XMLStreamException {
        while (reader.hasNext()) {
            reader.next();
        }
        return new Reading.Read<>(root);
    }

    private XmlElement head(XMLStreamReader reader) {
        Map<String, String> attributes = new HashMap<>();
        Map<String, String> prefixes = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String namespace = reader.getAttributeNamespace(i);
            if (namespace == null || namespace.isEmpty()) {
                attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            } else if (namespace.equals(OWN_NAMESPACE)) {
                attributes.put("rt:" + reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            } else if (raw == null) {
                String name = "{" + namespace + "}" + reader.getAttributeLocalName(i);
                kept += name.length();
                attributes.put(name, reader.getAttributeValue(i));
                prefixes.putIfAbsent(namespace, reader.getAttributePrefix(i));
            }
        }
        String namespace = reader.getNamespaceURI();
        return new XmlElement(
                namespace == null ? "" : namespace,
                reader.getLocalName(),
                attributes,
                prefixes,
                new ArrayList<>(),
                "",
                "",
                placeOf(reader.getLocation()));
    }

    private XmlElement closed(Open element) {
        XmlElement head = element.head;
        String inside = "";
        if (raw != null) {
            raw.end();
        }
        if (raw != null && element.isOfOthers) {
            inside = head.isDrawing() || !raw.isEmpty() ? raw.done() : "";
            kept += inside.length();
            raw = null;
        }
        return new XmlElement(
                head.namespace(),
                head.name(),
                Map.copyOf(head.attributes()),
                Map.copyOf(head.prefixes()),
                List.copyOf(head.children()),
                element.text.toString(),
                inside,
                head.place());
    }

    private static Reading<XmlElement> refused(FaultKind kind, XMLStreamReader reader, Object... arguments) {
        return Reading.refused(TableFault.of(kind, placeOf(reader.getLocation()), arguments));
    }

    private static FaultPlace placeOf(Location location) {
        return new FaultPlace.InFile(Math.max(1, location.getLineNumber()), Math.max(1, location.getColumnNumber()));
    }
}
