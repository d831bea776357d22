package se.rodatraden.guidelines.domain.table;

import java.util.List;
import java.util.stream.Collectors;

/** One part of a test: a value, a comparison with one, a range between two, or what a set is to hold. */
public sealed interface Part {

    /** @param value known, and of the kind that the part stands for */
    boolean accepts(Value value);

    String text();

    static Part between(Value low, Value high) {
        return new Within(low, true, high, true);
    }

    record Is(Value value) implements Part {
        @Override
        public boolean accepts(Value other) {
            return value.equals(other);
        }

        @Override
        public String text() {
            return value.literal();
        }
    }

    /** How a value stands to the one that is written. */
    enum Operator {
        BELOW("<"),
        AT_MOST("<="),
        ABOVE(">"),
        AT_LEAST(">=");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    record Compared(Operator operator, Value value) implements Part {
        @Override
        public boolean accepts(Value other) {
            int sign = ValueType.ordinal(other).compareTo(ValueType.ordinal(value));
            return switch (operator) {
                case BELOW -> sign < 0;
                case AT_MOST -> sign <= 0;
                case ABOVE -> sign > 0;
                case AT_LEAST -> sign >= 0;
            };
        }

        @Override
        public String text() {
            return operator.sign() + " " + value.literal();
        }
    }

    /** A range; an end is included when it is closed. */
    record Within(Value low, boolean lowClosed, Value high, boolean highClosed) implements Part {
        public Within {
            if (ValueType.ordinal(low).compareTo(ValueType.ordinal(high)) > 0) {
                throw new IllegalArgumentException("a range runs from low to high");
            }
        }

        @Override
        public boolean accepts(Value other) {
            int above = ValueType.ordinal(other).compareTo(ValueType.ordinal(low));
            int below = ValueType.ordinal(high).compareTo(ValueType.ordinal(other));
            return (above > 0 || lowClosed && above == 0) && (below > 0 || highClosed && below == 0);
        }

        @Override
        public String text() {
            return (lowClosed ? "[" : "(") + low.literal() + ".." + high.literal() + (highClosed ? "]" : ")");
        }
    }

    /** A set that holds all of these, whatever else it holds. */
    record Contains(List<String> elements) implements Part {
        public Contains {
            elements = someElements(elements);
        }

        @Override
        public boolean accepts(Value other) {
            return elementsOf(other).elements().containsAll(elements);
        }

        @Override
        public String text() {
            return "contains(" + listed(elements) + ")";
        }
    }

    /** A set that holds none of these, whatever else it holds. */
    record ContainsNone(List<String> elements) implements Part {
        public ContainsNone {
            elements = someElements(elements);
        }

        @Override
        public boolean accepts(Value other) {
            return elements.stream().noneMatch(elementsOf(other).elements()::contains);
        }

        @Override
        public String text() {
            return "contains none(" + listed(elements) + ")";
        }
    }

    private static List<String> someElements(List<String> elements) {
        if (elements.isEmpty()) {
            throw new IllegalArgumentException("a set is asked about some element");
        }
        return elements.stream().distinct().toList();
    }

    private static Value.Several elementsOf(Value value) {
        if (value instanceof Value.Several several) {
            return several;
        }
        throw new IllegalArgumentException("only a set contains");
    }

    private static String listed(List<String> elements) {
        return elements.stream().map(element -> Value.of(element).literal()).collect(Collectors.joining(", "));
    }
}
