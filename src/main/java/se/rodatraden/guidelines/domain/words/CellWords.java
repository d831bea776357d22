package se.rodatraden.guidelines.domain.words;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import se.rodatraden.guidelines.domain.table.Part;
import se.rodatraden.guidelines.domain.table.Reading;
import se.rodatraden.guidelines.domain.table.UnaryTest;
import se.rodatraden.guidelines.domain.table.Value;
import se.rodatraden.guidelines.domain.table.ValueType;

/** Writes tests and values in the words of one language; the inverse of {@link WordReader}. */
public record CellWords(Vocabulary words) {

    /** What a cell's control holds: words when reading them gives the same test, else the table language. */
    public String cell(UnaryTest test, ValueType type) {
        String said = said(test, type);
        return WordReader.test(said, type).equals(new Reading.Read<>(test)) ? said : test.text();
    }

    /** The same for a cell that holds one value. */
    public String cell(Value value, ValueType type) {
        String said = said(value);
        return WordReader.value(said, type).equals(new Reading.Read<>(value)) ? said : value.literal();
    }

    /** What a test asks, always in words; a value that looks like words of ours may make them ambiguous. */
    public String said(UnaryTest test, ValueType type) {
        if (type.kind() == ValueType.Kind.SET) {
            return new SetWords(words).said(test);
        }
        return switch (test) {
            case UnaryTest.Any any -> words.any().getFirst();
            case UnaryTest.OneOf(List<Part> parts) -> either(parts, type);
            case UnaryTest.NoneOf(List<Part> parts) -> words.not().getFirst() + " " + either(parts, type);
        };
    }

    /** The values that a column allows. */
    public String allowed(ValueType type) {
        return type.kind() == ValueType.Kind.SET ? String.join(", ", type.elements()) : said(type.allowed(), type);
    }

    /** {@code a, b eller c}. */
    public String or(List<String> said) {
        return SetWords.listed(said, words.or());
    }

    /** {@code a, b och c}. */
    public String and(List<String> said) {
        return SetWords.listed(said, words.and());
    }

    /** Sets that hold all of the one and none of the other. */
    public String pattern(List<String> with, List<String> without) {
        return new SetWords(words).pattern(with, without);
    }

    public String said(Value value) {
        return switch (value) {
            case Value.Number number -> number.value().toPlainString().replace('.', words.decimalSign());
            case Value.Text(String text) -> text;
            case Value.Truth(boolean truth) -> (truth ? words.yes() : words.no()).getFirst();
            case Value.Day(LocalDate day) -> DayWords.said(day, words);
            case Value.Several(List<String> elements) -> new SetWords(words).held(elements);
            case Value.Unknown unknown -> unknown.literal();
        };
    }

    private String either(List<Part> parts, ValueType type) {
        String all = or(parts.stream().map(this::said).toList());
        return type.kind() == ValueType.Kind.AGE ? all + " " + words.years().getFirst() : all;
    }

    private String said(Part part) {
        return switch (part) {
            case Part.Is(Value value) -> said(value);
            case Part.Compared(Part.Operator operator, Value value) -> said(operator, value);
            case Part.Within within -> said(within);
            case Part.Contains _, Part.ContainsNone _ ->
                throw new IllegalArgumentException("only a set is asked what it contains");
        };
    }

    private String said(Part.Within range) {
        if (range.lowClosed() && range.highClosed()) {
            String dash = range.low() instanceof Value.Day ? " – " : "–";
            return said(range.low()) + dash + said(range.high());
        }
        return said(range.lowClosed() ? Part.Operator.AT_LEAST : Part.Operator.ABOVE, range.low())
                + " " + words.and() + " "
                + said(range.highClosed() ? Part.Operator.AT_MOST : Part.Operator.BELOW, range.high());
    }

    private String said(Part.Operator operator, Value value) {
        boolean isDay = value instanceof Value.Day;
        String word = switch (operator) {
            case AT_LEAST -> isDay ? words.ofDays().atLeast() : words.atLeast().getFirst();
            case AT_MOST -> isDay ? words.ofDays().atMost() : words.atMost().getFirst();
            case BELOW -> isDay ? words.ofDays().below() : words.below().getFirst();
            case ABOVE -> isDay ? words.ofDays().above() : words.above().getFirst();
        };
        return word + " " + said(value);
    }

    /** The allowed values of a column, one after the other, as a remedy lists them. */
    static String listed(ValueType type) {
        CellWords swedish = new CellWords(Vocabulary.SWEDISH);
        return type.enumeration()
                .map(values -> values.stream().map(swedish::said).collect(Collectors.joining(", ")))
                .orElseGet(() -> swedish.allowed(type));
    }
}
