package se.rodatraden.casework.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.casework.domain.Assessment;
import se.rodatraden.casework.domain.OverallJudgement;
import se.rodatraden.casework.usecase.WriteAssessment;
import se.rodatraden.casework.usecase.WriteAssessment.Judgement;
import se.rodatraden.casework.usecase.WriteAssessment.Tried;
import se.rodatraden.casework.usecase.WriteAssessment.Written;
import se.rodatraden.guidelines.InterventionKey;
import se.rodatraden.guidelines.RiskLevel;
import se.rodatraden.kernel.Letters;
import se.rodatraden.shell.FormErrors;

/**
 * An assessment as it is typed.
 *
 * @param othersTried {@code yes}, {@code no}, or empty when it has not been asked
 * @param tried1 and {@code tried2}: the keys of interventions to add to what was tried
 */
public record AssessmentForm(
        @Nullable String version,
        @Nullable String development,
        @Nullable String parenting,
        @Nullable String environment,
        @Nullable String childStatement,
        @Nullable String schoolYear,
        @Nullable String level,
        @Nullable String rationale,
        @Nullable String othersTried,
        @Nullable String tried1,
        @Nullable String how1,
        @Nullable String result1,
        @Nullable String tried2,
        @Nullable String how2,
        @Nullable String result2) {

    private static final AssessmentForm BLANK =
            new AssessmentForm("0", null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    static AssessmentForm of(Optional<Assessment> stored) {
        return stored.map(AssessmentForm::of).orElse(BLANK);
    }

    private static AssessmentForm of(Assessment stored) {
        return new AssessmentForm(
                Integer.toString(stored.version()),
                stored.texts().development(),
                stored.texts().parenting(),
                stored.texts().environment(),
                stored.texts().childStatement(),
                stored.schoolYear().map(year -> Integer.toString(year)).orElse(""),
                stored.judgement().map(stated -> stated.level().name()).orElse(""),
                stored.judgement().map(OverallJudgement::rationale).orElse(""),
                stored.othersTried().map(tried -> tried ? "yes" : "no").orElse(""),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Empty when something is wrong; then the errors say what. */
    Optional<Written> read(FormErrors errors) {
        Optional<Integer> over = errors.wholeNumber("version", version, "shell.error.wholeNumber", 0, 1_000_000);
        String areas = errors.optionalText("development", development, 20_000).orElse("");
        String parents = errors.optionalText("parenting", parenting, 20_000).orElse("");
        String around = errors.optionalText("environment", environment, 20_000).orElse("");
        String said =
                errors.optionalText("childStatement", childStatement, 20_000).orElse("");
        @Nullable Judgement judgement = judgement(errors);
        @Nullable Boolean others = othersTried == null || othersTried.isBlank() ? null : othersTried.equals("yes");
        List<Tried> tried = new ArrayList<>();
        tried(errors, "1", tried1, how1, result1).ifPresent(tried::add);
        tried(errors, "2", tried2, how2, result2).ifPresent(tried::add);
        if (!tried.isEmpty()) {
            others = true;
        }
        if (tried.stream().map(Tried::intervention).distinct().count() < tried.size()) {
            errors.add("tried2", "casework.assessment.tried.twice");
        }
        @Nullable
        Integer year = schoolYear == null || schoolYear.isBlank()
                ? null
                : errors.wholeNumber("schoolYear", schoolYear, "shell.error.wholeNumber", 0, 9)
                        .orElse(null);
        return errors.isEmpty()
                ? Optional.of(
                        new Written(over.orElseThrow(), areas, parents, around, said, year, judgement, others, tried))
                : Optional.empty();
    }

    private @Nullable Judgement judgement(FormErrors errors) {
        String reasons = rationale == null ? "" : rationale;
        boolean unexplained = Letters.areFewerThan(OverallJudgement.SHORTEST_RATIONALE, reasons.strip());
        if (level == null || level.isBlank()) {
            if (!unexplained) {
                errors.add("level", "casework.assessment.level.missing");
            }
            return null;
        }
        Optional<RiskLevel> stated =
                errors.choice("level", level, RiskLevel.class, "casework.assessment.level.missing");
        Optional<String> why = errors.optionalText("rationale", rationale, 20_000);
        if (unexplained) {
            errors.add("rationale", "casework.assessment.rationale.missing", OverallJudgement.SHORTEST_RATIONALE);
            return null;
        }
        return stated.flatMap(which -> why.map(text -> new Judgement(which, text)))
                .orElse(null);
    }

    private static Optional<Tried> tried(
            FormErrors errors, String row, @Nullable String key, @Nullable String how, @Nullable String result) {
        boolean named = key != null && !key.isBlank();
        if (key == null || !InterventionKey.isOne(key)) {
            if (named || result != null && !result.isBlank()) {
                errors.add("tried" + row, "casework.assessment.tried.missing");
            }
            return Optional.empty();
        }
        return errors.text("result" + row, result, "casework.assessment.result.missing", 4000)
                .map(text -> new WriteAssessment.Tried(new InterventionKey(key), "ruled-out".equals(how), text));
    }
}
