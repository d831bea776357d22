package se.rodatraden.guidelines;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.rodatraden.guidelines.domain.table.AxisPart;
import se.rodatraden.guidelines.domain.table.Part;
import se.rodatraden.guidelines.domain.table.UnaryTest;
import se.rodatraden.guidelines.domain.table.Value;
import se.rodatraden.guidelines.domain.table.ValueRange;
import se.rodatraden.guidelines.domain.table.ValueType;
import se.rodatraden.guidelines.domain.words.CellWords;
import se.rodatraden.shell.Texts;

/** Values, and lots of values, as people say them: {@code hög}, {@code 8–11 år}, {@code innehåller Komet men inte Cope}. */
final class ValueWords {
    private final Texts t;
    private final CellWords cells;

    ValueWords(Texts texts, CellWords cells) {
        this.t = texts;
        this.cells = cells;
    }

    String value(Value value) {
        return value instanceof Value.Unknown ? t.get("guidelines.words.unknown") : cells.said(value);
    }

    /** Some of an input's values. */
    String part(AxisPart part, ValueType type) {
        return switch (part) {
            case AxisPart.Everything everything -> t.get("guidelines.words.any");
            case AxisPart.Values values -> cells.said(new UnaryTest.OneOf(each(values.values())), type);
            case AxisPart.OtherThan others -> cells.said(new UnaryTest.NoneOf(each(others.values())), type);
            case AxisPart.Ranges ranges -> ranges(ranges.ranges(), type);
            case AxisPart.Sets sets ->
                sets.patterns().stream()
                        .map(pattern -> cells.pattern(pattern.with(), pattern.without()))
                        .collect(Collectors.collectingAndThen(Collectors.toList(), cells::or));
        };
    }

    private static List<Part> each(List<Value> values) {
        return values.stream().map(value -> (Part) new Part.Is(value)).toList();
    }

    private String ranges(List<ValueRange> ranges, ValueType type) {
        return ranges.stream().anyMatch(range -> range.low() == null && range.high() == null)
                ? t.get("guidelines.words.any")
                : cells.said(
                        new UnaryTest.OneOf(
                                ranges.stream().map(ValueWords::part).toList()),
                        type);
    }

    /** @param range with one end at least */
    private static Part part(ValueRange range) {
        @Nullable Value low = range.low();
        @Nullable Value high = range.high();
        if (low == null) {
            return new Part.Compared(
                    range.highClosed() ? Part.Operator.AT_MOST : Part.Operator.BELOW,
                    java.util.Objects.requireNonNull(high));
        }
        if (high == null) {
            return new Part.Compared(range.lowClosed() ? Part.Operator.AT_LEAST : Part.Operator.ABOVE, low);
        }
        return range.isPoint() ? new Part.Is(low) : new Part.Within(low, range.lowClosed(), high, range.highClosed());
    }
}
