package se.rodatraden.matters.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import se.rodatraden.matters.MatterKind;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.domain.FormalMeeting;
import se.rodatraden.matters.domain.OfficialReport;
import se.rodatraden.matters.domain.TextClash;
import se.rodatraden.matters.usecase.ReadClashes;
import se.rodatraden.matters.usecase.ReadReport;
import se.rodatraden.matters.usecase.ReadReview;
import se.rodatraden.matters.usecase.ReportEdit;
import se.rodatraden.matters.usecase.ReportPresence;
import se.rodatraden.matters.usecase.ReportTerms;
import se.rodatraden.matters.usecase.SaveReport;
import se.rodatraden.matters.usecase.SavedReport;
import se.rodatraden.shell.Answer;
import se.rodatraden.shell.FormErrors;
import se.rodatraden.shell.Page;

/**
 * The page of a report, as its writer, its reader or anybody sees it, and the saving that comes before whatever is pressed
 * on it.
 */
@Component
class ReportWorkspace {
    private static final String BESIDE = "beside";

    private final ReadReport readReport;
    private final SaveReport saveReport;
    private final ReadClashes readClashes;
    private final ReportPresence presence;
    private final ReadReview readReview;
    private final ReportTerms reportTerms;

    ReportWorkspace(
            ReadReport readReport,
            SaveReport saveReport,
            ReadClashes readClashes,
            ReportPresence presence,
            ReadReview readReview,
            ReportTerms reportTerms) {
        this.readReport = readReport;
        this.saveReport = saveReport;
        this.readClashes = readClashes;
        this.presence = presence;
        this.readReview = readReview;
        this.reportTerms = reportTerms;
    }

    /**
     * Saves, then does what needs the whole text settled; when a colleague came in between, what both wrote or chose is shown
     * instead.
     */
    Answer settled(UUID id, Map<String, String> typed, Function<SavedReport, Answer> then) {
        return saved(
                id,
                typed,
                saved -> saved.clashes().isEmpty() ? then.apply(saved) : clashed(id, typed, saved.clashes()));
    }

    /**
     * Saves, then does what has nothing to do with texts that clash: those are kept, and go on standing at their sections. Where
     * a colleague has chosen otherwise, that is shown instead, and what was typed for it stays in its fields.
     */
    Answer beside(UUID id, Map<String, String> typed, Supplier<Answer> then) {
        return saved(id, typed, _ -> then.get());
    }

    private Answer saved(UUID id, Map<String, String> typed, Function<SavedReport, Answer> then) {
        OfficialReportId report = new OfficialReportId(id);
        ReadReport.ReportView view = readReport.read(report);
        ReportForm form = ReportForm.typed(typed, view.outline());
        FormErrors errors = form.errors(view.outline());
        if (!errors.isEmpty()) {
            return page(view, form, errors, taken(report, form)).with(BESIDE, typed);
        }
        SavedReport saved = saveReport.saveOrKeep(form.edit(report));
        return saved.unsettled().isEmpty()
                ? then.apply(saved)
                : unsettled(report, form, saved).with(BESIDE, typed);
    }

    /** What could be saved is; where both changed the same place, both texts are shown until the writer has chosen. */
    private Page clashed(UUID id, Map<String, String> typed, Map<String, SavedReport.Clash> clashes) {
        OfficialReportId report = new OfficialReportId(id);
        Map<String, TextClash> open = readClashes.latest(report);
        clashes.forEach((section, clash) -> open.put(section, clash.kept()));
        ReadReport.ReportView now = readReport.read(report);
        return page(now, ReportForm.of(now).withClashes(now, open), new FormErrors(), open)
                .with(BESIDE, typed)
                .status(HttpStatus.CONFLICT);
    }

    /** The text is saved; what a colleague has chosen stands beside what was chosen here, until somebody chooses again. */
    private Page unsettled(OfficialReportId report, ReportForm form, SavedReport saved) {
        ReadReport.ReportView now = readReport.read(report);
        FormErrors errors = new FormErrors();
        OfficialReport.Content stored = now.report().content();
        if (saved.unsettled().contains(ReportEdit.Choice.STANCE)) {
            errors.add(
                    "stance",
                    stored.stance() == null ? "matters.report.stance.cleared" : "matters.report.stance.taken",
                    stored.stance() == null ? "" : stored.stance());
        }
        if (saved.unsettled().contains(ReportEdit.Choice.MEETING)) {
            Optional<LocalDate> day = now.meetings().stream()
                    .filter(meeting -> meeting.header().id().equals(stored.writtenFor()))
                    .map(FormalMeeting::heldOn)
                    .findFirst();
            errors.add(
                    "meeting",
                    day.isPresent() ? "matters.report.meeting.taken" : "matters.report.meeting.cleared",
                    day.<Object>map(held -> held).orElse(""));
        }
        Map<String, TextClash> open = readClashes.latest(report);
        return page(now, ReportForm.of(now).choosing(form).withClashes(now, open), errors, open)
                .status(HttpStatus.CONFLICT);
    }

    /** @param typed what was sent, of which what is no text of the report goes on standing in its fields */
    Page page(ReadReport.ReportView view, FormErrors errors, Map<String, String> typed) {
        return page(view, errors).with(BESIDE, typed);
    }

    Page page(ReadReport.ReportView view, FormErrors errors) {
        Map<String, TextClash> open = readClashes.latest(view.report().id());
        return page(view, ReportForm.of(view).withClashes(view, open), errors, open);
    }

    /** What the form goes on from, and no other kept text of the same section: the form holds one of them. */
    private Map<String, TextClash> taken(OfficialReportId report, ReportForm form) {
        return readClashes.all(report).stream()
                .filter(clash -> clash.id().equals(idOf(form.kept().get(clash.section()))))
                .collect(Collectors.toMap(TextClash::section, Function.identity()));
    }

    private static @Nullable UUID idOf(ReportEdit.@Nullable Kept kept) {
        return kept == null ? null : kept.id();
    }

    private Page page(ReadReport.ReportView view, ReportForm form, FormErrors errors, Map<String, TextClash> clashes) {
        var header = view.matter().header();
        String title = header.kind() == MatterKind.MOTION ? "matters.report.board.title" : "matters.report.title";
        boolean closed = view.mayRead().isAllowed() && !view.mayWrite().isAllowed();
        OfficialReportId id = view.report().id();
        ReadReview.Review review = readReview.read(id);
        Page page = switch (view.report()) {
            case OfficialReport.Draft _, OfficialReport.Returned _
            when closed -> printed("matters/report-closed", view, review);
            case OfficialReport.Draft _, OfficialReport.Returned _ ->
                Page.of("matters/report")
                        .with("form", form)
                        .with("clashes", clashes)
                        .with("several", readClashes.several(id))
                        .with("mine", ReportForm.versions(presence.own(id)))
                        .with("others", presence.others(id))
                        .with("terms", reportTerms.preferred());
            case OfficialReport.UnderReview _, OfficialReport.Approved _ ->
                printed("matters/report-review", view, review).with("clashes", clashes);
            case OfficialReport.Signed _ ->
                printed("matters/report-signed", view, review).with("clashes", clashes);
        };
        return page.titled(title, header.number())
                .with("review", review)
                .under("/matters", "matters.diary.title")
                .under("/matters/" + header.id(), "matters.matter.title", header.number())
                .with("view", view)
                .with(errors);
    }

    /** To be read, as it would be printed. */
    private static Page printed(String template, ReadReport.ReportView view, ReadReview.Review review) {
        return Page.of(template).with("sections", PrintedSection.of(view, review.printed()));
    }
}
