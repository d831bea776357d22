package se.rodatraden.evidence.domain.disclosure;

import java.util.ArrayList;
import java.util.List;

/**
 * Names a cell by its category in every dimension, {@link Dimension#TOTAL} where it is summed over. Two
 * tables of one release that show the same figure show the same key: that is what links them.
 */
public record CellKey(List<String> codes) {
    public CellKey {
        codes = List.copyOf(codes);
    }

    public static CellKey of(String... codes) {
        return new CellKey(List.of(codes));
    }

    public CellKey with(int dimension, String code) {
        List<String> changed = new ArrayList<>(codes);
        changed.set(dimension, code);
        return new CellKey(changed);
    }

    @Override
    public String toString() {
        return String.join("/", codes);
    }
}
