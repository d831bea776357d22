package se.rodatraden.guidelines.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.rodatraden.kernel.Verdict;

/**
 * The latest edits of a draft, the last one first. Each person undoes and redoes their own, and never what somebody
 * else has built on since.
 */
public record DraftHistory(List<DraftEdit> edits) {
    public DraftHistory {
        edits = List.copyOf(edits);
    }

    /** A draft after an edit was undone or redone, or why it was not. */
    public sealed interface Turn {
        record Done(DraftEdit edit, DraftSheet sheet) implements Turn {}

        record Refused(Verdict.Refused reason) implements Turn {}
    }

    public Turn undo(DraftSheet sheet, UUID writer) {
        return toUndo(writer)
                .map(edit -> turned(edit, DraftEditor.applied(sheet, edit.inverse()), "guidelines.refused.undo-met"))
                .orElseGet(() -> refused("guidelines.refused.nothing-to-undo"));
    }

    public Turn redo(DraftSheet sheet, UUID writer) {
        return toRedo(writer)
                .map(edit -> turned(edit, DraftEditor.applied(sheet, edit.changes()), "guidelines.refused.redo-met"))
                .orElseGet(() -> refused("guidelines.refused.nothing-to-redo"));
    }

    /** The writer's last edit that holds. */
    public Optional<DraftEdit> toUndo(UUID writer) {
        return edits.stream()
                .filter(edit -> edit.madeBy().equals(writer) && !edit.undone())
                .findFirst();
    }

    /** The first edit that the writer has undone and done nothing else after. */
    public Optional<DraftEdit> toRedo(UUID writer) {
        int last = toUndo(writer).map(DraftEdit::ordinal).orElse(0);
        return edits.stream()
                .filter(edit -> edit.madeBy().equals(writer) && edit.undone() && edit.ordinal() > last)
                .min(Comparator.comparingInt(DraftEdit::ordinal));
    }

    private Turn turned(DraftEdit edit, Optional<DraftSheet> after, String reason) {
        return after.<Turn>map(sheet -> new Turn.Done(edit, sheet))
                .orElseGet(() -> edits.stream()
                        .filter(other -> other.standsOn(edit))
                        .findFirst()
                        .map(other -> refused(reason, other.writer(), other.madeAt()))
                        .orElseGet(() -> refused("guidelines.refused.moved-on")));
    }

    private static Turn refused(String reason, Object... arguments) {
        return new Turn.Refused(new Verdict.Refused(reason, List.of(arguments)));
    }
}
