package se.rodatraden.casework.web;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.rodatraden.access.ActorDirectory;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.usecase.CaseFile;
import se.rodatraden.casework.usecase.HandOverCase;
import se.rodatraden.casework.usecase.ReadCase;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.Role;
import se.rodatraden.shell.Answer;
import se.rodatraden.shell.FormErrors;
import se.rodatraden.shell.Page;
import se.rodatraden.shell.Redirect;

/** Another social worker takes over a case. */
@Controller
class HandOverPages {
    private final ReadCase readCase;
    private final HandOverCase handOverCase;
    private final ProtectedCases protectedCases;
    private final CaseFrames frames;

    HandOverPages(ReadCase readCase, HandOverCase handOverCase, ProtectedCases protectedCases, CaseFrames frames) {
        this.readCase = readCase;
        this.handOverCase = handOverCase;
        this.protectedCases = protectedCases;
        this.frames = frames;
    }

    @GetMapping("/cases/{id}/handler")
    @Endpoint(purpose = Purpose.LEAD_UNIT, roles = Role.UNIT_MANAGER)
    Page handler(@PathVariable UUID id, HttpSession session) {
        ChildCaseId caseId = new ChildCaseId(id);
        return protectedCases.warning(caseId, session).orElseGet(() -> page(caseId, "", "", new FormErrors()));
    }

    @PostMapping("/cases/{id}/handler")
    @Endpoint(purpose = Purpose.LEAD_UNIT, roles = Role.UNIT_MANAGER)
    Answer handOver(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String reasons) {
        ChildCaseId caseId = new ChildCaseId(id);
        FormErrors errors = new FormErrors();
        Optional<ActorDirectory.Account> chosen = handOverCase.candidates(caseId).stream()
                .filter(account -> account.staff().toString().equals(to))
                .findFirst();
        if (chosen.isEmpty()) {
            errors.add("to", "casework.hand-over.to.missing");
        }
        Optional<String> why = errors.text("reasons", reasons, "casework.hand-over.reasons.missing");
        if (!errors.isEmpty()) {
            return page(caseId, to, reasons, errors);
        }
        try {
            handOverCase.handOver(caseId, chosen.orElseThrow().staff(), why.orElseThrow());
            return Redirect.to("/cases/{}", id)
                    .saying("casework.hand-over.done", chosen.orElseThrow().name());
        } catch (RefusedException e) {
            return page(caseId, to, reasons, Refusals.at("to", e, errors));
        }
    }

    private Page page(ChildCaseId id, String to, String reasons, FormErrors errors) {
        CaseFile file = readCase.read(id);
        List<ActorDirectory.Account> candidates = handOverCase.candidates(id);
        return frames.of(file.childCase(), file.household().child())
                .page("casework/hand-over", "casework.hand-over.title")
                .with("handler", file.nameOf(file.childCase().header().responsible()))
                .with("candidates", candidates)
                .with("mayHandOver", file.childCase().mayHandOver(CurrentActor.get()))
                .with("to", to)
                .with("reasons", reasons)
                .with(errors);
    }
}
