package se.rodatraden.matters.web;

import static se.rodatraden.kernel.Role.ANALYST;
import static se.rodatraden.kernel.Role.COMMITTEE_MEMBER;
import static se.rodatraden.kernel.Role.COMMITTEE_SECRETARY;
import static se.rodatraden.kernel.Role.HEAD_OF_ADMINISTRATION;
import static se.rodatraden.kernel.Role.REGISTRAR;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.documents.Block;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.StaffId;
import se.rodatraden.matters.DemandId;
import se.rodatraden.matters.FormalMeetingId;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.domain.DiaryEntry;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterAction;
import se.rodatraden.matters.domain.ReplyText;
import se.rodatraden.matters.usecase.AssignOfficer;
import se.rodatraden.matters.usecase.ChangedProposals;
import se.rodatraden.matters.usecase.DispatchDecision;
import se.rodatraden.matters.usecase.DraftFromDemand;
import se.rodatraden.matters.usecase.FinishMatter;
import se.rodatraden.matters.usecase.LaterDocuments;
import se.rodatraden.matters.usecase.OpenReport;
import se.rodatraden.matters.usecase.PlaceOnAgenda;
import se.rodatraden.matters.usecase.ReadDocument;
import se.rodatraden.matters.usecase.ReadMatter;
import se.rodatraden.matters.usecase.ReadReview;
import se.rodatraden.matters.usecase.RegisterDocument;
import se.rodatraden.matters.usecase.ReopenMatter;
import se.rodatraden.shell.Answer;
import se.rodatraden.shell.FormErrors;
import se.rodatraden.shell.Page;
import se.rodatraden.shell.Redirect;

/** A matter, and the steps that are taken from its page. */
@Controller
class MatterPages {
    private final ReadMatter readMatter;
    private final ReadReview readReview;
    private final ReadDocument readDocument;
    private final AssignOfficer assignOfficer;
    private final DraftFromDemand draftFromDemand;
    private final OpenReport openReport;
    private final PlaceOnAgenda placeOnAgenda;
    private final DispatchDecision dispatchDecision;
    private final FinishMatter finishMatter;
    private final ReopenMatter reopenMatter;
    private final LaterDocuments laterDocuments;
    private final ChangedProposals changedProposals;

    MatterPages(
            ReadMatter readMatter,
            ReadReview readReview,
            ReadDocument readDocument,
            AssignOfficer assignOfficer,
            DraftFromDemand draftFromDemand,
            OpenReport openReport,
            PlaceOnAgenda placeOnAgenda,
            DispatchDecision dispatchDecision,
            FinishMatter finishMatter,
            ReopenMatter reopenMatter,
            LaterDocuments laterDocuments,
            ChangedProposals changedProposals) {
        this.readMatter = readMatter;
        this.readReview = readReview;
        this.readDocument = readDocument;
        this.assignOfficer = assignOfficer;
        this.draftFromDemand = draftFromDemand;
        this.openReport = openReport;
        this.placeOnAgenda = placeOnAgenda;
        this.dispatchDecision = dispatchDecision;
        this.finishMatter = finishMatter;
        this.reopenMatter = reopenMatter;
        this.laterDocuments = laterDocuments;
        this.changedProposals = changedProposals;
    }

    @GetMapping("/matters/{id}")
    @Endpoint(
            purpose = Purpose.PREPARE_MATTERS,
            roles = {REGISTRAR, ANALYST, HEAD_OF_ADMINISTRATION, COMMITTEE_SECRETARY, COMMITTEE_MEMBER})
    Page matter(@PathVariable UUID id) {
        ReadMatter.MatterView view = readMatter.read(new MatterId(id));
        return Page.of("matters/matter")
                .titled("matters.matter.title", view.matter().header().number())
                .under("/matters", "matters.diary.title")
                .with("view", view)
                .with("prepared", view.motion().map(changedProposals::of).orElse(Map.of()))
                .with("starts", view.motion().map(draftFromDemand::starts).orElse(Map.of()))
                .with("waiting", waiting(view));
    }

