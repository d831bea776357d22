package se.rodatraden.matters.web;

import static se.rodatraden.kernel.Role.ANALYST;
import static se.rodatraden.kernel.Role.COMMITTEE_MEMBER;
import static se.rodatraden.kernel.Role.COMMITTEE_SECRETARY;
import static se.rodatraden.kernel.Role.HEAD_OF_ADMINISTRATION;
import static se.rodatraden.kernel.Role.REGISTRAR;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.Role;
import se.rodatraden.matters.FormalMeetingId;
import se.rodatraden.matters.usecase.ApproveMinutes;
import se.rodatraden.matters.usecase.ChangedProposals;
import se.rodatraden.matters.usecase.PlanMeeting;
import se.rodatraden.matters.usecase.PostNotice;
import se.rodatraden.matters.usecase.ReadMeeting;
import se.rodatraden.matters.usecase.ReadMeetings;
import se.rodatraden.shell.Answer;
import se.rodatraden.shell.FormErrors;
import se.rodatraden.shell.Page;
import se.rodatraden.shell.Redirect;

/** The calendar of meetings, a meeting with its agenda, and what follows after it. */
@Controller
class MeetingPages {
    private final ReadMeetings readMeetings;
    private final ReadMeeting readMeeting;
    private final ChangedProposals changedProposals;
    private final PlanMeeting planMeeting;
    private final ApproveMinutes approveMinutes;
    private final PostNotice postNotice;
    private final Clock clock;

    MeetingPages(
            ReadMeetings readMeetings,
            ReadMeeting readMeeting,
            ChangedProposals changedProposals,
            PlanMeeting planMeeting,
            ApproveMinutes approveMinutes,
            PostNotice postNotice,
            Clock clock) {
        this.readMeetings = readMeetings;
        this.readMeeting = readMeeting;
        this.changedProposals = changedProposals;
        this.planMeeting = planMeeting;
        this.approveMinutes = approveMinutes;
        this.postNotice = postNotice;
        this.clock = clock;
    }

    @GetMapping("/meetings")
    @Endpoint(
            purpose = Purpose.DECIDE_MATTERS,
            roles = {REGISTRAR, ANALYST, HEAD_OF_ADMINISTRATION, COMMITTEE_SECRETARY, COMMITTEE_MEMBER})
    Page meetings() {
        return calendar(MeetingForm.EMPTY, new FormErrors());
    }

    @PostMapping("/meetings")
    @Endpoint(purpose = Purpose.DECIDE_MATTERS, roles = COMMITTEE_SECRETARY)
    Answer plan(MeetingForm form) {
        FormErrors errors = new FormErrors();
        Optional<LocalDate> heldOn = errors.date("heldOn", form.heldOn(), "matters.meeting.held.missing");
        LocalDate today = LocalDate.now(clock);
        DayOffQuestion.Likely likely =
                new DayOffQuestion.Likely(today, DayOffQuestion.BEFORE_TODAY, today.plusYears(2));
        heldOn.ifPresent(day -> DayOffQuestion.ask("heldOn", day, likely, form.anyway(), errors));
        Optional<LocalTime> beginsAt = time(form.beginsAt(), errors);
        Optional<String> place = errors.text("place", form.place(), "matters.meeting.place.missing", 120);
        if (!errors.isEmpty()) {
            return calendar(form, errors);
        }
        try {
            FormalMeetingId meeting = planMeeting.plan(new PlanMeeting.Particulars(
                    CurrentActor.person()
                            .compartmentOf(Role.COMMITTEE_SECRETARY)
                            .orElseThrow(),
                    heldOn.orElseThrow(),
                    beginsAt.orElseThrow(),
                    place.orElseThrow(),
                    form.extra() != null));
            return Redirect.to("/meetings/{}", meeting).saying("matters.meeting.planned", heldOn.orElseThrow());
        } catch (RefusedException e) {
            return calendar(
                    form,
                    errors.add(
                            "heldOn",
                            e.refused().reason(),
                            e.refused().arguments().toArray()));
        }
    }

