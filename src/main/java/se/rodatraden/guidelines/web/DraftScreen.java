package se.rodatraden.guidelines.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.guidelines.GuidelineTitle;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.guidelines.Guidelines;
import se.rodatraden.guidelines.InterventionCatalogue;
import se.rodatraden.guidelines.domain.CellConflict;
import se.rodatraden.guidelines.usecase.OpenDraft;
import se.rodatraden.guidelines.usecase.ReadPrepared;
import se.rodatraden.guidelines.usecase.StartDraft;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.shell.Answer;
import se.rodatraden.shell.Page;
import se.rodatraden.shell.Redirect;

/** What whoever writes a draft gets to see: its rows, one of them open, and what came of the last thing that was sent. */
@Component
class DraftScreen {
    /** The header of a request that our script makes. */
    static final String SCRIPT = "HX-Request";

    private final OpenDraft openDraft;
    private final Guidelines guidelines;
    private final ReadPrepared readPrepared;
    private final StartDraft startDraft;
    private final InterventionCatalogue catalogue;
    private final Clock clock;

    DraftScreen(
            OpenDraft openDraft,
            Guidelines guidelines,
            ReadPrepared readPrepared,
            StartDraft startDraft,
            InterventionCatalogue catalogue,
            Clock clock) {
        this.openDraft = openDraft;
        this.guidelines = guidelines;
        this.readPrepared = readPrepared;
        this.startDraft = startDraft;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** The rows around one, by its number, and none of them open. */
    Page rows(OpenDraft.OpenedDraft draft, int around) {
        return page(draft, around, null, false);
    }

    /** @param byScript whether a page that is there takes in the open row, and shows its rows already */
    Page row(OpenDraft.OpenedDraft draft, RowForm open, boolean byScript) {
        return page(draft, open.number(), open, byScript);
    }

    /** A new row, below the one that has the id; first where none has. */
    Page newRow(OpenDraft.OpenedDraft draft, String below, RowForm open) {
        return page(draft, SheetRows.number(draft.sheet(), below), open, false);
    }

    /** An open row in which some cells met what somebody else has saved since. */
    Page met(GuidelineVersionId draft, RowForm open, List<CellConflict> conflicts, boolean byScript) {
        // the script shows what came with 422, and nothing of what came with 409
        return row(openDraft.open(draft), open, byScript)
                .with("conflicts", conflicts)
                .status(byScript ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
    }

    /** Where it was done; else the draft as it is, and why not. */
    Answer answer(GuidelineVersionId draft, Verdict verdict, Redirect done, String row) {
        return switch (verdict) {
            case Verdict.Allowed allowed -> done;
            case Verdict.Refused refused -> refused(draft, refused, row);
        };
    }

    /** The same for a row that is not in the table yet: what was typed stays in its form. */
    Answer answer(GuidelineVersionId draft, Verdict verdict, Redirect done, RowForm typed) {
        return switch (verdict) {
            case Verdict.Allowed allowed -> done;
            case Verdict.Refused refused -> refused(openDraft.open(draft), refused, typed);
        };
    }

    Page refused(GuidelineVersionId draft, Verdict.Refused reason, String row) {
        OpenDraft.OpenedDraft opened = openDraft.open(draft);
        return refused(
                opened,
                reason,
                opened.sheet().table().row(row).isPresent() ? RowForm.of(opened.sheet(), row, List.of()) : null);
    }

    /** Somebody took the row away in the meantime: what was typed in it stands in the form of a new one, first. */
    Page gone(GuidelineVersionId draft, Map<String, String> typed) {
        OpenDraft.OpenedDraft opened = openDraft.open(draft);
        return refused(
                opened,
                new Verdict.Refused("guidelines.refused.row-gone.kept", List.of()),
                RowForm.below(opened.sheet(), "", typed));
    }

    private Page refused(OpenDraft.OpenedDraft opened, Verdict.Refused reason, @Nullable RowForm form) {
        return page(opened, form == null || form.isNew() ? 1 : form.number(), form, false)
                .with("refused", reason)
                .status(HttpStatus.CONFLICT);
    }

    /**
     * Back to the draft with a row open.
     *
     * @param row empty for none
     * @param said a message key and its arguments
     */
    static Redirect toRow(GuidelineVersionId draft, String row, List<? extends Object> said) {
        Redirect to = row.isEmpty()
                ? Redirect.to("/guidelines/versions/{}/edit", draft.value())
                : Redirect.back("/guidelines/versions/" + draft + "/edit?row="
                        + URLEncoder.encode(row, StandardCharsets.UTF_8) + "#open");
        return to.saying(
                said.getFirst().toString(), said.subList(1, said.size()).toArray());
    }

    private Page page(OpenDraft.OpenedDraft draft, int around, @Nullable RowForm open, boolean byScript) {
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
        return VersionPage.of("guidelines/edit", "guidelines.edit.title", guideline, draft.version())
                .with("guideline", guideline)
                .with("draft", byScript ? view.withoutRows() : view)
                .with("conflicts", List.of())
                .with("refused", null)
                .with("odds", catalogue.atOdds(draft.version(), LocalDate.now(clock)))
                .with("start", startDraft.of(draft.version()).orElse(null))
                .with("prepared", readPrepared.of(draft.version()).orElse(null));
    }
}
