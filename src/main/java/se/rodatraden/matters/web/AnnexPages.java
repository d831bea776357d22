package se.rodatraden.matters.web;

import static se.rodatraden.kernel.Role.ANALYST;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.domain.IncomingFile;
import se.rodatraden.matters.usecase.AttachAnnex;
import se.rodatraden.matters.usecase.ReadReport;
import se.rodatraden.matters.usecase.ReadReview;
import se.rodatraden.shell.Answer;
import se.rodatraden.shell.FormErrors;
import se.rodatraden.shell.Page;
import se.rodatraden.shell.Redirect;

/** The annexes of a report: files and documents of the matter, in their order. */
@Controller
class AnnexPages {
    private static final int LONGEST = 200;

    private final ReadReport readReport;
    private final ReadReview readReview;
    private final AttachAnnex attachAnnex;

    AnnexPages(ReadReport readReport, ReadReview readReview, AttachAnnex attachAnnex) {
        this.readReport = readReport;
        this.readReview = readReview;
        this.attachAnnex = attachAnnex;
    }

    @GetMapping("/matters/reports/{id}/annexes")
    @Endpoint(purpose = Purpose.PREPARE_MATTERS, roles = ANALYST)
    Page annexes(@PathVariable UUID id) {
        return page(writable(id), "", "", "", new FormErrors());
    }

    @PostMapping("/matters/reports/{id}/annexes")
    @Endpoint(purpose = Purpose.PREPARE_MATTERS, roles = ANALYST)
    Answer attach(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String document,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        ReadReport.ReportView view = writable(id);
        OfficialReportId report = view.report().id();
        ReadReview.Review review = readReview.read(report);
        FormErrors errors = new FormErrors();
        String named = errors.optionalText("title", title, LONGEST).orElse("");
        Optional<LocalDate> dated = errors.optionalDate("day", day, "matters.annexes.day.asked");
        boolean chosen = review.attachable().stream()
                .anyMatch(known -> Integer.toString(known.ordinal()).equals(document));
        boolean sent = file != null && !file.isEmpty();
        Optional<IncomingFile> read = DocumentPages.read(file, errors);
        if (sent == chosen) {
            errors.add("file", sent ? "matters.annexes.both" : "matters.annexes.neither");
        } else if (sent && named.isEmpty()) {
            errors.add("title", "matters.annexes.name.missing");
        }
        if (review.annexes().size() >= AttachAnnex.MOST) {
            errors.add("file", "matters.refused.too-many-annexes", AttachAnnex.MOST);
        }
        if (!errors.isEmpty()) {
            return page(view, title, day, document, errors.chooseAgain("file", file));
        }
        if (chosen) {
            attachAnnex.document(report, Integer.parseInt(document), named);
        } else {
            attachAnnex.file(report, named, dated.orElse(null), read.orElseThrow());
        }
        return back(id).saying("matters.annexes.added");
    }

    @PostMapping("/matters/reports/{id}/annexes/up")
    @Endpoint(purpose = Purpose.PREPARE_MATTERS, roles = ANALYST)
    Answer moveUp(@PathVariable UUID id, @RequestParam(defaultValue = "") String annex) {
        attachAnnex.moveUp(new OfficialReportId(id), known(annex));
        return back(id).saying("matters.annexes.moved");
    }

    @PostMapping("/matters/reports/{id}/annexes/remove")
    @Endpoint(purpose = Purpose.PREPARE_MATTERS, roles = ANALYST)
    Answer remove(@PathVariable UUID id, @RequestParam(defaultValue = "") String annex) {
        attachAnnex.remove(new OfficialReportId(id), known(annex));
        return back(id).saying("matters.annexes.removed");
    }

    private static UUID known(String annex) {
        if (!annex.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw new NotFoundException("annex " + annex);
        }
        return UUID.fromString(annex);
    }

    private static Redirect back(UUID id) {
        return Redirect.to("/matters/reports/{}/annexes", id);
    }

    private ReadReport.ReportView writable(UUID id) {
        ReadReport.ReportView view = readReport.read(new OfficialReportId(id));
        view.mayWrite().orThrow();
        return view;
    }

    private Page page(ReadReport.ReportView view, String title, String day, String document, FormErrors errors) {
        var header = view.matter().header();
        return Page.of("matters/report-annexes")
                .titled("matters.annexes.of", header.number())
                .under("/matters", "matters.diary.title")
                .under("/matters/" + header.id(), "matters.matter.title", header.number())
                .under("/matters/reports/" + view.report().id(), "matters.report.title", header.number())
                .with("view", view)
                .with("review", readReview.read(view.report().id()))
                .with("title", title)
                .with("day", day)
                .with("document", document)
                .with(errors);
    }
}
