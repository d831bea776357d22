package se.rodatraden.audit.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.rodatraden.access.ActorDirectory;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.audit.domain.LogLine;
import se.rodatraden.audit.domain.LogQuestion;
import se.rodatraden.audit.usecase.RecordLogReview;
import se.rodatraden.audit.usecase.SelectLogLines;
import se.rodatraden.audit.usecase.SelectLogLines.After;
import se.rodatraden.audit.usecase.ShowLogReviews;
import se.rodatraden.audit.usecase.ShowSealStanding;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.shell.Answer;
import se.rodatraden.shell.FormErrors;
import se.rodatraden.shell.Page;
import se.rodatraden.shell.Redirect;

/** The data protection officer looks through the access log and keeps what came of it. */
@Controller
class LogReviewPages {
    private static final int LINES_ON_A_PAGE = 50;
    private static final int REVIEWS_SHOWN = 100;
    private static final int LONGEST_FINDING = 4000;

    private final SelectLogLines select;
    private final RecordLogReview record;
    private final ShowLogReviews reviews;
    private final ShowSealStanding standing;
    private final ActorDirectory directory;
    private final Clock clock;

    LogReviewPages(
            SelectLogLines select,
            RecordLogReview record,
            ShowLogReviews reviews,
            ShowSealStanding standing,
            ActorDirectory directory,
            Clock clock) {
        this.select = select;
        this.record = record;
        this.reviews = reviews;
        this.standing = standing;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/log-review")
    @Endpoint(purpose = Purpose.REVIEW_LOG, roles = Role.DATA_PROTECTION_OFFICER)
    Page show(
            @ModelAttribute LogQuestionForm form,
            @RequestParam(required = false) @Nullable Instant afterAt,
            @RequestParam(required = false) @Nullable Long afterId) {
        FormErrors errors = new FormErrors();
        LogQuestion question = question(form, errors);
        After after = afterAt == null || afterId == null ? null : new After(afterAt, afterId);
        return page(form, question, after, errors);
    }

    @PostMapping("/log-review/reviews")
    @Endpoint(purpose = Purpose.REVIEW_LOG, roles = Role.DATA_PROTECTION_OFFICER)
    Answer keep(@ModelAttribute LogQuestionForm form, @RequestParam(required = false) @Nullable String finding) {
        FormErrors errors = new FormErrors();
        LogQuestion question = question(form, errors);
        Optional<String> text = errors.text("finding", finding, "audit.finding.missing", LONGEST_FINDING);
        if (record.mayRecord(CurrentActor.person()) instanceof Verdict.Refused refused) {
            errors.add("finding", refused.reason());
        }
        if (!errors.isEmpty() || text.isEmpty()) {
            return page(form, question, null, errors).with("finding", finding);
        }
        record.record(question, text.get());
        return Redirect.to("/log-review/reviews").saying("audit.reviews.kept");
    }

    @GetMapping("/log-review/reviews")
    @Endpoint(purpose = Purpose.REVIEW_LOG, roles = Role.DATA_PROTECTION_OFFICER)
    Page reviews() {
        return Page.of("audit/reviews")
                .under("/log-review", "audit.title")
                .with("reviews", reviews.latest(REVIEWS_SHOWN))
                .with("names", staffNames());
    }

    /** A number that no record has is a slip of the hand, and no finding that nobody has opened it. */
    private LogQuestion question(LogQuestionForm form, FormErrors errors) {
        LogQuestion question = form.question(LocalDate.now(clock), errors);
        if (errors.isEmpty() && !select.knowsWhatIsAsked(question)) {
            errors.add("number", "audit.number.unknown");
        }
        return question;
    }

    private Page page(LogQuestionForm form, LogQuestion question, @Nullable After after, FormErrors errors) {
        // A question with a fault in it finds nothing; a finding that was left out changes nothing in the list.
        boolean understood =
                errors.entries().stream().allMatch(entry -> entry.field().equals("finding"));
        List<LogLine> found = understood ? select.select(question, after, LINES_ON_A_PAGE + 1) : List.of();
        boolean more = found.size() > LINES_ON_A_PAGE;
        List<LogLine> lines = more ? found.subList(0, LINES_ON_A_PAGE) : found;
        return Page.of("audit/log")
                .titled("audit.title")
                .with("standing", standing.show())
                .with("mayRecord", record.mayRecord(CurrentActor.person()))
                .with("form", form)
                .with("question", question)
                .with("understood", understood)
                .with("staff", staffNames())
                .with("lines", lines)
                .with("next", more ? nextAddress(question, lines.getLast()) : null)
                .with(errors);
    }

    private static String nextAddress(LogQuestion question, LogLine last) {
        return LogQuestionForm.address(question) + "&afterAt=" + last.at() + "&afterId=" + last.id();
    }

    private Map<String, String> staffNames() {
        Map<String, String> names = new LinkedHashMap<>();
        directory.accounts().forEach(account -> names.put(account.staff().toString(), account.name()));
        return names;
    }
}
