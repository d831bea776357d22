package se.rodatraden.casework.web;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.casework.CaseNumber;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.usecase.CaseFile;
import se.rodatraden.casework.usecase.ChildQuestions;
import se.rodatraden.casework.usecase.ChildQuestions.OtherSpelling;
import se.rodatraden.casework.usecase.CloseWithoutInvestigation;
import se.rodatraden.casework.usecase.OpenInvestigation;
import se.rodatraden.casework.usecase.ReadCase;
import se.rodatraden.casework.usecase.RegisterConcern;
import se.rodatraden.casework.usecase.RegisterConcern.NewConcern;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.Role;
import se.rodatraden.shell.Answer;
import se.rodatraden.shell.FormErrors;
import se.rodatraden.shell.Page;
import se.rodatraden.shell.Redirect;

/** Registering a report of concern, and settling what it leads to. */
@Controller
class ConcernPages {
    private final RegisterConcern registerConcern;
    private final OpenInvestigation openInvestigation;
    private final CloseWithoutInvestigation closeWithoutInvestigation;
    private final ReadCase readCase;
    private final ProtectedCases protectedCases;
    private final CaseFrames frames;
    private final Clock clock;

    ConcernPages(
            RegisterConcern registerConcern,
            OpenInvestigation openInvestigation,
            CloseWithoutInvestigation closeWithoutInvestigation,
            ReadCase readCase,
            ProtectedCases protectedCases,
            CaseFrames frames,
            Clock clock) {
        this.registerConcern = registerConcern;
        this.openInvestigation = openInvestigation;
        this.closeWithoutInvestigation = closeWithoutInvestigation;
        this.readCase = readCase;
        this.protectedCases = protectedCases;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping("/cases/new")
    @Endpoint(
            purpose = Purpose.HANDLE_CHILD_CASE,
            roles = {Role.SOCIAL_WORKER, Role.UNIT_MANAGER})
    Page form() {
        return form(ConcernForm.receivedNow(ZonedDateTime.now(clock)), new FormErrors());
    }

    @PostMapping("/cases")
    @Endpoint(
            purpose = Purpose.HANDLE_CHILD_CASE,
            roles = {Role.SOCIAL_WORKER, Role.UNIT_MANAGER})
    Answer register(ConcernForm form) {
        FormErrors errors = new FormErrors();
        Optional<NewConcern> concern =
                form.read(ownUnit(), ZonedDateTime.now(clock), registerConcern::mayBeReceivedOn, errors);
        if (concern.isEmpty()) {
            return asking(form, errors);
        }
        try {
            return registered(registerConcern.register(concern.orElseThrow()));
        } catch (RefusedException e) {
            Page asking = asking(form, errors);
            return errors.isEmpty() ? form(form, Refusals.at(fieldOf(e), e, errors)) : asking;
        }
    }

    private static String shielded(RegisterConcern.Registered at) {
        return at.shielded().stream().map(CaseNumber::value).collect(Collectors.joining(", "));
    }

    private static String fieldOf(RefusedException e) {
        return e.refused().reason().equals("people.refused.number-of-two") ? "guardian1Number" : "receivedOn";
    }

    /** With what there is to say of the child, in the same round as what else is wrong. */
    private Page asking(ConcernForm form, FormErrors errors) {
        List<NumberedName> numbered = form.numbered();
        ChildQuestions questions = registerConcern.questions(
                ownUnit(),
                form.child().orElse(null),
                numbered.stream()
                        .collect(Collectors.toMap(NumberedName::number, NumberedName::name, (first, _) -> first)));
        Set<ChildCaseId> alike = questions.alike().stream()
                .map(one -> one.entry().line().childCase().header().id())
                .collect(Collectors.toUnmodifiableSet());
        if (!form.sameChild().settles(alike)) {
            errors.add("same", "casework.refused.perhaps-known");
        }
        Map<String, OtherSpelling> spellings = new LinkedHashMap<>();
        for (NumberedName one : numbered) {
            OtherSpelling other = questions.spellings().get(one.number());
            if (other != null) {
                spellings.put(one.field(), other);
                if (one.answer().isEmpty()) {
                    errors.add(one.field(), "casework.refused.other-spelling", other.number());
                }
            }
        }
        return form(form, errors).with("alike", questions.alike()).with("spellings", spellings);
    }

    private static Redirect registered(RegisterConcern.Registered at) {
        return switch (at.course()) {
            case BEGUN -> Redirect.to("/cases/{}", at.id()).saying("casework.concern.registered", at.number());
            case BEGUN_BESIDE_PROTECTED ->
                Redirect.to("/cases/{}/protection", at.id())
                        .saying("casework.concern.protect", at.number(), shielded(at));
            case JOINED -> Redirect.to("/cases/{}/concern", at.id()).saying("casework.concern.joined", at.number());
            case JOINED_BESIDE_PROTECTED ->
                Redirect.to("/cases/{}/protection", at.id())
                        .saying("casework.concern.joined.protect", at.number(), shielded(at));
            case JOINED_AND_COMPLETED ->
                Redirect.to("/cases/{}/concern", at.id()).saying("casework.concern.completed", at.number());
        };
    }

    @GetMapping("/cases/{id}/concern")
    @Endpoint(
            purpose = Purpose.HANDLE_CHILD_CASE,
            roles = {Role.SOCIAL_WORKER, Role.UNIT_MANAGER, Role.SIG_COORDINATOR})
    Page concern(@PathVariable UUID id, HttpSession session) {
        ChildCaseId caseId = new ChildCaseId(id);
        return protectedCases.warning(caseId, session).orElseGet(() -> concern(caseId, "", new FormErrors()));
    }

    @PostMapping("/cases/{id}/investigation")
    @Endpoint(purpose = Purpose.HANDLE_CHILD_CASE, roles = Role.SOCIAL_WORKER)
    Answer open(@PathVariable UUID id, @RequestParam(defaultValue = "") String reasons) {
        return settle(id, reasons, true);
    }

    @PostMapping("/cases/{id}/no-investigation")
    @Endpoint(purpose = Purpose.HANDLE_CHILD_CASE, roles = Role.SOCIAL_WORKER)
    Answer closeWithout(@PathVariable UUID id, @RequestParam(defaultValue = "") String reasons) {
        return settle(id, reasons, false);
    }

    private Answer settle(UUID id, String reasons, boolean opens) {
        ChildCaseId caseId = new ChildCaseId(id);
        FormErrors errors = new FormErrors();
        Optional<String> written = errors.text("reasons", reasons, "casework.preliminary.reasons.missing");
        if (written.isEmpty()) {
            return concern(caseId, reasons, errors);
        }
        try {
            if (opens) {
                openInvestigation.open(caseId, written.orElseThrow());
                return Redirect.to("/cases/{}", id).saying("casework.preliminary.opened");
            }
            closeWithoutInvestigation.close(caseId, written.orElseThrow());
            return Redirect.to("/cases/{}", id).saying("casework.preliminary.closed");
        } catch (RefusedException e) {
            return concern(caseId, reasons, Refusals.at("reasons", e, errors)).status(HttpStatus.CONFLICT);
        }
    }

    private Page concern(ChildCaseId id, String reasons, FormErrors errors) {
        CaseFile file = readCase.read(id);
        return frames.of(file.childCase(), file.household().child())
                .page("casework/concern", "casework.concern.page.title")
                .with("file", file)
                .with("maySettle", file.childCase().maySettlePreliminary(CurrentActor.get()))
                .with("mayTakeNote", file.childCase().mayTakeNote(CurrentActor.get()))
                .with("reasons", reasons)
                .with(errors);
    }

    private static Page form(ConcernForm form, FormErrors errors) {
        return Page.of("casework/register")
                .under("/cases", "casework.list.title")
                .with("form", form)
                .with("alike", List.of())
                .with("spellings", Map.of())
                .with(errors);
    }

    /** Where the actor takes in reports: the unit in which they handle cases, else the one they lead. */
    private static CompartmentId ownUnit() {
        Actor.Person person = CurrentActor.person();
        return person.compartmentOf(Role.SOCIAL_WORKER)
                .or(() -> person.compartmentOf(Role.UNIT_MANAGER))
                .orElseThrow(() -> new NotFoundException("unit"));
    }
}
