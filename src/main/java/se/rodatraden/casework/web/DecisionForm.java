package se.rodatraden.casework.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.rodatraden.casework.domain.Deviation;
import se.rodatraden.casework.usecase.DecideIntervention.Terms;
import se.rodatraden.kernel.Letters;
import se.rodatraden.kernel.StaffId;
import se.rodatraden.shell.FormErrors;

/** The terms of a decision as they are typed. */
public record DecisionForm(
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
        return new DecisionForm(today.plusWeeks(1).toString(), followUp.toString(), null, null);
    }

    /** Empty when something is wrong; then the errors say what. */
    Optional<Terms> read(FormErrors errors) {
        Optional<LocalDate> starts = errors.date("startsOn", startsOn, "casework.decide.starts.missing");
        Optional<LocalDate> follow = errors.date("followUpOn", followUpOn, "casework.decide.follow-up.missing");
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
}
