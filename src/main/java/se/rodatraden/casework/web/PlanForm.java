package se.rodatraden.casework.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.casework.domain.ImplementationPlan;
import se.rodatraden.casework.usecase.WritePlan;
import se.rodatraden.shell.FormErrors;

/** An implementation plan as it is typed. */
public record PlanForm(
        @Nullable String version,
        @Nullable String goals,
        @Nullable String measures,
        @Nullable String participation) {

    static PlanForm of(Optional<ImplementationPlan> stored) {
        return stored.map(plan -> new PlanForm(
                        Integer.toString(plan.version()), plan.goals(), plan.measures(), plan.participation()))
                .orElse(new PlanForm("0", null, null, null));
    }

    /** Empty when something is wrong; then the errors say what. */
    Optional<WritePlan.Written> read(FormErrors errors) {
        Optional<Integer> over = errors.wholeNumber("version", version, "shell.error.wholeNumber", 0, 1_000_000);
        Optional<String> aims = errors.text("goals", goals, "casework.plan.goals.missing");
        Optional<String> done = errors.text("measures", measures, "casework.plan.measures.missing");
        String shared =
                errors.optionalText("participation", participation, 20_000).orElse("");
        return errors.isEmpty()
                ? Optional.of(new WritePlan.Written(over.orElseThrow(), aims.orElseThrow(), done.orElseThrow(), shared))
                : Optional.empty();
    }
}
