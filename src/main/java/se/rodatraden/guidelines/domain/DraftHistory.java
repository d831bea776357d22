package se.rodatraden.guidelines.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.kernel.Verdict;

/**
 * The latest edits of a draft, the last one first. Each person undoes and redoes their own, and never what somebody
 * else has built on since: such an edit is passed by, and the one before it is undone.
 */
public record DraftHistory(List<DraftEdit> edits) {
    public DraftHistory {
        edits = List.copyOf(edits);
    }

    /** A draft after an edit was undone or redone, or why it was not. */
    public sealed interface Turn {
        /** @param passed somebody's edit that stands in the way of what the writer did after it */
        record Done(DraftEdit edit, DraftSheet sheet, Optional<DraftEdit> passed) implements Turn {}

        record Refused(Verdict.Refused reason) implements Turn {}
    }

    /** An edit that can be taken back, and the draft without it. */
    private record Undoable(DraftEdit edit, DraftSheet sheet) {}

    public Turn undo(DraftSheet sheet, UUID writer) {
        return undoable(sheet, writer)
                .<Turn>map(found -> new Turn.Done(found.edit(), found.sheet(), passed(found.edit(), writer)))
                .orElseGet(() -> holding(writer)
                        .findFirst()
                        .map(last -> refused(last, "guidelines.refused.undo-met"))
                        .orElseGet(() -> refused("guidelines.refused.nothing-to-undo")));
    }

    public Turn redo(DraftSheet sheet, UUID writer) {
        return toRedo(sheet, writer)
                .map(edit -> unmet(edit)
                        .flatMap(free -> DraftEditor.applied(sheet, free.changes()))
                        .<Turn>map(after -> new Turn.Done(edit, after, Optional.empty()))
                        .orElseGet(() -> refused(edit, "guidelines.refused.redo-met")))
                .orElseGet(() -> refused("guidelines.refused.nothing-to-redo"));
    }

    /** The edit that would be undone; where none can be, the writer's last, which is refused with its reason. */
    public Optional<DraftEdit> toUndo(DraftSheet sheet, UUID writer) {
        return undoable(sheet, writer)
                .map(Undoable::edit)
                .or(() -> holding(writer).findFirst());
    }

    /** The first edit that the writer has undone and done nothing else after that could be undone. */
    public Optional<DraftEdit> toRedo(DraftSheet sheet, UUID writer) {
        int last = undoable(sheet, writer).map(found -> found.edit().ordinal()).orElse(0);
        return edits.stream()
                .filter(edit -> edit.madeBy().equals(writer) && edit.undone() && edit.ordinal() > last)
                .min(Comparator.comparingInt(DraftEdit::ordinal));
    }

    /** The table as it was when it had the hash; empty where taking back one edit after the other does not lead there. */
    public Optional<DecisionTable> backTo(String hash, DraftSheet now) {
        DraftSheet sheet = now;
        for (DraftEdit edit : edits) {
            if (sheet.table().hash().equals(hash)) {
                return Optional.of(sheet.table());
            }
            if (!edit.undone()) {
                Optional<DraftSheet> before = DraftEditor.applied(sheet, edit.inverse());
                if (before.isEmpty()) {
                    return Optional.empty();
                }
                sheet = before.get();
            }
        }
        return Optional.of(sheet.table()).filter(table -> table.hash().equals(hash));
    }

    private Stream<DraftEdit> holding(UUID writer) {
        return edits.stream().filter(edit -> edit.madeBy().equals(writer) && !edit.undone());
    }

    private Optional<Undoable> undoable(DraftSheet sheet, UUID writer) {
        return holding(writer)
                .flatMap(edit -> unmet(edit).stream())
                .flatMap(edit ->
                        DraftEditor.applied(sheet, edit.inverse()).stream().map(after -> new Undoable(edit, after)))
                .findFirst();
    }

    /** What stands in the way of the last of the writer's edits, where that is not the one that was undone. */
    private Optional<DraftEdit> passed(DraftEdit undone, UUID writer) {
        return holding(writer)
                .filter(edit -> edit.ordinal() > undone.ordinal())
                .findFirst()
                .flatMap(this::inTheWay);
    }

    /** The edit, unless somebody has written there since: their word was last, even where it is what the edit left. */
    private Optional<DraftEdit> unmet(DraftEdit edit) {
        return Optional.of(edit).filter(free -> inTheWay(free).isEmpty());
    }

    private Optional<DraftEdit> inTheWay(DraftEdit edit) {
        return edits.stream().filter(other -> other.standsOn(edit)).findFirst();
    }

    private Turn refused(DraftEdit edit, String reason) {
        return inTheWay(edit)
                .map(other -> refused(reason, other.writer(), other.madeAt()))
                .orElseGet(() -> refused("guidelines.refused.moved-on"));
    }

    private static Turn refused(String reason, Object... arguments) {
        return new Turn.Refused(new Verdict.Refused(reason, List.of(arguments)));
    }
}
