package se.rodatraden.matters.web;

import static se.rodatraden.kernel.Role.ANALYST;
import static se.rodatraden.kernel.Role.COMMITTEE_MEMBER;
import static se.rodatraden.kernel.Role.COMMITTEE_SECRETARY;
import static se.rodatraden.kernel.Role.REGISTRAR;

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
import se.rodatraden.kernel.StaleEditException;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.MatterKind;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.domain.OfficialReport;
import se.rodatraden.matters.usecase.CiteEvidence;
import se.rodatraden.matters.usecase.ReadReport;
import se.rodatraden.matters.usecase.ReportPresence;
import se.rodatraden.matters.usecase.SaveReport;
import se.rodatraden.matters.usecase.SignOfficialReport;
import se.rodatraden.matters.usecase.WithdrawEvidence;
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
    private final CiteEvidence citeEvidence;
    private final WithdrawEvidence withdrawEvidence;
    private final SignOfficialReport signOfficialReport;

    ReportPages(
            ReadReport readReport,
            SaveReport saveReport,
            ReportPresence presence,
            CiteEvidence citeEvidence,
            WithdrawEvidence withdrawEvidence,
            SignOfficialReport signOfficialReport) {
        this.readReport = readReport;
        this.saveReport = saveReport;
        this.presence = presence;
        this.citeEvidence = citeEvidence;
        this.withdrawEvidence = withdrawEvidence;
        this.signOfficialReport = signOfficialReport;
    }

    @GetMapping("/matters/reports/{id}")
    @Endpoint(
            purpose = Purpose.PREPARE_MATTERS,
            roles = {REGISTRAR, ANALYST, COMMITTEE_SECRETARY, COMMITTEE_MEMBER})
    Page report(@PathVariable UUID id) {
        ReadReport.ReportView view = readReport.read(new OfficialReportId(id));
        if (view.report() instanceof OfficialReport.Draft) {
            view.mayRead().orThrow();
        }
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
    @Endpoint(purpose = Purpose.PREPARE_MATTERS, roles = ANALYST)
    Answer sign(@PathVariable UUID id, @RequestParam Map<String, String> typed) {
        return saved(id, typed, _ -> {
            OfficialReportId report = new OfficialReportId(id);
            ReadReport.ReportView view = readReport.read(report);
            if (view.maySign() instanceof Verdict.Refused refused) {
                FormErrors errors = new FormErrors()
                        .add(
                                fieldOf(refused, view),
                                refused.reason(),
                                refused.arguments().toArray());
                return page(view, ReportForm.of(view), errors, null);
            }
            signOfficialReport.sign(report);
            return Redirect.to("/matters/{}", view.matter().id()).saying("matters.report.signed");
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
        Page page = view.report() instanceof OfficialReport.Draft
                ? Page.of("matters/report")
                        .titled(title, header.number())
                        .with("form", form)
                        .with("conflict", conflict)
                        .with("others", presence.others(view.report().id()))
                : Page.of("matters/report-signed")
                        .titled(title, header.number())
                        .with("sections", PrintedSection.of(view));
        return page.under("/matters", "matters.diary.title")
                .under("/matters/" + header.id(), "matters.matter.title", header.number())
                .with("view", view)
                .with(errors);
    }
}
