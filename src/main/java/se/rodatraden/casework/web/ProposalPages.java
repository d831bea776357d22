package se.rodatraden.casework.web;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
import se.rodatraden.casework.DecisionId;
import se.rodatraden.casework.ProposalId;
import se.rodatraden.casework.domain.ConsentNeed;
import se.rodatraden.casework.usecase.ApproveDeviation;
import se.rodatraden.casework.usecase.DecideIntervention;
import se.rodatraden.casework.usecase.DecisionDays;
import se.rodatraden.casework.usecase.ReadProposal;
import se.rodatraden.casework.usecase.RefuseDeviation;
import se.rodatraden.casework.usecase.WithdrawProposal;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.Role;
import se.rodatraden.shell.Answer;
import se.rodatraden.shell.FormErrors;
import se.rodatraden.shell.Page;
import se.rodatraden.shell.Redirect;

/** One proposal on its way: the manager settles a deviation, the social worker decides or withdraws. */
@Controller
class ProposalPages {
    private final ReadProposal readProposal;
    private final ApproveDeviation approveDeviation;
    private final RefuseDeviation refuseDeviation;
    private final DecideIntervention decideIntervention;
    private final DecisionDays decisionDays;
    private final WithdrawProposal withdrawProposal;
    private final SourceNames sourceNames;
    private final ProtectedCases protectedCases;
    private final CaseFrames frames;
    private final Clock clock;

