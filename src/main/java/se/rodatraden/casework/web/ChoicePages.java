package se.rodatraden.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
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
import se.rodatraden.casework.ProposalId;
import se.rodatraden.casework.domain.ChoiceOption;
import se.rodatraden.casework.domain.ChoiceRoute;
import se.rodatraden.casework.domain.ConsentNeed;
import se.rodatraden.casework.domain.LaidOutChoices;
import se.rodatraden.casework.usecase.CaseFile;
import se.rodatraden.casework.usecase.ProposeIntervention;
import se.rodatraden.casework.usecase.ReadCase;
import se.rodatraden.casework.usecase.ReadChoices;
import se.rodatraden.casework.usecase.RecordConsents;
import se.rodatraden.guidelines.InterventionKey;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.Role;
import se.rodatraden.shell.Answer;
import se.rodatraden.shell.FormErrors;
import se.rodatraden.shell.FormStart;
import se.rodatraden.shell.MergedForm;
import se.rodatraden.shell.Page;
import se.rodatraden.shell.Redirect;

/** The interventions of a case: consents, the choice among the catalogue, and the proposal. */
@Controller
class ChoicePages {
    private final ReadCase readCase;
    private final ReadChoices readChoices;
    private final RecordConsents recordConsents;
    private final ProposeIntervention proposeIntervention;
    private final ProtectedCases protectedCases;
    private final CaseFrames frames;

    ChoicePages(
            ReadCase readCase,
            ReadChoices readChoices,
            RecordConsents recordConsents,
            ProposeIntervention proposeIntervention,
            ProtectedCases protectedCases,
            CaseFrames frames) {
        this.readCase = readCase;
        this.readChoices = readChoices;
        this.recordConsents = recordConsents;
        this.proposeIntervention = proposeIntervention;
        this.protectedCases = protectedCases;
        this.frames = frames;
    }

    @GetMapping("/cases/{id}/interventions")
    @Endpoint(
            purpose = Purpose.HANDLE_CHILD_CASE,
            roles = {Role.SOCIAL_WORKER, Role.UNIT_MANAGER, Role.SIG_COORDINATOR})
    Page interventions(@PathVariable UUID id, HttpSession session) {
        ChildCaseId caseId = new ChildCaseId(id);
        return protectedCases.warning(caseId, session).orElseGet(() -> {
            CaseFile file = readCase.read(caseId);
            return interventions(file, ConsentsTyped.stored(people(file)), MergedForm.NONE);
        });
    }

    private Page interventions(CaseFile file, Map<String, String> answers, MergedForm merged) {
        List<AskedPerson> people = people(file);
        return frames.of(file.childCase(), file.household().child())
                .page("casework/interventions", "casework.interventions.title")
                .with("file", file)
                .with("people", people)
                .with("answers", answers)
                .with("version", FormStart.of(ConsentsTyped.stored(people)).token())
                .with("merged", merged)
                .with("mayAssess", file.childCase().mayAssess(CurrentActor.get()))
                .with(
                        "mayPropose",
                        file.childCase()
                                .mayPropose(
                                        CurrentActor.get(), file.assessment().isPresent()));
    }

    @PostMapping("/cases/{id}/consents")
    @Endpoint(purpose = Purpose.HANDLE_CHILD_CASE, roles = Role.SOCIAL_WORKER)
    Answer consents(@PathVariable UUID id, HttpServletRequest request) {
        ChildCaseId caseId = new ChildCaseId(id);
        CaseFile file = readCase.read(caseId);
        Map<String, String> stored = ConsentsTyped.stored(people(file));
        MergedForm merged = FormStart.sent(request.getParameter("version"))
                .merge(stored, ConsentsTyped.sent(request.getParameterMap()), List.of());
        if (!merged.clashes().isEmpty()) {
            return interventions(file, merged.fields(), merged).status(HttpStatus.CONFLICT);
        }
        RecordConsents.Recorded recorded =
                recordConsents.record(caseId, ConsentsTyped.answers(merged.fields(), stored));
        return Redirect.to("/cases/{}/interventions", id).saying(saved(recorded));
    }

    /** What came of it is said at once: who is out again, and what goes on without consent. */
    private static String saved(RecordConsents.Recorded recorded) {
        if (recorded.coordinatorOut()) {
            return recorded.goesOnWithout() ? "casework.consent.saved.out.without" : "casework.consent.saved.out";
        }
        return recorded.goesOnWithout() ? "casework.consent.saved.without" : "casework.consent.saved";
    }

