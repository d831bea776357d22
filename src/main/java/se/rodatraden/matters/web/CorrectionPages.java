package se.rodatraden.matters.web;

import static se.rodatraden.kernel.Role.REGISTRAR;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.domain.DiaryEntry;
import se.rodatraden.matters.domain.Referral;
import se.rodatraden.matters.domain.ReplyDueDate;
import se.rodatraden.matters.usecase.CorrectDueDate;
import se.rodatraden.matters.usecase.ReadMatter;
import se.rodatraden.matters.usecase.ReadRound;
import se.rodatraden.shell.Answer;
import se.rodatraden.shell.FormErrors;
import se.rodatraden.shell.Page;
import se.rodatraden.shell.Redirect;

/** Putting right a due date that the bodies have been told. */
@Controller
class CorrectionPages {
    private final ReadMatter readMatter;
    private final ReadRound readRound;
    private final CorrectDueDate correctDueDate;
    private final Clock clock;

    CorrectionPages(ReadMatter readMatter, ReadRound readRound, CorrectDueDate correctDueDate, Clock clock) {
        this.readMatter = readMatter;
        this.readRound = readRound;
        this.correctDueDate = correctDueDate;
        this.clock = clock;
    }

    @GetMapping("/matters/{id}/referrals/correction")
    @Endpoint(purpose = Purpose.REGISTER_MATTERS, roles = REGISTRAR)
    Page prepare(@PathVariable UUID id) {
        ReadMatter.MatterView view = readMatter.read(new MatterId(id));
        correctDueDate.may(view.matter()).orThrow();
        return page(view, new CorrectionForm(first(awaited(id)), null, null, null, null, null), new FormErrors());
    }

    /** Whoever has been granted more time has a day of its own, which the mistake is hardly about. */
    private static List<UUID> first(List<ReadRound.BodyLine> awaited) {
        List<ReadRound.BodyLine> ungranted =
                awaited.stream().filter(line -> line.due().granted().isEmpty()).toList();
        return (ungranted.isEmpty() ? awaited : ungranted)
                .stream().map(line -> line.referral().header().id().value()).toList();
    }

    @PostMapping("/matters/{id}/referrals/correction")
    @Endpoint(purpose = Purpose.REGISTER_MATTERS, roles = REGISTRAR)
    Answer correct(@PathVariable UUID id, CorrectionForm form) {
        ReadMatter.MatterView view = readMatter.read(new MatterId(id));
        FormErrors errors = new FormErrors();
        if (form.chosen().isEmpty()) {
            errors.add("referrals", "matters.correction.bodies.missing");
        }
        Optional<LocalDate> day = errors.date("dueOn", form.dueOn(), "matters.referral.due.missing");
        day.ifPresent(instead -> checkDay(instead, form, errors));
        Optional<String> reason =
                errors.text("reason", form.reason(), "matters.refused.unexplained", DiaryEntry.LONGEST_REASON);
        if (errors.isEmpty()) {
            try {
                List<String> told =
                        correctDueDate.correct(new MatterId(id), form.meant(), day.orElseThrow(), reason.orElseThrow());
                return Redirect.to("/matters/{}/referrals", id)
                        .saying("matters.correction.done", told, day.orElseThrow());
            } catch (RefusedException e) {
                errors.add(
                        field(e.refused()),
                        e.refused().reason(),
                        e.refused().arguments().toArray());
            }
        }
        return page(view, form, errors);
    }

    private static String field(Verdict.Refused refused) {
        return switch (refused.reason()) {
            case "matters.refused.personal-number", "matters.refused.personal-file" -> "reason";
            case "matters.refused.no-bodies", "matters.refused.correction-replied", "matters.refused.due-moved" ->
                "referrals";
            default -> "dueOn";
        };
    }

    /** As when it was sent: a day that cannot be is told alone, and one that is hardly meant is asked about. */
    private void checkDay(LocalDate day, CorrectionForm form, FormErrors errors) {
        LocalDate today = LocalDate.now(clock);
        ReplyDueDate due = new ReplyDueDate(day);
        if (due.mayBeSet(today) instanceof Verdict.Refused refused) {
            errors.add("dueOn", refused.reason(), refused.arguments().toArray());
        } else if (form.late() == null && due.isLikely(today, Optional.empty()) instanceof Verdict.Refused doubt) {
            errors.add("dueOn", doubt.reason(), doubt.arguments().toArray());
        } else {
            DayOffQuestion.ask("dueOn", day, form.anyway(), errors);
        }
    }

    private List<ReadRound.BodyLine> awaited(UUID matter) {
        return readRound.read(new MatterId(matter)).stream()
                .filter(line -> line.referral() instanceof Referral.Sent)
                .toList();
    }

    /** With the days as they are now, whatever the one showed that was sent. */
    private Page page(ReadMatter.MatterView view, CorrectionForm form, FormErrors errors) {
        String path = "/matters/" + view.matter().id();
        return Page.of("matters/correction")
                .under("/matters", "matters.diary.title")
                .under(path, "matters.matter.title", view.matter().header().number())
                .under(path + "/referrals", "matters.referrals.title")
                .with("matter", view.matter().header())
                .with("awaited", awaited(view.matter().id().value()))
                .with("form", form)
                .with("askAnyway", DayOffQuestion.isAsked(errors, form.anyway()))
                .with("askLate", ReferralPages.asksLate(form.late(), errors))
                .with(errors);
    }
}
