package se.rodatraden.matters.web;

import static se.rodatraden.kernel.Role.ANALYST;
import static se.rodatraden.kernel.Role.COMMITTEE_SECRETARY;
import static se.rodatraden.kernel.Role.REGISTRAR;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.usecase.ApproveReport;
import se.rodatraden.matters.usecase.CommentOnReport;
import se.rodatraden.matters.usecase.ReadReport;
import se.rodatraden.matters.usecase.ReadReview;
import se.rodatraden.matters.usecase.ReturnReport;
import se.rodatraden.shell.Answer;
import se.rodatraden.shell.FormErrors;
import se.rodatraden.shell.Page;
import se.rodatraden.shell.Redirect;

/** What whoever reviews a report does with it. */
@Controller
class ReviewPages {
    private static final int LONGEST = 4000;

    private final ReadReport readReport;
    private final ReadReview readReview;
    private final ApproveReport approveReport;
    private final ReturnReport returnReport;
    private final CommentOnReport commentOnReport;

    ReviewPages(
            ReadReport readReport,
            ReadReview readReview,
            ApproveReport approveReport,
            ReturnReport returnReport,
            CommentOnReport commentOnReport) {
        this.readReport = readReport;
        this.readReview = readReview;
        this.approveReport = approveReport;
        this.returnReport = returnReport;
        this.commentOnReport = commentOnReport;
    }

    @PostMapping("/matters/reports/{id}/review/approve")
    @Endpoint(
            purpose = Purpose.PREPARE_MATTERS,
            roles = {ANALYST, REGISTRAR, COMMITTEE_SECRETARY})
    Answer approve(@PathVariable UUID id, @RequestParam(defaultValue = "") String note) {
        OfficialReportId report = new OfficialReportId(id);
        readReview.read(report).mayApprove().orThrow();
        FormErrors errors = new FormErrors();
        String said = errors.optionalText("note", note, LONGEST).orElse("");
        if (!errors.isEmpty()) {
            return page(report, errors);
        }
        approveReport.approve(report, said);
        return Redirect.to("/matters/reports/{}", id).saying("matters.review.approved");
    }

    @PostMapping("/matters/reports/{id}/review/return")
    @Endpoint(
            purpose = Purpose.PREPARE_MATTERS,
            roles = {ANALYST, REGISTRAR, COMMITTEE_SECRETARY})
    Answer giveBack(@PathVariable UUID id, @RequestParam(defaultValue = "") String note) {
        OfficialReportId report = new OfficialReportId(id);
        readReview.read(report).mayReturn().orThrow();
        FormErrors errors = new FormErrors();
        String said = errors.optionalText("note", note, LONGEST).orElse("");
        if (!errors.isEmpty()) {
            return page(report, errors);
        }
        returnReport.giveBack(report, said);
        return Redirect.to("/matters/{}", readReview.read(report).matter().id()).saying("matters.review.returned");
    }

    @PostMapping("/matters/reports/{id}/comments")
    @Endpoint(
            purpose = Purpose.PREPARE_MATTERS,
            roles = {ANALYST, REGISTRAR, COMMITTEE_SECRETARY})
    Answer comment(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String section,
            @RequestParam(defaultValue = "") String text) {
        OfficialReportId report = new OfficialReportId(id);
        readReview.read(report).mayComment().orThrow();
        FormErrors errors = new FormErrors();
        String said = errors.text("text", text, "matters.review.comment.missing", LONGEST)
                .orElse("");
        if (!readReport.outline(report).has(section)) {
            errors.add("section", "matters.report.section.missing");
        }
        if (!errors.isEmpty()) {
            return page(report, errors);
        }
        commentOnReport.comment(report, section, said);
        return Redirect.to("/matters/reports/{}", id).saying("matters.review.comment.said");
    }

    /** The report as it is read by whoever reviews it. */
    private Page page(OfficialReportId report, FormErrors errors) {
        ReadReport.ReportView view = readReport.read(report);
        return Page.of("matters/report-review")
                .titled("matters.report.title", view.matter().header().number())
                .under("/matters", "matters.diary.title")
                .with("view", view)
                .with(
                        "sections",
                        PrintedSection.of(view, readReview.read(report).printed()))
                .with("review", readReview.read(report))
                .with(errors);
    }
}
