package se.rodatraden.guidelines.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.guidelines.Guidelines;
import se.rodatraden.guidelines.usecase.StartDraft;
import se.rodatraden.kernel.Role;
import se.rodatraden.shell.Redirect;

/** Letting a draft start from another version than the one that it was opened from. */
@Controller
class StartPage {
    private final StartDraft startDraft;
    private final Guidelines guidelines;

    StartPage(StartDraft startDraft, Guidelines guidelines) {
        this.startDraft = startDraft;
        this.guidelines = guidelines;
    }

    @PostMapping("/guidelines/versions/{id}/start")
    @Endpoint(purpose = Purpose.MAINTAIN_GUIDELINES, roles = Role.ANALYST)
    Redirect start(@PathVariable UUID id, @RequestParam UUID from) {
        GuidelineVersionId chosen = new GuidelineVersionId(from);
        startDraft.from(new GuidelineVersionId(id), chosen);
        return Redirect.to("/guidelines/versions/{}/edit", id)
                .saying("guidelines.start.started", guidelines.version(chosen).number());
    }
}
