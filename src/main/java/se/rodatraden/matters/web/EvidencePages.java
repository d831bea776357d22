package se.rodatraden.matters.web;

import static se.rodatraden.kernel.Role.ANALYST;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.kernel.EvidenceRef;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.usecase.CiteEvidence;
import se.rodatraden.matters.usecase.ReadReport;
import se.rodatraden.matters.usecase.RenewEvidence;
import se.rodatraden.matters.usecase.WithdrawEvidence;
import se.rodatraden.shell.Answer;
import se.rodatraden.shell.FormErrors;
import se.rodatraden.shell.Redirect;

/** The figures in a report. */
@Controller
class EvidencePages {
    private final ReportWorkspace workspace;
    private final ReadReport readReport;
    private final CiteEvidence citeEvidence;
    private final RenewEvidence renewEvidence;
    private final WithdrawEvidence withdrawEvidence;

    EvidencePages(
            ReportWorkspace workspace,
            ReadReport readReport,
            CiteEvidence citeEvidence,
            RenewEvidence renewEvidence,
            WithdrawEvidence withdrawEvidence) {
        this.workspace = workspace;
        this.readReport = readReport;
        this.citeEvidence = citeEvidence;
        this.renewEvidence = renewEvidence;
        this.withdrawEvidence = withdrawEvidence;
    }

    @PostMapping("/matters/reports/{id}/evidence")
    @Endpoint(purpose = Purpose.PREPARE_MATTERS, roles = ANALYST)
    Answer cite(@PathVariable UUID id, @RequestParam Map<String, String> typed) {
        return workspace.beside(id, typed, () -> {
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
                return workspace.page(view, errors, typed);
            }
            EvidenceRef ref = choice.orElseThrow().ref();
            citeEvidence.cite(report, ref, section);
            return Redirect.to("/matters/reports/{}", id).saying("matters.report.cited");
        });
    }

    /** @param typed besides the text the newer set that was shown, as {@code newer} */
    @PostMapping("/matters/reports/{id}/evidence/{snapshot}/renew")
    @Endpoint(purpose = Purpose.PREPARE_MATTERS, roles = ANALYST)
    Answer renew(@PathVariable UUID id, @PathVariable UUID snapshot, @RequestParam Map<String, String> typed) {
        return workspace.beside(id, typed, () -> {
            OfficialReportId report = new OfficialReportId(id);
            Redirect back = Redirect.to("/matters/reports/{}", id);
            var shown = readReport
                    .read(report)
                    .newerThan(snapshot)
                    .filter(newer -> newer.ref().snapshot().toString().equals(typed.get("newer")));
            if (shown.isEmpty()) {
                return back.saying("matters.report.not-renewed");
            }
            renewEvidence.renew(report, snapshot, shown.get().ref().snapshot());
            return back.saying("matters.report.renewed");
        });
    }

    @PostMapping("/matters/reports/{id}/evidence/{snapshot}/withdraw")
    @Endpoint(purpose = Purpose.PREPARE_MATTERS, roles = ANALYST)
    Answer withdraw(@PathVariable UUID id, @PathVariable UUID snapshot, @RequestParam Map<String, String> typed) {
        return workspace.beside(id, typed, () -> {
            withdrawEvidence.withdraw(new OfficialReportId(id), snapshot);
            return Redirect.to("/matters/reports/{}", id).saying("matters.report.withdrawn");
        });
    }
}
