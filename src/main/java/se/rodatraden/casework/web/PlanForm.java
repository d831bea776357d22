package se.rodatraden.casework.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.casework.domain.ImplementationPlan;
import se.rodatraden.casework.usecase.WritePlan;
import se.rodatraden.shell.FormErrors;
import se.rodatraden.shell.FormStart;
import se.rodatraden.shell.MergedForm;
import se.rodatraden.shell.PageContext;

/**
 * An implementation plan as it is typed.
 *
 * @param version the token of the {@link FormStart}
 */
public record PlanForm(
        @Nullable String version,
        @Nullable String goals,
        @Nullable String measures,
        @Nullable String participation) {

    static PlanForm of(Optional<ImplementationPlan> stored) {
        return filled(stored(stored), stored);
    }

    private static Map<String, String> stored(Optional<ImplementationPlan> stored) {
        return stored.map(plan -> fields(plan.goals(), plan.measures(), plan.participation()))
                .orElse(Map.of());
    }

    private static Map<String, String> fields(
            @Nullable String goals, @Nullable String measures, @Nullable String participation) {
        return Map.of(
                "goals", Objects.requireNonNullElse(goals, ""),
                "measures", Objects.requireNonNullElse(measures, ""),
                "participation", Objects.requireNonNullElse(participation, ""));
    }

    MergedForm over(Optional<ImplementationPlan> stored) {
        return FormStart.sent(version).merge(stored(stored), fields(goals, measures, participation), List.of());
    }

    /** What was saved since the text was begun that the page brings back: it is told as the page is opened. */
    public MergedForm since(PageContext.Draft kept, Optional<ImplementationPlan> stored) {
        return kept.isEmpty()
                ? MergedForm.NONE
                : new PlanForm(
                                kept.version(),
                                kept.over("goals", goals),
                                kept.over("measures", measures),
                                kept.over("participation", participation))
                        .over(stored);
    }

    /** With what was saved meanwhile; from here on it begins with what is stored. */
    PlanForm with(MergedForm merged, Optional<ImplementationPlan> stored) {
        return filled(merged.fields(), stored);
    }

    private static PlanForm filled(Map<String, String> fields, Optional<ImplementationPlan> stored) {
        return new PlanForm(
                FormStart.of(stored(stored)).token(),
                fields.get("goals"),
                fields.get("measures"),
                fields.get("participation"));
    }

    /**
     * Empty when something is wrong; then the errors say what.
     *
     * @param over the version that is stored
     */
    Optional<WritePlan.Written> read(int over, FormErrors errors) {
        Optional<String> aims = errors.text("goals", goals, "casework.plan.goals.missing");
        Optional<String> done = errors.text("measures", measures, "casework.plan.measures.missing");
        String shared =
                errors.optionalText("participation", participation, 20_000).orElse("");
        return errors.isEmpty()
                ? Optional.of(new WritePlan.Written(over, aims.orElseThrow(), done.orElseThrow(), shared))
                : Optional.empty();
    }
}
