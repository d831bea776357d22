package se.rodatraden.casework.web;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.DecisionId;
import se.rodatraden.casework.domain.ConsentNeed;
import se.rodatraden.casework.domain.ImplementationPlan;
import se.rodatraden.casework.usecase.CoordinatorsLetIn;
import se.rodatraden.casework.usecase.LetInCoordinator;
import se.rodatraden.casework.usecase.ReadDecision;
import se.rodatraden.casework.usecase.RecordFollowUp;
import se.rodatraden.casework.usecase.WritePlan;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.StaffId;
import se.rodatraden.kernel.StaleEditException;
import se.rodatraden.shell.Answer;
import se.rodatraden.shell.FormErrors;
import se.rodatraden.shell.MergedForm;
import se.rodatraden.shell.Page;
import se.rodatraden.shell.Redirect;

/** A decision with what decided it, the plan that carries it out, and the follow-ups. */
@Controller
class DecisionPages {
    private final ReadDecision readDecision;
    private final WritePlan writePlan;
    private final RecordFollowUp recordFollowUp;
    private final CoordinatorsLetIn coordinatorsLetIn;
    private final LetInCoordinator letInCoordinator;
    private final SourceNames sourceNames;
    private final ProtectedCases protectedCases;
    private final CaseFrames frames;
    private final Clock clock;

