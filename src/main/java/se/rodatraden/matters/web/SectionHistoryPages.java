package se.rodatraden.matters.web;

import static se.rodatraden.kernel.Role.ANALYST;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.matters.MatterKind;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.usecase.ReadSectionHistory;
import se.rodatraden.matters.usecase.RestoreSection;
import se.rodatraden.shell.Page;
import se.rodatraden.shell.Redirect;

/** How a section came to be, what distinguishes any two of its versions, and the way back to one. */
@Controller
class SectionHistoryPages {
    private final ReadSectionHistory readSectionHistory;
    private final RestoreSection restoreSection;

    SectionHistoryPages(ReadSectionHistory readSectionHistory, RestoreSection restoreSection) {
        this.readSectionHistory = readSectionHistory;
        this.restoreSection = restoreSection;
    }

    @GetMapping("/matters/reports/{id}/sections/{section}")
    @Endpoint(purpose = Purpose.PREPARE_MATTERS, roles = ANALYST)
    Page history(
            @PathVariable UUID id,
            @PathVariable String section,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String opened) {
        ReadSectionHistory.View view = readSectionHistory.read(new OfficialReportId(id), section);
        var header = view.matter();
        return Page.of("matters/report/history")
                .titled("matters.history.title", view.section().heading())
                .under("/matters", "matters.diary.title")
                .under("/matters/" + header.id(), "matters.matter.title", header.number())
                .under(
                        "/matters/reports/" + id,
                        header.kind() == MatterKind.MOTION ? "matters.report.board.title" : "matters.report.title",
                        header.number())
                .with("compared", SectionComparison.of(view, from, to, opened));
    }

    @PostMapping("/matters/reports/{id}/sections/{section}/restore")
    @Endpoint(purpose = Purpose.PREPARE_MATTERS, roles = ANALYST)
    Redirect restore(
            @PathVariable UUID id, @PathVariable String section, @RequestParam(defaultValue = "") String restored) {
        if (!restored.matches("\\d{1,6}")) {
            throw new NotFoundException("version " + restored);
        }
        restoreSection.restore(new OfficialReportId(id), section, Integer.parseInt(restored));
        return Redirect.to("/matters/reports/{}", id).saying("matters.history.restored", restored);
    }
}
