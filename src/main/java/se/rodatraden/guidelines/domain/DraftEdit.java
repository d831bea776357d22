package se.rodatraden.guidelines.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What somebody did to a draft at one time, and whether it is undone. */
public record DraftEdit(
        int ordinal, UUID madeBy, String writer, Instant madeAt, List<SheetChange> changes, boolean undone) {
    public DraftEdit {
        changes = List.copyOf(changes);
    }

    /** What takes it back. */
    List<SheetChange> inverse() {
        return changes.reversed().stream().map(SheetChange::inverse).toList();
    }

    private boolean touches(DraftEdit other) {
        return changes.stream().anyMatch(change -> other.changes.stream().anyMatch(change::touches));
    }

    /** Whether it stands in the way of taking back the other, which somebody else made before. */
    boolean standsOn(DraftEdit other) {
        return !undone && ordinal > other.ordinal && !madeBy.equals(other.madeBy) && other.touches(this);
    }
}