    /** The matter's report, where it waits for the reader to review or to sign it. */
    private ReadReview.@Nullable AwaitsReader waiting(ReadMatter.MatterView view) {
        return view.report()
                .flatMap(report -> readReview.awaits(report.id(), CurrentActor.person()))
                .orElse(null);
    }

    @GetMapping("/matters/{id}/documents/{ordinal}")
    @Endpoint(
            purpose = Purpose.READ_DOCUMENTS,
            roles = {REGISTRAR, ANALYST, HEAD_OF_ADMINISTRATION, COMMITTEE_SECRETARY, COMMITTEE_MEMBER})
    Page document(@PathVariable UUID id, @PathVariable int ordinal) {
        ReadDocument.DocumentView view = readDocument.read(new MatterId(id), ordinal);
        return Page.of("matters/document")
                .titled("matters.document.title", view.matter().number(), ordinal)
                .under("/matters", "matters.diary.title")
                .under("/matters/" + id, "matters.matter.title", view.matter().number())
                .with("view", view)
                .with(
                        "paragraphs",
                        ReplyText.of(view.document().body()).paragraphs().stream()
                                .map(Block::ofTypedText)
                                .toList())
                .with(
                        "registers",
                        RegisterDocument.may(view.matter(), CurrentActor.get()).isAllowed())
                .with("leaves", laterDocuments.waits(view.matter().id(), ordinal))
                .with("readers", DocumentPages.READERS);
    }

    @PostMapping("/matters/{id}/officer")
    @Endpoint(
            purpose = Purpose.REGISTER_MATTERS,
            roles = {REGISTRAR, ANALYST})
    Answer assign(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID staff,
            @RequestParam Map<String, String> typed) {
        if (staff == null && typed.containsKey("staff")) {
            return matter(id).with(new FormErrors().add("staff", "matters.assign.missing"));
        }
        StaffId officer = staff == null ? CurrentActor.person().staff() : new StaffId(staff);
        assignOfficer.assign(new MatterId(id), officer);
        return Redirect.to("/matters/{}", id).saying("matters.assigned");
    }

    @PostMapping("/matters/{id}/drafts")
    @Endpoint(purpose = Purpose.PREPARE_MATTERS, roles = ANALYST)
    Redirect draft(
            @PathVariable UUID id, @RequestParam UUID demand, @RequestParam(required = false) @Nullable UUID from) {
        GuidelineVersionId draft = draftFromDemand.draft(
                new MatterId(id),
                new DemandId(demand),
                Optional.ofNullable(from).map(GuidelineVersionId::new));
        return Redirect.to("/guidelines/versions/{}/edit", draft)
                .saying(from == null ? "matters.draft.opened" : "matters.draft.opened.chosen");
    }

    @PostMapping("/matters/{id}/report")
    @Endpoint(purpose = Purpose.PREPARE_MATTERS, roles = ANALYST)
    Redirect report(@PathVariable UUID id) {
        return Redirect.to("/matters/reports/{}", openReport.open(new MatterId(id)));
    }

    @PostMapping("/matters/{id}/agenda")
    @Endpoint(purpose = Purpose.DECIDE_MATTERS, roles = COMMITTEE_SECRETARY)
    Answer place(
            @PathVariable UUID id,
            @RequestParam UUID meeting,
            @RequestParam(required = false) @Nullable String settled) {
        FormErrors errors = asked(id, settled);
        if (!errors.isEmpty()) {
            return matter(id).with(errors);
        }
        placeOnAgenda.place(new MatterId(id), new FormalMeetingId(meeting));
        return Redirect.to("/meetings/{}", meeting).saying("matters.agenda.placed");
    }

    @PostMapping("/matters/{id}/finish")
    @Endpoint(
            purpose = Purpose.REGISTER_MATTERS,
            roles = {REGISTRAR, ANALYST})
    Redirect finish(@PathVariable UUID id) {
        finishMatter.finish(new MatterId(id));
        return Redirect.to("/matters/{}", id).saying("matters.finished");
    }

