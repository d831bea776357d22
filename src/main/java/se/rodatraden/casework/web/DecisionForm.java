package se.rodatraden.casework.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import se.rodatraden.casework.domain.Deviation;
import se.rodatraden.casework.usecase.DecideIntervention.Terms;
import se.rodatraden.kernel.Letters;
import se.rodatraden.kernel.StaffId;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.shell.FormErrors;

/**
 * The terms of a decision as they are typed.
 *
 * @param version the token of the {@link Offer} that the page showed
 */
public record DecisionForm(
        @Nullable String version,
        @Nullable String startsOn,
        @Nullable String followUpOn,
        @Nullable String statement,
        @Nullable UUID coordinator) {
    private static final int SHORTEST_STATEMENT = 20;

    /** @param deviation reviewed in the follow-up, no later than it says */
    static DecisionForm on(LocalDate today, Optional<Deviation> deviation) {
        LocalDate inThreeMonths = today.plusMonths(3);
        LocalDate followUp = deviation
                .map(Deviation::reviewOn)
                .filter(inThreeMonths::isAfter)
                .orElse(inThreeMonths);
        return new DecisionForm(null, today.plusWeeks(1).toString(), followUp.toString(), null, null);
    }

    /**
     * Empty when something is wrong; then the errors say what.
     *
     * @param days what is said of the start and the follow-up together
     */
    Optional<Terms> read(BiFunction<LocalDate, LocalDate, List<Verdict>> days, FormErrors errors) {
        Optional<LocalDate> starts = errors.date("startsOn", startsOn, "casework.decide.starts.missing");
        Optional<LocalDate> follow = errors.date("followUpOn", followUpOn, "casework.decide.follow-up.missing");
        starts.ifPresent(start ->
                follow.ifPresent(day -> days.apply(start, day).forEach(verdict -> note(verdict, errors))));
        Optional<String> reasons = errors.text("statement", statement, "casework.decide.statement.missing");
        if (reasons.filter(text -> Letters.areFewerThan(SHORTEST_STATEMENT, text))
                .isPresent()) {
            errors.add("statement", "casework.decide.statement.missing");
        }
        return errors.isEmpty()
                ? Optional.of(new Terms(
                        starts.orElseThrow(),
                        follow.orElseThrow(),
                        reasons.orElseThrow(),
                        coordinator == null ? null : new StaffId(coordinator)))
                : Optional.empty();
    }

    private static void note(Verdict verdict, FormErrors errors) {
        if (verdict instanceof Verdict.Refused refused) {
            PersonFields.note(errors, field(refused.reason()), refused);
        }
    }

    /** Where on the form a reason belongs, as far as it belongs to a control. */
    static String field(String reason) {
        return switch (reason) {
            case "casework.refused.follow-up-after-review",
                    "casework.refused.follow-up-before-start",
                    "casework.refused.follow-up-too-late" -> "followUpOn";
            case "casework.refused.sharing-consent", "casework.refused.no-coordinator" -> "coordinator";
            case "casework.refused.starts-in-past", "casework.refused.starts-too-late" -> "startsOn";
            default -> "statement";
        };
    }
}
