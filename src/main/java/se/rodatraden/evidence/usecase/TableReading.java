package se.rodatraden.evidence.usecase;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import se.rodatraden.evidence.DeidentifiedFact.Risk;
import se.rodatraden.evidence.domain.FrozenReading;
import se.rodatraden.evidence.domain.GuidelineOutcome;
import se.rodatraden.evidence.domain.GuidelineReading;
import se.rodatraden.evidence.domain.Profile;
import se.rodatraden.guidelines.GuidelineVerdict;
import se.rodatraden.guidelines.GuidelineVersion;
import se.rodatraden.guidelines.RiskLevel;
import se.rodatraden.guidelines.domain.analysis.TableAnalysis;
import se.rodatraden.guidelines.domain.analysis.TableFindings.Overlap;
import se.rodatraden.guidelines.domain.table.CompiledTable;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.Evaluation;
import se.rodatraden.guidelines.domain.table.InputClause;
import se.rodatraden.guidelines.domain.table.Inputs;
import se.rodatraden.guidelines.domain.table.Outcome;
import se.rodatraden.guidelines.domain.table.OutputRow;
import se.rodatraden.guidelines.domain.table.Value;
import se.rodatraden.guidelines.domain.table.ValueType;

/** Asks a guideline's table with what the register knows. What it does not know stays unknown. */
public final class TableReading implements GuidelineReading {
    private static final String VERDICT = "verdict";

    /** The inputs of tables that a fact can answer, by the name they have there. */
    private static final Map<String, Function<Profile, Value>> KNOWN = Map.of(
            "age", profile -> Value.of(profile.age()),
            "consent",
                    profile -> switch (profile.consent()) {
                        case YES -> Value.of(true);
                        case NO -> Value.of(false);
                        case UNKNOWN -> Value.UNKNOWN;
                    },
            "riskLevel",
                    profile -> level(profile.risk())
                            .<Value>map(level -> Value.of(level.inTable()))
                            .orElse(Value.UNKNOWN),
            "otherTried", profile -> Value.of(profile.otherTried()));

    private final DecisionTable table;
    private final CompiledTable compiled;

    private TableReading(DecisionTable table) {
        this.table = table;
        this.compiled = CompiledTable.of(table);
    }

    static FrozenReading of(GuidelineVersion version) {
        return FrozenReading.of(version.hash(), new TableReading(version.table()));
    }

    /** A table that is no version of a guideline, such as one from a file. */
    public static FrozenReading of(DecisionTable table) {
        return FrozenReading.of(table.hash(), new TableReading(table));
    }

    /** Whether the table says a verdict, without which no fact gets an outcome. */
    public static boolean saysVerdict(DecisionTable table) {
        return table.outputs().stream()
                .anyMatch(
                        output -> output.name().equals(VERDICT) && output.type().kind() == ValueType.Kind.TEXT);
    }

    /** The labels of the inputs that have the name of something that facts say, and hold another kind of value. */
    public static List<String> inputsOfOtherKind(DecisionTable table) {
        return table.inputs().stream()
                .filter(input -> KNOWN.containsKey(input.name()))
                .filter(input -> Profile.all().stream()
                        .map(Objects.requireNonNull(KNOWN.get(input.name())))
                        .anyMatch(value -> !(value instanceof Value.Unknown)
                                && !input.type().isOfKind(value)))
                .map(InputClause::label)
                .toList();
    }

    /**
     * Empty when the version asks for what no fact says: what was decided under it was decided on more than the register
     * knows, so its practice is counted without its answers.
     */
    static Optional<FrozenReading> ofKnown(GuidelineVersion version) {
        return lacking(version.table()).isEmpty() ? Optional.of(of(version)) : Optional.empty();
    }

    /** The inputs that no fact says, of any of the tables; each once. They stay unknown for everybody. */
    public static List<InputClause> lacking(DecisionTable... tables) {
        Map<String, InputClause> lacking = new LinkedHashMap<>();
        for (DecisionTable table : tables) {
            table.inputs().stream()
                    .filter(input -> !KNOWN.containsKey(input.name()))
                    .forEach(input -> lacking.putIfAbsent(input.name(), input));
        }
        return List.copyOf(lacking.values());
    }

