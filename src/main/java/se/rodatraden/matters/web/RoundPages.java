package se.rodatraden.matters.web;

import static se.rodatraden.kernel.Role.ANALYST;
import static se.rodatraden.kernel.Role.REGISTRAR;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.matters.DeliveryId;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.ReferralId;
import se.rodatraden.matters.usecase.AnswerExtension;
import se.rodatraden.matters.usecase.RemindBodies;
import se.rodatraden.shell.Answer;
import se.rodatraden.shell.FormErrors;
import se.rodatraden.shell.Redirect;

/** What the sender does with a round that is out: reminds, and answers those who ask for more time. */
@Controller
class RoundPages {
    private static final String REMINDED = "referral";

    private final ReferralPages referralPages;
    private final RemindBodies remindBodies;
    private final AnswerExtension answerExtension;

    RoundPages(ReferralPages referralPages, RemindBodies remindBodies, AnswerExtension answerExtension) {
        this.referralPages = referralPages;
        this.remindBodies = remindBodies;
        this.answerExtension = answerExtension;
    }

    @PostMapping("/matters/{id}/referrals/reminders")
    @Endpoint(purpose = Purpose.REGISTER_MATTERS, roles = REGISTRAR)
    Answer remind(@PathVariable UUID id, @RequestParam(required = false) @Nullable List<UUID> referral) {
        FormErrors errors = new FormErrors();
        if (referral == null) {
            errors.add(REMINDED, "matters.reminder.nobody-chosen");
            return referralPages.board(id, errors);
        }
        Set<ReferralId> chosen = referral.stream().map(ReferralId::new).collect(Collectors.toSet());
        try {
            RemindBodies.Reminded reminded = remindBodies.remind(new MatterId(id), chosen);
            Redirect board = Redirect.to("/matters/{}/referrals", id);
            return reminded.others().isEmpty()
                    ? board.saying("matters.reminder.sent", reminded.bodies())
                    : board.saying("matters.reminder.sent-to-some", reminded.bodies(), reminded.others());
        } catch (RefusedException e) {
            errors.add(REMINDED, e.refused().reason(), e.refused().arguments().toArray());
            return referralPages.board(id, errors);
        }
    }

    @PostMapping("/matters/{id}/referrals/extension")
    @Endpoint(
            purpose = Purpose.REGISTER_MATTERS,
            roles = {REGISTRAR, ANALYST})
    Answer answer(
            @PathVariable UUID id,
            @RequestParam UUID request,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(required = false) @Nullable String anyway,
            @RequestParam(defaultValue = "") String verdict) {
        FormErrors errors = new FormErrors();
        MatterId matter = new MatterId(id);
        Optional<String> text = errors.optionalText("answer-" + request, answer, 2000);
        try {
            if (verdict.equals("refuse")) {
                if (errors.isEmpty()) {
                    answerExtension.refuse(matter, new DeliveryId(request), text.orElse(""));
                    return Redirect.to("/matters/{}/referrals", id).saying("matters.extension.refused");
                }
            } else {
                Optional<LocalDate> day = errors.date("until-" + request, until, "matters.extension.until.missing");
                day.ifPresent(granted -> DayOffQuestion.ask("until-" + request, granted, anyway, errors));
                if (errors.isEmpty()) {
                    answerExtension.grant(matter, new DeliveryId(request), day.orElseThrow(), text.orElse(""));
                    return Redirect.to("/matters/{}/referrals", id)
                            .saying("matters.extension.granted", day.orElseThrow());
                }
            }
        } catch (RefusedException e) {
            errors.add(
                    "until-" + request,
                    e.refused().reason(),
                    e.refused().arguments().toArray());
        }
        return referralPages
                .board(id, errors)
                .with("typed", new ExtensionForm(request, until, answer, anyway))
                .with("askAnyway", DayOffQuestion.isAsked(errors, anyway));
    }
}
