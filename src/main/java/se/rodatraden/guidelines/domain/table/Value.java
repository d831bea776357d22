package se.rodatraden.guidelines.domain.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What an input holds or an output says. Unknown is a value of its own, never an empty text or a zero. */
public sealed interface Value {

    Unknown UNKNOWN = new Unknown();

    static Value of(long number) {
        return new Number(BigDecimal.valueOf(number));
    }

    static Value of(BigDecimal number) {
        return new Number(number);
    }

    static Value of(String text) {
        return new Text(text);
    }

    static Value of(boolean truth) {
        return new Truth(truth);
    }

    static Value of(LocalDate day) {
        return new Day(day);
    }

    /** A set of texts; none at all is a value too, and another than unknown. */
    static Value several(String... elements) {
        return new Several(Arrays.asList(elements));
    }

    /** As a literal of the table language; an unknown value has none and prints as {@code null}. */
    String literal();

    /** A decimal number; equal numbers are equal values, however many zeros they were written with. */
    record Number(BigDecimal value) implements Value {
        private static final int MOST_DIGITS = 60;

        public Number {
            value = value.stripTrailingZeros();
            if (value.scale() < 0) {
                value = value.scale() < -MOST_DIGITS ? value : value.setScale(0);
            }
            if (value.precision() > MOST_DIGITS || Math.abs(value.scale()) > MOST_DIGITS) {
                throw new IllegalArgumentException("a number has at most " + MOST_DIGITS + " digits");
            }
        }

        public boolean isWhole() {
            return value.scale() <= 0;
        }

        @Override
        public String literal() {
            return value.toPlainString();
        }
    }

    record Text(String value) implements Value {
        @Override
        public String literal() {
            StringBuilder quoted = new StringBuilder("\"");
            value.codePoints().forEach(point -> {
                switch (point) {
                    case '"' -> quoted.append("\\\"");
                    case '\\' -> quoted.append("\\\\");
                    case '\n' -> quoted.append("\\n");
                    case '\r' -> quoted.append("\\r");
                    case '\t' -> quoted.append("\\t");
                    default -> {
                        if (point < 0x20
                                || point == 0x7f
                                || point >= 0xD800 && point <= 0xDFFF
                                || point == 0xFFFE
                                || point == 0xFFFF) {
                            quoted.append("\\u%04X".formatted(point));
                        } else {
                            quoted.appendCodePoint(point);
                        }
                    }
                }
            });
            return quoted.append('"').toString();
        }
    }

    record Truth(boolean value) implements Value {
        @Override
        public String literal() {
            return Boolean.toString(value);
        }
    }

    record Day(LocalDate value) implements Value {
        public Day {
            if (value.getYear() < 1 || value.getYear() > 9999) {
                throw new IllegalArgumentException("a date has a year from 0001 to 9999");
            }
        }

        @Override
        public String literal() {
            return "date(\"" + value + "\")";
        }
    }

    /**
     * A set, such as the interventions that were tried. It is known or unknown as a whole: what is not in a known
     * set is known not to be there.
     */
    record Several(List<String> elements) implements Value {
        /** @param elements in any order, some perhaps twice; kept once each and sorted */
        public Several {
            elements = elements.stream().distinct().sorted().toList();
        }

        @Override
        public String literal() {
            return elements.stream()
                    .map(element -> new Text(element).literal())
                    .collect(Collectors.joining(", ", "[", "]"));
        }
    }

    /** Nobody has said. */
    record Unknown() implements Value {
        @Override
        public String literal() {
            return "null";
        }
    }
}
