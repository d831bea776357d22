package se.rodatraden.guidelines.domain.table;

import java.util.List;
import java.util.stream.Collectors;

/** What one cell asks of one input. */
public sealed interface UnaryTest {

    UnaryTest ANY = new Any();

    /** @param value known, and of the input's kind; unknown values are the evaluation's business */
    boolean accepts(Value value);

    /** As the table language writes it; reading it back gives the same test. */
    String text();

    /** The parts whose ends cut the axis; none for {@code -}. */
    List<Part> parts();

    /** {@code -}: the input does not matter here. */
    record Any() implements UnaryTest {
        @Override
        public boolean accepts(Value value) {
            return true;
        }

        @Override
        public String text() {
            return "-";
        }

        @Override
        public List<Part> parts() {
            return List.of();
        }
    }

    /** Any of the parts. */
    record OneOf(List<Part> parts) implements UnaryTest {
        public OneOf {
            parts = nonEmpty(parts);
        }

        @Override
        public boolean accepts(Value value) {
            for (Part part : parts) {
                if (part.accepts(value)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public String text() {
            return join(parts);
        }
    }

    /** None of the parts. */
    record NoneOf(List<Part> parts) implements UnaryTest {
        public NoneOf {
            parts = nonEmpty(parts);
        }

        @Override
        public boolean accepts(Value value) {
            for (Part part : parts) {
                if (part.accepts(value)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public String text() {
            return "not(" + join(parts) + ")";
        }
    }

    private static List<Part> nonEmpty(List<Part> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a test has at least one part");
        }
        return List.copyOf(parts);
    }

    private static String join(List<Part> parts) {
        return parts.stream().map(Part::text).collect(Collectors.joining(", "));
    }
}
