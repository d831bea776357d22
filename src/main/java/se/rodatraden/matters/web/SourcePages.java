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
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.domain.ReportSource;
import se.rodatraden.matters.usecase.AddSource;
import se.rodatraden.matters.usecase.ReadReport;
import se.rodatraden.matters.usecase.WithdrawSource;
import se.rodatraden.shell.Answer;
import se.rodatraden.shell.FormErrors;
import se.rodatraden.shell.Redirect;

/** What a report builds on. */
@Controller
class SourcePages {
    private final ReportWorkspace workspace;
    private final ReadReport readReport;
    private final AddSource addSource;
    private final WithdrawSource withdrawSource;

    SourcePages(ReportWorkspace workspace, ReadReport readReport, AddSource addSource, WithdrawSource withdrawSource) {
        this.workspace = workspace;
        this.readReport = readReport;
        this.addSource = addSource;
        this.withdrawSource = withdrawSource;
    }

    @PostMapping("/matters/reports/{id}/sources")
    @Endpoint(purpose = Purpose.PREPARE_MATTERS, roles = ANALYST)
    Answer addSource(@PathVariable UUID id, @RequestParam Map<String, String> typed) {
        return workspace.beside(id, typed, () -> {
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
            if (!ReportSource.mayBeDate(particulars.date())) {
                errors.add("source-date", "matters.sources.date.impossible", particulars.date());
            }
            if (!particulars.address().isEmpty()
                    && ReportSource.address(particulars.address()).isEmpty()) {
                errors.add("source-address", "matters.refused.source-address");
            }
            if (!errors.isEmpty()) {
                return workspace.page(readReport.read(report), errors, typed);
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
        return workspace.beside(id, typed, () -> {
            withdrawSource.withdraw(new OfficialReportId(id), Integer.parseInt(source));
            return Redirect.to("/matters/reports/{}", id).saying("matters.sources.withdrawn");
        });
    }
}
