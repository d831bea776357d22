package se.rodatraden.guidelines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.rodatraden.guidelines.domain.analysis.Region;
import se.rodatraden.guidelines.domain.analysis.TableDifference;
import se.rodatraden.guidelines.domain.feel.CellReader;
import se.rodatraden.guidelines.domain.table.AxisPart;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.FaultPlace;
import se.rodatraden.guidelines.domain.table.Inputs;
import se.rodatraden.guidelines.domain.table.Outcome;
import se.rodatraden.guidelines.domain.table.OutputRow;
import se.rodatraden.guidelines.domain.table.Part;
import se.rodatraden.guidelines.domain.table.TableFault;
import se.rodatraden.guidelines.domain.table.UnaryTest;
import se.rodatraden.guidelines.domain.table.Value;
import se.rodatraden.guidelines.domain.table.ValueRange;
import se.rodatraden.guidelines.domain.table.ValueType;
import se.rodatraden.shell.Texts;

/**
 * Tables, regions and faults as people say them: {@code 8–11 år}, {@code hög}, {@code från utanför till
 * rekommenderas}. The words of the tables themselves are the municipality's and in Swedish in both languages.
 */
public final class GuidelineWords {
    private final Texts t;

    public GuidelineWords(Texts texts) {
        this.t = texts;
    }

    public String value(Value value) {
        return switch (value) {
            case Value.Number number -> number.value().toPlainString().replace('.', ',');
            case Value.Text text -> text.value();
            case Value.Truth truth -> t.get(truth.value() ? "guidelines.words.yes" : "guidelines.words.no");
            case Value.Day day -> t.isoDate(day.value());
            case Value.Unknown unknown -> t.get("guidelines.words.unknown");
        };
    }

    /** What a cell asks. */
    public String test(UnaryTest test, ValueType type) {
        return switch (test) {
            case UnaryTest.Any any -> t.get("guidelines.words.any");
            case UnaryTest.OneOf some -> either(some.parts(), type);
            case UnaryTest.NoneOf none -> t.get("guidelines.words.not", either(none.parts(), type));
        };
    }

    /** What a cell asked, from its text in the table language; the text itself where it cannot be read. */
    public String cell(String text, ValueType type) {
        return CellReader.test(text, type).found().map(test -> test(test, type)).orElse(text);
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

    /** One concrete set of inputs, every input named. */
    public String example(Region region) {
        Inputs inputs = region.example();
        return inputs.values().entrySet().stream()
                .map(entry -> region.limits().stream()
                                .filter(limit -> limit.input().name().equals(entry.getKey()))
                                .map(limit -> limit.input().label())
                                .findFirst()
                                .orElse(entry.getKey())
                        + ": " + value(entry.getValue()))
                .collect(Collectors.joining("; "));
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

    private String either(List<Part> parts, ValueType type) {
        List<String> words = new ArrayList<>();
        for (Part part : parts) {
            words.add(
                    switch (part) {
                        case Part.Is is -> value(is.value());
                        case Part.Compared compared ->
                            t.get("guidelines.words." + compared.operator(), value(compared.value()));
                        case Part.Within within ->
                            range(new ValueRange(within.low(), within.lowClosed(), within.high(), within.highClosed()));
                    });
        }
        return unit(or(words), type);
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
        if (words.size() < 2) {
            return String.join("", words);
        }
        return t.get("guidelines.words.or", String.join(", ", words.subList(0, words.size() - 1)), words.getLast());
    }
}
