package se.rodatraden.guidelines;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.guidelines.domain.Expected;
import se.rodatraden.guidelines.domain.SheetChange;
import se.rodatraden.guidelines.domain.analysis.Region;
import se.rodatraden.guidelines.domain.analysis.TableDifference;
import se.rodatraden.guidelines.domain.analysis.TableFindings;
import se.rodatraden.guidelines.domain.feel.CellReader;
import se.rodatraden.guidelines.domain.table.AxisPart;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.Evaluation;
import se.rodatraden.guidelines.domain.table.InputClause;
import se.rodatraden.guidelines.domain.table.Inputs;
import se.rodatraden.guidelines.domain.table.Outcome;
import se.rodatraden.guidelines.domain.table.OutputRow;
import se.rodatraden.guidelines.domain.table.UnaryTest;
import se.rodatraden.guidelines.domain.table.Value;
import se.rodatraden.guidelines.domain.table.ValueType;
import se.rodatraden.guidelines.domain.words.CellWords;
import se.rodatraden.guidelines.domain.words.Vocabulary;
import se.rodatraden.shell.Texts;

/**
 * Tables, regions and findings as people say them: {@code 8–11 år}, {@code hög}, {@code från utanför till
 * rekommenderas}. The words of the tables themselves are the municipality's and in Swedish in both languages.
 */
public final class GuidelineWords {
    private static final int LONGEST_QUOTE = 60;

    private final Texts t;
    private final CellWords cells;
    private final ValueWords values;
    private final ChangeWords changes;

    public GuidelineWords(Texts texts) {
        this.t = texts;
        this.changes = new ChangeWords(texts, this);
        this.cells = new CellWords(
                switch (texts.language()) {
                    case SWEDISH -> Vocabulary.SWEDISH;
                    case ENGLISH -> Vocabulary.ENGLISH;
                });
        this.values = new ValueWords(texts, cells);
    }

    public String value(Value value) {
        return values.value(value);
    }

    /** Some of an input's values. */
    public String part(AxisPart part, ValueType type) {
        return values.part(part, type);
    }

    /**
     * What a cell asks, and what its control holds: words that are read back as the same, else the table language.
     */
    public String test(UnaryTest test, ValueType type) {
        return cells.cell(test, type);
    }

    /** The values that a column allows. */
    public String allowed(ValueType type) {
        return type.allowed() instanceof UnaryTest.Any ? t.get("guidelines.columns.allowed.all") : cells.allowed(type);
    }

    /** What the control of a value holds; read back as the same. */
    public String typed(Value value, ValueType type) {
        return cells.cell(value, type);
    }

    /** What a cell asked, from its text in the table language; the text itself where it cannot be read. */
    public String cell(String text, ValueType type) {
        return CellReader.test(text, type).found().map(test -> test(test, type)).orElse(text);
    }

    /** What somebody else stored in a cell, in words where it can be read. */
    public String stored(String text, ValueType type, boolean isTest) {
        return isTest ? cell(text, type) : literal(text, type);
    }

    /** A value from its text in the table language; the text itself where it cannot be read. */
    public String literal(String text, ValueType type) {
        return CellReader.literal(text, type).found().map(this::value).orElse(text);
    }

    /** {@code 8–11 år, samlad bedömning av risk: hög}; an age speaks for itself and needs no label. */
    public String region(Region region) {
        if (region.limits().isEmpty()) {
            return t.get("guidelines.words.everything");
        }
        return region.limits().stream()
                .map(limit -> {
                    String part = part(limit.part(), limit.input().type());
                    return limit.input().type().kind() == ValueType.Kind.AGE
                            ? part
                            : limit.input().label() + ": " + part;
                })
                .collect(Collectors.joining("; "));
    }

