package se.rodatraden.matters.web;

import static se.rodatraden.kernel.Role.COMMITTEE_SECRETARY;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.FormalMeetingId;
import se.rodatraden.matters.domain.DiaryEntry;
import se.rodatraden.matters.domain.FormalMeeting;
import se.rodatraden.matters.usecase.CancelMeeting;
import se.rodatraden.matters.usecase.MoveMeeting;
import se.rodatraden.matters.usecase.ReadMeeting;
import se.rodatraden.shell.Answer;
import se.rodatraden.shell.FormErrors;
import se.rodatraden.shell.Page;
import se.rodatraden.shell.Redirect;

/** A meeting that is held at another time or place, or not at all. */
@Controller
class MeetingChangePages {
    private final ReadMeeting readMeeting;
    private final MoveMeeting moveMeeting;
    private final CancelMeeting cancelMeeting;

    MeetingChangePages(ReadMeeting readMeeting, MoveMeeting moveMeeting, CancelMeeting cancelMeeting) {
        this.readMeeting = readMeeting;
        this.moveMeeting = moveMeeting;
        this.cancelMeeting = cancelMeeting;
    }

    @GetMapping("/meetings/{id}/move")
    @Endpoint(purpose = Purpose.DECIDE_MATTERS, roles = COMMITTEE_SECRETARY)
    Page move(@PathVariable UUID id) {
        ReadMeeting.MeetingView view = readMeeting.read(new FormalMeetingId(id));
        FormalMeeting.Header header = view.meeting().header();
        MeetingForm asPlanned = new MeetingForm(
                header.heldOn().toString(), header.beginsAt().toString().replace(':', '.'), header.place(), null, null);
        return page(view, asPlanned, "", new FormErrors());
    }

    @PostMapping("/meetings/{id}/move")
    @Endpoint(purpose = Purpose.DECIDE_MATTERS, roles = COMMITTEE_SECRETARY)
    Answer move(
            @PathVariable UUID id,
            MeetingForm form,
            @RequestParam(defaultValue = "") String shown,
            @RequestParam(defaultValue = "") String reason) {
        FormErrors errors = new FormErrors();
        Optional<LocalDate> heldOn = errors.date("heldOn", form.heldOn(), "matters.meeting.held.missing");
        Optional<LocalTime> beginsAt = MeetingPages.time(form.beginsAt(), errors);
        Optional<String> place = errors.text("place", form.place(), "matters.meeting.place.missing", 120);
        Optional<String> why = errors.text("reason", reason, "matters.refused.unexplained", DiaryEntry.LONGEST_REASON);
        ReadMeeting.MeetingView view = readMeeting.read(new FormalMeetingId(id));
        heldOn.filter(day -> !day.equals(view.meeting().heldOn())).ifPresent(day -> {
            // A day that cannot be is told alone: whether it is a day off is then no question.
            if (moveMeeting.mayBeOn(day) instanceof Verdict.Refused refused) {
                errors.add("heldOn", refused.reason(), refused.arguments().toArray());
            } else {
                DayOffQuestion.ask("heldOn", day, form.anyway(), errors);
            }
        });
        if (errors.isEmpty()) {
            try {
                moveMeeting.move(new MoveMeeting.Particulars(
                        new FormalMeetingId(id),
                        shown,
                        heldOn.orElseThrow(),
                        beginsAt.orElseThrow(),
                        place.orElseThrow(),
                        why.orElseThrow()));
                return Redirect.to("/meetings/{}", id).saying("matters.meeting.moved", heldOn.orElseThrow());
            } catch (RefusedException e) {
                if (e.refused().reason().equals(MoveMeeting.MOVED_MEANWHILE)) {
                    return page(readMeeting.read(new FormalMeetingId(id)), form, reason, errors)
                            .with("meanwhile", true)
                            .status(HttpStatus.CONFLICT);
                }
                errors.add(
                        fieldOf(e.refused().reason()),
                        e.refused().reason(),
                        e.refused().arguments().toArray());
            }
        }
        return page(view, form, reason, errors);
    }

    private static String fieldOf(String reason) {
        return switch (reason) {
            case "matters.refused.personal-number", "matters.refused.personal-file" -> "reason";
            default -> "heldOn";
        };
    }

    private static Page page(ReadMeeting.MeetingView view, MeetingForm form, String reason, FormErrors errors) {
        return under(
                Page.of("matters/move-meeting")
                        .titled("matters.move-meeting.title", view.meeting().heldOn())
                        .with("view", view)
                        .with("form", form)
                        .with("reason", reason)
                        .with("askAnyway", DayOffQuestion.isAsked(errors, form.anyway()))
                        .with(errors),
                view);
    }

    @GetMapping("/meetings/{id}/cancellation")
    @Endpoint(purpose = Purpose.DECIDE_MATTERS, roles = COMMITTEE_SECRETARY)
    Page cancellation(@PathVariable UUID id) {
        return cancellation(id, "", new FormErrors());
    }

    @PostMapping("/meetings/{id}/cancellation")
    @Endpoint(purpose = Purpose.DECIDE_MATTERS, roles = COMMITTEE_SECRETARY)
    Answer cancel(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        FormErrors errors = new FormErrors();
        Optional<String> why = errors.text("reason", reason, "matters.refused.unexplained", DiaryEntry.LONGEST_REASON);
        if (why.isPresent()) {
            try {
                cancelMeeting.cancel(new FormalMeetingId(id), why.get());
                return Redirect.to("/meetings/{}", id).saying("matters.meeting.cancelled");
            } catch (RefusedException e) {
                errors.add(
                        "reason", e.refused().reason(), e.refused().arguments().toArray());
            }
        }
        return cancellation(id, reason, errors);
    }

    private Page cancellation(UUID id, String typed, FormErrors errors) {
        ReadMeeting.MeetingView view = readMeeting.read(new FormalMeetingId(id));
        return under(
                new ReasonPage(
                                "cancellation",
                                view.authority().name(),
                                view.meeting().heldOn(),
                                "/meetings/" + id + "/cancellation",
                                view.mayCancel())
                        .shown(typed, errors),
                view);
    }

    private static Page under(Page page, ReadMeeting.MeetingView view) {
        return page.under("/meetings", "matters.meetings.title")
                .under(
                        "/meetings/" + view.meeting().header().id(),
                        "matters.meeting.heading",
                        view.meeting().heldOn());
    }
}
