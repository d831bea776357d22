package se.rodatraden.matters.web;

import static se.rodatraden.kernel.Role.ANALYST;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.domain.DiaryEntry;
import se.rodatraden.matters.domain.MatterAction;
import se.rodatraden.matters.usecase.NoteHearing;
import se.rodatraden.matters.usecase.NoteHearingOutcome;
import se.rodatraden.matters.usecase.ReadMatter;
import se.rodatraden.matters.usecase.StrikeHearing;
import se.rodatraden.shell.Answer;
import se.rodatraden.shell.FormErrors;
import se.rodatraden.shell.Page;
import se.rodatraden.shell.Redirect;

/** Who is heard in a matter, and what came of it. */
@Controller
class HearingPages {
    private final ReadMatter readMatter;
    private final NoteHearing noteHearing;
    private final NoteHearingOutcome noteHearingOutcome;
    private final StrikeHearing strikeHearing;
    private final Clock clock;

    HearingPages(
            ReadMatter readMatter,
            NoteHearing noteHearing,
            NoteHearingOutcome noteHearingOutcome,
            StrikeHearing strikeHearing,
            Clock clock) {
        this.readMatter = readMatter;
        this.noteHearing = noteHearing;
        this.noteHearingOutcome = noteHearingOutcome;
        this.strikeHearing = strikeHearing;
        this.clock = clock;
    }

    @GetMapping("/matters/{id}/hearings")
    @Endpoint(purpose = Purpose.PREPARE_MATTERS, roles = ANALYST)
    Page hearings(@PathVariable UUID id) {
        return page(id, HearingForm.EMPTY, new FormErrors());
    }

    @PostMapping("/matters/{id}/hearings")
    @Endpoint(purpose = Purpose.PREPARE_MATTERS, roles = ANALYST)
    Answer note(@PathVariable UUID id, HearingForm form) {
        FormErrors errors = new FormErrors();
        Optional<String> body = errors.text("body", form.body(), "matters.hearing.body.missing", 120);
        Optional<LocalDate> heldOn = errors.date("heldOn", form.heldOn(), "matters.hearing.held.missing");
        DayOffQuestion.Likely likely = new DayOffQuestion.Likely(
                readMatter.read(new MatterId(id)).matter().header().registeredOn(),
                DayOffQuestion.BEFORE_MATTER,
                LocalDate.now(clock).plusYears(1));
        heldOn.ifPresent(day -> DayOffQuestion.ask("heldOn", day, likely, form.anyway(), errors));
        Optional<String> outcome = errors.optionalText("outcome", form.outcome(), 2000);
        if (!errors.isEmpty()) {
            return page(id, form, errors);
        }
        try {
            noteHearing.note(new NoteHearing.Particulars(
                    new MatterId(id), body.orElseThrow(), heldOn.orElseThrow(), outcome.orElse("")));
        } catch (RefusedException e) {
            String field = e.refused().reason().equals("matters.refused.hearing-ahead") ? "outcome" : "body";
            errors.add(field, e.refused().reason(), e.refused().arguments().toArray());
            return page(id, form, errors);
        }
        return Redirect.to("/matters/{}/hearings", id).saying("matters.hearing.noted");
    }

    @PostMapping("/matters/{id}/hearings/{hearing}")
    @Endpoint(purpose = Purpose.PREPARE_MATTERS, roles = ANALYST)
    Answer outcome(@PathVariable UUID id, @PathVariable UUID hearing, @RequestParam Map<String, String> typed) {
        String outcome = typed.getOrDefault("outcome-" + hearing, "");
        FormErrors errors = new FormErrors();
        Optional<String> text = errors.text("outcome-" + hearing, outcome, "matters.hearing.outcome.missing", 2000);
        if (!errors.isEmpty()) {
            return page(id, HearingForm.EMPTY, errors);
        }
        try {
            boolean changed = noteHearingOutcome.note(
                    new MatterId(id), hearing, typed.getOrDefault("seen", ""), text.orElseThrow());
            return Redirect.to("/matters/{}/hearings", id)
                    .saying(changed ? "matters.hearing.outcome.changed" : "matters.hearing.outcome.noted");
        } catch (RefusedException e) {
            errors.add(
                    "outcome-" + hearing,
                    e.refused().reason(),
                    e.refused().arguments().toArray());
            return page(id, HearingForm.EMPTY, errors).with("typed", outcome);
        }
    }

    @PostMapping("/matters/{id}/hearings/{hearing}/strike")
    @Endpoint(purpose = Purpose.PREPARE_MATTERS, roles = ANALYST)
    Answer strike(@PathVariable UUID id, @PathVariable UUID hearing, @RequestParam Map<String, String> typed) {
        String field = "reason-" + hearing;
        FormErrors errors = new FormErrors();
        Optional<String> reason =
                errors.text(field, typed.get(field), "matters.refused.unexplained", DiaryEntry.LONGEST_REASON);
        if (reason.isPresent()) {
            try {
                strikeHearing.strike(new MatterId(id), hearing, reason.get());
                return Redirect.to("/matters/{}/hearings", id).saying("matters.hearing.struck.done");
            } catch (RefusedException e) {
                errors.add(field, e.refused().reason(), e.refused().arguments().toArray());
            }
        }
        return page(id, HearingForm.EMPTY, errors).with("typed", typed.getOrDefault(field, ""));
    }

    private Page page(UUID id, HearingForm form, FormErrors errors) {
        ReadMatter.MatterView view = readMatter.read(new MatterId(id));
        return Page.of("matters/hearings")
                .under("/matters", "matters.diary.title")
                .under(
                        "/matters/" + id,
                        "matters.matter.title",
                        view.matter().header().number())
                .with("view", view)
                .with("mayNote", view.verdict(MatterAction.NOTE_HEARING))
                .with("form", form)
                .with("typed", "")
                .with("askAnyway", DayOffQuestion.isAsked(errors, form.anyway()))
                .with(errors);
    }
}
