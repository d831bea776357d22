package se.rodatraden.guidelines.domain.words;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.Value;
import se.rodatraden.guidelines.domain.table.ValueType;

/** Reads one value of a column's type as people write it. */
record WordValue(ValueType type) {
    private static final Pattern NUMBER = Pattern.compile("[-−]?\\d{1,30}(?:[,.]\\d{1,4})?");
    private static final Pattern FORMAL = Pattern.compile("[\"\\[\\](){}<>=@\\\\]");

    /** A value that the column allows. */
    Optional<Value> read(String text) {
        return end(text).filter(type::allows);
    }

    /** A value of the column's kind: the end of a range may lie outside what is allowed. */
    Optional<Value> end(String text) {
        return switch (type.kind()) {
            case NUMBER, WHOLE, AGE -> number(text).filter(type::isOfKind);
            case BOOLEAN -> truth(text);
            case DATE -> DayWords.read(text);
            case TEXT -> text(text);
            case SET -> SetReader.value(text, type);
        };
    }

    private static Optional<Value> number(String text) {
        return NUMBER.matcher(text).matches()
                ? Optional.of(Value.of(new BigDecimal(text.replace('−', '-').replace(',', '.'))))
                : Optional.empty();
    }

    private static Optional<Value> truth(String text) {
        if (isOneOf(text, Vocabulary::yes)) {
            return Optional.of(Value.of(true));
        }
        return isOneOf(text, Vocabulary::no) ? Optional.of(Value.of(false)) : Optional.empty();
    }

    private static boolean isOneOf(String text, Function<Vocabulary, List<String>> words) {
        return Vocabulary.ALL.stream().flatMap(one -> words.apply(one).stream()).anyMatch(text::equalsIgnoreCase);
    }

    /** One of the column's values, in capitals or not; a free text only where nothing in it means something else. */
    private Optional<Value> text(String text) {
        Optional<List<Value>> values = type.enumeration();
        if (values.isPresent()) {
            return values.get().stream()
                    .filter(value -> value instanceof Value.Text(String one) && one.equals(text))
                    .findFirst()
                    .or(() -> values.get().stream()
                            .filter(value -> value instanceof Value.Text(String one) && one.equalsIgnoreCase(text))
                            .findFirst());
        }
        boolean plain = !text.isEmpty()
                && !text.contains(",")
                && !FORMAL.matcher(text).find()
                && DecisionTable.isReadable(text)
                && Vocabulary.ALL.stream().noneMatch(words -> saysMore(text, words));
        return plain ? Optional.of(Value.of(text)) : Optional.empty();
    }

    private static boolean saysMore(String text, Vocabulary words) {
        String lower = text.toLowerCase(java.util.Locale.ROOT);
        return words.any().contains(lower)
                || lower.contains(" " + words.or() + " ")
                || words.not().stream().anyMatch(not -> lower.startsWith(not + " "))
                || List.of("-", "–", "—").contains(lower);
    }
}
