package se.rodatraden.matters.web;

import static se.rodatraden.kernel.Role.ANALYST;
import static se.rodatraden.kernel.Role.COMMITTEE_SECRETARY;
import static se.rodatraden.kernel.Role.HEAD_OF_ADMINISTRATION;
import static se.rodatraden.kernel.Role.REGISTRAR;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.usecase.ApproveReport;
import se.rodatraden.matters.usecase.CommentOnReport;
import se.rodatraden.matters.usecase.ReadReport;
import se.rodatraden.matters.usecase.ReadReview;
import se.rodatraden.matters.usecase.ResolveComment;
import se.rodatraden.matters.usecase.ReturnReport;
import se.rodatraden.shell.Answer;
import se.rodatraden.shell.FormErrors;
import se.rodatraden.shell.Page;
import se.rodatraden.shell.Redirect;

/** What whoever reviews a report does with it. */
@Controller
class ReviewPages {
    private static final int LONGEST = 4000;

    private final ReportWorkspace workspace;
    private final ReadReport readReport;
    private final ReadReview readReview;
    private final ApproveReport approveReport;
    private final ReturnReport returnReport;
    private final CommentOnReport commentOnReport;
    private final ResolveComment resolveComment;

    ReviewPages(
            ReportWorkspace workspace,
            ReadReport readReport,
            ReadReview readReview,
            ApproveReport approveReport,
            ReturnReport returnReport,
            CommentOnReport commentOnReport,
            ResolveComment resolveComment) {
        this.workspace = workspace;
        this.readReport = readReport;
        this.readReview = readReview;
        this.approveReport = approveReport;
        this.returnReport = returnReport;
        this.commentOnReport = commentOnReport;
        this.resolveComment = resolveComment;
    }

    @PostMapping("/matters/reports/{id}/review/approve")
    @Endpoint(
            purpose = Purpose.PREPARE_MATTERS,
            roles = {ANALYST, HEAD_OF_ADMINISTRATION, REGISTRAR, COMMITTEE_SECRETARY})
    Answer approve(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String edition,
            @RequestParam(defaultValue = "") String note) {
        OfficialReportId report = new OfficialReportId(id);
        ReadReview.Review review = readReview.read(report);
        review.mayApprove().orThrow();
        if (!edition.equals(review.edition().mark())) {
            return Redirect.to("/matters/reports/{}", id)
                    .saying("matters.report.changed")
                    .keepingDraft();
        }
        FormErrors errors = new FormErrors();
        String said = errors.optionalText("note", note, LONGEST).orElse("");
        if (!errors.isEmpty()) {
            return page(report, errors);
        }
        approveReport.approve(report, edition, said);
        return Redirect.to("/matters/reports/{}", id).saying("matters.review.approved");
    }

    @PostMapping("/matters/reports/{id}/review/return")
    @Endpoint(
            purpose = Purpose.PREPARE_MATTERS,
            roles = {ANALYST, HEAD_OF_ADMINISTRATION, REGISTRAR, COMMITTEE_SECRETARY})
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
            roles = {ANALYST, HEAD_OF_ADMINISTRATION, REGISTRAR, COMMITTEE_SECRETARY})
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

    @PostMapping("/matters/reports/{id}/comments/resolve")
    @Endpoint(
            purpose = Purpose.PREPARE_MATTERS,
            roles = {ANALYST, HEAD_OF_ADMINISTRATION, REGISTRAR, COMMITTEE_SECRETARY})
    Answer resolve(@PathVariable UUID id, @RequestParam Map<String, String> typed) {
        String comment = typed.getOrDefault("comment", "");
        if (!comment.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw new NotFoundException("comment " + comment);
        }
        OfficialReportId report = new OfficialReportId(id);
        Supplier<Answer> resolved = () -> {
            resolveComment.resolve(report, UUID.fromString(comment));
            return Redirect.to("/matters/reports/{}", id).saying("matters.review.resolved");
        };
        return readReport.read(report).mayWrite().isAllowed() ? workspace.beside(id, typed, resolved) : resolved.get();
    }

    private Page page(OfficialReportId report, FormErrors errors) {
        return workspace.page(readReport.read(report), errors);
    }
}
