package se.rodatraden.evidence.usecase.files;

import static se.rodatraden.evidence.domain.disclosure.Dimension.TOTAL;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.rodatraden.evidence.domain.disclosure.CellKey;
import se.rodatraden.evidence.domain.disclosure.CountTable;
import se.rodatraden.evidence.domain.disclosure.Dimension;
import se.rodatraden.evidence.domain.disclosure.TableShape;
import se.rodatraden.evidence.domain.disclosure.ZeroPolicy;

/** Puts the cells of a file together to a table, and notes what does not fit. */
final class CountTableBuilder {
    private final List<Dimension> dimensions;
    private final TableOfCounts.Use use;
    private final FileFaults faults;
    private final Map<CellKey, Long> leaves = new LinkedHashMap<>();
    private final Map<CellKey, Place> margins = new LinkedHashMap<>();
    private final Map<CellKey, Place> hidden = new LinkedHashMap<>();
    private final Set<CellKey> seen = new HashSet<>();

    private record Place(long line, String place, long count) {}

    CountTableBuilder(List<Dimension> dimensions, TableOfCounts.Use use, FileFaults faults) {
        this.use = use;
        this.dimensions = List.copyOf(dimensions);
        this.faults = faults;
    }

    /** How many cells the whole table has, margins included. */
    static long size(List<Dimension> dimensions) {
        long size = 1;
        for (Dimension dimension : dimensions) {
            size = Math.min(Integer.MAX_VALUE, size * dimension.codes().size());
        }
        return size;
    }

    /** @param count −1 when the file does not say */
    void add(CellKey key, long count, boolean isHidden, long line, String place) {
        if (!seen.add(key)) {
            faults.add(FileFaultKind.CELL_DOUBLED, line, place);
            return;
        }
        if (isHidden) {
            hidden.put(key, new Place(line, place, count));
        }
        if (isLeaf(key)) {
            if (count < 0) {
                faults.add(FileFaultKind.VALUE_MISSING, line, place + (line == 0 ? ".count" : ""));
            } else {
                leaves.put(key, count);
            }
        } else if (count >= 0) {
            margins.put(key, new Place(line, place, count));
        }
    }

    private boolean isLeaf(CellKey key) {
        for (int d = 0; d < dimensions.size(); d++) {
            if (!dimensions.get(d).isLeaf(key.codes().get(d))) {
                return false;
            }
        }
        return true;
    }

    /** @param publicMargins the sets of dimensions that are published together */
    FileReading<TableOfCounts> build(boolean missingIsZero, ZeroPolicy zeros, Set<Set<String>> publicMargins) {
        missing(missingIsZero);
        hidden.forEach((key, place) -> {
            if (!publicMargins.contains(dividedBy(key))) {
                faults.add(FileFaultKind.CELL_NOT_PUBLIC, place.line(), place.place());
            }
        });
        long unknown = hidden.size()
                + new TableShape(
                                "all", dimensions.stream().map(Dimension::codes).toList())
                        .keys().stream()
                                .filter(key -> !publicMargins.contains(dividedBy(key)))
                                .count();
        if (unknown > use.mostUnknown()) {
            faults.add(FileFaultKind.TOO_MANY_HIDDEN, 0, "", unknown, use.mostUnknown());
        }
        if (!faults.isEmpty()) {
            return faults.refuse();
        }
        CountTable table =
                new CountTable(dimensions, leaves, key -> publicMargins.contains(dividedBy(key)), hidden.keySet());
        margins.forEach((key, place) -> {
            if (table.count(key) != place.count()) {
                faults.add(FileFaultKind.SUM_WRONG, place.line(), place.place());
            }
        });
        return faults.isEmpty()
                ? new FileReading.Read<>(new TableOfCounts(
                        dimensions.stream().map(Dimension::name).toList(), table, zeros, hidden.keySet()))
                : faults.refuse();
    }

    private Set<String> dividedBy(CellKey key) {
        Set<String> names = new TreeSet<>();
        for (int d = 0; d < dimensions.size(); d++) {
            if (!key.codes().get(d).equals(TOTAL)) {
                names.add(dimensions.get(d).name());
            }
        }
        return names;
    }

    /** A count that the file leaves out is not zero unless the file says so. */
    private void missing(boolean missingIsZero) {
        List<List<String>> codes = dimensions.stream()
                .map(dimension ->
                        dimension.codes().stream().filter(dimension::isLeaf).toList())
                .toList();
        List<CellKey> absent = new ArrayList<>();
        for (CellKey key : new TableShape("leaves", codes).keys()) {
            if (!leaves.containsKey(key)) {
                absent.add(key);
            }
        }
        if (!absent.isEmpty() && missingIsZero) {
            absent.forEach(key -> leaves.put(key, 0L));
        } else if (!absent.isEmpty()) {
            faults.add(
                    FileFaultKind.CELLS_MISSING,
                    0,
                    "",
                    absent.size(),
                    String.join(", ", absent.getFirst().codes()));
        }
    }
}
