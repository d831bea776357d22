package se.rodatraden.evidence.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.rodatraden.evidence.domain.disclosure.CellKey;
import se.rodatraden.evidence.domain.disclosure.LinkedCells;
import se.rodatraden.evidence.domain.disclosure.PublishedCount;

/** The cells of all releases as one system, in which a cell stands once, whichever releases have it. */
final class SharedCells {
    private final LinkedCells linked = new LinkedCells();
    private final EarlierRelease fresh;
    /** The cells of the new release by the cell of the system. */
    private final Map<CellKey, List<CellKey>> freshCells = new LinkedHashMap<>();

    /** @param fresh the new release, whose cells may still be hidden */
    SharedCells(EarlierRelease fresh) {
        this.fresh = fresh;
    }

    LinkedCells linked() {
        return linked;
    }

    /**
     * @param key what the release's cell is in the system
     * @param parts that it is the sum of; may be none
     */
    void publish(
            EarlierRelease release, CellKey cell, CellKey key, long number, PublishedCount count, List<CellKey> parts) {
        boolean isFresh = release.equals(fresh);
        if (isFresh) {
            freshCells.computeIfAbsent(key, _ -> new ArrayList<>()).add(cell);
        }
        linked.published(key, number, count, isFresh);
        if (!parts.isEmpty()) {
            linked.sum(key, parts);
        }
    }

    /** The cells of the new release that together with the others tell too much. */
    Set<CellKey> unsafe(int threshold) {
        Set<CellKey> unsafe = new LinkedHashSet<>();
        linked.toHide(threshold).forEach(cell -> unsafe.addAll(freshCells.getOrDefault(cell, List.of())));
        return unsafe;
    }
}
