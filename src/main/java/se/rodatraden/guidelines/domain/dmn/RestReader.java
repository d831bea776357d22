package se.rodatraden.guidelines.domain.dmn;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.DmnVersion;
import se.rodatraden.guidelines.domain.table.FileElement;
import se.rodatraden.guidelines.domain.table.FileMark;
import se.rodatraden.guidelines.domain.table.FileRest;
import se.rodatraden.guidelines.domain.table.FileSpot;

/**
 * Reads what a file says beside its table and frame: for each element, all that we would not write by ourselves for that
 * table, or not so.
 */
final class RestReader {
    private static final Set<String> LANGUAGES = Set.of("expressionLanguage", "typeLanguage");
    private static final Set<String> RESERVED_PREFIXES = Set.of("", "rt", XMLConstants.XML_NS_PREFIX);

    /** Attributes that the frame has, or that are ours when nobody has said them. */
    private static final Map<FileElement, Set<String>> IN_FRAME = Map.of(
            FileElement.DEFINITIONS, Set.of("id", "name", "namespace"), FileElement.INPUT_DATA, Set.of("id", "name"));

    private final String feel;
    private final SortedMap<FileSpot, FileMark> marks = new TreeMap<>();
    private final SortedMap<String, String> prefixes = new TreeMap<>();
    private final Set<String> taken = new HashSet<>(RESERVED_PREFIXES);
    private final Map<FileSpot, Map<String, String>> ours = new HashMap<>();
    private int numbered;

    RestReader(DecisionTable table, DmnVersion version) {
        this.feel = version.feel();
        DmnWriter.nodes(table).each(node -> node.spot().ifPresent(spot -> ours.put(spot, node.attributes())));
    }

    FileRest rest(List<FileRest.Spare> spares) {
        return new FileRest(prefixes, marks, spares);
    }

    void read(FileSpot spot, XmlElement element) {
        Map<String, String> written = ours.getOrDefault(spot, Map.of());
        Set<String> framed = IN_FRAME.getOrDefault(spot.element(), Set.of());
        SortedMap<String, String> said = new TreeMap<>();
        element.attributes().forEach((name, value) -> {
            String own = written.get(name);
            if (!framed.contains(name) && (own == null || !own.strip().equals(value.strip()))) {
                said.put(name, LANGUAGES.contains(name) && value.equals(feel) ? FileMark.FEEL : value);
            }
        });
        element.prefixes().forEach(this::called);
        keep(
                spot,
                said,
                element.child(XmlElement.EXTENSIONS).map(XmlElement::inside).orElse(""));
    }

    void read(FileSpot spot, Optional<XmlElement> element) {
        element.ifPresent(found -> read(spot, found));
    }

    void drawing(String xml) {
        keep(FileSpot.of(FileElement.DRAWING), new TreeMap<>(), xml);
    }

    /** Takes back an attribute that is ours. */
    void without(FileSpot spot, String attribute) {
        FileMark mark = marks.getOrDefault(spot, FileMark.NONE);
        SortedMap<String, String> said = new TreeMap<>(mark.attributes());
        said.remove(attribute);
        keep(spot, said, mark.inside());
    }

    void turned(FileSpot spot) {
        FileMark mark = marks.getOrDefault(spot, FileMark.NONE);
        SortedMap<String, String> said = new TreeMap<>(mark.attributes());
        said.put(FileMark.TURNED, "");
        keep(spot, said, mark.inside());
    }

    private void keep(FileSpot spot, SortedMap<String, String> said, String inside) {
        marks.put(spot, new FileMark(said, inside));
    }

    /** The first prefix that the file has for the namespace, or one of ours where another has it. */
    private void called(String namespace, String prefix) {
        if (prefixes.containsKey(namespace) || namespace.equals(XMLConstants.XML_NS_URI)) {
            return;
        }
        String free = prefix;
        while (!taken.add(free)) {
            free = "ns" + ++numbered;
        }
        prefixes.put(namespace, free);
    }
}