    static Optional<LocalTime> time(@Nullable String typed, FormErrors errors) {
        if (typed == null || typed.isBlank()) {
            errors.add("beginsAt", "matters.meeting.begins.missing");
            return Optional.empty();
        }
        try {
            String digits = typed.strip().replace('.', ':');
            // "16" is how people write the hour.
            String clock = digits.matches("\\d{1,2}") ? digits + ":00" : digits;
            return Optional.of(LocalTime.parse(clock.length() == 4 ? "0" + clock : clock));
        } catch (DateTimeException e) {
            errors.add("beginsAt", "matters.meeting.begins.wrong");
            return Optional.empty();
        }
    }

    private Page calendar(MeetingForm form, FormErrors errors) {
        return Page.of("matters/meetings")
                .with("calendars", readMeetings.read())
                .with("form", form)
                .with("askAnyway", DayOffQuestion.isAsked(errors, form.anyway()))
                .with(errors);
    }

    @GetMapping("/meetings/{id}")
    @Endpoint(
            purpose = Purpose.DECIDE_MATTERS,
            roles = {REGISTRAR, ANALYST, HEAD_OF_ADMINISTRATION, COMMITTEE_SECRETARY, COMMITTEE_MEMBER})
    Page meeting(@PathVariable UUID id) {
        return page(id, LocalDate.now(clock).toString(), new FormErrors());
    }

    @PostMapping("/meetings/{id}/minutes")
    @Endpoint(purpose = Purpose.DECIDE_MATTERS, roles = COMMITTEE_SECRETARY)
    Answer approve(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String dispatch,
            @RequestParam(required = false) @Nullable String settled) {
        FormErrors errors = new FormErrors();
        if (!dispatch.isEmpty()) {
            readMeeting.read(new FormalMeetingId(id)).settled().values().stream()
                    .findFirst()
                    .ifPresent(motion -> SettledQuestion.ask(Optional.of(motion), settled, errors));
        }
        if (!errors.isEmpty()) {
            return page(id, day, errors).with("dispatch", true);
        }
        return dated(
                id,
                day,
                "matters.meeting.approved.missing",
                approved -> {
                    if (dispatch.isEmpty()) {
                        approveMinutes.approve(new FormalMeetingId(id), approved);
                    } else {
                        approveMinutes.approveAndDispatch(new FormalMeetingId(id), approved);
                    }
                },
                "matters.meeting.approved");
    }

    @PostMapping("/meetings/{id}/notice")
    @Endpoint(purpose = Purpose.DECIDE_MATTERS, roles = COMMITTEE_SECRETARY)
    Answer notice(@PathVariable UUID id, @RequestParam(defaultValue = "") String day) {
        return dated(
                id,
                day,
                "matters.meeting.posted.missing",
                posted -> postNotice.post(new FormalMeetingId(id), posted),
                "matters.meeting.posted");
    }

    /** A step that is noted with its day; a refused day is shown at the field. */
    private Answer dated(
            UUID id, String typed, String missing, java.util.function.Consumer<LocalDate> step, String receipt) {
        FormErrors errors = new FormErrors();
        Optional<LocalDate> day = errors.date("day", typed, missing);
        if (day.isPresent()) {
            try {
                step.accept(day.get());
                return Redirect.to("/meetings/{}", id).saying(receipt, day.get());
            } catch (RefusedException e) {
                errors.add("day", e.refused().reason(), e.refused().arguments().toArray());
            }
        }
        return page(id, typed, errors);
    }

    private Page page(UUID id, String day, FormErrors errors) {
        ReadMeeting.MeetingView view = readMeeting.read(new FormalMeetingId(id));
        return Page.of("matters/meeting")
                .titled(
                        "matters.meeting.title",
                        view.authority().name(),
                        view.meeting().heldOn())
                .under("/meetings", "matters.meetings.title")
                .with("view", view)
                .with("changed", changedProposals.on(view.agenda()))
                .with("day", day)
                .with(errors);
    }
}