    /** The labels of {@link #lacking}, each once. */
    public static List<String> lackingLabels(DecisionTable... tables) {
        return lacking(tables).stream().map(InputClause::label).distinct().toList();
    }

    /** The labels of all inputs when facts say none of them: such a table says the same of everybody. Else empty. */
    public static List<String> inputsAllLacking(DecisionTable table) {
        return lacking(table).size() == table.inputs().size() ? lackingLabels(table) : List.of();
    }

    /** Rows that say different things of the same profile; whoever they speak of gets {@code NO_GUIDANCE}. */
    public static List<Overlap> contradictions(DecisionTable table) {
        return TableAnalysis.of(table).conflicting();
    }

    @Override
    public GuidelineOutcome of(Profile profile) {
        Inputs inputs = Inputs.NONE;
        for (InputClause input : table.inputs()) {
            Function<Profile, Value> known = KNOWN.get(input.name());
            if (known != null) {
                inputs = inputs.with(input.name(), known.apply(profile));
            }
        }
        return switch (compiled.answer(inputs)) {
            case Evaluation.Decided decided -> outcome(decided.outputs());
            case Evaluation.NoMatch _ -> GuidelineOutcome.NO_GUIDANCE;
            case Evaluation.Undetermined(Evaluation.Reason reason) ->
                switch (reason) {
                    case Evaluation.Reason.MissingInformation missing -> outcome(missing);
                    case Evaluation.Reason.ConflictingRows _, Evaluation.Reason.InvalidInput _ ->
                        GuidelineOutcome.NO_GUIDANCE;
                };
        };
    }

    /**
     * Where the facts never say what decides, the verdict may still be the same whatever it is: then only other words of
     * the answer differ, such as the reason, which are not counted.
     */
    private static GuidelineOutcome outcome(Evaluation.Reason.MissingInformation missing) {
        if (KNOWN.keySet().containsAll(missing.inputs())) {
            return GuidelineOutcome.INFORMATION_MISSING;
        }
        List<GuidelineOutcome> possible = missing.possible().stream()
                .map(TableReading::outcome)
                .distinct()
                .toList();
        return possible.size() == 1 ? possible.getFirst() : GuidelineOutcome.INFORMATION_MISSING;
    }

    private static GuidelineOutcome outcome(Outcome outcome) {
        return switch (outcome) {
            case Outcome.One one -> outcome(one.outputs());
            case Outcome.Many many -> outcome(many.outputs().getFirst());
            case Outcome.Nothing _, Outcome.Conflict _ -> GuidelineOutcome.NO_GUIDANCE;
        };
    }

    private static GuidelineOutcome outcome(OutputRow outputs) {
        return GuidelineVerdict.read(outputs.text(VERDICT))
                .map(TableReading::outcome)
                .orElse(GuidelineOutcome.NO_GUIDANCE);
    }

    private static GuidelineOutcome outcome(GuidelineVerdict verdict) {
        return switch (verdict) {
            case RECOMMENDED -> GuidelineOutcome.RECOMMENDED;
            case POSSIBLE -> GuidelineOutcome.POSSIBLE;
            case PROFESSIONAL_JUDGEMENT -> GuidelineOutcome.PROFESSIONAL_JUDGEMENT;
            case DEVIATION_POSSIBLE -> GuidelineOutcome.DEVIATION_POSSIBLE;
            case NOT_RECOMMENDED -> GuidelineOutcome.NOT_RECOMMENDED;
            case OUTSIDE -> GuidelineOutcome.OUTSIDE;
            case NOT_POSSIBLE -> GuidelineOutcome.NOT_POSSIBLE;
        };
    }

    private static Optional<RiskLevel> level(Risk risk) {
        return switch (risk) {
            case LOW -> Optional.of(RiskLevel.LOW);
            case MEDIUM -> Optional.of(RiskLevel.MEDIUM);
            case HIGH -> Optional.of(RiskLevel.HIGH);
            case NOT_SET -> Optional.empty();
        };
    }
}
