package se.rodatraden.guidelines.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.guidelines.GuidelineTitle;
import se.rodatraden.guidelines.GuidelineVersion;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.guidelines.Guidelines;
import se.rodatraden.guidelines.domain.CellConflict;
import se.rodatraden.guidelines.domain.DraftSheet;
import se.rodatraden.guidelines.usecase.EditDraft;
import se.rodatraden.guidelines.usecase.OpenDraft;
import se.rodatraden.kernel.Role;
import se.rodatraden.shell.Answer;
import se.rodatraden.shell.Page;
import se.rodatraden.shell.Redirect;

/** Writing a draft, cell by cell. */
@Controller
class DraftPages {
    private final OpenDraft openDraft;
    private final EditDraft editDraft;
    private final Guidelines guidelines;

    DraftPages(OpenDraft openDraft, EditDraft editDraft, Guidelines guidelines) {
        this.openDraft = openDraft;
        this.editDraft = editDraft;
        this.guidelines = guidelines;
    }

    @GetMapping("/guidelines/versions/{id}/edit")
    @Endpoint(purpose = Purpose.MAINTAIN_GUIDELINES, roles = Role.ANALYST)
    Page edit(@PathVariable UUID id) {
        OpenDraft.OpenedDraft draft = openDraft.open(new GuidelineVersionId(id));
        draft.mayEdit().orThrow();
        return page(draft.version(), draft.sheet(), List.of());
    }

    @PostMapping("/guidelines/versions/{id}/edit")
    @Endpoint(purpose = Purpose.MAINTAIN_GUIDELINES, roles = Role.ANALYST)
    Answer save(@PathVariable UUID id, @RequestParam Map<String, String> sent) {
        GuidelineVersionId draft = new GuidelineVersionId(id);
        DraftSheet.Edited edited = editDraft.edit(draft, DraftForm.edits(sent));
        if (!edited.conflicts().isEmpty()) {
            return page(guidelines.version(draft), edited.sheet(), edited.conflicts())
                    .status(HttpStatus.CONFLICT);
        }
        Redirect back = Redirect.to("/guidelines/versions/{}/edit", id);
        int unfinished = edited.sheet().unfinished().size();
        return switch (unfinished) {
            case 0 -> back.saying("guidelines.edit.saved");
            case 1 -> back.saying("guidelines.edit.kept.one");
            default -> back.saying("guidelines.edit.kept.other", unfinished);
        };
    }

    private Page page(GuidelineVersion version, DraftSheet sheet, List<CellConflict> conflicts) {
        GuidelineTitle guideline = guidelines.guideline(version.guideline());
        return Page.of("guidelines/edit")
                .titled("guidelines.edit.title", guideline.title(), version.number())
                .under("/guidelines", "guidelines.list.title")
                .under("/guidelines/" + guideline.key(), "guidelines.guideline.title", guideline.title())
                .under("/guidelines/versions/" + version.id(), "guidelines.version.crumb", version.number())
                .with("guideline", guideline)
                .with("version", version)
                .with("draft", DraftView.of(sheet, conflicts))
                .with("conflicts", conflicts);
    }
}
