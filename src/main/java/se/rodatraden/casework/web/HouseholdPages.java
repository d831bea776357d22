package se.rodatraden.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
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
import org.springframework.web.bind.annotation.RequestParam;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.usecase.CaseFile;
import se.rodatraden.casework.usecase.CorrectHousehold;
import se.rodatraden.casework.usecase.LeaveGuardianAside;
import se.rodatraden.casework.usecase.ReadCase;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.StaleEditException;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.shell.Answer;
import se.rodatraden.shell.FormErrors;
import se.rodatraden.shell.MergedForm;
import se.rodatraden.shell.Page;
import se.rodatraden.shell.Redirect;

/** Putting right, or filling in, what is registered of the child and the guardians. */
@Controller
class HouseholdPages {
    /** Where a refusal is told; what is refused whatever is typed is no fault of a field. */
    private static final Map<String, String> FIELDS = Map.of(
            "casework.refused.number-of-other-case", "number", "casework.refused.reason-of-correction", "reason");

    private final ReadCase readCase;
    private final CorrectHousehold correctHousehold;
    private final LeaveGuardianAside leaveGuardianAside;
    private final ProtectedCases protectedCases;
    private final CaseFrames frames;

    HouseholdPages(
            ReadCase readCase,
            CorrectHousehold correctHousehold,
            LeaveGuardianAside leaveGuardianAside,
            ProtectedCases protectedCases,
            CaseFrames frames) {
        this.readCase = readCase;
        this.correctHousehold = correctHousehold;
        this.leaveGuardianAside = leaveGuardianAside;
        this.protectedCases = protectedCases;
        this.frames = frames;
    }

    @GetMapping("/cases/{id}/household")
    @Endpoint(purpose = Purpose.HANDLE_CHILD_CASE, roles = Role.SOCIAL_WORKER)
    Page household(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID named, HttpSession session) {
        ChildCaseId caseId = new ChildCaseId(id);
        return protectedCases.warning(caseId, session).orElseGet(() -> household(caseId, named));
    }

    /** @param named who is filled in as a further guardian; null for nobody */
    private Page household(ChildCaseId id, @Nullable UUID named) {
        CaseFile file = readCase.read(id);
        return page(
                file,
                file.named().stream()
                        .filter(one -> one.id().equals(named))
                        .findFirst()
                        .map(one -> HouseholdForm.of(file.household()).adding(one))
                        .orElseGet(() -> HouseholdForm.of(file.household())),
                new FormErrors(),
                MergedForm.NONE);
    }

    @PostMapping("/cases/{id}/named-guardians/{named}/left-aside")
    @Endpoint(purpose = Purpose.HANDLE_CHILD_CASE, roles = Role.SOCIAL_WORKER)
    Redirect leaveAside(@PathVariable UUID id, @PathVariable UUID named) {
        leaveGuardianAside.leaveAside(new ChildCaseId(id), named);
        return Redirect.to("/cases/{}", id).saying("casework.named.left-aside");
    }

    /** A row of fields for each guardian, {@code guardian1Given} and so on; those who are registered have an id. */
    @PostMapping("/cases/{id}/household")
    @Endpoint(purpose = Purpose.HANDLE_CHILD_CASE, roles = Role.SOCIAL_WORKER)
    Answer correct(@PathVariable UUID id, HttpServletRequest request, HttpSession session) {
        ChildCaseId caseId = new ChildCaseId(id);
        Optional<Page> warning = protectedCases.warning(caseId, session);
        return warning.isPresent()
                ? warning.orElseThrow()
                : correct(caseId, HouseholdForm.sent(name -> Optional.ofNullable(request.getParameter(name))));
    }

    private Answer correct(ChildCaseId id, HouseholdForm form) {
        FormErrors errors = new FormErrors();
        CaseFile file = readCase.read(id);
        MergedForm merged = form.over(file.household());
        HouseholdForm next = form.with(merged, file.household());
        Optional<HouseholdForm.Corrected> corrected =
                next.read(file.household().version(), file.childCase().header().receivedOn(), errors);
        refusals(id, next).forEach(refused -> note(errors, refused));
        if (!merged.clashes().isEmpty()) {
            return page(file, next, errors, merged).status(HttpStatus.CONFLICT);
        }
        if (corrected.isEmpty() || !errors.isEmpty()) {
            return page(file, next, errors, merged);
        }
        try {
            HouseholdForm.Corrected read = corrected.orElseThrow();
            boolean changed = !correctHousehold
                    .correct(id, read.household(), read.reason())
                    .isEmpty();
            return Redirect.to("/cases/{}", id)
                    .saying(changed ? "casework.household.saved" : "casework.household.as-it-was");
        } catch (RefusedException e) {
            if (!FIELDS.containsKey(e.refused().reason())) {
                throw e;
            }
            note(errors, e.refused());
            return page(file, next, errors, merged);
        } catch (StaleEditException savedSinceItWasRead) {
            return correct(id, form);
        }
    }

    private List<Verdict.Refused> refusals(ChildCaseId id, HouseholdForm form) {
        return correctHousehold.refusals(
                id, form.readNumber().orElse(null), form.readReason().orElse(null), form.names());
    }

    private static void note(FormErrors errors, Verdict.Refused refused) {
        errors.add(
                FIELDS.getOrDefault(refused.reason(), "reason"),
                refused.reason(),
                refused.arguments().toArray());
    }

    private Page page(CaseFile file, HouseholdForm form, FormErrors errors, MergedForm merged) {
        return frames.of(file.childCase(), file.household().child())
                .page("casework/household", "casework.household.title")
                .with("form", form)
                .with("mayCorrect", file.childCase().mayCorrectPersons(CurrentActor.get()))
                .with("merged", merged)
                .with(errors);
    }
}
