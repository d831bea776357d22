package se.rodatraden.matters.web;

import static se.rodatraden.kernel.Role.ANALYST;
import static se.rodatraden.kernel.Role.COMMITTEE_SECRETARY;
import static se.rodatraden.kernel.Role.HEAD_OF_ADMINISTRATION;
import static se.rodatraden.kernel.Role.REGISTRAR;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.usecase.ReadReport;
import se.rodatraden.matters.usecase.ReadReview;
import se.rodatraden.matters.usecase.SignOfficialReport;
import se.rodatraden.shell.Answer;
import se.rodatraden.shell.FormErrors;
import se.rodatraden.shell.Page;
import se.rodatraden.shell.Redirect;

/**
 * Signing, which cannot be undone: a page of its own says what is signed and what the checks still find, and signs that very
 * edition.
 */
@Controller
class SignaturePages {
    private static final String REASON = "despite";

    private final ReadReport readReport;
    private final ReadReview readReview;
    private final SignOfficialReport signOfficialReport;

    SignaturePages(ReadReport readReport, ReadReview readReview, SignOfficialReport signOfficialReport) {
        this.readReport = readReport;
        this.readReview = readReview;
        this.signOfficialReport = signOfficialReport;
    }

    @GetMapping("/matters/reports/{id}/sign/{edition}")
    @Endpoint(
            purpose = Purpose.PREPARE_MATTERS,
            roles = {ANALYST, HEAD_OF_ADMINISTRATION, REGISTRAR, COMMITTEE_SECRETARY})
    Answer ask(@PathVariable UUID id, @PathVariable String edition) {
        ReadReview.Review review = signable(id);
        return edition.equals(review.edition().mark())
                ? page(readReport.read(review.report().id()), review, edition, new FormErrors())
                : ReportPages.changed(review.report().id());
    }

    @PostMapping("/matters/reports/{id}/sign/{edition}")
    @Endpoint(
            purpose = Purpose.PREPARE_MATTERS,
            roles = {ANALYST, HEAD_OF_ADMINISTRATION, REGISTRAR, COMMITTEE_SECRETARY})
    Answer sign(
            @PathVariable UUID id,
            @PathVariable String edition,
            @RequestParam(name = REASON, defaultValue = "") String typed,
            @RequestParam(required = false) @Nullable String settled) {
        ReadReview.Review review = signable(id);
        OfficialReportId report = review.report().id();
        if (!edition.equals(review.edition().mark())) {
            return ReportPages.changed(report);
        }
        ReadReport.ReportView view = readReport.read(report);
        FormErrors errors = new FormErrors();
        String despite = view.errors() == 0
                ? ""
                : errors.text(REASON, typed, "matters.sign.despite.missing", SignOfficialReport.LONGEST)
                        .orElse("");
        SettledQuestion.ask(view.settled(), settled, errors);
        if (!errors.isEmpty()) {
            return page(view, review, edition, errors).with("typed", typed);
        }
        signOfficialReport.sign(report, edition, despite);
        return Redirect.to("/matters/{}", review.matter().id()).saying("matters.report.signed");
    }

    private ReadReview.Review signable(UUID id) {
        ReadReview.Review review = readReview.read(new OfficialReportId(id));
        review.mayRead().and(review::maySign).orThrow();
        return review;
    }

    private static Page page(ReadReport.ReportView view, ReadReview.Review review, String edition, FormErrors errors) {
        List<Finding> errorsFirst = view.warnings().stream()
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
        String number = view.matter().header().number().value();
        return Page.of("matters/signature")
                .titled("matters.sign.title")
                .under("/matters", "matters.diary.title")
                .under("/matters/" + view.matter().id(), "matters.matter.title", number)
                .under("/matters/reports/" + view.report().id(), "matters.sign.report")
                .with("view", view)
                .with("review", review)
                .with("edition", edition)
                .with("remarks", Remark.of(errorsFirst))
                .with(errors);
    }
}
