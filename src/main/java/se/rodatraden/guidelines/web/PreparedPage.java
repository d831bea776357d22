package se.rodatraden.guidelines.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.guidelines.GuidelineTitle;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.guidelines.Guidelines;
import se.rodatraden.guidelines.domain.analysis.Comparison;
import se.rodatraden.guidelines.usecase.ReadPrepared;
import se.rodatraden.shell.Answer;
import se.rodatraden.shell.Page;
import se.rodatraden.shell.Redirect;

/** A draft as it was put before the body that decides on it: what that body can adopt. */
@Controller
class PreparedPage {
    private final ReadPrepared readPrepared;
    private final Guidelines guidelines;

    PreparedPage(ReadPrepared readPrepared, Guidelines guidelines) {
        this.readPrepared = readPrepared;
        this.guidelines = guidelines;
    }

    @GetMapping("/guidelines/versions/{id}/proposed")
    @Endpoint(purpose = Purpose.READ_GUIDELINES)
    Answer prepared(@PathVariable UUID id) {
        GuidelineVersionId version = new GuidelineVersionId(id);
        // Whoever has kept the address is led to what the body made of it.
        return guidelines.version(version).state().isDraft()
                ? page(readPrepared.asPrepared(version))
                : Redirect.to("/guidelines/versions/{}", id);
    }

    private Page page(ReadPrepared.AsPrepared draft) {
        GuidelineTitle guideline = guidelines.guideline(draft.version().guideline());
        return VersionPage.of("guidelines/prepared", "guidelines.proposed.title", guideline, draft.version())
                .with("guideline", guideline)
                .with("draft", draft)
                .with(
                        "since",
                        draft.table()
                                .map(table -> Comparison.of(
                                                table, draft.version().table())
                                        .written())
                                .orElse(List.of()));
    }
}
