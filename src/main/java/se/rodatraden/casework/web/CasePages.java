package se.rodatraden.casework.web;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.rodatraden.access.ActorDirectory;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.casework.CaseNumber;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.domain.Notice;
import se.rodatraden.casework.usecase.CaseFile;
import se.rodatraden.casework.usecase.CloseCase;
import se.rodatraden.casework.usecase.ProtectChild;
import se.rodatraden.casework.usecase.ReadCase;
import se.rodatraden.casework.usecase.ReadHistory;
import se.rodatraden.casework.usecase.TakeNote;
import se.rodatraden.casework.usecase.UnseenByHandler;
import se.rodatraden.casework.usecase.UnseenReports;
import se.rodatraden.kernel.Letters;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.StaffId;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.people.ProtectionLevel;
import se.rodatraden.shell.Answer;
import se.rodatraden.shell.FormErrors;
import se.rodatraden.shell.Page;
import se.rodatraden.shell.Redirect;

/** The case as a whole: overview, history with who has read it, protection, closing. */
@Controller
class CasePages {
    private final ReadCase readCase;
    private final ReadHistory readHistory;
    private final TakeNote takeNote;
    private final UnseenReports unseenReports;
    private final CloseCase closeCase;
    private final ProtectChild protectChild;
    private final UnseenByHandler unseenByHandler;
    private final ActorDirectory directory;
    private final ProtectedCases protectedCases;
    private final CaseFrames frames;

    CasePages(
            ReadCase readCase,
            ReadHistory readHistory,
            TakeNote takeNote,
            UnseenReports unseenReports,
            CloseCase closeCase,
            ProtectChild protectChild,
            UnseenByHandler unseenByHandler,
            ActorDirectory directory,
            ProtectedCases protectedCases,
            CaseFrames frames) {
        this.readCase = readCase;
        this.readHistory = readHistory;
        this.takeNote = takeNote;
        this.unseenReports = unseenReports;
        this.closeCase = closeCase;
        this.protectChild = protectChild;
        this.unseenByHandler = unseenByHandler;
        this.directory = directory;
        this.protectedCases = protectedCases;
        this.frames = frames;
    }

    @GetMapping("/cases/{id}")
    @Endpoint(
            purpose = Purpose.HANDLE_CHILD_CASE,
            roles = {Role.SOCIAL_WORKER, Role.UNIT_MANAGER, Role.SIG_COORDINATOR})
    Page overview(@PathVariable UUID id, HttpSession session) {
        ChildCaseId caseId = new ChildCaseId(id);
        return protectedCases.isAware(caseId, session)
                ? overview(readCase.read(caseId))
                : readCase.readUnlessProtected(caseId)
                        .map(this::overview)
                        .orElseGet(() -> protectedCases.warning(caseId));
    }

    private Page overview(CaseFile file) {
        CaseFrame frame = frame(file);
        return frame.page("casework/case", "casework.case.title")
                .with("file", file)
                .with("steps", StepView.of(file.awaited(), frame.path(), CurrentActor.get()))
                .with("mayAssess", file.childCase().mayAssess(CurrentActor.get()))
                .with(
                        "mayPropose",
                        file.childCase()
                                .mayPropose(
                                        CurrentActor.get(), file.assessment().isPresent()))
                .with("refusing", AskedPerson.refusing(file.household(), file.consents()))
                .with("mayClose", mayClose(file))
                .with("mayProtect", file.childCase().mayProtect(CurrentActor.get()))
                .with("mayCorrect", file.childCase().mayCorrectPersons(CurrentActor.get()))
                .with("mayTakeNote", file.childCase().mayTakeNote(CurrentActor.get()))
                .with("mayHandOver", file.childCase().mayHandOver(CurrentActor.get()))
                .with("unseen", unseenByHandler.isUnseen(file.childCase()))
                .with(
                        "unseenReports",
                        unseenReports.about(file.childCase().header().id()))
                .with("exposed", file.exposed())
                .with(
                        "mayProtectExposed",
                        file.exposed().stream()
                                .allMatch(one ->
                                        one.mayProtect(CurrentActor.get()).isAllowed()));
    }

    @PostMapping("/cases/{id}/protected")
    @Endpoint(
            purpose = Purpose.HANDLE_CHILD_CASE,
            roles = {Role.SOCIAL_WORKER, Role.UNIT_MANAGER, Role.SIG_COORDINATOR})
    Answer acknowledge(@PathVariable UUID id, HttpSession session) {
        protectedCases.acknowledge(new ChildCaseId(id), session);
        return Redirect.to("/cases/{}", id);
    }

