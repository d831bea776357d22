package se.rodatraden.guidelines.domain.dmn;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import se.rodatraden.guidelines.domain.table.FaultKind;

/**
 * All that elements of a file are called by. Two of the same would leave it open which one a reference means. A row may be
 * called as a column: nothing refers to either, and there are adopted tables in which they are.
 */
final class FileIds {
    private final Faults faults;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> ofRows = new HashSet<>();
    private final Set<String> ofColumns = new HashSet<>();
    private final Set<XmlElement> told = Collections.newSetFromMap(new IdentityHashMap<>());

    /** @param isStrict whether each element that is called as one before it is noted, of whatever sort the two are */
    FileIds(XmlElement root, boolean isStrict, Faults faults) {
        this.faults = faults;
        collect(root, isStrict);
    }

    private void collect(XmlElement element, boolean isStrict) {
        element.attribute("id").filter(id -> !isNew(element, id) && isStrict).ifPresent(id -> doubled(element, id));
        for (XmlElement child : element.children()) {
            if (!child.name().equals(XmlElement.EXTENSIONS)) {
                collect(child, isStrict);
            }
        }
    }

    private boolean isNew(XmlElement element, String id) {
        boolean isNew = ids.add(id);
        return switch (element.name()) {
            case "rule" -> ofRows.add(id) && (isNew || ofColumns.contains(id));
            case "input", "output" -> ofColumns.add(id) && (isNew || ofRows.contains(id));
            default -> isNew;
        };
    }

    /** Notes that an element is called as another one, once. */
    void doubled(XmlElement element, String id) {
        if (told.add(element)) {
            faults.add(FaultKind.DOUBLED, element, id);
        }
    }

    /** What an element that has none may be called. */
    String fresh(String wished) {
        String id = wished;
        while (!ids.add(id)) {
            id += "-";
        }
        return id;
    }
}
