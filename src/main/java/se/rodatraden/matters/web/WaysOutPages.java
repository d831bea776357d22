package se.rodatraden.matters.web;

import static se.rodatraden.kernel.Role.ANALYST;
import static se.rodatraden.kernel.Role.COMMITTEE_MEMBER;
import static se.rodatraden.kernel.Role.COMMITTEE_SECRETARY;
import static se.rodatraden.kernel.Role.HEAD_OF_ADMINISTRATION;
import static se.rodatraden.kernel.Role.REGISTRAR;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.ReplyStance;
import se.rodatraden.matters.domain.MandateHolder;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.WayOut;
import se.rodatraden.matters.usecase.AskExtension;
import se.rodatraden.matters.usecase.NoteMandate;
import se.rodatraden.matters.usecase.PlanMeeting;
import se.rodatraden.matters.usecase.ReadWaysOut;
import se.rodatraden.matters.usecase.ReplyBeforeMeeting;
import se.rodatraden.shell.Answer;
import se.rodatraden.shell.FormErrors;
import se.rodatraden.shell.Page;
import se.rodatraden.shell.Redirect;

/** How a body's reply stands to its due date, and the lawful ways out with what takes them. */
@Controller
class WaysOutPages {
    private final ReadWaysOut readWaysOut;
    private final AskExtension askExtension;
    private final PlanMeeting planMeeting;
    private final ReplyBeforeMeeting replyBeforeMeeting;
    private final NoteMandate noteMandate;

    WaysOutPages(
            ReadWaysOut readWaysOut,
            AskExtension askExtension,
            PlanMeeting planMeeting,
            ReplyBeforeMeeting replyBeforeMeeting,
            NoteMandate noteMandate) {
        this.readWaysOut = readWaysOut;
        this.askExtension = askExtension;
        this.planMeeting = planMeeting;
        this.replyBeforeMeeting = replyBeforeMeeting;
        this.noteMandate = noteMandate;
    }

    @GetMapping("/matters/{id}/reply-time")
    @Endpoint(
            purpose = Purpose.PREPARE_MATTERS,
            roles = {REGISTRAR, ANALYST, HEAD_OF_ADMINISTRATION, COMMITTEE_SECRETARY, COMMITTEE_MEMBER})
    Page ways(@PathVariable UUID id) {
        Matter.Header matter = readWaysOut.matter(new MatterId(id));
        return matter.replyDueOn().isEmpty()
                ? under(Page.of("matters/no-referral"), matter).with("matter", matter)
                : page(id, WayOutForm.EMPTY, new FormErrors());
    }

    @PostMapping("/matters/{id}/reply-time/extension")
    @Endpoint(
            purpose = Purpose.PREPARE_MATTERS,
            roles = {REGISTRAR, ANALYST})
    Answer ask(@PathVariable UUID id, WayOutForm form) {
        FormErrors errors = new FormErrors();
        Optional<LocalDate> until = errors.date("until", form.until(), "matters.extension.until.missing");
        until.ifPresent(day -> DayOffQuestion.ask("until", day, form.anyway(), errors));
        Optional<String> reason = errors.text("reason", form.reason(), "matters.extension.reason.missing", 2000);
        if (!errors.isEmpty()) {
            return page(id, form, errors);
        }
        try {
            Verdict reasonable = askExtension.ask(new MatterId(id), until.orElseThrow(), reason.orElseThrow());
            Redirect back = Redirect.to("/matters/{}/reply-time", id);
            return reasonable instanceof Verdict.Refused doubt
                    ? back.saying("matters.extension.sent-doubtful", doubt)
                    : back.saying("matters.extension.sent");
        } catch (RefusedException e) {
            errors.add("until", e.refused().reason(), e.refused().arguments().toArray());
            return page(id, form, errors);
        }
    }

    @PostMapping("/matters/{id}/reply-time/meeting")
    @Endpoint(purpose = Purpose.DECIDE_MATTERS, roles = COMMITTEE_SECRETARY)
    Answer meeting(@PathVariable UUID id, WayOutForm form) {
        FormErrors errors = new FormErrors();
        Optional<LocalDate> heldOn = errors.date("heldOn", form.heldOn(), "matters.way.meeting.missing");
        Optional<LocalTime> beginsAt = time(form.beginsAt(), errors);
        ReadWaysOut.WaysView view = readWaysOut.read(new MatterId(id));
        LocalDate last = view.situation().due().day();
        heldOn.ifPresent(day -> {
            if (day.isBefore(view.situation().today())) {
                errors.add("heldOn", "matters.way.meeting.past", day, last);
            } else if (day.isAfter(last)) {
                errors.add("heldOn", "matters.way.meeting.outside", last);
            } else {
                DayOffQuestion.ask("heldOn", day, form.anyway(), errors);
            }
        });
        if (!errors.isEmpty()) {
            return page(id, form, errors);
        }
        return attempt(id, form, errors, "heldOn", "matters.way.meeting.called", () -> {
            view.situation().verdict(WayOut.EXTRA_MEETING, CurrentActor.get()).orThrow();
            planMeeting.plan(new PlanMeeting.Particulars(
                    view.situation().matter().header().authority(),
                    heldOn.orElseThrow(),
                    beginsAt.orElseThrow(),
                    "",
                    true));
        });
    }

