package se.rodatraden.matters.web;

import static se.rodatraden.kernel.Role.ANALYST;
import static se.rodatraden.kernel.Role.COMMITTEE_MEMBER;
import static se.rodatraden.kernel.Role.COMMITTEE_SECRETARY;
import static se.rodatraden.kernel.Role.REGISTRAR;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.kernel.EvidenceRef;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.StaleEditException;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.MatterKind;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.domain.OfficialReport;
import se.rodatraden.matters.usecase.AddSource;
import se.rodatraden.matters.usecase.CiteEvidence;
import se.rodatraden.matters.usecase.ReadReport;
import se.rodatraden.matters.usecase.ReadReview;
import se.rodatraden.matters.usecase.ReportPresence;
import se.rodatraden.matters.usecase.ReportTerms;
import se.rodatraden.matters.usecase.ResolveComment;
import se.rodatraden.matters.usecase.SaveReport;
import se.rodatraden.matters.usecase.SendForReview;
import se.rodatraden.matters.usecase.SignOfficialReport;
import se.rodatraden.matters.usecase.WithdrawEvidence;
import se.rodatraden.matters.usecase.WithdrawSource;
import se.rodatraden.shell.Answer;
import se.rodatraden.shell.FormErrors;
import se.rodatraden.shell.Page;
import se.rodatraden.shell.Redirect;

/** The workspace of a report. Whatever is pressed saves what was typed first. */
@Controller
class ReportPages {
    private final ReadReport readReport;
    private final SaveReport saveReport;
    private final ReportPresence presence;
    private final ReadReview readReview;
    private final SendForReview sendForReview;
    private final ReportTerms reportTerms;
    private final AddSource addSource;
    private final WithdrawSource withdrawSource;
    private final ResolveComment resolveComment;
    private final CiteEvidence citeEvidence;
    private final WithdrawEvidence withdrawEvidence;
    private final SignOfficialReport signOfficialReport;

    ReportPages(
            ReadReport readReport,
            SaveReport saveReport,
            ReportPresence presence,
            ReadReview readReview,
            SendForReview sendForReview,
            ReportTerms reportTerms,
            AddSource addSource,
            WithdrawSource withdrawSource,
            ResolveComment resolveComment,
            CiteEvidence citeEvidence,
            WithdrawEvidence withdrawEvidence,
            SignOfficialReport signOfficialReport) {
        this.readReport = readReport;
        this.saveReport = saveReport;
        this.presence = presence;
        this.readReview = readReview;
        this.sendForReview = sendForReview;
        this.reportTerms = reportTerms;
        this.addSource = addSource;
        this.withdrawSource = withdrawSource;
        this.resolveComment = resolveComment;
        this.citeEvidence = citeEvidence;
        this.withdrawEvidence = withdrawEvidence;
        this.signOfficialReport = signOfficialReport;
    }

    @GetMapping("/matters/reports/{id}")
    @Endpoint(
            purpose = Purpose.PREPARE_MATTERS,
            roles = {REGISTRAR, ANALYST, COMMITTEE_SECRETARY, COMMITTEE_MEMBER})
    Page report(@PathVariable UUID id) {
        readReview.read(new OfficialReportId(id)).mayRead().orThrow();
        ReadReport.ReportView view = readReport.read(new OfficialReportId(id));
        return page(view, ReportForm.of(view), new FormErrors(), null);
    }

    @PostMapping("/matters/reports/{id}")
    @Endpoint(purpose = Purpose.PREPARE_MATTERS, roles = ANALYST)
    Answer save(@PathVariable UUID id, @RequestParam Map<String, String> typed) {
        return saved(id, typed, saved -> {
            Redirect back = Redirect.to("/matters/reports/{}", id);
            return saved.joined().isEmpty()
                    ? back.saying("matters.report.saved")
                    : back.saying("matters.report.joined", saved.joined());
        });
    }

    @PostMapping("/matters/reports/{id}/sign")
    @Endpoint(
            purpose = Purpose.PREPARE_MATTERS,
            roles = {ANALYST, REGISTRAR, COMMITTEE_SECRETARY})
    Answer sign(@PathVariable UUID id, @RequestParam Map<String, String> typed) {
        return ready(id, typed, ReadReview.Review::maySign, report -> {
            signOfficialReport.sign(report);
            MatterId matter = readReview.read(report).matter().id();
            return Redirect.to("/matters/{}", matter).saying("matters.report.signed");
        });
    }

