package se.rodatraden.guidelines.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.guidelines.domain.DraftSheet;
import se.rodatraden.guidelines.domain.DraftStep;
import se.rodatraden.guidelines.usecase.EditDraft;
import se.rodatraden.guidelines.usecase.OpenDraft;
import se.rodatraden.kernel.Role;
import se.rodatraden.shell.Answer;
import se.rodatraden.shell.Page;

/** Writing one row of a draft. */
@Controller
class RowPages {
    private final OpenDraft openDraft;
    private final EditDraft editDraft;
    private final DraftScreen screen;

    RowPages(OpenDraft openDraft, EditDraft editDraft, DraftScreen screen) {
        this.openDraft = openDraft;
        this.editDraft = editDraft;
        this.screen = screen;
    }

    @PostMapping("/guidelines/versions/{id}/edit")
    @Endpoint(purpose = Purpose.MAINTAIN_GUIDELINES, roles = Role.ANALYST)
    Answer save(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String row,
            @RequestParam(defaultValue = "") String then,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam Map<String, String> sent,
            @RequestHeader(name = DraftScreen.SCRIPT, required = false) @Nullable String script) {
        GuidelineVersionId draft = new GuidelineVersionId(id);
        RowButton next = RowButton.of(then);
        if (next == RowButton.REMOVE) {
            // Whoever works through the rows goes on where the row was.
            String beside = SheetRows.beside(openDraft.sheet(draft), row);
            return take(draft, new DraftStep.RemoveRow(row, seen), row, beside, "guidelines.edit.row.removed");
        }
        DraftSheet.Edited edited = editDraft.edit(draft, DraftForm.edits(openDraft.sheet(draft), row, sent));
        DraftSheet sheet = edited.sheet();
        if (sheet.table().row(row).isEmpty()) {
            return screen.gone(draft, DraftForm.texts(sheet, sent));
        }
        if (!edited.conflicts().isEmpty()) {
            return screen.met(draft, RowForm.of(sheet, row, edited.conflicts()), edited.conflicts(), script != null);
        }
        String copy = newId();
        return switch (next) {
            case SAVE, REMOVE -> DraftScreen.toRow(draft, row, saved(sheet));
            case NEXT -> DraftScreen.toRow(draft, SheetRows.neighbour(sheet, row, 1), saved(sheet));
            case PREVIOUS -> DraftScreen.toRow(draft, SheetRows.neighbour(sheet, row, -1), saved(sheet));
            case COPY -> take(draft, new DraftStep.CopyRow(row, copy), row, copy, "guidelines.edit.row.copied");
            case UP -> take(draft, new DraftStep.MoveRow(row, -1), row, row, "guidelines.edit.row.moved");
            case DOWN -> take(draft, new DraftStep.MoveRow(row, 1), row, row, "guidelines.edit.row.moved");
        };
    }

    /** A new row comes into the table when all of it can be read; until then it is kept as it is typed. */
    @PostMapping("/guidelines/versions/{id}/edit/rows")
    @Endpoint(purpose = Purpose.MAINTAIN_GUIDELINES, roles = Role.ANALYST)
    Answer add(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String below,
            @RequestParam Map<String, String> sent) {
        GuidelineVersionId draft = new GuidelineVersionId(id);
        OpenDraft.OpenedDraft opened = openDraft.open(draft);
        opened.mayEdit().orThrow();
        Map<String, String> texts = new LinkedHashMap<>();
        opened.sheet().columns().forEach(column -> texts.put(column, ""));
        texts.putAll(DraftForm.texts(opened.sheet(), sent));
        RowForm form = RowForm.below(opened.sheet(), below, texts);
        if (form.cells().stream().anyMatch(RowForm.Cell::isFaulty)) {
            return screen.newRow(opened, below, form).status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String row = newId();
        return screen.answer(
                draft,
                editDraft.take(draft, new DraftStep.AddRow(row, below, texts)),
                DraftScreen.toRow(draft, row, List.of("guidelines.edit.row.added")),
                form);
    }

    /** What a text that is being typed would mean, or why it cannot be read. */
    @PostMapping("/guidelines/versions/{id}/edit/check")
    @Endpoint(purpose = Purpose.MAINTAIN_GUIDELINES, roles = Role.ANALYST)
    Page check(@PathVariable UUID id, @RequestParam Map<String, String> sent) {
        DraftSheet sheet = openDraft.sheet(new GuidelineVersionId(id));
        RowForm.Cell cell = RowForm.below(sheet, "", DraftForm.texts(sheet, sent)).cells().stream()
                .filter(one -> sent.containsKey(one.name()))
                .findFirst()
                .orElse(null);
        return Page.of("guidelines/check")
                .with("cell", cell)
                .with(
                        "test",
                        cell == null
                                ? null
                                : sheet.asked(cell.column(), cell.typed().orElse(""))
                                        .orElse(null));
    }

    /**
     * @param row that the step is about, shown again where it is refused
     * @param then the row that is open when it is done
     */
    private Answer take(GuidelineVersionId draft, DraftStep step, String row, String then, String said) {
        return screen.answer(draft, editDraft.take(draft, step), DraftScreen.toRow(draft, then, List.of(said)), row);
    }

    private static String newId() {
        return "row-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static List<Object> saved(DraftSheet sheet) {
        int unfinished = sheet.unfinished().size();
        return switch (unfinished) {
            case 0 -> List.of("guidelines.edit.saved");
            case 1 -> List.of("guidelines.edit.kept.one");
            default -> List.of("guidelines.edit.kept.other", unfinished);
        };
    }
}
