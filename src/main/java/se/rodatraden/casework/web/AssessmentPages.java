package se.rodatraden.casework.web;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.domain.Assessment;
import se.rodatraden.casework.usecase.CaseFile;
import se.rodatraden.casework.usecase.EarlierAssessments;
import se.rodatraden.casework.usecase.ReadCase;
import se.rodatraden.casework.usecase.WriteAssessment;
import se.rodatraden.guidelines.Intervention;
import se.rodatraden.guidelines.InterventionCatalogue;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.StaleEditException;
import se.rodatraden.shell.Answer;
import se.rodatraden.shell.FormErrors;
import se.rodatraden.shell.MergedForm;
import se.rodatraden.shell.Page;
import se.rodatraden.shell.Redirect;

/** The assessment: read by everybody with the case, written by its social workers. */
@Controller
class AssessmentPages {
    private final ReadCase readCase;
    private final EarlierAssessments earlierAssessments;
    private final WriteAssessment writeAssessment;
    private final InterventionCatalogue catalogue;
    private final ProtectedCases protectedCases;
    private final CaseFrames frames;
    private final Clock clock;

    AssessmentPages(
            ReadCase readCase,
            EarlierAssessments earlierAssessments,
            WriteAssessment writeAssessment,
            InterventionCatalogue catalogue,
            ProtectedCases protectedCases,
            CaseFrames frames,
            Clock clock) {
        this.readCase = readCase;
        this.earlierAssessments = earlierAssessments;
        this.writeAssessment = writeAssessment;
        this.catalogue = catalogue;
        this.protectedCases = protectedCases;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/assessment")
    @Endpoint(
            purpose = Purpose.HANDLE_CHILD_CASE,
            roles = {Role.SOCIAL_WORKER, Role.UNIT_MANAGER, Role.SIG_COORDINATOR})
    Page assessment(@PathVariable UUID id, HttpSession session) {
        ChildCaseId caseId = new ChildCaseId(id);
        return protectedCases.warning(caseId, session).orElseGet(() -> {
            CaseFile file = readCase.read(caseId);
            return page(file, AssessmentForm.of(asked(file)), new FormErrors(), MergedForm.NONE);
        });
    }

    @PostMapping("/cases/{id}/assessment")
    @Endpoint(purpose = Purpose.HANDLE_CHILD_CASE, roles = Role.SOCIAL_WORKER)
    Answer write(@PathVariable UUID id, AssessmentForm form) {
        ChildCaseId caseId = new ChildCaseId(id);
        CaseFile file = readCase.read(caseId);
        MergedForm merged = form.over(asked(file));
        AssessmentForm next = form.with(merged, asked(file));
        FormErrors errors = new FormErrors();
        Optional<WriteAssessment.Written> written =
                next.read(file.assessment().map(Assessment::version).orElse(0), errors);
        if (!merged.clashes().isEmpty()) {
            return page(file, next, errors, merged).status(HttpStatus.CONFLICT);
        }
        if (written.isEmpty()) {
            return page(file, next, errors, merged);
        }
        try {
            writeAssessment.write(caseId, written.orElseThrow());
            return Redirect.to("/cases/{}/assessment", id)
                    .saying(merged.isApart() ? "casework.assessment.saved.beside" : "casework.assessment.saved");
        } catch (StaleEditException savedSinceItWasRead) {
            return write(id, form);
        } catch (RefusedException e) {
            String field = e.refused().reason().equals("casework.refused.judgement-stands") ? "level" : "development";
            return page(file, next, Refusals.at(field, e, errors), merged).status(HttpStatus.CONFLICT);
        }
    }

    private Page page(CaseFile file, AssessmentForm form, FormErrors errors, MergedForm merged) {
        ChildCaseId id = file.childCase().header().id();
        return frames.of(file.childCase(), file.household().child())
                .page("casework/assessment", "casework.assessment.title")
                .with("file", file)
                .with("earlier", earlierAssessments.of(id))
                .with("triedBefore", earlierAssessments.triedIn(id))
                .with("form", form)
                .with("mayAssess", file.childCase().mayAssess(CurrentActor.get()))
                .with("catalogue", names(LocalDate.now(clock)))
                .with("merged", merged)
                .with(errors);
    }

    private Optional<Assessment> asked(CaseFile file) {
        LocalDate today = LocalDate.now(clock);
        return file.assessment().map(stored -> stored.on(today));
    }

    private Map<String, String> names(LocalDate today) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Intervention intervention : catalogue.on(today)) {
            names.put(intervention.key().value(), intervention.name());
        }
        return names;
    }
}