    @GetMapping("/matters/{id}/reopening")
    @Endpoint(
            purpose = Purpose.REGISTER_MATTERS,
            roles = {REGISTRAR, ANALYST})
    Page reopening(@PathVariable UUID id) {
        return reopening(id, "", new FormErrors());
    }

    @PostMapping("/matters/{id}/reopening")
    @Endpoint(
            purpose = Purpose.REGISTER_MATTERS,
            roles = {REGISTRAR, ANALYST})
    Answer reopen(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        FormErrors errors = new FormErrors();
        Optional<String> why = errors.text("reason", reason, "matters.refused.unexplained", DiaryEntry.LONGEST_REASON);
        if (why.isPresent()) {
            try {
                reopenMatter.reopen(new MatterId(id), why.get());
                return Redirect.to("/matters/{}", id).saying("matters.reopened");
            } catch (RefusedException e) {
                errors.add(
                        "reason", e.refused().reason(), e.refused().arguments().toArray());
            }
        }
        return reopening(id, reason, errors);
    }

    private Page reopening(UUID id, String typed, FormErrors errors) {
        ReadMatter.MatterView view = readMatter.read(new MatterId(id));
        Matter.Header matter = view.matter().header();
        return new ReasonPage(
                        "reopening",
                        matter.number() + " · " + matter.title(),
                        matter.number(),
                        "/matters/" + id + "/reopening",
                        view.verdict(MatterAction.REOPEN))
                .shown(typed, errors)
                .under("/matters", "matters.diary.title")
                .under("/matters/" + id, "matters.matter.title", matter.number());
    }

    @GetMapping("/matters/{id}/stays-ended")
    @Endpoint(
            purpose = Purpose.REGISTER_MATTERS,
            roles = {REGISTRAR, ANALYST})
    Page leaving(@PathVariable UUID id) {
        return leaving(id, laterDocuments.waiting(new MatterId(id)), "", new FormErrors());
    }

    @PostMapping("/matters/{id}/stays-ended")
    @Endpoint(
            purpose = Purpose.REGISTER_MATTERS,
            roles = {REGISTRAR, ANALYST})
    Answer leave(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<Integer> about,
            @RequestParam(defaultValue = "") String reason) {
        FormErrors errors = new FormErrors();
        Optional<String> note = errors.text("reason", reason, "matters.refused.unexplained", DiaryEntry.LONGEST_REASON);
        if (note.isPresent()) {
            try {
                laterDocuments.leave(new MatterId(id), about, note.get());
                return Redirect.to("/matters/{}", id).saying("matters.stays-ended");
            } catch (RefusedException e) {
                errors.add(
                        "reason", e.refused().reason(), e.refused().arguments().toArray());
            }
        }
        return leaving(id, about, reason, errors);
    }

    private Page leaving(UUID id, List<Integer> about, String typed, FormErrors errors) {
        Matter.Header matter = readMatter.read(new MatterId(id)).matter().header();
        return new ReasonPage(
                        "stays-ended",
                        matter.number() + " · " + matter.title(),
                        matter.number(),
                        "/matters/" + id + "/stays-ended",
                        laterDocuments.mayLeave(new MatterId(id)),
                        about)
                .shown(typed, errors)
                .under("/matters", "matters.diary.title")
                .under("/matters/" + id, "matters.matter.title", matter.number());
    }

    @PostMapping("/matters/{id}/dispatch")
    @Endpoint(
            purpose = Purpose.REGISTER_MATTERS,
            roles = {REGISTRAR, COMMITTEE_SECRETARY})
    Answer dispatch(@PathVariable UUID id, @RequestParam(required = false) @Nullable String settled) {
        FormErrors errors = asked(id, settled);
        if (!errors.isEmpty()) {
            return matter(id).with(errors);
        }
        DispatchDecision.Sent sent = dispatchDecision.dispatch(new MatterId(id));
        return Redirect.to("/matters/{}", id).saying("matters.dispatched." + sent.name());
    }

    private FormErrors asked(UUID id, @Nullable String settled) {
        FormErrors errors = new FormErrors();
        SettledQuestion.ask(readMatter.read(new MatterId(id)).settled(), settled, errors);
        return errors;
    }
}