    /** One concrete case of two tables: every input by its label, as the later of them that has it calls it. */
    public String example(Inputs inputs, DecisionTable before, DecisionTable after) {
        return inputs.values().entrySet().stream()
                .map(entry -> label(entry.getKey(), before, after) + ": " + value(entry.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String label(String input, DecisionTable before, DecisionTable after) {
        return Stream.concat(after.inputs().stream(), before.inputs().stream())
                .filter(its -> its.name().equals(input))
                .map(InputClause::label)
                .findFirst()
                .orElse(input);
    }

    /** One concrete case, every input by its label. */
    public String example(Inputs inputs, DecisionTable table) {
        return table.inputs().stream()
                .map(input -> input.label() + ": " + fact(inputs.get(input.name()), input.type()))
                .collect(Collectors.joining("; "));
    }

    /** One fact as it may be written in an example. */
    private String fact(Value value, ValueType type) {
        return value instanceof Value.Unknown ? value(value) : typed(value, type);
    }

    /** How one fact of a type may be written, where that is not plain. */
    public @Nullable String factHint(ValueType type) {
        return switch (type.kind()) {
            case DATE -> t.get("guidelines.examples.fact.day");
            case SET -> t.get("guidelines.examples.fact.set", cells.or(type.elements()));
            case NUMBER, WHOLE, AGE, TEXT, BOOLEAN -> null;
        };
    }

    /** What an evaluation comes to: the outcome, or why there is none. */
    public String answer(Evaluation answer) {
        return switch (answer) {
            case Evaluation.Decided decided -> outcome(decided.outcome());
            case Evaluation.NoMatch none -> t.get("guidelines.words.nothing");
            case Evaluation.Undetermined undetermined ->
                switch (undetermined.reason()) {
                    case Evaluation.Reason.MissingInformation missing -> t.get("guidelines.words.left-to-person");
                    case Evaluation.Reason.ConflictingRows conflicting -> t.get("guidelines.words.conflict");
                    case Evaluation.Reason.InvalidInput invalid -> t.get("guidelines.words.invalid", invalid.input());
                };
        };
    }

    /** What an answer says in one output; the whole answer where it is not one set of outputs. */
    public String answer(Evaluation answer, String output) {
        return answer instanceof Evaluation.Decided decided && decided.outcome() instanceof Outcome.One one
                ? value(one.outputs().get(output))
                : answer(answer);
    }

    public String expected(Expected expected, DecisionTable table) {
        return switch (expected) {
            case Expected.Says says ->
                table.outputs().stream()
                        .filter(output -> output.name().equals(says.output()))
                        .findFirst()
                        .map(output -> literal(says.value(), output.type()))
                        .orElse(says.value());
            case Expected.NoRow none -> t.get("guidelines.words.nothing");
            case Expected.LeftToPerson left -> t.get("guidelines.words.left-to-person");
        };
    }

    /** A long text by its beginning, whole words only. */
    public String brief(String text) {
        if (text.length() <= LONGEST_QUOTE) {
            return text;
        }
        int end = text.lastIndexOf(' ', LONGEST_QUOTE);
        return text.substring(0, end > LONGEST_QUOTE / 2 ? end : LONGEST_QUOTE) + " …";
    }

    /** Two rows that meet, and in which case. */
    public String overlap(TableFindings.Overlap overlap, DecisionTable table) {
        return t.get(
                overlap.saySame() ? "guidelines.words.rows-repeat" : "guidelines.words.rows-conflict",
                overlap.first(),
                overlap.second(),
                example(overlap.region().example(), table));
    }

    /** A row that never decides, those that decide instead, and a case. */
    public String masked(TableFindings.Masked masked, DecisionTable table) {
        return t.get(
                masked.by().size() == 1 ? "guidelines.words.row-masked" : "guidelines.words.row-masked-by-several",
                masked.row(),
                cells.and(masked.by().stream().map(String::valueOf).toList()),
                example(masked.region().example(), table));
    }

    /** A row that can never apply, and what it asks that no allowed value is. */
    public String unreachable(TableFindings.Unreachable unreachable) {
        ValueType type = unreachable.input().type();
        return t.get(
                "guidelines.words.row-unreachable",
                unreachable.row(),
                unreachable.input().label(),
                test(unreachable.test(), type),
                allowed(type));
    }

    /** A limit that no allowed value reaches. */
    public String beyond(TableFindings.Beyond beyond) {
        ValueType type = beyond.input().type();
        return t.get(
                "guidelines.words.beyond",
                beyond.row(),
                beyond.input().label(),
                test(beyond.test(), type),
                allowed(type));
    }

    public String outcome(Outcome outcome) {
        return switch (outcome) {
            case Outcome.One one -> row(one.outputs());
            case Outcome.Many many -> many.outputs().stream().map(this::row).collect(Collectors.joining("; "));
            case Outcome.Nothing nothing -> t.get("guidelines.words.nothing");
            case Outcome.Conflict conflict -> t.get("guidelines.words.conflict");
        };
    }

    /** {@code 8–11 år; samtycke: ja: från avsteg möjligt till rekommenderas}. */
    public String change(TableDifference.ChangedRegion changed) {
        return t.get(
                "guidelines.words.change",
                region(changed.region()),
                outcome(changed.before()),
                outcome(changed.after()));
    }

    /** What somebody did to a draft; rows by the numbers that they have in the table now. */
    public String did(SheetChange change, DecisionTable now) {
        return changes.did(change, now);
    }

    /**
     * One thing that is written differently, as a sentence.
     *
     * @param table the new one, which knows what kind of values its columns hold
     */
    public String written(TableDifference.Written written, DecisionTable table) {
        return changes.written(written, table);
    }

    /** An annotation column's name where it is one of those that we know; else as it is written. */
    public String columnName(String name) {
        String key = "guidelines.column." + name;
        return t.has(key) ? t.get(key) : name;
    }

    private String row(OutputRow row) {
        return row.values().values().stream().map(this::value).collect(Collectors.joining(", "));
    }
}