    @PostMapping("/matters/reports/{id}/send")
    @Endpoint(purpose = Purpose.PREPARE_MATTERS, roles = ANALYST)
    Answer send(@PathVariable UUID id, @RequestParam Map<String, String> typed) {
        return ready(id, typed, ReadReview.Review::maySend, report -> {
            sendForReview.send(report, "");
            return Redirect.to("/matters/reports/{}", id).saying("matters.review.sent");
        });
    }

    @PostMapping("/matters/reports/{id}/comments/resolve")
    @Endpoint(
            purpose = Purpose.PREPARE_MATTERS,
            roles = {ANALYST, REGISTRAR, COMMITTEE_SECRETARY})
    Answer resolve(@PathVariable UUID id, @RequestParam Map<String, String> typed) {
        String comment = typed.getOrDefault("comment", "");
        if (!comment.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw new NotFoundException("comment " + comment);
        }
        OfficialReportId report = new OfficialReportId(id);
        Function<SaveReport.Saved, Answer> resolved = _ -> {
            resolveComment.resolve(report, UUID.fromString(comment));
            return Redirect.to("/matters/reports/{}", id).saying("matters.review.resolved");
        };
        return readReport.read(report).mayWrite().isAllowed()
                ? saved(id, typed, resolved)
                : resolved.apply(new SaveReport.Saved(Map.of(), List.of()));
    }

    /** Saves what was typed where anything can be, and goes on when the report is ready for it. */
    private Answer ready(
            UUID id,
            Map<String, String> typed,
            Function<ReadReview.Review, Verdict> may,
            Function<OfficialReportId, Answer> then) {
        OfficialReportId report = new OfficialReportId(id);
        if (!readReport.read(report).mayWrite().isAllowed()) {
            return then.apply(report);
        }
        return saved(id, typed, _ -> {
            if (may.apply(readReview.read(report)) instanceof Verdict.Refused refused) {
                ReadReport.ReportView view = readReport.read(report);
                FormErrors errors = new FormErrors()
                        .add(
                                fieldOf(refused, view),
                                refused.reason(),
                                refused.arguments().toArray());
                return page(view, ReportForm.of(view), errors, null);
            }
            return then.apply(report);
        });
    }

    @PostMapping("/matters/reports/{id}/evidence")
    @Endpoint(purpose = Purpose.PREPARE_MATTERS, roles = ANALYST)
    Answer cite(@PathVariable UUID id, @RequestParam Map<String, String> typed) {
        return saved(id, typed, _ -> {
            OfficialReportId report = new OfficialReportId(id);
            ReadReport.ReportView view = readReport.read(report);
            FormErrors errors = new FormErrors();
            var choice = view.choices().stream()
                    .filter(saved -> saved.ref().snapshot().toString().equals(typed.get("snapshot")))
                    .findFirst();
            if (choice.isEmpty()) {
                errors.add("snapshot", "matters.report.evidence.missing");
            }
            String section = typed.getOrDefault("section", "");
            if (!view.outline().has(section)) {
                errors.add("section", "matters.report.section.missing");
            }
            if (!errors.isEmpty()) {
                return page(view, ReportForm.of(view), errors, null);
            }
            EvidenceRef ref = choice.orElseThrow().ref();
            citeEvidence.cite(report, ref, section);
            return Redirect.to("/matters/reports/{}", id).saying("matters.report.cited");
        });
    }

    @PostMapping("/matters/reports/{id}/evidence/{snapshot}/withdraw")
    @Endpoint(purpose = Purpose.PREPARE_MATTERS, roles = ANALYST)
    Answer withdraw(@PathVariable UUID id, @PathVariable UUID snapshot, @RequestParam Map<String, String> typed) {
        return saved(id, typed, _ -> {
            withdrawEvidence.withdraw(new OfficialReportId(id), snapshot);
            return Redirect.to("/matters/reports/{}", id).saying("matters.report.withdrawn");
        });
    }

