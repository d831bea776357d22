package se.rodatraden.evidence.domain.disclosure;

import java.util.ArrayList;
import java.util.List;

/**
 * One table of a release: for each dimension, the categories that it shows. A dimension of which it shows
 * only the total does not appear in it.
 */
public record TableShape(String name, List<List<String>> codes) {
    public TableShape {
        codes = codes.stream().map(List::copyOf).toList();
    }

    /** Every category of every dimension. */
    public static TableShape full(String name, List<Dimension> dimensions) {
        return new TableShape(name, dimensions.stream().map(Dimension::codes).toList());
    }

    /** Every cell, in the fixed order of the categories. */
    public List<CellKey> keys() {
        List<List<String>> keys = List.of(List.of());
        for (List<String> shown : codes) {
            List<List<String>> longer = new ArrayList<>(keys.size() * shown.size());
            for (List<String> key : keys) {
                for (String code : shown) {
                    List<String> next = new ArrayList<>(key);
                    next.add(code);
                    longer.add(next);
                }
            }
            keys = longer;
        }
        return keys.stream().map(CellKey::new).toList();
    }

    boolean shows(CellKey key) {
        for (int d = 0; d < codes.size(); d++) {
            if (!codes.get(d).contains(key.codes().get(d))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the table divides the cell no further. */
    boolean isFinest(CellKey key, List<Dimension> dimensions) {
        for (int d = 0; d < codes.size(); d++) {
            List<String> shown = codes.get(d);
            if (dimensions.get(d).partsOf(key.codes().get(d)).stream().anyMatch(shown::contains)) {
                return false;
            }
        }
        return true;
    }
}
