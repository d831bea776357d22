package se.rodatraden.guidelines.domain.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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

    /** What a test asks, to be read by people; not every such text can be read back. */
    public String said(UnaryTest test, ValueType type) {
        return switch (test) {
            case UnaryTest.Any any -> words.any().getFirst();
            case UnaryTest.OneOf(List<Part> parts) -> either(parts, type);
            case UnaryTest.NoneOf(List<Part> parts) -> neither(parts, type);
        };
    }

    public String said(Value value) {
        return switch (value) {
            case Value.Number number -> number.value().toPlainString().replace('.', words.decimalSign());
            case Value.Text(String text) -> text;
            case Value.Truth(boolean truth) -> (truth ? words.yes() : words.no()).getFirst();
            case Value.Day day -> day.value().toString();
            case Value.Several(List<String> elements) ->
                elements.isEmpty() ? words.ofSets().nothing() : all(elements);
            case Value.Unknown unknown -> unknown.literal();
        };
    }

    private String neither(List<Part> parts, ValueType type) {
        if (type.kind() != ValueType.Kind.SET) {
            return words.not().getFirst() + " " + either(parts, type);
        }
        List<String> absent = parts.stream()
                .flatMap(part -> part instanceof Part.Contains(List<String> elements) && elements.size() == 1
                        ? elements.stream()
                        : Stream.of())
                .toList();
        return absent.size() == parts.size() ? none(absent) : words.ofSets().notSo() + " " + either(parts, type);
    }

    private String none(List<String> elements) {
        return elements.size() == 1
                ? words.ofSets().containsNot() + " " + elements.getFirst()
                : words.ofSets().containsNone() + " " + all(elements);
    }

    private String all(List<String> elements) {
        List<String> others = elements.subList(0, elements.size() - 1);
        return others.isEmpty()
                ? elements.getLast()
                : String.join(", ", others) + " " + words.and() + " " + elements.getLast();
    }

    private String either(List<Part> parts, ValueType type) {
        List<String> said = parts.stream().map(this::said).toList();
        String last = said.getLast();
        List<String> others = said.subList(0, said.size() - 1);
        String all = others.isEmpty() ? last : String.join(", ", others) + " " + words.or() + " " + last;
        return type.kind() == ValueType.Kind.AGE ? all + " " + words.years().getFirst() : all;
    }

    private String said(Part part) {
        return switch (part) {
            case Part.Is(Value value) -> said(value);
            case Part.Compared(Part.Operator operator, Value value) -> said(operator, value);
            case Part.Within within -> said(within);
            case Part.Contains(List<String> elements) -> words.ofSets().contains() + " " + all(elements);
            case Part.ContainsNone(List<String> elements) -> none(elements);
        };
    }

    private String said(Part.Within range) {
        if (range.low().equals(range.high())) {
            return said(range.low());
        }
        if (range.lowClosed() && range.highClosed()) {
            String dash = range.low() instanceof Value.Day ? " – " : "–";
            return said(range.low()) + dash + said(range.high());
        }
        return said(range.lowClosed() ? Part.Operator.AT_LEAST : Part.Operator.ABOVE, range.low())
                + " " + words.and() + " "
                + said(range.highClosed() ? Part.Operator.AT_MOST : Part.Operator.BELOW, range.high());
    }

    private String said(Part.Operator operator, Value value) {
        List<String> word = switch (operator) {
            case AT_LEAST -> words.atLeast();
            case AT_MOST -> words.atMost();
            case BELOW -> words.below();
            case ABOVE -> words.above();
        };
        return word.getFirst() + " " + said(value);
    }

    /** The allowed values of a column, one after the other, as a remedy lists them. */
    static String listed(ValueType type) {
        List<String> values = new ArrayList<>();
        type.enumeration()
                .ifPresent(all -> all.forEach(value -> values.add(new CellWords(Vocabulary.SWEDISH).said(value))));
        return values.isEmpty()
                ? new CellWords(Vocabulary.SWEDISH).said(type.allowed(), ValueType.NUMBER)
                : String.join(", ", values);
    }
}