    ProposalPages(
            ReadProposal readProposal,
            ApproveDeviation approveDeviation,
            RefuseDeviation refuseDeviation,
            DecideIntervention decideIntervention,
            DecisionDays decisionDays,
            WithdrawProposal withdrawProposal,
            SourceNames sourceNames,
            ProtectedCases protectedCases,
            CaseFrames frames,
            Clock clock) {
        this.readProposal = readProposal;
        this.approveDeviation = approveDeviation;
        this.refuseDeviation = refuseDeviation;
        this.decideIntervention = decideIntervention;
        this.decisionDays = decisionDays;
        this.withdrawProposal = withdrawProposal;
        this.sourceNames = sourceNames;
        this.protectedCases = protectedCases;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/proposals/{proposal}")
    @Endpoint(
            purpose = Purpose.HANDLE_CHILD_CASE,
            roles = {Role.SOCIAL_WORKER, Role.UNIT_MANAGER, Role.SIG_COORDINATOR})
    Page proposal(@PathVariable UUID id, @PathVariable UUID proposal, HttpSession session) {
        ChildCaseId caseId = new ChildCaseId(id);
        return protectedCases
                .warning(caseId, session)
                .orElseGet(() -> page(caseId, new ProposalId(proposal), null, "", new FormErrors()));
    }

    @PostMapping("/cases/{id}/proposals/{proposal}/approval")
    @Endpoint(purpose = Purpose.LEAD_UNIT, roles = Role.UNIT_MANAGER)
    Answer approve(
            @PathVariable UUID id,
            @PathVariable UUID proposal,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String version) {
        ChildCaseId caseId = new ChildCaseId(id);
        ReadProposal.ProposalFile file = readProposal.read(caseId, new ProposalId(proposal));
        List<Offer.Change> changes = changes(file, version);
        if (!changes.isEmpty()) {
            return page(file, null, reason, new FormErrors())
                    .with("changes", changes)
                    .status(HttpStatus.CONFLICT);
        }
        return settle(caseId, new ProposalId(proposal), reason, true);
    }

    @PostMapping("/cases/{id}/proposals/{proposal}/refusal")
    @Endpoint(purpose = Purpose.LEAD_UNIT, roles = Role.UNIT_MANAGER)
    Answer refuse(@PathVariable UUID id, @PathVariable UUID proposal, @RequestParam(defaultValue = "") String reason) {
        return settle(new ChildCaseId(id), new ProposalId(proposal), reason, false);
    }

    @PostMapping("/cases/{id}/proposals/{proposal}/withdrawal")
    @Endpoint(purpose = Purpose.HANDLE_CHILD_CASE, roles = Role.SOCIAL_WORKER)
    Answer withdraw(@PathVariable UUID id, @PathVariable UUID proposal) {
        withdrawProposal.withdraw(new ChildCaseId(id), new ProposalId(proposal));
        return Redirect.to("/cases/{}/interventions", id).saying("casework.proposal.taken-back");
    }

    @PostMapping("/cases/{id}/proposals/{proposal}/decision")
    @Endpoint(purpose = Purpose.HANDLE_CHILD_CASE, roles = Role.SOCIAL_WORKER)
    Answer decide(@PathVariable UUID id, @PathVariable UUID proposal, DecisionForm form) {
        ChildCaseId caseId = new ChildCaseId(id);
        ProposalId proposalId = new ProposalId(proposal);
        FormErrors errors = new FormErrors();
        ReadProposal.ProposalFile file = readProposal.read(caseId, proposalId);
        List<Offer.Change> changes = changes(file, form.version());
        if (!changes.isEmpty()) {
            return page(file, form, "", errors).with("changes", changes).status(HttpStatus.CONFLICT);
        }
        Optional<DecideIntervention.Terms> terms =
                form.read((starts, follow) -> decisionDays.verdicts(starts, follow, file.proposal()), errors);
        if (terms.isEmpty()) {
            return page(caseId, proposalId, form, "", errors);
        }
        try {
            DecisionId decided = decideIntervention.decide(caseId, proposalId, terms.orElseThrow());
            return Redirect.to("/cases/{}/decisions/{}", id, decided).saying("casework.decide.done");
        } catch (RefusedException e) {
            return page(
                    caseId,
                    proposalId,
                    form,
                    "",
                    Refusals.at(DecisionForm.field(e.refused().reason()), e, errors));
        }
    }

    private Answer settle(ChildCaseId id, ProposalId proposal, String reason, boolean approves) {
        FormErrors errors = new FormErrors();
        Optional<String> why = errors.text("reason", reason, "casework.approval.reason.missing");
        if (why.isEmpty()) {
            return page(id, proposal, null, reason, errors);
        }
        try {
            if (approves) {
                approveDeviation.approve(id, proposal, why.orElseThrow());
                return Redirect.to("/approvals").saying("casework.approval.approved");
            }
            refuseDeviation.refuse(id, proposal, why.orElseThrow());
            return Redirect.to("/approvals").saying("casework.approval.refused");
        } catch (RefusedException e) {
            return page(id, proposal, null, reason, Refusals.at("reason", e, errors))
                    .status(HttpStatus.CONFLICT);
        }
    }

    private Page page(
            ChildCaseId id, ProposalId proposalId, @Nullable DecisionForm typed, String reason, FormErrors errors) {
        return page(readProposal.read(id, proposalId), typed, reason, errors);
    }

    private Page page(ReadProposal.ProposalFile file, @Nullable DecisionForm typed, String reason, FormErrors errors) {
        DecisionForm form = typed == null
                ? DecisionForm.on(LocalDate.now(clock), file.proposal().anyDeviation())
                : typed;
        return frames.of(file.childCase(), file.today().household().child())
                .pageUnderCase("casework/proposal", "casework.proposal.title")
                .with("file", file)
                .with("sources", sourceNames.of(file.kept()))
                .with("latestFollowUp", decisionDays.latestFollowUp(file.proposal()))
                .with(
                        "refusing",
                        file.consent() == ConsentNeed.Status.REFUSED
                                ? AskedPerson.refusing(
                                        file.today().household(), file.today().consents())
                                : List.of())
                .with("maySettle", file.proposal().maySettle(CurrentActor.get()))
                .with("mayApprove", file.mayApprove(CurrentActor.get()))
                .with("mayDecide", file.mayDecide(CurrentActor.get()))
                .with("mayWithdraw", file.proposal().mayWithdraw(CurrentActor.get()))
                .with("offer", file.option().map(Offer::of))
                .with("changes", List.of())
                .with("form", form)
                .with("reason", reason)
                .with(errors);
    }

    /** What is not as the page said on which it was settled or decided; what is no longer offered is refused elsewhere. */
    private static List<Offer.Change> changes(ReadProposal.ProposalFile file, @Nullable String version) {
        return file.option().map(Offer::of).map(offer -> offer.changes(version)).orElse(List.of());
    }
}
