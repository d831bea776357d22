package se.rodatraden.guidelines.domain.feel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import se.rodatraden.guidelines.domain.table.FaultKind;
import se.rodatraden.guidelines.domain.table.FaultPlace;
import se.rodatraden.guidelines.domain.table.Part;
import se.rodatraden.guidelines.domain.table.Reading;
import se.rodatraden.guidelines.domain.table.TableFault;
import se.rodatraden.guidelines.domain.table.UnaryTest;
import se.rodatraden.guidelines.domain.table.Value;
import se.rodatraden.guidelines.domain.table.ValueType;

/** Reads the text of one cell as a test or as a value of its column's type. */
public final class CellReader {
    static final int LONGEST_CELL = 20_000;
    private static final int MOST_PARTS = 1_000;
    /** How an expression of FEEL begins that is more than a value. */
    private static final Pattern EXPRESSION = Pattern.compile("(?:if|for|some|every|function)\\b");

    private final Scanner scanner;
    private final ValueType type;
    private final SetForm setForm;

    /** How a cell asks what a set holds. */
    private interface SetForm {
        Part part(Scanner scanner, ValueType type);
    }

    private CellReader(String text, ValueType type, SetForm setForm) {
        this.scanner = new Scanner(text);
        this.type = type;
        this.setForm = setForm;
    }

    /** Reads an input cell. An empty one is {@code -}, as modelers leave it. */
    public static Reading<UnaryTest> test(String text, ValueType type) {
        return guarded(text, () -> new CellReader(text, type, SetParts::written).wholeTest());
    }

    /** Reads an input cell of a DMN file, where a set is asked in FEEL: {@code list contains(?, "a")}. */
    public static Reading<UnaryTest> exchanged(String text, ValueType type) {
        return guarded(text, () -> new CellReader(text, type, SetParts::exchanged).wholeTest());
    }

    /** The same test as a DMN file has it; {@link #exchanged} reads it back. */
    public static String exchanged(UnaryTest test) {
        return switch (test) {
            case UnaryTest.Any any -> any.text();
            case UnaryTest.OneOf some -> SetParts.exchanged(some.parts());
            case UnaryTest.NoneOf none -> "not(" + SetParts.exchanged(none.parts()) + ")";
        };
    }

    /** Reads an output cell: exactly one value. */
    public static Reading<Value> literal(String text, ValueType type) {
        return guarded(text, () -> new CellReader(text, type, SetParts::written).wholeLiteral());
    }

    private interface Step<T> {
        T read();
    }

    private static <T> Reading<T> guarded(String text, Step<T> step) {
        if (text.length() > LONGEST_CELL) {
            return Reading.refused(TableFault.of(FaultKind.CELL_TOO_LONG, new FaultPlace.At(1), LONGEST_CELL));
        }
        try {
            return new Reading.Read<>(step.read());
        } catch (Scanner.Found found) {
            return Reading.refused(found.fault());
        }
    }

    private UnaryTest wholeTest() {
        if (scanner.atEnd() || scanner.restIs("-")) {
            return UnaryTest.ANY;
        }
        UnaryTest test;
        if (scanner.takeWord("not")) {
            scanner.expect("(");
            if (scanner.restIs("-)")) {
                throw scanner.found(FaultKind.NOT_AROUND_ANY);
            }
            test = new UnaryTest.NoneOf(parts());
            scanner.expect(")");
        } else {
            test = new UnaryTest.OneOf(parts());
        }
        scanner.expectEnd();
        return test;
    }

    private Value wholeLiteral() {
        if (scanner.atEnd() || scanner.restIs("-")) {
            throw scanner.found(FaultKind.OUTPUT_MISSING);
        }
        if (type.kind() == ValueType.Kind.SET) {
            Value set = SetParts.literal(scanner, type);
            scanner.expectEnd();
            return set;
        }
        if (scanner.peekOneOf("<>[(]=") || scanner.restStartsWithWord("not")) {
            throw scanner.found(FaultKind.OUTPUT_NOT_ONE_VALUE, scanner.rest());
        }
        Value value = value(true);
        if (scanner.peekOneOf(",")) {
            throw scanner.found(FaultKind.OUTPUT_NOT_ONE_VALUE, scanner.rest());
        }
        scanner.expectEnd();
        return value;
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        do {
            if (parts.size() == MOST_PARTS) {
                throw scanner.found(FaultKind.TOO_MANY_PARTS, MOST_PARTS);
            }
            parts.add(part());
        } while (scanner.take(","));
        return parts;
    }

    private Part part() {
        if (type.kind() == ValueType.Kind.SET) {
            return setForm.part(scanner, type);
        }
        for (Part.Operator operator :
                List.of(Part.Operator.AT_MOST, Part.Operator.AT_LEAST, Part.Operator.BELOW, Part.Operator.ABOVE)) {
            if (scanner.take(operator.sign())) {
                requireOrder(operator.sign());
                return new Part.Compared(operator, value(false));
            }
        }
        if (scanner.peekOneOf("[(]")) {
            return range();
        }
        Value value = value(true);
        if (scanner.restStartsWith("..")) {
            int from = scanner.position();
            scanner.take("..");
            throw scanner.foundAt(
                    from,
                    FaultKind.RANGE_WITHOUT_BRACKETS,
                    "[" + value.literal() + ".." + value(false).literal() + "]");
        }
        return new Part.Is(value);
    }

    private Part range() {
        int from = scanner.position();
        boolean lowClosed = scanner.take("[");
        if (!lowClosed && !scanner.take("(")) {
            scanner.expect("]");
        }
        requireOrder("..");
        Value low = value(false);
        scanner.expect("..");
        Value high = value(false);
        boolean highClosed = scanner.take("]");
        if (!highClosed && !scanner.take(")")) {
            if (!scanner.take("[")) {
                scanner.expect("]");
            }
        }
        try {
            return new Part.Within(low, lowClosed, high, highClosed);
        } catch (IllegalArgumentException e) {
            throw scanner.foundAt(from, FaultKind.RANGE_BACKWARDS, low.literal(), high.literal());
        }
    }

    private void requireOrder(String sign) {
        if (!type.kind().isOrdered()) {
            throw scanner.found(FaultKind.NOT_ORDERED, sign);
        }
    }

    /** @param alone whether it must be an allowed value itself; the end of a range may lie outside them */
    private Value value(boolean alone) {
        int from = scanner.position();
        scanner.bareWords().ifPresent(words -> {
            if (EXPRESSION.matcher(words).lookingAt()) {
                throw scanner.foundAt(from, FaultKind.FORMULA, words);
            }
            if (type.kind() != ValueType.Kind.TEXT) {
                throw scanner.foundAt(from, kindFault(Value.UNKNOWN), words);
            }
        });
        Value value = scanner.literal();
        if (!type.isOfKind(value)) {
            throw scanner.foundAt(from, kindFault(value), value.literal());
        }
        if (alone && !type.allowed().accepts(value)) {
            throw scanner.foundAt(
                    from, FaultKind.NOT_ALLOWED, value.literal(), type.allowed().text());
        }
        return value;
    }

    private FaultKind kindFault(Value value) {
        return switch (type.kind()) {
            case NUMBER -> FaultKind.NOT_NUMBER;
            case WHOLE, AGE -> value instanceof Value.Number ? FaultKind.NOT_WHOLE : FaultKind.NOT_NUMBER;
            case TEXT -> FaultKind.NOT_TEXT;
            case BOOLEAN -> FaultKind.NOT_TRUTH;
            case DATE -> FaultKind.NOT_DATE;
            case SET -> FaultKind.SET_NEEDS_CONTAINS;
        };
    }
}
