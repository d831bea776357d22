package se.rodatraden.guidelines.domain.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import se.rodatraden.guidelines.domain.table.Diagram;

/**
 * Where the rows that changed can make a difference: for each in turn the boxes in which it matches and its twin does
 * not, without those of the ones before it. A search that starts there does not lose itself among rows that stand as
 * they stood.
 */
final class ChangedPlaces {
    /** With more rows changed the whole space is as good a place to start. */
    private static final int MOST_UNITS = 40;

    /** @param pruning leaves out what an earlier place has had, too */
    record Place(long[][] box, Diagram.Pruning pruning) {}

    private final RowBoxes boxes;
    private final List<ChangedRows.Unit> units;
    private final Diagram.Pruning differences;

    ChangedPlaces(RowBoxes boxes, ChangedRows changed, Diagram.Pruning differences) {
        this.boxes = boxes;
        this.units = changed.units();
        this.differences = differences;
    }

    List<Place> places() {
        if (units.size() > MOST_UNITS) {
            return List.of(new Place(boxes.everything(), differences));
        }
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            Diagram.Pruning pruning = without(units.subList(0, i));
            ChangedRows.Unit unit = units.get(i);
            if (unit.twin() < 0) {
                add(boxes.of(unit.row()), pruning, places);
            } else {
                less(unit.row(), unit.twin(), pruning, places);
                less(unit.twin(), unit.row(), pruning, places);
            }
        }
        return places;
    }

    /** The row's box without the other's, axis by axis. */
    private void less(int row, int other, Diagram.Pruning pruning, List<Place> places) {
        long[][] rest = boxes.of(row).clone();
        for (int axis : boxes.constrained(other)) {
            long[][] outside = rest.clone();
            outside[axis] = RowBoxes.andNot(rest[axis], boxes.of(other)[axis]);
            add(outside, pruning, places);
            rest[axis] = RowBoxes.and(rest[axis], boxes.of(other)[axis]);
        }
    }

    private static void add(long[][] box, Diagram.Pruning pruning, List<Place> places) {
        for (long[] cells : box) {
            if (RowBoxes.isEmpty(cells)) {
                return;
            }
        }
        places.add(new Place(box, pruning));
    }

    private Diagram.Pruning without(List<ChangedRows.Unit> earlier) {
        return (live, certain) -> {
            BitSet kept = differences.kept(live, certain);
            if (kept.isEmpty() || earlier.isEmpty()) {
                return kept;
            }
            BitSet all = (BitSet) kept.clone();
            for (ChangedRows.Unit unit : earlier) {
                boolean twinLives = unit.twin() >= 0 && live.get(unit.twin());
                if (certain.get(unit.row()) && !twinLives
                        || twinLives && certain.get(unit.twin()) && !live.get(unit.row())) {
                    return new BitSet();
                }
                if (live.get(unit.row())) {
                    all.set(unit.row());
                }
                if (twinLives) {
                    all.set(unit.twin());
                }
            }
            return all;
        };
    }
}
