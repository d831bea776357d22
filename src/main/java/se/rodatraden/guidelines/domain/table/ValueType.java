package se.rodatraden.guidelines.domain.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What values an input or output may have: a kind, and within it the allowed values. The allowed values of
 * a text are an enumeration when each is written out; those of numbers and dates may be ranges.
 */
public record ValueType(Kind kind, UnaryTest allowed) {

    /** The kinds of value. {@code AGE} is a person's age in full years; {@code WHOLE} counts anything else. */
    public enum Kind {
        NUMBER,
        WHOLE,
        AGE,
        TEXT,
        BOOLEAN,
        DATE;

        /** Whether there is a next value after each, so that open and closed ends can be told as whole ones. */
        public boolean isDiscrete() {
            return this == WHOLE || this == AGE || this == DATE;
        }

        public boolean isNumeric() {
            return this == NUMBER || this == WHOLE || this == AGE;
        }

        public boolean isOrdered() {
            return this != TEXT && this != BOOLEAN;
        }
    }

    public static final ValueType NUMBER = new ValueType(Kind.NUMBER, UnaryTest.ANY);
    public static final ValueType WHOLE = new ValueType(Kind.WHOLE, UnaryTest.ANY);
    public static final ValueType TEXT = new ValueType(Kind.TEXT, UnaryTest.ANY);
    public static final ValueType BOOLEAN = new ValueType(Kind.BOOLEAN, UnaryTest.ANY);
    public static final ValueType DATE = new ValueType(Kind.DATE, UnaryTest.ANY);

    /** Age in full years from {@code youngest} through {@code oldest}. */
    public static ValueType age(int youngest, int oldest) {
        return new ValueType(
                Kind.AGE, new UnaryTest.OneOf(List.of(Part.between(Value.of(youngest), Value.of(oldest)))));
    }

    public static ValueType oneOf(String... texts) {
        return new ValueType(
                Kind.TEXT,
                new UnaryTest.OneOf(Arrays.stream(texts)
                        .map(text -> (Part) new Part.Is(Value.of(text)))
                        .toList()));
    }

    /** The values in their declared order, where each is written out; else empty. */
    public Optional<List<Value>> enumeration() {
        if (allowed instanceof UnaryTest.OneOf(List<Part> parts)
                && parts.stream().allMatch(part -> part instanceof Part.Is)) {
            return Optional.of(
                    parts.stream().map(part -> ((Part.Is) part).value()).toList());
        }
        return kind == Kind.BOOLEAN && allowed instanceof UnaryTest.Any
                ? Optional.of(List.of(Value.of(true), Value.of(false)))
                : Optional.empty();
    }

    /** Whether a known value is of the kind, its allowed values aside. */
    public boolean isOfKind(Value value) {
        return switch (value) {
            case Value.Number number ->
                kind == Kind.NUMBER || (kind == Kind.WHOLE || kind == Kind.AGE) && number.isWhole();
            case Value.Text text -> kind == Kind.TEXT;
            case Value.Truth truth -> kind == Kind.BOOLEAN;
            case Value.Day day -> kind == Kind.DATE;
            case Value.Unknown unknown -> false;
        };
    }

    /** Whether any value at all is allowed. */
    public boolean hasValues() {
        return !Axis.cells(this, List.of()).isEmpty();
    }

    public boolean allows(Value value) {
        return isOfKind(value) && allowed.accepts(value);
    }

    /** The place of an ordered value on its axis: the number itself, or the day counted from 1970-01-01. */
    static BigDecimal ordinal(Value value) {
        return switch (value) {
            case Value.Number number -> number.value();
            case Value.Day day -> BigDecimal.valueOf(day.value().toEpochDay());
            case Value.Text text -> throw new IllegalArgumentException("a text has no order");
            case Value.Truth truth -> throw new IllegalArgumentException("yes and no have no order");
            case Value.Unknown unknown -> throw new IllegalArgumentException("an unknown value has no order");
        };
    }

    /** The value at a place on the axis; the inverse of {@link #ordinal}. */
    Value at(BigDecimal ordinal) {
        return kind == Kind.DATE ? Value.of(LocalDate.ofEpochDay(ordinal.longValueExact())) : Value.of(ordinal);
    }
}