    DecisionPages(
            ReadDecision readDecision,
            WritePlan writePlan,
            RecordFollowUp recordFollowUp,
            CoordinatorsLetIn coordinatorsLetIn,
            LetInCoordinator letInCoordinator,
            SourceNames sourceNames,
            ProtectedCases protectedCases,
            CaseFrames frames,
            Clock clock) {
        this.readDecision = readDecision;
        this.writePlan = writePlan;
        this.recordFollowUp = recordFollowUp;
        this.coordinatorsLetIn = coordinatorsLetIn;
        this.letInCoordinator = letInCoordinator;
        this.sourceNames = sourceNames;
        this.protectedCases = protectedCases;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/decisions/{decision}")
    @Endpoint(
            purpose = Purpose.HANDLE_CHILD_CASE,
            roles = {Role.SOCIAL_WORKER, Role.UNIT_MANAGER, Role.SIG_COORDINATOR})
    Page decision(@PathVariable UUID id, @PathVariable UUID decision, HttpSession session) {
        ChildCaseId caseId = new ChildCaseId(id);
        return protectedCases
                .warning(caseId, session)
                .orElseGet(() -> decision(caseId, new DecisionId(decision), null, new FormErrors()));
    }

    @PostMapping("/cases/{id}/decisions/{decision}/coordinator")
    @Endpoint(purpose = Purpose.HANDLE_CHILD_CASE, roles = Role.SOCIAL_WORKER)
    Answer coordinator(@PathVariable UUID id, @PathVariable UUID decision, @Nullable UUID coordinator) {
        ChildCaseId caseId = new ChildCaseId(id);
        DecisionId decisionId = new DecisionId(decision);
        FormErrors errors = new FormErrors();
        if (coordinator == null) {
            errors.add("coordinator", "casework.coordinator.missing");
            return decision(caseId, decisionId, null, errors);
        }
        try {
            letInCoordinator.letIn(caseId, decisionId, new StaffId(coordinator));
            return Redirect.to("/cases/{}/decisions/{}", id, decision).saying("casework.coordinator.done");
        } catch (RefusedException e) {
            return decision(caseId, decisionId, coordinator, Refusals.at("coordinator", e, errors))
                    .status(HttpStatus.CONFLICT);
        }
    }

    private Page decision(ChildCaseId id, DecisionId decision, @Nullable UUID coordinator, FormErrors errors) {
        ReadDecision.DecisionFile file = readDecision.read(id, decision);
        return frame(file)
                .pageUnderCase("casework/decision", "casework.decision.title")
                .with("file", file)
                .with("sources", sourceNames.of(file.kept()))
                .with("letIn", coordinatorsLetIn.of(id))
                .with("coordinators", letInCoordinator.candidates(file.given()))
                .with("coordinator", coordinator)
                .with("mayLetIn", letInCoordinator.mayLetIn(file))
                .with("refusing", AskedPerson.refusing(file.household(), file.consents()))
                .with("mayPlan", file.given().mayPlan(CurrentActor.get()))
                .with("mayFollowUp", file.given().mayFollowUp(CurrentActor.get()))
                .with(errors);
    }

    @GetMapping("/cases/{id}/decisions/{decision}/plan")
    @Endpoint(purpose = Purpose.HANDLE_CHILD_CASE, roles = Role.SOCIAL_WORKER)
    Page plan(@PathVariable UUID id, @PathVariable UUID decision, HttpSession session) {
        ChildCaseId caseId = new ChildCaseId(id);
        return protectedCases.warning(caseId, session).orElseGet(() -> {
            ReadDecision.DecisionFile file = readDecision.read(caseId, new DecisionId(decision));
            return plan(file, PlanForm.of(file.given().plan()), new FormErrors(), MergedForm.NONE);
        });
    }

    @PostMapping("/cases/{id}/decisions/{decision}/plan")
    @Endpoint(purpose = Purpose.HANDLE_CHILD_CASE, roles = Role.SOCIAL_WORKER)
    Answer plan(@PathVariable UUID id, @PathVariable UUID decision, PlanForm form) {
        ChildCaseId caseId = new ChildCaseId(id);
        DecisionId decisionId = new DecisionId(decision);
        FormErrors errors = new FormErrors();
        ReadDecision.DecisionFile file = readDecision.read(caseId, decisionId);
        Optional<ImplementationPlan> stored = file.given().plan();
        MergedForm merged = form.over(stored);
        PlanForm next = form.with(merged, stored);
        Optional<WritePlan.Written> written =
                next.read(stored.map(ImplementationPlan::version).orElse(0), errors);
        if (!merged.clashes().isEmpty()) {
            return plan(file, next, errors, merged).status(HttpStatus.CONFLICT);
        }
        if (written.isEmpty()) {
            return plan(file, next, errors, merged);
        }
        try {
            writePlan.write(caseId, decisionId, written.orElseThrow());
            return Redirect.to("/cases/{}/decisions/{}", id, decision)
                    .saying(merged.isApart() ? "casework.plan.saved.beside" : "casework.plan.saved");
        } catch (StaleEditException savedSinceItWasRead) {
            return plan(id, decision, form);
        } catch (RefusedException e) {
            return plan(file, next, Refusals.at("goals", e, errors), merged).status(HttpStatus.CONFLICT);
        }
    }

    @GetMapping("/cases/{id}/decisions/{decision}/follow-up")
    @Endpoint(purpose = Purpose.HANDLE_CHILD_CASE, roles = Role.SOCIAL_WORKER)
    Page followUp(@PathVariable UUID id, @PathVariable UUID decision, HttpSession session) {
        ChildCaseId caseId = new ChildCaseId(id);
        return protectedCases
                .warning(caseId, session)
                .orElseGet(() -> followUp(caseId, new DecisionId(decision), FollowUpForm.BLANK, new FormErrors()));
    }

    @PostMapping("/cases/{id}/decisions/{decision}/follow-up")
    @Endpoint(purpose = Purpose.HANDLE_CHILD_CASE, roles = Role.SOCIAL_WORKER)
    Answer followUp(@PathVariable UUID id, @PathVariable UUID decision, FollowUpForm form) {
        ChildCaseId caseId = new ChildCaseId(id);
        DecisionId decisionId = new DecisionId(decision);
        FormErrors errors = new FormErrors();
        ConsentNeed.Status consent = readDecision.read(caseId, decisionId).consent();
        Optional<RecordFollowUp.Followed> followed = form.read(LocalDate.now(clock), consent, errors);
        if (followed.isEmpty()) {
            return followUp(caseId, decisionId, form, errors);
        }
        try {
            recordFollowUp.record(caseId, decisionId, followed.orElseThrow());
            return Redirect.to("/cases/{}/decisions/{}", id, decision).saying("casework.follow-up.saved");
        } catch (RefusedException e) {
            errors.add(
                    fieldOf(e.refused().reason()),
                    e.refused().reason(),
                    e.refused().arguments().toArray());
            return followUp(caseId, decisionId, form, errors);
        }
    }

    private static String fieldOf(String reason) {
        return switch (reason) {
            case "casework.refused.no-plan-to-meet", "casework.follow-up.goals.missing" -> "goals";
            case "casework.refused.next-follow-up",
                    "casework.refused.follow-up-too-late",
                    "casework.refused.follow-up-after-review" -> "next";
            case "casework.refused.goals-not-reached" -> "closure";
            case "casework.refused.not-begun" -> "outcome";
            case "casework.refused.goes-on-without-consent" -> "withoutConsent";
            default -> "goesOn";
        };
    }

    private Page plan(ReadDecision.DecisionFile file, PlanForm form, FormErrors errors, MergedForm merged) {
        return frame(file)
                .pageUnderCase("casework/plan", "casework.plan.page.title")
                .with("file", file)
                .with("form", form)
                .with("mayPlan", file.given().mayPlan(CurrentActor.get()))
                .with("merged", merged)
                .with(errors);
    }

    private Page followUp(ChildCaseId id, DecisionId decision, FollowUpForm form, FormErrors errors) {
        ReadDecision.DecisionFile file = readDecision.read(id, decision);
        return frame(file)
                .pageUnderCase("casework/follow-up", "casework.follow-up.page.title")
                .with("file", file)
                .with("form", form)
                .with("refusing", AskedPerson.refusing(file.household(), file.consents()))
                .with("mayFollowUp", file.given().mayFollowUp(CurrentActor.get()))
                .with(errors);
    }

    private CaseFrame frame(ReadDecision.DecisionFile file) {
        return frames.of(file.childCase(), file.household().child());
    }
}
