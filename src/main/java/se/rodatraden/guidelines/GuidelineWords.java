package se.rodatraden.guidelines;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.rodatraden.guidelines.domain.CellAddress;
import se.rodatraden.guidelines.domain.Expected;
import se.rodatraden.guidelines.domain.SheetChange;
import se.rodatraden.guidelines.domain.WrittenColumn;
import se.rodatraden.guidelines.domain.analysis.Region;
import se.rodatraden.guidelines.domain.analysis.TableDifference;
import se.rodatraden.guidelines.domain.analysis.TableFindings;
import se.rodatraden.guidelines.domain.feel.CellReader;
import se.rodatraden.guidelines.domain.table.AxisPart;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.Evaluation;
import se.rodatraden.guidelines.domain.table.FaultPlace;
import se.rodatraden.guidelines.domain.table.InputClause;
import se.rodatraden.guidelines.domain.table.Inputs;
import se.rodatraden.guidelines.domain.table.Outcome;
import se.rodatraden.guidelines.domain.table.OutputClause;
import se.rodatraden.guidelines.domain.table.OutputRow;
import se.rodatraden.guidelines.domain.table.TableFault;
import se.rodatraden.guidelines.domain.table.TableRow;
import se.rodatraden.guidelines.domain.table.UnaryTest;
import se.rodatraden.guidelines.domain.table.Value;
import se.rodatraden.guidelines.domain.table.ValueRange;
import se.rodatraden.guidelines.domain.table.ValueType;
import se.rodatraden.guidelines.domain.words.CellWords;
import se.rodatraden.guidelines.domain.words.Vocabulary;
import se.rodatraden.shell.Texts;

/**
 * Tables, regions and faults as people say them: {@code 8–11 år}, {@code hög}, {@code från utanför till
 * rekommenderas}. The words of the tables themselves are the municipality's and in Swedish in both languages.
 */
public final class GuidelineWords {
    private static final int LONGEST_QUOTE = 60;

    private final Texts t;
    private final CellWords cells;

    public GuidelineWords(Texts texts) {
        this.t = texts;
        this.cells = new CellWords(
                switch (texts.language()) {
                    case SWEDISH -> Vocabulary.SWEDISH;
                    case ENGLISH -> Vocabulary.ENGLISH;
                });
    }

    public String value(Value value) {
        return switch (value) {
            case Value.Number number -> number.value().toPlainString().replace('.', ',');
            case Value.Text text -> text.value();
            case Value.Truth truth -> t.get(truth.value() ? "guidelines.words.yes" : "guidelines.words.no");
            case Value.Day day -> t.isoDate(day.value());
            case Value.Several several ->
                several.elements().isEmpty() ? t.get("guidelines.words.empty-set") : and(several.elements());
            case Value.Unknown unknown -> t.get("guidelines.words.unknown");
        };
    }

    /** What a cell asks. */
    public String test(UnaryTest test, ValueType type) {
        return cells.said(test, type);
    }

    /** What the control of a cell holds: words that are read back as the same, else the table language. */
    public String typed(UnaryTest test, ValueType type) {
        return cells.cell(test, type);
    }

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

