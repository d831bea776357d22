package se.rodatraden.guidelines;

import java.time.LocalDate;
import java.util.List;
import se.rodatraden.guidelines.domain.table.AxisPart;
import se.rodatraden.guidelines.domain.table.Value;
import se.rodatraden.guidelines.domain.table.ValueRange;
import se.rodatraden.guidelines.domain.table.ValueType;
import se.rodatraden.shell.Texts;

/** Values, and lots of values, as people say them: {@code hög}, {@code 8–11 år}, {@code innehåller Komet men inte Cope}. */
final class ValueWords {
    private final Texts t;

    ValueWords(Texts texts) {
        this.t = texts;
    }

    String value(Value value) {
        return switch (value) {
            case Value.Number number -> t.plain(number.value());
            case Value.Text text -> text.value();
            case Value.Truth truth -> t.get(truth.value() ? "guidelines.words.yes" : "guidelines.words.no");
            case Value.Day day -> t.isoDate(day.value());
            case Value.Several several ->
                several.elements().isEmpty() ? t.get("guidelines.words.empty-set") : and(several.elements());
            case Value.Unknown unknown -> t.get("guidelines.words.unknown");
        };
    }

    /** Some of an input's values. */
    String part(AxisPart part, ValueType type) {
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

    String and(List<String> words) {
        return joined("guidelines.words.and", words);
    }

    private String joined(String key, List<String> words) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        return t.get(key, String.join(", ", words.subList(0, words.size() - 1)), words.getLast());
    }
}
