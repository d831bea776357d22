package se.rodatraden.guidelines.domain.table;

/** One part of a test: a value, a comparison with one, or a range between two. */
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
}