    @PostMapping("/cases/{id}/notices/{notice}")
    @Endpoint(purpose = Purpose.HANDLE_CHILD_CASE, roles = Role.SOCIAL_WORKER)
    Answer takeNote(@PathVariable UUID id, @PathVariable String notice, @RequestParam(defaultValue = "") String link) {
        Notice noted = Stream.of(Notice.values())
                .filter(one -> one.name().equals(notice))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("notice"));
        takeNote.of(new ChildCaseId(id), noted, link);
        return Redirect.to("/cases/{}", id).saying("casework.notice.noted");
    }

    @PostMapping("/cases/{id}/unseen-report")
    @Endpoint(purpose = Purpose.HANDLE_CHILD_CASE, roles = Role.SOCIAL_WORKER)
    Answer joinUnseen(@PathVariable UUID id, @Nullable UUID begun) {
        if (begun == null) {
            throw new NotFoundException("report");
        }
        unseenReports.join(new ChildCaseId(id), new ChildCaseId(begun));
        return Redirect.to("/cases/{}", id).saying("casework.unseen-report.joined");
    }

    @GetMapping("/cases/{id}/history")
    @Endpoint(
            purpose = Purpose.HANDLE_CHILD_CASE,
            roles = {Role.SOCIAL_WORKER, Role.UNIT_MANAGER, Role.SIG_COORDINATOR})
    Page history(@PathVariable UUID id, HttpSession session) {
        ChildCaseId caseId = new ChildCaseId(id);
        return protectedCases.warning(caseId, session).orElseGet(() -> {
            ReadHistory.History history = readHistory.read(caseId);
            return frames.of(history.line().childCase(), history.child())
                    .page("casework/history", "casework.history.title")
                    .with("history", history);
        });
    }

    /** Asked once more, and why: what is closed is not opened again. */
    @GetMapping("/cases/{id}/close")
    @Endpoint(purpose = Purpose.HANDLE_CHILD_CASE, roles = Role.SOCIAL_WORKER)
    Page closing(@PathVariable UUID id, HttpSession session) {
        ChildCaseId caseId = new ChildCaseId(id);
        return protectedCases.warning(caseId, session).orElseGet(() -> closing(caseId, "", new FormErrors()));
    }

    @PostMapping("/cases/{id}/close")
    @Endpoint(purpose = Purpose.HANDLE_CHILD_CASE, roles = Role.SOCIAL_WORKER)
    Answer close(@PathVariable UUID id, @RequestParam(defaultValue = "") String reasons) {
        ChildCaseId caseId = new ChildCaseId(id);
        FormErrors errors = new FormErrors();
        Optional<String> written = errors.text("reasons", reasons, "casework.close.reasons.missing");
        if (written.isEmpty()) {
            return closing(caseId, reasons, errors);
        }
        try {
            closeCase.close(caseId, written.orElseThrow());
            return Redirect.to("/cases/{}", id).saying("casework.case.closed");
        } catch (RefusedException e) {
            return closing(caseId, reasons, Refusals.at("reasons", e, errors)).status(HttpStatus.CONFLICT);
        }
    }

    private Page closing(ChildCaseId id, String reasons, FormErrors errors) {
        CaseFile file = readCase.read(id);
        return frame(file)
                .page("casework/close", "casework.close.title")
                .with("mayClose", mayClose(file))
                .with("reasons", reasons)
                .with(errors);
    }

    @GetMapping("/cases/{id}/protection")
    @Endpoint(purpose = Purpose.HANDLE_CHILD_CASE, roles = Role.SOCIAL_WORKER)
    Page protection(@PathVariable UUID id, HttpSession session) {
        ChildCaseId caseId = new ChildCaseId(id);
        return protectedCases
                .warning(caseId, session)
                .orElseGet(() -> protection(
                        caseId,
                        protectChild
                                .beside(caseId)
                                .map(known -> known.level().name())
                                .orElse(""),
                        "",
                        List.of(),
                        new FormErrors()));
    }

    @PostMapping("/cases/{id}/protection")
    @Endpoint(purpose = Purpose.HANDLE_CHILD_CASE, roles = Role.SOCIAL_WORKER)
    Answer protect(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") List<String> cleared) {
        FormErrors errors = new FormErrors();
        Optional<ProtectionLevel> chosen = errors.choice(
                        "level", level, ProtectionLevel.class, "casework.protection.level.missing")
                .filter(ProtectionLevel::isProtected);
        if (chosen.isEmpty() && errors.isEmpty()) {
            errors.add("level", "casework.protection.level.missing");
        }
        Optional<String> why = errors.text("reason", reason, "casework.protection.reason.missing", 255);
        if (why.filter(text -> Letters.areFewerThan(10, text)).isPresent()) {
            errors.add("reason", "casework.protection.reason.missing");
        }
        if (!errors.isEmpty()) {
            return protection(new ChildCaseId(id), level, reason, cleared, errors);
        }
        try {
            List<CaseNumber> others = protectChild.protect(
                    new ChildCaseId(id),
                    chosen.orElseThrow(),
                    cleared.stream().map(this::colleague).toList(),
                    why.orElseThrow());
            Redirect done = Redirect.to("/cases/{}", id);
            return others.isEmpty()
                    ? done.saying("casework.protection.done")
                    : done.saying(
                            "casework.protection.done.others",
                            others.stream().map(CaseNumber::value).collect(Collectors.joining(", ")));
        } catch (RefusedException e) {
            String field = switch (e.refused().reason()) {
                case "casework.refused.no-manager-cleared" -> "cleared";
                case "casework.refused.weaker-protection" -> "level";
                default -> "reason";
            };
            return protection(new ChildCaseId(id), level, reason, cleared, Refusals.at(field, e, errors))
                    .status(HttpStatus.CONFLICT);
        }
    }

    private StaffId colleague(String chosen) {
        return directory.accounts().stream()
                .map(ActorDirectory.Account::staff)
                .filter(staff -> staff.toString().equals(chosen))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("colleague"));
    }

    private Page protection(ChildCaseId id, String level, String reason, List<String> cleared, FormErrors errors) {
        CaseFile file = readCase.read(id);
        return frame(file)
                .page("casework/protection", "casework.protection.title")
                .with(
                        "managers",
                        directory.holders(
                                Role.UNIT_MANAGER, file.childCase().header().compartment()))
                .with("mayProtect", file.childCase().mayProtect(CurrentActor.get()))
                .with("beside", file.beside())
                .with("unseenReports", unseenReports.about(id))
                .with("known", protectChild.beside(id))
                .with("level", level)
                .with("reason", reason)
                .with("cleared", cleared)
                .with(errors);
    }

    private static Verdict mayClose(CaseFile file) {
        return file.childCase().mayClose(CurrentActor.get(), file.ongoing(), file.waiting());
    }

    private CaseFrame frame(CaseFile file) {
        return frames.of(file.childCase(), file.household().child());
    }
}
