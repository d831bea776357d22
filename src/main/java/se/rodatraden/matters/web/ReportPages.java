package se.rodatraden.matters.web;

import static se.rodatraden.kernel.Role.ANALYST;
import static se.rodatraden.kernel.Role.COMMITTEE_MEMBER;
import static se.rodatraden.kernel.Role.COMMITTEE_SECRETARY;
import static se.rodatraden.kernel.Role.HEAD_OF_ADMINISTRATION;
import static se.rodatraden.kernel.Role.REGISTRAR;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.usecase.ReadReport;
import se.rodatraden.matters.usecase.ReadReview;
import se.rodatraden.matters.usecase.SavedReport;
import se.rodatraden.matters.usecase.SendForReview;
import se.rodatraden.shell.Answer;
import se.rodatraden.shell.FormErrors;
import se.rodatraden.shell.Page;
import se.rodatraden.shell.Redirect;

/** Writing and sending a report. Whatever is pressed saves what was typed first. */
@Controller
class ReportPages {
    private final ReportWorkspace workspace;
    private final ReadReport readReport;
    private final ReadReview readReview;
    private final SendForReview sendForReview;

    ReportPages(ReportWorkspace workspace, ReadReport readReport, ReadReview readReview, SendForReview sendForReview) {
        this.workspace = workspace;
        this.readReport = readReport;
        this.readReview = readReview;
        this.sendForReview = sendForReview;
    }

    @GetMapping("/matters/reports/{id}")
    @Endpoint(
            purpose = Purpose.PREPARE_MATTERS,
            roles = {REGISTRAR, ANALYST, HEAD_OF_ADMINISTRATION, COMMITTEE_SECRETARY, COMMITTEE_MEMBER})
    Page report(@PathVariable UUID id) {
        readReview.read(new OfficialReportId(id)).mayRead().orThrow();
        return workspace.page(readReport.read(new OfficialReportId(id)), new FormErrors());
    }

    @PostMapping("/matters/reports/{id}")
    @Endpoint(purpose = Purpose.PREPARE_MATTERS, roles = ANALYST)
    Answer save(@PathVariable UUID id, @RequestParam Map<String, String> typed) {
        return workspace.settled(id, typed, saved -> {
            Redirect back = Redirect.to("/matters/reports/{}", id);
            if (!saved.next().isEmpty()) {
                return back.saying("matters.clash.next");
            }
            return saved.joined().isEmpty()
                    ? back.saying("matters.report.saved")
                    : back.saying("matters.report.joined", saved.joined());
        });
    }

    /**
     * Asks whether to sign: what was typed is saved, and what is asked about is what the signer saw. A colleague's words,
     * figures or sources that came since are shown first.
     */
    @PostMapping("/matters/reports/{id}/sign")
    @Endpoint(
            purpose = Purpose.PREPARE_MATTERS,
            roles = {ANALYST, HEAD_OF_ADMINISTRATION, REGISTRAR, COMMITTEE_SECRETARY})
    Answer ask(@PathVariable UUID id, @RequestParam Map<String, String> typed) {
        OfficialReportId report = new OfficialReportId(id);
        if (!readReport.read(report).mayWrite().isAllowed()) {
            String read = typed.getOrDefault("edition", "");
            ReadReview.Review review = readReview.read(report);
            review.mayRead().and(review::maySign).orThrow();
            return asked(report, read);
        }
        return ready(
                id,
                typed,
                ReadReview.Review::maySign,
                saved -> saved.joined().isEmpty() && saved.edition().attached().equals(typed.get("attached"))
                        ? asked(report, saved.edition().mark())
                        : changed(report));
    }

    private static Answer asked(OfficialReportId report, String edition) {
        return Redirect.to("/matters/reports/{}/sign/{}", report, edition);
    }

    static Answer changed(OfficialReportId report) {
        return Redirect.to("/matters/reports/{}", report)
                .saying("matters.report.changed")
                .keepingDraft();
    }

    @PostMapping("/matters/reports/{id}/send")
    @Endpoint(purpose = Purpose.PREPARE_MATTERS, roles = ANALYST)
    Answer send(@PathVariable UUID id, @RequestParam Map<String, String> typed) {
        return ready(id, typed, ReadReview.Review::maySend, _ -> {
            sendForReview.send(new OfficialReportId(id), "");
            return Redirect.to("/matters/reports/{}", id).saying("matters.review.sent");
        });
    }

    /** Saves what was typed, and goes on when the report is ready for it. */
    private Answer ready(
            UUID id,
            Map<String, String> typed,
            Function<ReadReview.Review, Verdict> may,
            Function<SavedReport, Answer> then) {
        OfficialReportId report = new OfficialReportId(id);
        return workspace.settled(id, typed, saved -> {
            if (may.apply(readReview.read(report)) instanceof Verdict.Refused refused) {
                ReadReport.ReportView view = readReport.read(report);
                FormErrors errors = new FormErrors()
                        .add(
                                fieldOf(refused, view),
                                refused.reason(),
                                refused.arguments().toArray());
                return workspace.page(view, errors, typed);
            }
            return then.apply(saved);
        });
    }

    private static String fieldOf(Verdict.Refused refused, ReadReport.ReportView view) {
        return refused.reason().equals("matters.refused.no-stance")
                ? "stance"
                : "text-" + view.outline().proposal().key();
    }
}