    /** Some of an input's values. */
    public String part(AxisPart part, ValueType type) {
        return switch (part) {
            case AxisPart.Everything everything -> t.get("guidelines.words.any");
            case AxisPart.Values values ->
                or(values.values().stream().map(this::value).toList());
            case AxisPart.OtherThan others ->
                t.get(
                        "guidelines.words.not",
                        or(others.values().stream().map(this::value).toList()));
            case AxisPart.Ranges ranges ->
                unit(or(ranges.ranges().stream().map(this::range).toList()), type);
            case AxisPart.Sets sets ->
                or(sets.patterns().stream().map(this::pattern).toList());
        };
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
                .map(input -> input.label() + ": " + value(inputs.get(input.name())))
                .collect(Collectors.joining("; "));
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

    /** What somebody did to a draft; rows by the numbers that they have in the table now. */
    public String did(SheetChange change, DecisionTable now) {
        return switch (change) {
            case SheetChange.CellChanged(CellAddress cell, String before, String after) ->
                t.get(
                        "guidelines.words.did.cell",
                        rowName(cell.row(), now),
                        columnLabel(cell.column(), now),
                        quoted(inColumn(before, cell.column(), now)),
                        quoted(inColumn(after, cell.column(), now)));
            case SheetChange.RowPut put ->
                t.get("guidelines.words.did.row-put", rowName(put.row().id(), now));
            case SheetChange.RowTaken taken -> t.get("guidelines.words.did.row-taken");
            case SheetChange.RowMoved moved -> t.get("guidelines.words.did.row-moved", rowName(moved.row(), now));
            case SheetChange.ColumnPut put -> t.get("guidelines.words.did.column-put", labelOf(put.column()));
            case SheetChange.ColumnTaken taken -> t.get("guidelines.words.did.column-taken", labelOf(taken.column()));
            case SheetChange.ColumnMoved moved ->
                t.get("guidelines.words.did.column-moved", columnLabel(moved.column(), now));
        };
    }

    private String labelOf(WrittenColumn column) {
        return switch (column) {
            case WrittenColumn.Input input -> input.label();
            case WrittenColumn.Annotation annotation -> columnName(annotation.name());
        };
    }

    private String rowName(String row, DecisionTable now) {
        int number = now.rows().stream().map(TableRow::id).toList().indexOf(row) + 1;
        return number == 0 ? t.get("guidelines.words.did.gone") : t.get("guidelines.words.did.row", number);
    }

    private String columnLabel(String column, DecisionTable now) {
        return java.util.stream.Stream.concat(
                        now.inputs().stream()
                                .filter(input -> input.id().equals(column))
                                .map(InputClause::label),
                        now.outputs().stream()
                                .filter(output -> output.id().equals(column))
                                .map(OutputClause::label))
                .findFirst()
                .orElseGet(() -> columnName(column.replaceFirst("^annotation:", "")));
    }

    private String quoted(String text) {
        if (text.isBlank()) {
            return t.get("guidelines.words.did.empty");
        }
        return brief(text);
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
                and(masked.by().stream().map(String::valueOf).toList()),
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
                test(type.allowed(), type));
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

    /**
     * One thing that is written differently, as a sentence.
     *
     * @param table the new one, which knows what kind of values its columns hold
     */
    public String written(TableDifference.Written written, DecisionTable table) {
        return switch (written) {
            case TableDifference.Written.CellChanged cell ->
                t.get(
                        "guidelines.words.cell-changed",
                        cell.row(),
                        columnName(cell.column()),
                        inColumn(cell.before(), cell.columnId(), table),
                        inColumn(cell.after(), cell.columnId(), table));
            case TableDifference.Written.RowAdded added -> t.get("guidelines.words.row-added", added.row());
            case TableDifference.Written.RowRemoved removed -> t.get("guidelines.words.row-removed", removed.row());
            case TableDifference.Written.RowMoved moved ->
                t.get("guidelines.words.row-moved", moved.from(), moved.to());
            case TableDifference.Written.ColumnAdded added -> t.get("guidelines.words.column-added", added.column());
            case TableDifference.Written.ColumnRemoved removed ->
                t.get("guidelines.words.column-removed", removed.column());
            case TableDifference.Written.ColumnChanged changed ->
                t.get("guidelines.words.column-changed", changed.column(), changed.before(), changed.after());
            case TableDifference.Written.PolicyChanged changed ->
                t.get("guidelines.words.policy-changed", changed.before(), changed.after());
        };
    }

    private String inColumn(String text, String columnId, DecisionTable table) {
        int input = table.inputIndex(columnId);
        if (input >= 0) {
            return cell(text, table.inputs().get(input).type());
        }
        return table.outputs().stream()
                .filter(output -> output.id().equals(columnId))
                .findFirst()
                .map(output -> literal(text, output.type()))
                .orElse(text);
    }

    /** Where, why and what to do about it. */
    public String fault(TableFault fault) {
        return t.get("guidelines.words.fault", place(fault.place()), cause(fault));
    }

    /** Why and what to do about it; for a message that stands beside the place. */
    public String cause(TableFault fault) {
        Object[] arguments = fault.arguments().toArray();
        return t.get(fault.kind().key(), arguments) + " " + t.get(fault.kind().remedyKey(), arguments);
    }

    /** An annotation column's name where it is one of those that we know; else as it is written. */
    public String columnName(String name) {
        String key = "guidelines.column." + name;
        return t.has(key) ? t.get(key) : name;
    }

    private String place(FaultPlace place) {
        return switch (place) {
            case FaultPlace.At at -> t.get("guidelines.place.character", at.character());
            case FaultPlace.InCell cell -> t.get("guidelines.place.cell", cell.row(), cell.column(), cell.character());
            case FaultPlace.InColumn column -> t.get("guidelines.place.column", column.column());
            case FaultPlace.InRow row -> t.get("guidelines.place.row", row.row());
            case FaultPlace.InFile file -> t.get("guidelines.place.file", file.line(), file.character());
        };
    }

    private String row(OutputRow row) {
        return row.values().values().stream().map(this::value).collect(Collectors.joining(", "));
    }

    private String pattern(AxisPart.Sets.Pattern pattern) {
        if (pattern.with().isEmpty()) {
            return containsNone(pattern.without());
        }
        return pattern.without().isEmpty()
                ? contains(pattern.with())
                : t.get("guidelines.words.contains-but-not", and(pattern.with()), or(pattern.without()));
    }

    private String contains(List<String> elements) {
        return t.get("guidelines.words.contains", and(elements));
    }

    private String containsNone(List<String> elements) {
        return elements.size() == 1
                ? t.get("guidelines.words.contains-not", elements.getFirst())
                : t.get("guidelines.words.contains-none", and(elements));
    }

    private String range(ValueRange range) {
        Value low = range.low();
        Value high = range.high();
        if (low == null) {
            return high == null
                    ? t.get("guidelines.words.any")
                    : t.get(range.highClosed() ? "guidelines.words.AT_MOST" : "guidelines.words.BELOW", value(high));
        }
        if (high == null) {
            return t.get(range.lowClosed() ? "guidelines.words.AT_LEAST" : "guidelines.words.ABOVE", value(low));
        }
        if (range.isPoint()) {
            return value(low);
        }
        if (range.lowClosed() && range.highClosed()) {
            return isDay(low) ? value(low) + " – " + value(high) : value(low) + "–" + value(high);
        }
        return t.get(
                "guidelines.words.between",
                t.get(range.lowClosed() ? "guidelines.words.AT_LEAST" : "guidelines.words.ABOVE", value(low)),
                t.get(range.highClosed() ? "guidelines.words.AT_MOST" : "guidelines.words.BELOW", value(high)));
    }

    private static boolean isDay(Value value) {
        return value instanceof Value.Day(LocalDate day) && day != null;
    }

    private String unit(String words, ValueType type) {
        return type.kind() == ValueType.Kind.AGE ? t.get("guidelines.words.years", words) : words;
    }

    private String or(List<String> words) {
        return joined("guidelines.words.or", words);
    }

    private String and(List<String> words) {
        return joined("guidelines.words.and", words);
    }

    private String joined(String key, List<String> words) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        return t.get(key, String.join(", ", words.subList(0, words.size() - 1)), words.getLast());
    }
}
