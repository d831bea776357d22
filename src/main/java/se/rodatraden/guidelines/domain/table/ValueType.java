package se.rodatraden.guidelines.domain.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What values an input or output may have: a kind, and within it the allowed values. The allowed values of
 * a text are an enumeration when each is written out; those of numbers and dates may be ranges. For a set
 * they are what its elements may be, and every set of those is allowed, the empty one included.
 */
public record ValueType(Kind kind, UnaryTest allowed) {

    /** The kinds of value. {@code AGE} is a person's age in full years; {@code WHOLE} counts anything else. */
    public enum Kind {
        NUMBER,
        WHOLE,
        AGE,
        TEXT,
        BOOLEAN,
        DATE,
        /** Some of an enumeration of texts; only inputs are sets. */
        SET;

        /** Whether there is a next value after each, so that open and closed ends can be told as whole ones. */
        public boolean isDiscrete() {
            return this == WHOLE || this == AGE || this == DATE;
        }

        public boolean isNumeric() {
            return this == NUMBER || this == WHOLE || this == AGE;
        }

        public boolean isOrdered() {
            return isNumeric() || this == DATE;
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

    public static ValueType setOf(String... elements) {
        return new ValueType(Kind.SET, oneOf(elements).allowed());
    }

    /** What the sets of this type may hold, in declared order; empty when it is no set or they are not written out. */
    public List<String> elements() {
        return kind == Kind.SET && allowed instanceof UnaryTest.OneOf(List<Part> parts)
                ? parts.stream()
                        .flatMap(part ->
                                part instanceof Part.Is(Value.Text(String text)) ? Stream.of(text) : Stream.of())
                        .distinct()
                        .toList()
                : List.of();
    }

    /** The values in their declared order, where each is written out; else empty. */
    public Optional<List<Value>> enumeration() {
        if (kind == Kind.SET) {
            return Optional.empty();
        }
        if (allowed instanceof UnaryTest.OneOf(List<Part> parts)
                && parts.stream().allMatch(part -> part instanceof Part.Is)) {
            return Optional.of(
                    parts.stream().map(part -> ((Part.Is) part).value()).toList());
        }
        return kind == Kind.BOOLEAN && allowed instanceof UnaryTest.Any
                ? Optional.of(List.of(Value.of(true), Value.of(false)))
                : Optional.empty();
    }

    /** The values in the order in which the column lists them; empty where it lists none, as a yes or no seldom does. */
    public List<Value> listed() {
        return allowed instanceof UnaryTest.Any ? List.of() : enumeration().orElse(List.of());
    }

    /** A text that may be anything; it is written as it is, without quotes. */
    public boolean isFreeText() {
        return kind == Kind.TEXT && enumeration().isEmpty();
    }

    /** Whether a known value is of the kind, its allowed values aside. */
    public boolean isOfKind(Value value) {
        return switch (value) {
            case Value.Number number ->
                kind == Kind.NUMBER || (kind == Kind.WHOLE || kind == Kind.AGE) && number.isWhole();
            case Value.Text text -> kind == Kind.TEXT;
            case Value.Truth truth -> kind == Kind.BOOLEAN;
            case Value.Day day -> kind == Kind.DATE;
            case Value.Several several -> kind == Kind.SET;
            case Value.Unknown unknown -> false;
        };
    }

    /** Whether any value at all is allowed. */
    public boolean hasValues() {
        return kind == Kind.SET
                ? !elements().isEmpty()
                : !Axis.cells(this, List.of()).isEmpty();
    }

    public boolean allows(Value value) {
        return value instanceof Value.Several(List<String> held)
                ? kind == Kind.SET && elements().containsAll(held)
                : isOfKind(value) && allowed.accepts(value);
    }

    /**
     * Whether a test names an end that no value of this type reaches, as {@code 3–200} of an age up to 120. It may: it asks
     * for nothing less. But it is seldom meant.
     */
    public boolean isOverreachedBy(UnaryTest test) {
        return kind.isOrdered() && test.parts().stream().flatMap(this::reached).anyMatch(end -> !allowed.accepts(end));
    }

    /**
     * The values at which a part begins and ends. Where every value has a next one an open end is that; else it is the
     * end itself, unless the allowed values have the same.
     */
    private Stream<Value> reached(Part part) {
        return switch (part) {
            case Part.Within within ->
                Stream.concat(end(within.low(), within.lowClosed(), 1), end(within.high(), within.highClosed(), -1));
            case Part.Compared compared ->
                switch (compared.operator()) {
                    case AT_LEAST, AT_MOST -> Stream.of(compared.value());
                    case ABOVE -> end(compared.value(), false, 1);
                    case BELOW -> end(compared.value(), false, -1);
                };
            case Part.Is _, Part.Contains _, Part.ContainsNone _ -> Stream.of();
        };
    }

    private Stream<Value> end(Value value, boolean closed, int inwards) {
        if (closed) {
            return Stream.of(value);
        }
        if (!kind.isDiscrete()) {
            return isLimit(value) ? Stream.of() : Stream.of(value);
        }
        BigDecimal next = ordinal(value).add(BigDecimal.valueOf(inwards));
        return Axis.isOn(this, next) ? Stream.of(at(next)) : Stream.of();
    }

    /** Whether what is allowed begins or ends there, the value itself allowed or not. */
    private boolean isLimit(Value value) {
        return allowed.parts().stream()
                .flatMap(part -> switch (part) {
                    case Part.Within within -> Stream.of(within.low(), within.high());
                    case Part.Compared compared -> Stream.of(compared.value());
                    case Part.Is _, Part.Contains _, Part.ContainsNone _ -> Stream.<Value>of();
                })
                .anyMatch(limit -> ordinal(limit).compareTo(ordinal(value)) == 0);
    }

    /** The place of an ordered value on its axis: the number itself, or the day counted from 1970-01-01. */
    static BigDecimal ordinal(Value value) {
        return switch (value) {
            case Value.Number number -> number.value();
            case Value.Day day -> BigDecimal.valueOf(day.value().toEpochDay());
            case Value.Text text -> throw new IllegalArgumentException("a text has no order");
            case Value.Truth truth -> throw new IllegalArgumentException("yes and no have no order");
            case Value.Several several -> throw new IllegalArgumentException("a set has no order");
            case Value.Unknown unknown -> throw new IllegalArgumentException("an unknown value has no order");
        };
    }

    /** The value at a place on the axis; the inverse of {@link #ordinal}. */
    Value at(BigDecimal ordinal) {
        return kind == Kind.DATE ? Value.of(LocalDate.ofEpochDay(ordinal.longValueExact())) : Value.of(ordinal);
    }
}