    @GetMapping("/cases/{id}/interventions/new")
    @Endpoint(purpose = Purpose.HANDLE_CHILD_CASE, roles = Role.SOCIAL_WORKER)
    Page choose(@PathVariable UUID id, HttpSession session) {
        ChildCaseId caseId = new ChildCaseId(id);
        return protectedCases.warning(caseId, session).orElseGet(() -> {
            ReadChoices.Laid laid = readChoices.read(caseId);
            return frame(laid)
                    .pageUnderCase("casework/choose", "casework.choose.title")
                    .with("choices", laid.choices())
                    .with("groups", groups(laid.choices()))
                    .with("underWay", laid.underWay())
                    .with("refusing", refusing(laid))
                    .with("mayPropose", laid.mayPropose());
        });
    }

    @GetMapping("/cases/{id}/interventions/new/{key}")
    @Endpoint(purpose = Purpose.HANDLE_CHILD_CASE, roles = Role.SOCIAL_WORKER)
    Page propose(@PathVariable UUID id, @PathVariable String key, HttpSession session) {
        ChildCaseId caseId = new ChildCaseId(id);
        return protectedCases
                .warning(caseId, session)
                .orElseGet(() -> proposal(
                        readChoices.read(caseId),
                        InterventionKeys.of(key),
                        ProposalForm.BLANK,
                        new FormErrors(),
                        List.of()));
    }

    @PostMapping("/cases/{id}/interventions/new/{key}")
    @Endpoint(purpose = Purpose.HANDLE_CHILD_CASE, roles = Role.SOCIAL_WORKER)
    Answer propose(@PathVariable UUID id, @PathVariable String key, ProposalForm form) {
        ChildCaseId caseId = new ChildCaseId(id);
        ReadChoices.Laid laid = readChoices.read(caseId);
        ChoiceOption option = option(laid, InterventionKeys.of(key));
        FormErrors errors = new FormErrors();
        Offer offer = Offer.of(option);
        if (!offer.changes(form.version()).isEmpty()) {
            return proposal(laid, InterventionKeys.of(key), form, errors, offer.changes(form.version()))
                    .status(HttpStatus.CONFLICT);
        }
        boolean departs = option.route() instanceof ChoiceRoute.ByDeviation;
        Optional<ProposeIntervention.Proposed> proposed = form.read(InterventionKeys.of(key), departs, errors);
        if (proposed.isEmpty()) {
            return proposal(laid, InterventionKeys.of(key), form, errors, List.of());
        }
        try {
            ProposalId created = proposeIntervention.propose(caseId, proposed.orElseThrow());
            return Redirect.to("/cases/{}/proposals/{}", id, created)
                    .saying(
                            departs
                                    ? "casework.deviation.sent"
                                    : option.consent() == ConsentNeed.Status.GIVEN
                                            ? "casework.proposal.saved"
                                            : "casework.proposal.saved.without-consent");
        } catch (RefusedException e) {
            boolean aboutReview = departs && e.refused().reason().startsWith("casework.refused.review-");
            return proposal(
                    laid,
                    InterventionKeys.of(key),
                    form,
                    Refusals.at(aboutReview ? "reviewOn" : "reasons", e, errors),
                    List.of());
        }
    }

    private Page proposal(
            ReadChoices.Laid laid,
            InterventionKey key,
            ProposalForm form,
            FormErrors errors,
            List<Offer.Change> changes) {
        ChoiceOption option = option(laid, key);
        boolean departs = option.route() instanceof ChoiceRoute.ByDeviation;
        return frame(laid)
                .pageUnderCase("casework/propose", departs ? "casework.deviation.title" : "casework.propose.title")
                .with("choices", laid.choices())
                .with("option", option)
                .with("departs", departs)
                .with("offer", Offer.of(option))
                .with("refusing", option.isRefused() ? refusing(laid) : List.of())
                .with("changes", changes)
                .with(
                        "mayPropose",
                        laid.mayPropose()
                                .and(() -> laid.underWay().mayPropose(key))
                                .and(() -> laid.choices().mayPropose(option, departs)))
                .with("form", form)
                .with(errors);
    }

    private static List<AskedPerson> refusing(ReadChoices.Laid laid) {
        return AskedPerson.refusing(laid.choices().household(), laid.choices().consents());
    }

    private CaseFrame frame(ReadChoices.Laid laid) {
        return frames.of(laid.childCase(), laid.choices().household().child());
    }

    private static ChoiceOption option(ReadChoices.Laid laid, InterventionKey key) {
        return laid.choices().option(key).orElseThrow(() -> new NotFoundException("intervention"));
    }

    private static Map<ChoiceGroup, List<ChoiceOption>> groups(LaidOutChoices choices) {
        Map<ChoiceGroup, List<ChoiceOption>> groups = new EnumMap<>(ChoiceGroup.class);
        choices.options()
                .forEach(option -> groups.computeIfAbsent(CaseWords.group(option), _ -> new ArrayList<>())
                        .add(option));
        return groups;
    }

    private static List<AskedPerson> people(CaseFile file) {
        return AskedPerson.of(file.household(), file.consents());
    }
}
