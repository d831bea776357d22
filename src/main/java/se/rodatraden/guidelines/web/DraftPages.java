package se.rodatraden.guidelines.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.guidelines.GuidelineTitle;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.guidelines.Guidelines;
import se.rodatraden.guidelines.domain.CellConflict;
import se.rodatraden.guidelines.domain.DraftHistory;
import se.rodatraden.guidelines.domain.DraftSheet;
import se.rodatraden.guidelines.domain.DraftStep;
import se.rodatraden.guidelines.domain.table.TableRow;
import se.rodatraden.guidelines.usecase.EditDraft;
import se.rodatraden.guidelines.usecase.OpenDraft;
import se.rodatraden.guidelines.usecase.ReadPrepared;
import se.rodatraden.guidelines.usecase.StartDraft;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.shell.Answer;
import se.rodatraden.shell.Page;
import se.rodatraden.shell.Redirect;

/** Writing a draft: a page of rows to read, one of them open. */
@Controller
class DraftPages {
    private static final String SCRIPT = "HX-Request";

    private final OpenDraft openDraft;
    private final EditDraft editDraft;
    private final Guidelines guidelines;
    private final ReadPrepared readPrepared;
    private final StartDraft startDraft;

    DraftPages(
            OpenDraft openDraft,
            EditDraft editDraft,
            Guidelines guidelines,
            ReadPrepared readPrepared,
            StartDraft startDraft) {
        this.readPrepared = readPrepared;
        this.startDraft = startDraft;
        this.openDraft = openDraft;
        this.editDraft = editDraft;
        this.guidelines = guidelines;
    }

    /** What a page says besides the draft: what was refused, and what met somebody else's. */
    private record Met(List<CellConflict> conflicts, Optional<Verdict.Refused> refused) {
        static final Met NOBODY = new Met(List.of(), Optional.empty());

        static Met because(Verdict.Refused refused) {
            return new Met(List.of(), Optional.of(refused));
        }
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
            @RequestHeader(name = SCRIPT, required = false) @Nullable String script) {
        OpenDraft.OpenedDraft draft = openDraft.open(new GuidelineVersionId(id));
        draft.mayEdit().orThrow();
        DraftSheet sheet = draft.sheet();
        Optional<TableRow> chosen = sheet.table().row(row).or(() -> SheetRows.at(sheet, number));
        if (chosen.isPresent()) {
            RowForm form = RowForm.of(sheet, chosen.get().id(), List.of());
            return page(draft, form.number(), form, Met.NOBODY, script != null);
        }
        if (below != null) {
            return page(
                    draft, SheetRows.number(sheet, below), RowForm.below(sheet, below, Map.of()), Met.NOBODY, false);
        }
        return page(
                draft,
                SheetRows.at(sheet, from)
                        .map(found -> SheetRows.number(sheet, found.id()))
                        .orElse(1),
                null,
                Met.NOBODY,
                false);
    }

