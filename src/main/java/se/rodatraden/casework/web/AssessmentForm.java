package se.rodatraden.casework.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import se.rodatraden.shell.FormStart;
import se.rodatraden.shell.MergedForm;
import se.rodatraden.shell.PageContext;

/**
 * An assessment as it is typed.
 *
 * @param version the token of the {@link FormStart}
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

    /** The judgement is stated with its reasons. */
    static final List<Set<String>> TOGETHER = List.of(Set.of("level", "rationale"));

    private static final String TRIED = "tried.";

    static AssessmentForm of(Optional<Assessment> stored) {
        return filled(stored(stored), start(stored), new Tries(null, null, null, null, null, null));
    }

    /** For the control {@code version}: what a form begins with when that is stored. */
    private static String start(Optional<Assessment> stored) {
        return FormStart.of(stored(stored)).token();
    }

    /** By the names of the controls, and by intervention what was tried. */
    static Map<String, String> stored(Optional<Assessment> stored) {
        Map<String, String> fields = new LinkedHashMap<>();
        stored.ifPresent(assessment -> {
            fields.put("development", assessment.texts().development());
            fields.put("parenting", assessment.texts().parenting());
            fields.put("environment", assessment.texts().environment());
            fields.put("childStatement", assessment.texts().childStatement());
            fields.put(
                    "schoolYear",
                    assessment.schoolYear().map(year -> Integer.toString(year)).orElse(""));
            fields.put(
                    "level",
                    assessment.judgement().map(stated -> stated.level().name()).orElse(""));
            fields.put(
                    "rationale",
                    assessment.judgement().map(OverallJudgement::rationale).orElse(""));
            fields.put(
                    "othersTried",
                    assessment.othersTried().map(tried -> tried ? "yes" : "no").orElse(""));
            assessment
                    .tried()
                    .forEach(tried -> fields.put(TRIED + tried.intervention().value(), tried.result()));
        });
        return fields;
    }

    /** As sent, likewise. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("development", sent(development));
        fields.put("parenting", sent(parenting));
        fields.put("environment", sent(environment));
        fields.put("childStatement", sent(childStatement));
        fields.put("schoolYear", sent(schoolYear));
        fields.put("level", sent(level));
        fields.put("rationale", sent(rationale));
        fields.put("othersTried", sent(othersTried));
        if (!sent(tried1).isEmpty()) {
            fields.put(TRIED + tried1, sent(result1));
        }
        if (!sent(tried2).isEmpty()) {
            fields.put(TRIED + tried2, sent(result2));
        }
        return fields;
    }

    MergedForm over(Optional<Assessment> stored) {
        return FormStart.sent(version).merge(stored(stored), fields(), TOGETHER);
    }

    /** What was saved since the text was begun that the page brings back: it is told as the page is opened. */
    public MergedForm since(PageContext.Draft kept, Optional<Assessment> stored) {
        return kept.isEmpty()
                ? MergedForm.NONE
                : new AssessmentForm(
                                kept.version(),
                                kept.over("development", development),
                                kept.over("parenting", parenting),
                                kept.over("environment", environment),
                                kept.over("childStatement", childStatement),
                                kept.over("schoolYear", schoolYear),
                                kept.over("level", level),
                                kept.over("rationale", rationale),
                                kept.over("othersTried", othersTried),
                                kept.over("tried1", tried1),
                                kept.over("how1", how1),
                                kept.over("result1", result1),
                                kept.over("tried2", tried2),
                                kept.over("how2", how2),
                                kept.over("result2", result2))
                        .over(stored);
    }

    /** With what was saved meanwhile; from here on it begins with what is stored. */
    AssessmentForm with(MergedForm merged, Optional<Assessment> stored) {
        return filled(merged.fields(), start(stored), new Tries(tried1, how1, result1, tried2, how2, result2));
    }

    private static AssessmentForm filled(Map<String, String> fields, String start, Tries tries) {
        return new AssessmentForm(
                start,
                fields.get("development"),
                fields.get("parenting"),
                fields.get("environment"),
                fields.get("childStatement"),
                fields.get("schoolYear"),
                fields.get("level"),
                fields.get("rationale"),
                fields.get("othersTried"),
                tries.tried1(),
                tries.how1(),
                tries.result1(),
                tries.tried2(),
                tries.how2(),
                tries.result2());
    }

    private static String sent(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /** What is added to what was tried. */
    private record Tries(
            @Nullable String tried1,
            @Nullable String how1,
            @Nullable String result1,
            @Nullable String tried2,
            @Nullable String how2,
            @Nullable String result2) {}

    /**
     * Empty when something is wrong; then the errors say what.
     *
     * @param over the version that is stored
     */
    Optional<Written> read(int over, FormErrors errors) {
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
                ? Optional.of(new Written(over, areas, parents, around, said, year, judgement, others, tried))
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