    @PostMapping("/matters/reports/{id}/sources")
    @Endpoint(purpose = Purpose.PREPARE_MATTERS, roles = ANALYST)
    Answer addSource(@PathVariable UUID id, @RequestParam Map<String, String> typed) {
        return saved(id, typed, _ -> {
            OfficialReportId report = new OfficialReportId(id);
            FormErrors errors = new FormErrors();
            var particulars = new AddSource.Particulars(
                    errors.optionalText("source-author", typed.get("source-author"), 200)
                            .orElse(""),
                    errors.text("source-title", typed.get("source-title"), "matters.sources.what.missing", 300)
                            .orElse(""),
                    errors.optionalText("source-date", typed.get("source-date"), 40)
                            .orElse(""),
                    errors.optionalText("source-address", typed.get("source-address"), 500)
                            .orElse(""));
            if (!errors.isEmpty()) {
                ReadReport.ReportView view = readReport.read(report);
                return page(view, ReportForm.of(view), errors, null);
            }
            addSource.add(report, particulars);
            return Redirect.to("/matters/reports/{}", id).saying("matters.sources.added");
        });
    }

    @PostMapping("/matters/reports/{id}/sources/withdraw")
    @Endpoint(purpose = Purpose.PREPARE_MATTERS, roles = ANALYST)
    Answer withdrawSource(@PathVariable UUID id, @RequestParam Map<String, String> typed) {
        String source = typed.getOrDefault("source", "");
        if (!source.matches("\\d{1,6}")) {
            throw new NotFoundException("source " + source);
        }
        return saved(id, typed, _ -> {
            withdrawSource.withdraw(new OfficialReportId(id), Integer.parseInt(source));
            return Redirect.to("/matters/reports/{}", id).saying("matters.sources.withdrawn");
        });
    }

    /** Saves, then does the rest; when somebody else saved in between, both texts are shown instead. */
    private Answer saved(UUID id, Map<String, String> typed, Function<SaveReport.Saved, Answer> then) {
        OfficialReportId report = new OfficialReportId(id);
        ReadReport.ReportView view = readReport.read(report);
        ReportForm form = ReportForm.typed(typed, view.outline());
        FormErrors errors = form.errors(view.outline());
        if (!errors.isEmpty()) {
            return page(view, form, errors, null);
        }
        SaveReport.Saved saved;
        try {
            saved = saveReport.save(form.edit(report));
        } catch (StaleEditException stale) {
            ReadReport.ReportView now = readReport.read(report);
            return page(now, form.upon(now), new FormErrors(), stale).status(HttpStatus.CONFLICT);
        }
        return then.apply(saved);
    }

    private static String fieldOf(Verdict.Refused refused, ReadReport.ReportView view) {
        return refused.reason().equals("matters.refused.no-stance")
                ? "stance"
                : "text-" + view.outline().proposal().key();
    }

    private Page page(
            ReadReport.ReportView view, ReportForm form, FormErrors errors, @Nullable StaleEditException conflict) {
        var header = view.matter().header();
        String title = header.kind() == MatterKind.MOTION ? "matters.report.board.title" : "matters.report.title";
        Page page = switch (view.report()) {
            case OfficialReport.Draft _, OfficialReport.Returned _ ->
                Page.of("matters/report")
                        .titled(title, header.number())
                        .with("form", form)
                        .with("conflict", conflict)
                        .with("others", presence.others(view.report().id()))
                        .with("review", readReview.read(view.report().id()))
                        .with("terms", reportTerms.preferred());
            case OfficialReport.UnderReview _, OfficialReport.Approved _ ->
                Page.of("matters/report-review")
                        .titled(title, header.number())
                        .with(
                                "sections",
                                PrintedSection.of(
                                        view,
                                        readReview.read(view.report().id()).printed()))
                        .with("review", readReview.read(view.report().id()));
            case OfficialReport.Signed _ ->
                Page.of("matters/report-signed")
                        .titled(title, header.number())
                        .with(
                                "sections",
                                PrintedSection.of(
                                        view,
                                        readReview.read(view.report().id()).printed()));
        };
        return page.under("/matters", "matters.diary.title")
                .under("/matters/" + header.id(), "matters.matter.title", header.number())
                .with("view", view)
                .with(errors);
    }
}
