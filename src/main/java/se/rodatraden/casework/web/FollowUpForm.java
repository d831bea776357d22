package se.rodatraden.casework.web;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.casework.ClosureReason;
import se.rodatraden.casework.FollowUpOutcome;
import se.rodatraden.casework.GoalsMet;
import se.rodatraden.casework.domain.ConsentNeed;
import se.rodatraden.casework.domain.FollowUp;
import se.rodatraden.casework.usecase.RecordFollowUp.Followed;
import se.rodatraden.shell.FormErrors;

/**
 * A follow-up as it is typed.
 *
 * @param closure empty when the intervention goes on
 * @param seen how many follow-ups the writer has read
 */
public record FollowUpForm(
        @Nullable String outcome,
        @Nullable String goals,
        @Nullable String note,
        @Nullable String goesOn,
        @Nullable String closure,
        @Nullable String next,
        @Nullable String withoutConsent,
        @Nullable Integer seen) {
    static final FollowUpForm BLANK = new FollowUpForm(null, null, null, null, null, null, null, 0);

    /**
     * Empty when something is wrong; then the errors say what.
     *
     * @param consent how the answers stand today: without it is asked why the intervention goes on
     */
    Optional<Followed> read(LocalDate today, ConsentNeed.Status consent, FormErrors errors) {
        Optional<FollowUpOutcome> how =
                errors.choice("outcome", outcome, FollowUpOutcome.class, "casework.follow-up.outcome.missing");
        Optional<GoalsMet> met = errors.choice("goals", goals, GoalsMet.class, "casework.follow-up.goals.missing");
        String told = errors.optionalText("note", note, 20_000).orElse("");
        boolean ends = "no".equals(goesOn);
        if (!ends && !"yes".equals(goesOn)) {
            errors.add("goesOn", "casework.follow-up.goes-on.missing");
        }
        Optional<ClosureReason> ending = ends
                ? errors.choice("closure", closure, ClosureReason.class, "casework.follow-up.closure.missing")
                : Optional.empty();
        Optional<LocalDate> again = ends || goesOn == null
                ? Optional.empty()
                : errors.date("next", next, "casework.follow-up.next.missing");
        if (ends && PersonFields.isTyped(next)) {
            errors.add("next", "casework.follow-up.next.ends");
        }
        if ("yes".equals(goesOn) && PersonFields.isTyped(closure)) {
            errors.add("closure", "casework.follow-up.closure.goes-on");
        }
        Optional<String> why = errors.optionalText("withoutConsent", withoutConsent, 20_000);
        if ("yes".equals(goesOn)) {
            PersonFields.note(errors, "withoutConsent", FollowUp.mayGoOn(consent, why.orElse(null)));
        }
        if (ends && why.isPresent()) {
            errors.add("withoutConsent", "casework.follow-up.without-consent.ends");
        }
        met.ifPresent(goalsMet -> PersonFields.note(errors, "closure", FollowUp.mayEnd(goalsMet, ending.orElse(null))));
        again.filter(day -> !day.isAfter(today)).ifPresent(_ -> errors.add("next", "casework.refused.next-follow-up"));
        return errors.isEmpty()
                ? Optional.of(new Followed(
                        how.orElseThrow(),
                        met.orElseThrow(),
                        ending.orElse(null),
                        told,
                        again.orElse(null),
                        why.orElse(null),
                        seen == null ? 0 : seen))
                : Optional.empty();
    }
}