    @PostMapping("/matters/{id}/reply-time/chair")
    @Endpoint(purpose = Purpose.DECIDE_MATTERS, roles = COMMITTEE_SECRETARY)
    Answer chair(@PathVariable UUID id, @RequestParam Map<String, String> typed) {
        return reply(id, MandateHolder.CHAIR, WayOutForm.reply(MandateHolder.CHAIR, typed));
    }

    @PostMapping("/matters/{id}/reply-time/administration")
    @Endpoint(purpose = Purpose.PREPARE_MATTERS, roles = ANALYST)
    Answer administration(@PathVariable UUID id, @RequestParam Map<String, String> typed) {
        return reply(id, MandateHolder.ADMINISTRATION, WayOutForm.reply(MandateHolder.ADMINISTRATION, typed));
    }

    @PostMapping("/matters/{id}/reply-time/mandate")
    @Endpoint(purpose = Purpose.DECIDE_MATTERS, roles = COMMITTEE_SECRETARY)
    Answer mandate(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String holder,
            @RequestParam(defaultValue = "") String source) {
        FormErrors errors = new FormErrors();
        Optional<MandateHolder> chosen =
                errors.choice("holder", holder, MandateHolder.class, "matters.mandate.holder.missing");
        Optional<String> text = errors.optionalText("source-" + holder, source, 200);
        if (errors.isEmpty()) {
            Matter matter = readWaysOut.read(new MatterId(id)).situation().matter();
            try {
                noteMandate.note(matter.header().authority(), chosen.orElseThrow(), text.orElse(""));
                return Redirect.to("/matters/{}/reply-time", id).saying("matters.mandate.noted");
            } catch (RefusedException e) {
                errors.add(
                        "source-" + holder,
                        e.refused().reason(),
                        e.refused().arguments().toArray());
            }
        }
        return page(id, WayOutForm.EMPTY, errors);
    }

    private Answer reply(UUID id, MandateHolder holder, WayOutForm form) {
        FormErrors errors = new FormErrors();
        Optional<String> decider =
                errors.text(WayOutForm.field("decider", holder), form.decider(), "matters.way.decider.missing", 120);
        Optional<ReplyStance> stance = errors.choice(
                WayOutForm.field("stance", holder),
                form.stance(),
                ReplyStance.class,
                "matters.decision.stance.missing");
        Optional<String> wording =
                errors.text(WayOutForm.field("wording", holder), form.wording(), "matters.way.wording.missing", 20_000);
        Optional<String> why = errors.text(
                WayOutForm.field("why", holder), form.why(), "matters.way.why.missing." + holder.name(), 2000);
        if (!errors.isEmpty()) {
            return page(id, form, errors);
        }
        return attempt(
                id,
                form,
                errors,
                WayOutForm.field("decider", holder),
                "matters.way.replied",
                () -> replyBeforeMeeting.reply(new ReplyBeforeMeeting.Particulars(
                        new MatterId(id),
                        holder,
                        decider.orElseThrow(),
                        stance.orElseThrow(),
                        wording.orElseThrow(),
                        why.orElseThrow())));
    }

    private Answer attempt(UUID id, WayOutForm form, FormErrors errors, String field, String done, Runnable act) {
        try {
            act.run();
            return Redirect.to("/matters/{}/reply-time", id).saying(done);
        } catch (RefusedException e) {
            errors.add(field, e.refused().reason(), e.refused().arguments().toArray());
            return page(id, form, errors);
        }
    }

    private static Optional<LocalTime> time(@org.jspecify.annotations.Nullable String typed, FormErrors errors) {
        try {
            return Optional.of(LocalTime.parse(
                    typed == null ? "" : typed.strip().replace('.', ':').replaceFirst("^(\\d):", "0$1:")));
        } catch (DateTimeException e) {
            errors.add("beginsAt", "matters.way.time.missing");
            return Optional.empty();
        }
    }

    private Page page(UUID id, WayOutForm form, FormErrors errors) {
        ReadWaysOut.WaysView view = readWaysOut.read(new MatterId(id));
        Matter.Header matter = view.situation().matter().header();
        return under(Page.of("matters/reply-time"), matter)
                .with("view", view)
                .with("form", form)
                .with("askAnyway", DayOffQuestion.isAsked(errors, form.anyway()))
                .with(errors);
    }

    private static Page under(Page page, Matter.Header matter) {
        return page.under("/matters", "matters.diary.title")
                .under("/matters/" + matter.id(), "matters.matter.title", matter.number());
    }
}
