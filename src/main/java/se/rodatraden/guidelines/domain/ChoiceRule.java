package se.rodatraden.guidelines.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.rodatraden.guidelines.AgeSpan;
import se.rodatraden.guidelines.CaseAge;
import se.rodatraden.guidelines.ChoiceFacts;
import se.rodatraden.guidelines.ChoiceVerdict;
import se.rodatraden.guidelines.GuidelineVerdict;
import se.rodatraden.guidelines.GuidelineVersion;
import se.rodatraden.guidelines.Intervention;
import se.rodatraden.guidelines.InterventionChoice;
import se.rodatraden.guidelines.RiskLevel;
import se.rodatraden.guidelines.Trace;
import se.rodatraden.guidelines.domain.table.Evaluation;
import se.rodatraden.guidelines.domain.table.InputClause;
import se.rodatraden.guidelines.domain.table.Inputs;
import se.rodatraden.guidelines.domain.table.MatchedRow;
import se.rodatraden.guidelines.domain.table.Outcome;
import se.rodatraden.guidelines.domain.table.Value;

/**
 * How a guideline is asked about an intervention for a child, and how its answer is read. The names of the
 * tables' columns are fixed here; what the tables say is data.
 */
public final class ChoiceRule {
    static final String AGE = "age";
    static final String CONSENT = "consent";
    static final String RISK = "riskLevel";
    static final String OTHER_TRIED = "otherTried";
    static final String METHOD = "methodCategory";
    static final String WITHIN_OFFER = "withinOffer";
    static final String VERDICT = "verdict";
    static final String REASON = "reason";
    static final String ALTERNATIVES = "alternatives";
    /** What is missing when the offer is told in school years and the child's is not known. */
    private static final String SCHOOL_YEAR = "Årskurs";

    private ChoiceRule() {}

    public static AgeSpan.Fit fit(Intervention intervention, ChoiceFacts facts, LocalDate caseDate) {
        return intervention.localOffer().fit(age(facts, caseDate), facts.schoolYear());
    }

    public static Inputs inputs(Intervention intervention, ChoiceFacts facts, LocalDate caseDate) {
        AgeSpan.Fit fit = fit(intervention, facts, caseDate);
        return Inputs.NONE
                .with(AGE, age(facts, caseDate))
                .with(CONSENT, truth(facts.consent()))
                .with(
                        RISK,
                        facts.risk()
                                .map(RiskLevel::inTable)
                                .<Value>map(Value::of)
                                .orElse(Value.UNKNOWN))
                .with(OTHER_TRIED, truth(facts.otherTried()))
                .with(METHOD, intervention.method().inTable())
                .with(WITHIN_OFFER, fit == AgeSpan.Fit.UNKNOWN ? Value.UNKNOWN : Value.of(fit.isInside()));
    }

    /** @param ended the sources that no longer hold on the day */
    public static InterventionChoice choice(
            Intervention intervention,
            AgeSpan.Fit fit,
            int age,
            GuidelineVersion version,
            Trace trace,
            SourceBook.Ended ended) {
        Evaluation evaluation = trace.evaluation();
        List<MatchedRow> rows =
                evaluation.rows().stream().filter(MatchedRow::decisive).toList();
        ChoiceVerdict verdict = verdict(version, evaluation);
        return new InterventionChoice(
                intervention,
                verdict,
                fit,
                said(evaluation, REASON),
                said(evaluation, ALTERNATIVES),
                rows.stream()
                        .map(ChoiceRule::citation)
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .toList(),
                rows.stream()
                        .map(row -> row.annotation("source"))
                        .flatMap(text -> ended.in(text).stream())
                        .map(DatedSource::title)
                        .distinct()
                        .toList(),
                rows.stream().map(MatchedRow::id).toList(),
                verdict instanceof ChoiceVerdict.Stated(GuidelineVerdict stated)
                        ? AgeRule.compare(version, intervention, stated, fit, age, rows)
                        : Optional.empty(),
                Optional.of(trace));
    }

    public static InterventionChoice withoutVersion(Intervention intervention, AgeSpan.Fit fit) {
        return new InterventionChoice(
                intervention,
                new ChoiceVerdict.NoGuidance("guidelines.choice.no-version"),
                fit,
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static ChoiceVerdict verdict(GuidelineVersion version, Evaluation evaluation) {
        return switch (evaluation) {
            case Evaluation.Decided decided ->
                GuidelineVerdict.read(decided.outputs().text(VERDICT))
                        .<ChoiceVerdict>map(ChoiceVerdict.Stated::new)
                        .orElseGet(() -> new ChoiceVerdict.NoGuidance("guidelines.choice.unknown-verdict"));
            case Evaluation.NoMatch noMatch -> new ChoiceVerdict.NoGuidance("guidelines.choice.no-row");
            case Evaluation.Undetermined(Evaluation.Reason reason) ->
                switch (reason) {
                    case Evaluation.Reason.MissingInformation missing ->
                        new ChoiceVerdict.InformationMissing(
                                missing.inputs().stream()
                                        .map(name -> label(version, name))
                                        .toList(),
                                missing.possible().stream()
                                        .flatMap(ChoiceRule::verdictOf)
                                        .distinct()
                                        .toList());
                    case Evaluation.Reason.ConflictingRows conflicting ->
                        new ChoiceVerdict.NoGuidance("guidelines.choice.conflict");
                    case Evaluation.Reason.InvalidInput invalid ->
                        new ChoiceVerdict.NoGuidance("guidelines.choice.invalid-input");
                };
        };
    }

    private static java.util.stream.Stream<GuidelineVerdict> verdictOf(Outcome outcome) {
        return outcome instanceof Outcome.One one
                ? GuidelineVerdict.read(one.outputs().text(VERDICT)).stream()
                : java.util.stream.Stream.empty();
    }

    private static String label(GuidelineVersion version, String input) {
        return input.equals(WITHIN_OFFER)
                ? SCHOOL_YEAR
                : version.table().inputs().stream()
                        .filter(column -> column.name().equals(input))
                        .findFirst()
                        .map(InputClause::label)
                        .orElse(input);
    }

    private static String said(Evaluation evaluation, String output) {
        return evaluation instanceof Evaluation.Decided decided
                ? decided.outputs().text(output)
                : "";
    }

    private static String citation(MatchedRow row) {
        String source = row.annotation("source");
        String citation = row.annotation("citation");
        return citation.isEmpty() ? source : source.isEmpty() ? citation : source + ": " + citation;
    }

    public static int age(ChoiceFacts facts, LocalDate caseDate) {
        return new CaseAge(facts.birth(), caseDate).fullYears();
    }

    private static Value truth(Optional<Boolean> known) {
        return known.<Value>map(Value::of).orElse(Value.UNKNOWN);
    }
}
