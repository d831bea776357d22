package se.rodatraden.guidelines.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.guidelines.domain.DraftHistory;
import se.rodatraden.guidelines.domain.DraftSheet;
import se.rodatraden.guidelines.domain.table.TableRow;
import se.rodatraden.guidelines.usecase.EditDraft;
import se.rodatraden.guidelines.usecase.OpenDraft;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.shell.Answer;
import se.rodatraden.shell.Page;

/** A draft as a whole: its rows to read and to open, and the way back and forth through what was done to it. */
@Controller
class DraftPages {
    private final OpenDraft openDraft;
    private final EditDraft editDraft;
    private final DraftScreen screen;

    DraftPages(OpenDraft openDraft, EditDraft editDraft, DraftScreen screen) {
        this.openDraft = openDraft;
        this.editDraft = editDraft;
        this.screen = screen;
    }

    /**
     * @param row to open, by its id
     * @param number to open, as people count
     * @param below the row that a new one is to come after; empty for a new first row
     * @param from number of a row to show
     */
    @GetMapping("/guidelines/versions/{id}/edit")
    @Endpoint(purpose = Purpose.MAINTAIN_GUIDELINES, roles = Role.ANALYST)
    Page edit(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String row,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(required = false) @Nullable String below,
            @RequestParam(defaultValue = "") String from,
            @RequestHeader(name = DraftScreen.SCRIPT, required = false) @Nullable String script) {
        OpenDraft.OpenedDraft draft = openDraft.open(new GuidelineVersionId(id));
        draft.mayEdit().orThrow();
        DraftSheet sheet = draft.sheet();
        Optional<TableRow> chosen = sheet.table().row(row).or(() -> SheetRows.at(sheet, number));
        if (chosen.isPresent()) {
            return screen.row(draft, RowForm.of(sheet, chosen.get().id(), List.of()), script != null);
        }
        if (below != null) {
            return screen.newRow(draft, below, RowForm.below(sheet, below, Map.of()));
        }
        return screen.rows(
                draft,
                SheetRows.at(sheet, from)
                        .map(found -> SheetRows.number(sheet, found.id()))
                        .orElse(1));
    }

    @PostMapping("/guidelines/versions/{id}/edit/undo")
    @Endpoint(purpose = Purpose.MAINTAIN_GUIDELINES, roles = Role.ANALYST)
    Answer undo(@PathVariable UUID id, @RequestParam(defaultValue = "") String row) {
        GuidelineVersionId draft = new GuidelineVersionId(id);
        return answer(draft, editDraft.undo(draft), "guidelines.edit.undone", row);
    }

    @PostMapping("/guidelines/versions/{id}/edit/redo")
    @Endpoint(purpose = Purpose.MAINTAIN_GUIDELINES, roles = Role.ANALYST)
    Answer redo(@PathVariable UUID id, @RequestParam(defaultValue = "") String row) {
        GuidelineVersionId draft = new GuidelineVersionId(id);
        return answer(draft, editDraft.redo(draft), "guidelines.edit.redone", row);
    }

    private Answer answer(GuidelineVersionId draft, DraftHistory.Turn turn, String said, String row) {
        return switch (turn) {
            case DraftHistory.Turn.Refused(Verdict.Refused reason) -> screen.refused(draft, reason, row);
            case DraftHistory.Turn.Done done ->
                DraftScreen.toRow(
                        draft,
                        row,
                        done.passed()
                                .<List<Object>>map(other ->
                                        List.of("guidelines.edit.undone.passed", other.writer(), other.madeAt()))
                                .orElse(List.of(said)));
        };
    }
}
