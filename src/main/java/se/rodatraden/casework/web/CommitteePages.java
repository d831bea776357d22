package se.rodatraden.casework.web;

import jakarta.servlet.http.HttpSession;
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
import se.rodatraden.casework.domain.ChoiceOption;
import se.rodatraden.casework.usecase.ReadChoices;
import se.rodatraden.casework.usecase.RecordCommitteeConsent;
import se.rodatraden.guidelines.InterventionKey;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.shell.Answer;
import se.rodatraden.shell.FormErrors;
import se.rodatraden.shell.Page;
import se.rodatraden.shell.Redirect;

/** Takes note of what the social committee has decided in place of one guardian's consent to one measure. */
@Controller
class CommitteePages {
    private final ReadChoices readChoices;
    private final RecordCommitteeConsent recordCommitteeConsent;
    private final ProtectedCases protectedCases;
    private final CaseFrames frames;

    CommitteePages(
            ReadChoices readChoices,
            RecordCommitteeConsent recordCommitteeConsent,
            ProtectedCases protectedCases,
            CaseFrames frames) {
        this.readChoices = readChoices;
        this.recordCommitteeConsent = recordCommitteeConsent;
        this.protectedCases = protectedCases;
        this.frames = frames;
    }

    @GetMapping("/cases/{id}/interventions/new/{key}/committee")
    @Endpoint(purpose = Purpose.HANDLE_CHILD_CASE, roles = Role.SOCIAL_WORKER)
    Page form(@PathVariable UUID id, @PathVariable String key, HttpSession session) {
        ChildCaseId caseId = new ChildCaseId(id);
        return protectedCases
                .warning(caseId, session)
                .orElseGet(() -> form(caseId, key, CommitteeForm.BLANK, new FormErrors()));
    }

    @PostMapping("/cases/{id}/interventions/new/{key}/committee")
    @Endpoint(purpose = Purpose.HANDLE_CHILD_CASE, roles = Role.SOCIAL_WORKER)
    Answer record(@PathVariable UUID id, @PathVariable String key, CommitteeForm form) {
        ChildCaseId caseId = new ChildCaseId(id);
        FormErrors errors = new FormErrors();
        Optional<RecordCommitteeConsent.Decided> decided = form.read(errors);
        if (decided.isEmpty()) {
            return form(caseId, key, form, errors);
        }
        try {
            recordCommitteeConsent.record(caseId, InterventionKeys.of(key), decided.orElseThrow());
            return Redirect.to("/cases/{}/interventions/new/{}", id, key).saying("casework.committee.done");
        } catch (RefusedException e) {
            return form(
                            caseId,
                            key,
                            form,
                            Refusals.at(CommitteeForm.field(e.refused().reason()), e, errors))
                    .status(HttpStatus.CONFLICT);
        }
    }

    private Page form(ChildCaseId id, String key, CommitteeForm form, FormErrors errors) {
        ReadChoices.Laid laid = readChoices.read(id);
        InterventionKey intervention = InterventionKeys.of(key);
        ChoiceOption option =
                laid.choices().option(intervention).orElseThrow(() -> new NotFoundException("intervention"));
        Verdict mayRecord = laid.childCase()
                .mayAssess(CurrentActor.get())
                .and(() -> option.need()
                        .map(need -> need.mayBeDecidedByCommittee(laid.choices().consents()))
                        .orElseGet(() -> Verdict.refused("casework.refused.committee-other-measure")));
        return frames.of(laid.childCase(), laid.choices().household().child())
                .pageUnderCase("casework/committee", "casework.committee.title")
                .with("option", option)
                .with(
                        "people",
                        AskedPerson.of(
                                laid.choices().household(), laid.choices().consents()))
                .with("mayRecord", mayRecord)
                .with("form", form)
                .with(errors);
    }
}
