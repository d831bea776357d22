package se.rodatraden.matters.web;

import static se.rodatraden.kernel.Role.ANALYST;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.usecase.DismissFinding;
import se.rodatraden.matters.usecase.ReadReport;
import se.rodatraden.shell.Answer;
import se.rodatraden.shell.FormErrors;
import se.rodatraden.shell.Redirect;

/** Letting findings of the checks be, and taking them up again. */
@Controller
class DismissalPages {
    private final ReportWorkspace workspace;
    private final ReadReport readReport;
    private final DismissFinding dismissFinding;

    DismissalPages(ReportWorkspace workspace, ReadReport readReport, DismissFinding dismissFinding) {
        this.workspace = workspace;
        this.readReport = readReport;
        this.dismissFinding = dismissFinding;
    }

    /** The button names the finding, or those that are shown as one; its field names the first of them. */
    @PostMapping("/matters/reports/{id}/findings/dismiss")
    @Endpoint(purpose = Purpose.PREPARE_MATTERS, roles = ANALYST)
    Answer dismiss(@PathVariable UUID id, @RequestParam Map<String, String> typed) {
        Set<String> marks = marks(typed.getOrDefault("finding", ""));
        String field = "reason-" + marks.iterator().next();
        return workspace.beside(id, typed, () -> {
            OfficialReportId report = new OfficialReportId(id);
            ReadReport.ReportView view = readReport.read(report);
            if (view.warnings().stream().noneMatch(finding -> marks.contains(view.mark(finding)))) {
                // What was typed beside it has put it right, or made it another.
                return Redirect.to("/matters/reports/{}", id).saying("matters.findings.gone");
            }
            FormErrors errors = new FormErrors();
            var reason =
                    errors.text(field, typed.get(field), "matters.findings.reason.missing", DismissFinding.LONGEST);
            if (reason.isEmpty()) {
                return workspace.page(view, errors, typed);
            }
            dismissFinding.dismiss(report, marks, reason.get());
            return Redirect.to("/matters/reports/{}", id).saying("matters.findings.dismissed");
        });
    }

    @PostMapping("/matters/reports/{id}/findings/reopen")
    @Endpoint(purpose = Purpose.PREPARE_MATTERS, roles = ANALYST)
    Answer reopen(@PathVariable UUID id, @RequestParam Map<String, String> typed) {
        Set<String> marks = marks(typed.getOrDefault("finding", ""));
        return workspace.beside(id, typed, () -> {
            marks.forEach(mark -> dismissFinding.reopen(new OfficialReportId(id), mark));
            return Redirect.to("/matters/reports/{}", id).saying("matters.findings.reopened");
        });
    }

    private static Set<String> marks(String typed) {
        if (!typed.matches("[0-9a-f]{16}(,[0-9a-f]{16}){0,50}")) {
            throw new NotFoundException("finding " + typed);
        }
        return Arrays.stream(typed.split(",")).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
