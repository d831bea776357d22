package se.rodatraden.matters.web;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.documents.reading.UnreadableFileException;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.StaleEditException;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.domain.IncomingFile;
import se.rodatraden.matters.usecase.BringInReport;
import se.rodatraden.matters.usecase.ReadReport;
import se.rodatraden.matters.usecase.ReportEdit;
import se.rodatraden.shell.Answer;
import se.rodatraden.shell.FormErrors;
import se.rodatraden.shell.Page;
import se.rodatraden.shell.Redirect;
import se.rodatraden.shell.Uploads;

/** Bringing in a report that was written elsewhere: the file, what was recognised of it, and then the draft. */
@Controller
class BringInPages {
    private static final int LONGEST = 60_000;

    private final BringInReport bringInReport;
    private final ReadReport readReport;

    BringInPages(BringInReport bringInReport, ReadReport readReport) {
        this.bringInReport = bringInReport;
        this.readReport = readReport;
    }

    @GetMapping("/matters/reports/{id}/import")
    @Endpoint(purpose = Purpose.PREPARE_MATTERS, roles = Role.ANALYST)
    Page form(@PathVariable UUID id) {
        return page("matters/report-import", writable(id), new FormErrors());
    }

    @PostMapping("/matters/reports/{id}/import")
    @Endpoint(purpose = Purpose.PREPARE_MATTERS, roles = Role.ANALYST)
    Answer recognise(@PathVariable UUID id, @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        ReadReport.ReportView view = writable(id);
        FormErrors errors = new FormErrors();
        if (file == null || file.isEmpty()) {
            return page("matters/report-import", view, errors.add("file", "matters.import.file.missing"));
        }
        try {
            String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            var read =
                    bringInReport.recognise(new OfficialReportId(id), name, Uploads.bytes(file, IncomingFile.LARGEST));
            var form = BringInForm.of(read, view.outline(), view.report().content());
            return page("matters/report-recognised", view, errors).with("form", form);
        } catch (UnreadableFileException e) {
            return page(
                    "matters/report-import",
                    view,
                    errors.add("file", e.reason(), e.arguments().toArray()));
        }
    }

    @PostMapping("/matters/reports/{id}/import/save")
    @Endpoint(purpose = Purpose.PREPARE_MATTERS, roles = Role.ANALYST)
    Answer save(@PathVariable UUID id, @RequestParam Map<String, String> typed) {
        ReadReport.ReportView view = writable(id);
        BringInForm form =
                BringInForm.typed(typed, view.outline(), view.report().content());
        Map<String, ReportEdit.Typed> chosen = form.chosen(view.report().content());
        FormErrors errors = new FormErrors();
        chosen.forEach((key, text) -> errors.optionalText("text-" + key, text.text(), LONGEST));
        if (chosen.isEmpty()) {
            errors.add("chosen", "matters.import.nothing");
        }
        if (!errors.isEmpty()) {
            return page("matters/report-recognised", view, errors).with("form", form);
        }
        try {
            bringInReport.save(new OfficialReportId(id), chosen);
        } catch (StaleEditException stale) {
            // The page shows what the draft holds now, and takes that for seen.
            ReadReport.ReportView now = writable(id);
            return page("matters/report-recognised", now, errors.add("chosen", "matters.import.stale"))
                    .with(
                            "form",
                            BringInForm.typed(typed, now.outline(), now.report().content())
                                    .upon(now.report().content()))
                    .status(HttpStatus.CONFLICT);
        }
        return Redirect.to("/matters/reports/{}", id).saying("matters.import.done");
    }

    private ReadReport.ReportView writable(UUID id) {
        ReadReport.ReportView view = readReport.read(new OfficialReportId(id));
        view.mayWrite().orThrow();
        return view;
    }

    private static Page page(String template, ReadReport.ReportView view, FormErrors errors) {
        var header = view.matter().header();
        return Page.of(template)
                .titled("matters.import.title", header.number())
                .under("/matters", "matters.diary.title")
                .under("/matters/" + header.id(), "matters.matter.title", header.number())
                .under("/matters/reports/" + view.report().id(), "matters.report.title", header.number())
                .with("view", view)
                .with(errors);
    }
}