    @PostMapping("/guidelines/versions/{id}/edit")
    @Endpoint(purpose = Purpose.MAINTAIN_GUIDELINES, roles = Role.ANALYST)
    Answer save(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String row,
            @RequestParam(defaultValue = "") String then,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam Map<String, String> sent,
            @RequestHeader(name = SCRIPT, required = false) @Nullable String script) {
        GuidelineVersionId draft = new GuidelineVersionId(id);
        RowButton next = RowButton.of(then);
        if (next == RowButton.REMOVE) {
            // Whoever works through the rows goes on where the row was.
            String beside = SheetRows.beside(openDraft.sheet(draft), row);
            return answer(
                    draft,
                    editDraft.take(draft, new DraftStep.RemoveRow(row, seen)),
                    toRow(id, beside, List.of("guidelines.edit.row.removed")),
                    row);
        }
        DraftSheet.Edited edited = editDraft.edit(draft, DraftForm.edits(openDraft.sheet(draft), row, sent));
        if (edited.sheet().table().row(row).isEmpty()) {
            return gone(draft, DraftForm.texts(edited.sheet(), sent));
        }
        if (!edited.conflicts().isEmpty()) {
            RowForm form = RowForm.of(edited.sheet(), row, edited.conflicts());
            Page page = page(
                    openDraft.open(draft),
                    form.number(),
                    form,
                    new Met(edited.conflicts(), Optional.empty()),
                    script != null);
            // the script shows what came with 422, and nothing of what came with 409
            return page.status(script == null ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String copy = "row-" + UUID.randomUUID().toString().substring(0, 8);
        return switch (next) {
            case SAVE, REMOVE -> toRow(id, row, saved(edited.sheet()));
            case NEXT -> toRow(id, SheetRows.neighbour(edited.sheet(), row, 1), saved(edited.sheet()));
            case PREVIOUS -> toRow(id, SheetRows.neighbour(edited.sheet(), row, -1), saved(edited.sheet()));
            case COPY ->
                answer(
                        draft,
                        editDraft.take(draft, new DraftStep.CopyRow(row, copy)),
                        toRow(id, copy, List.of("guidelines.edit.row.copied")),
                        row);
            case UP ->
                answer(
                        draft,
                        editDraft.take(draft, new DraftStep.MoveRow(row, -1)),
                        toRow(id, row, List.of("guidelines.edit.row.moved")),
                        row);
            case DOWN ->
                answer(
                        draft,
                        editDraft.take(draft, new DraftStep.MoveRow(row, 1)),
                        toRow(id, row, List.of("guidelines.edit.row.moved")),
                        row);
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
            return page(opened, SheetRows.number(opened.sheet(), below), form, Met.NOBODY, false)
                    .status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String row = "row-" + UUID.randomUUID().toString().substring(0, 8);
        return answer(
                draft,
                editDraft.take(draft, new DraftStep.AddRow(row, below, texts)),
                toRow(id, row, List.of("guidelines.edit.row.added")),
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
            case DraftHistory.Turn.Refused(Verdict.Refused reason) -> refused(draft, reason, row);
            case DraftHistory.Turn.Done done ->
                toRow(
                        draft.value(),
                        row,
                        done.passed()
                                .<List<Object>>map(other ->
                                        List.of("guidelines.edit.undone.passed", other.writer(), other.madeAt()))
                                .orElse(List.of(said)));
        };
    }

    private Answer answer(GuidelineVersionId draft, Verdict verdict, Redirect done, String row) {
        return switch (verdict) {
            case Verdict.Allowed allowed -> done;
            case Verdict.Refused refused -> refused(draft, refused, row);
        };
    }

    /** The same for a row that is not in the table yet: what was typed stays in its form. */
    private Answer answer(GuidelineVersionId draft, Verdict verdict, Redirect done, RowForm typed) {
        return switch (verdict) {
            case Verdict.Allowed allowed -> done;
            case Verdict.Refused refused -> refused(openDraft.open(draft), refused, typed);
        };
    }

    private Page refused(GuidelineVersionId draft, Verdict.Refused reason, String row) {
        OpenDraft.OpenedDraft opened = openDraft.open(draft);
        return refused(
                opened,
                reason,
                opened.sheet().table().row(row).isPresent() ? RowForm.of(opened.sheet(), row, List.of()) : null);
    }

    private Page refused(OpenDraft.OpenedDraft opened, Verdict.Refused reason, @Nullable RowForm form) {
        return page(opened, form == null || form.isNew() ? 1 : form.number(), form, Met.because(reason), false)
                .status(HttpStatus.CONFLICT);
    }

    /** Somebody took the row away in the meantime: what was typed in it stands in the form of a new one, first. */
    private Page gone(GuidelineVersionId draft, Map<String, String> typed) {
        OpenDraft.OpenedDraft opened = openDraft.open(draft);
        return refused(
                opened,
                new Verdict.Refused("guidelines.refused.row-gone.kept", List.of()),
                RowForm.below(opened.sheet(), "", typed));
    }

    private static List<Object> saved(DraftSheet sheet) {
        int unfinished = sheet.unfinished().size();
        return switch (unfinished) {
            case 0 -> List.of("guidelines.edit.saved");
            case 1 -> List.of("guidelines.edit.kept.one");
            default -> List.of("guidelines.edit.kept.other", unfinished);
        };
    }

    /** @param said a message key and its arguments */
    private static Redirect toRow(UUID id, String row, List<? extends Object> said) {
        Redirect to = row.isEmpty()
                ? Redirect.to("/guidelines/versions/{}/edit", id)
                : Redirect.back("/guidelines/versions/" + id + "/edit?row="
                        + java.net.URLEncoder.encode(row, java.nio.charset.StandardCharsets.UTF_8) + "#open");
        return to.saying(
                said.getFirst().toString(), said.subList(1, said.size()).toArray());
    }

    private Page page(OpenDraft.OpenedDraft draft, int around, @Nullable RowForm open, Met met, boolean byScript) {
        GuidelineTitle guideline = guidelines.guideline(draft.version().guideline());
        DraftView view = DraftView.of(
                draft.version(),
                draft.sheet(),
                draft.history(),
                draft.findings(),
                draft.examples(),
                draft.sources(),
                CurrentActor.get().id(),
                around,
                open);
        return EditorPage.of("guidelines/edit", "guidelines.edit.title", guideline, draft.version())
                .with("guideline", guideline)
                .with("draft", byScript ? view.withoutRows() : view)
                .with("conflicts", met.conflicts())
                .with("refused", met.refused().orElse(null))
                .with("start", startDraft.of(draft.version()).orElse(null))
                .with("prepared", readPrepared.of(draft.version()).orElse(null));
    }
}
