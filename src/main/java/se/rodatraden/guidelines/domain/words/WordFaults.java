package se.rodatraden.guidelines.domain.words;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.guidelines.domain.table.FaultKind;
import se.rodatraden.guidelines.domain.table.FaultPlace;
import se.rodatraden.guidelines.domain.table.TableFault;
import se.rodatraden.guidelines.domain.table.Value;
import se.rodatraden.guidelines.domain.table.ValueType;

/** Why a text in words is not taken, and what may be written instead. */
record WordFaults(ValueType type) {
    private static final Pattern FORMAL = Pattern.compile("[\"\\[\\](){}<>=@\\\\]|^(?:true|false|null)$|\\.\\.");
    private static final Pattern COMMA = Pattern.compile("\\d+(?:,\\d+)+");
    private static final Pattern THOUSANDS = Pattern.compile("(?<![\\d,.])([1-9]\\d{0,2}),(\\d{3})(?!,?\\d)");
    private static final Pattern RANGE = Pattern.compile("(\\S+)\\s*[–—-]\\s*(\\S+)");

    static boolean looksFormal(String text) {
        return FORMAL.matcher(text).find();
    }

    static boolean isBackwards(Value low, Value high) {
        return switch (low) {
            case Value.Number one ->
                high instanceof Value.Number other && one.value().compareTo(other.value()) > 0;
            case Value.Day one -> high instanceof Value.Day other && one.value().isAfter(other.value());
            case Value.Text text -> true;
            case Value.Truth truth -> true;
            case Value.Several several -> true;
            case Value.Unknown unknown -> true;
        };
    }

    /** @param bare the text without its unit */
    TableFault fault(String text, String bare) {
        WordValue values = new WordValue(type);
        Optional<DayWords.Ends> ends = ends(bare);
        if (ends.isPresent()) {
            var low = values.end(ends.get().first());
            var high = values.end(ends.get().last());
            if (low.isPresent() && high.isPresent() && isBackwards(low.get(), high.get())) {
                return at(FaultKind.RANGE_BACKWARDS, said(low.get()), said(high.get()));
            }
        }
        if (type.kind().isOrdered() && values.end(bare).isPresent()) {
            return at(FaultKind.OUTSIDE_VALUES, text, CellWords.listed(type));
        }
        return switch (type.kind()) {
            case NUMBER, WHOLE -> at(FaultKind.NO_NUMBER_IN_WORDS, text);
            case AGE -> at(FaultKind.NO_AGE_IN_WORDS, text);
            case BOOLEAN -> at(FaultKind.NO_TRUTH_IN_WORDS, text);
            case DATE ->
                DayWords.missing(text)
                        .map(day -> at(FaultKind.NO_SUCH_DAY, day))
                        .orElseGet(() -> at(FaultKind.NO_DAY_IN_WORDS, text));
            case SET -> set(text);
            case TEXT ->
                type.enumeration().isPresent()
                        ? at(FaultKind.OUTSIDE_VALUES, text, CellWords.listed(type))
                        : at(FaultKind.NO_TEXT_IN_WORDS, text);
        };
    }

    private TableFault set(String text) {
        Optional<String> ambiguous = SetTokens.of(text, type).stream()
                .flatMap(tokens -> SetTokens.ambiguous(tokens).stream())
                .findFirst();
        if (ambiguous.isPresent()) {
            return at(
                    Vocabulary.saysAny(ambiguous.get()) ? FaultKind.ANY_OR_VALUE : FaultKind.NOTHING_OR_VALUE,
                    ambiguous.get());
        }
        List<String> several = SetReader.several(text, type);
        if (!several.isEmpty()) {
            return at(FaultKind.TWO_READINGS, text, several.get(0), several.get(1));
        }
        return SetReader.deniesWithAnd(text, type)
                ? at(FaultKind.NOT_BOTH_OR_NEITHER, text)
                : at(
                        FaultKind.NO_SET_IN_WORDS,
                        text,
                        type.elements().stream().findFirst().orElse("…"),
                        CellWords.listed(type));
    }

    private Optional<DayWords.Ends> ends(String text) {
        if (type.kind() == ValueType.Kind.DATE) {
            return DayWords.between(text);
        }
        Matcher range = RANGE.matcher(text);
        return type.kind().isOrdered() && range.matches()
                ? Optional.of(new DayWords.Ends(range.group(1), range.group(2)))
                : Optional.empty();
    }

    private static String said(Value value) {
        return new CellWords(Vocabulary.SWEDISH).said(value);
    }

    /** The first comma between digits of a column of numbers: a decimal, or values without a blank between them. */
    Optional<TableFault> comma(String typed) {
        Matcher comma = COMMA.matcher(typed);
        if (!type.kind().isNumeric() || !comma.find()) {
            return Optional.empty();
        }
        FaultKind kind = type.kind() == ValueType.Kind.NUMBER ? FaultKind.COMMA_IN_NUMBER : FaultKind.COMMA_IN_WHOLE;
        return Optional.of(TableFault.of(kind, new FaultPlace.At(comma.start() + 1), comma.group()));
    }

    /** The first comma that may part thousands as well as decimals: {@code 1,500}, which people write of both. */
    Optional<TableFault> thousands(String typed) {
        Matcher comma = THOUSANDS.matcher(typed);
        if (type.kind() != ValueType.Kind.NUMBER || !comma.find()) {
            return Optional.empty();
        }
        String whole = comma.group(1);
        String three = comma.group(2);
        String decimal =
                new BigDecimal(whole + "." + three).stripTrailingZeros().toPlainString();
        return Optional.of(TableFault.of(
                FaultKind.THOUSANDS_OR_DECIMALS,
                new FaultPlace.At(comma.start() + 1),
                comma.group(),
                whole + three,
                decimal));
    }

    private static TableFault at(FaultKind kind, Object... arguments) {
        return TableFault.of(kind, new FaultPlace.At(1), arguments);
    }
}
