package se.rodatraden.guidelines.domain.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.rodatraden.guidelines.domain.feel.CellReader;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.Part;
import se.rodatraden.guidelines.domain.table.Reading;
import se.rodatraden.guidelines.domain.table.TableFault;
import se.rodatraden.guidelines.domain.table.UnaryTest;
import se.rodatraden.guidelines.domain.table.Value;
import se.rodatraden.guidelines.domain.table.ValueType;

/**
 * Reads a cell as people write it, in Swedish or English, or as the table language has it. Words are tried first; a
 * text that looks like the table language is answered with that language's faults, every other with those of words.
 */
public final class WordReader {
    /** The most signs that are read as words. */
    static final int LONGEST = 2_000;

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u202f]+");
    private static final Pattern BETWEEN = Pattern.compile("(.+?)\\s*[–—-]\\s*(.+)");
    /** A comma between two digits belongs to the number where numbers have decimals. */
    private static final Pattern LIST_COMMA = Pattern.compile(",(?!\\d)|(?<!\\d),");

    private static final Pattern ANY_COMMA = Pattern.compile(",");
    private static final Pattern OR = joined(Vocabulary::or, "");
    /** Not before a word that belongs to the value before it: {@code 12 eller äldre}. */
    private static final Pattern OR_ANOTHER =
            joined(Vocabulary::or, "(?!(?:%s)(?:$| (?:%s) ))".formatted(openWords(), orWords()));

    private static final Pattern AND = joined(Vocabulary::and, "");
    private static final List<String> DASHES = List.of("-", "–", "—");

    private final ValueType type;
    private final WordValue values;

    private WordReader(ValueType type) {
        this.type = type;
        this.values = new WordValue(type);
    }

    /** Reads an input cell. */
    public static Reading<UnaryTest> test(String typed, ValueType type) {
        String text = plain(typed);
        WordFaults faults = new WordFaults(type);
        Optional<TableFault> thousands = faults.thousands(typed);
        if (thousands.isPresent()) {
            return Reading.refused(thousands.get());
        }
        Optional<TableFault> comma = faults.comma(typed);
        // only words of a column of numbers with decimals say what such a comma is
        boolean mayBeWords = comma.isEmpty() || type.kind() == ValueType.Kind.NUMBER;
        if (mayBeWords && text.length() <= LONGEST) {
            Optional<UnaryTest> words = new WordReader(type).read(text);
            if (words.isPresent()) {
                return new Reading.Read<>(words.get());
            }
        }
        if (comma.isPresent()) {
            return Reading.refused(comma.get());
        }
        Reading<UnaryTest> formal = CellReader.test(typed, type);
        return formal.found().isPresent() || WordFaults.looksFormal(text)
                ? formal
                : Reading.refused(faults.fault(text, bare(text, type)));
    }

    /** Reads an output cell, or one fact: exactly one value. Any text is a value of a column of free texts. */
    public static Reading<Value> value(String typed, ValueType type) {
        String text = plain(typed);
        Optional<TableFault> thousands = new WordFaults(type).thousands(typed);
        if (thousands.isPresent()) {
            return Reading.refused(thousands.get());
        }
        Optional<Value> words = new WordValue(type).read(bare(text, type));
        if (words.isPresent()) {
            return new Reading.Read<>(words.get());
        }
        Reading<Value> formal = CellReader.literal(typed, type);
        if (formal.found().isPresent() || text.isEmpty()) {
            return formal;
        }
        if (type.isFreeText() && DecisionTable.isReadable(text)) {
            return new Reading.Read<>(Value.of(text));
        }
        return WordFaults.looksFormal(text)
                ? formal
                : Reading.refused(new WordFaults(type).fault(text, bare(text, type)));
    }

    /** Whether a text that is no value of its column says that the value is not known. */
    public static boolean saysUnknown(String typed) {
        return isOneOf(plain(typed), Vocabulary::unknown);
    }

    private Optional<UnaryTest> read(String text) {
        if (text.isEmpty() || DASHES.contains(text)) {
            return Optional.of(UnaryTest.ANY);
        }
        if (type.kind() == ValueType.Kind.SET) {
            return SetReader.test(text, type);
        }
        // a value of the column that is written like one of our words is that value
        Optional<Value> whole = values.read(text);
        if (whole.isPresent()) {
            return Optional.of(new UnaryTest.OneOf(List.of(new Part.Is(whole.get()))));
        }
        if (isOneOf(text, Vocabulary::any)) {
            return Optional.of(UnaryTest.ANY);
        }
        Optional<String> denied = after(text, Vocabulary::not);
        return parts(bare(denied.orElse(text), type))
                .map(parts -> denied.isPresent() ? new UnaryTest.NoneOf(parts) : new UnaryTest.OneOf(parts));
    }

    private Optional<List<Part>> parts(String text) {
        List<Part> parts = new ArrayList<>();
        Pattern comma = type.kind() == ValueType.Kind.NUMBER ? LIST_COMMA : ANY_COMMA;
        for (String listed : comma.split(text, -1)) {
            for (String alternative : or().split(listed.strip(), -1)) {
                Optional<Part> part = part(bare(alternative, type));
                if (part.isEmpty()) {
                    return Optional.empty();
                }
                parts.add(part.get());
            }
        }
        return Optional.of(parts);
    }

    private Pattern or() {
        return type.kind().isOrdered() ? OR_ANOTHER : OR;
    }

    private Optional<Part> part(String text) {
        Optional<Part> alone = values.read(text).map(Part.Is::new);
        if (alone.isPresent() || !type.kind().isOrdered()) {
            return alone;
        }
        return compared(text)
                .or(() -> open(text))
                .map(Part.class::cast)
                .or(() -> within(text))
                .or(() -> bounded(text));
    }

    /** {@code 12 år eller äldre}, {@code 17 och yngre}. */
    private Optional<Part.Compared> open(String text) {
        return before(text, Vocabulary::orMore)
                .map(value -> new Part.Compared(Part.Operator.AT_LEAST, value))
                .or(() ->
                        before(text, Vocabulary::orLess).map(value -> new Part.Compared(Part.Operator.AT_MOST, value)));
    }

    /** The value before one of the words and what joins the two. */
    private Optional<Value> before(String text, Function<Vocabulary, List<String>> words) {
        String lower = text.toLowerCase(java.util.Locale.ROOT);
        return Vocabulary.ALL.stream()
                .flatMap(vocabulary -> words.apply(vocabulary).stream()
                        .flatMap(word ->
                                Stream.of(vocabulary.or(), vocabulary.and()).map(join -> " " + join + " " + word)))
                .filter(lower::endsWith)
                .findFirst()
                .flatMap(end -> values.end(bare(text.substring(0, text.length() - end.length()), type)));
    }

    private Optional<Part.Compared> compared(String text) {
        return limit(text, Part.Operator.AT_LEAST, Vocabulary::atLeast)
                .or(() -> limit(text, Part.Operator.AT_MOST, Vocabulary::atMost))
                .or(() -> limit(text, Part.Operator.BELOW, Vocabulary::below))
                .or(() -> limit(text, Part.Operator.ABOVE, Vocabulary::above));
    }

    private Optional<Part.Compared> limit(
            String text, Part.Operator operator, Function<Vocabulary, List<String>> words) {
        return after(text, words)
                .flatMap(rest -> values.end(bare(rest, type)))
                .map(value -> new Part.Compared(operator, value));
    }

    /** {@code 8–20}, {@code 8 till 20}, {@code mellan 8 och 20}. */
    private Optional<Part> within(String text) {
        Optional<String> between = after(text, Vocabulary::between);
        if (between.isPresent()) {
            Matcher and = AND.matcher(between.get());
            return and.find()
                    ? within(between.get().substring(0, and.start()) + "–"
                            + between.get().substring(and.end()))
                    : Optional.empty();
        }
        if (type.kind() == ValueType.Kind.DATE) {
            Optional<DayWords.Ends> days = DayWords.between(text);
            if (days.isPresent()) {
                return range(days.get().first(), days.get().last());
            }
        } else {
            Matcher dash = BETWEEN.matcher(text);
            if (dash.matches()) {
                return range(dash.group(1), dash.group(2));
            }
        }
        String from = after(text, Vocabulary::atLeast).orElse(text);
        for (Vocabulary vocabulary : Vocabulary.ALL) {
            for (String word : vocabulary.through()) {
                int at = from.toLowerCase(java.util.Locale.ROOT).indexOf(" " + word + " ");
                if (at > 0) {
                    return range(from.substring(0, at), from.substring(at + word.length() + 2));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Part> range(String low, String high) {
        Optional<Value> first = values.end(bare(low.strip(), type));
        Optional<Value> last = values.end(bare(high.strip(), type));
        return first.isPresent() && last.isPresent() ? ordered(first.get(), true, last.get(), true) : Optional.empty();
    }

    /** {@code över 11 och under 21}; one of the words of a limit holds an "and" itself. */
    private Optional<Part> bounded(String text) {
        Matcher and = AND.matcher(text);
        while (and.find()) {
            Optional<Part> both = bounded(text.substring(0, and.start()), text.substring(and.end()));
            if (both.isPresent()) {
                return both;
            }
        }
        return Optional.empty();
    }

    private Optional<Part> bounded(String from, String to) {
        Optional<Part.Compared> first = compared(from);
        Optional<Part.Compared> last = compared(to);
        if (first.isEmpty() || last.isEmpty() || !isLower(first.get()) || isLower(last.get())) {
            return Optional.empty();
        }
        return ordered(
                first.get().value(),
                first.get().operator() == Part.Operator.AT_LEAST,
                last.get().value(),
                last.get().operator() == Part.Operator.AT_MOST);
    }

    private static boolean isLower(Part.Compared end) {
        return end.operator() == Part.Operator.AT_LEAST || end.operator() == Part.Operator.ABOVE;
    }

    private static Optional<Part> ordered(Value low, boolean lowClosed, Value high, boolean highClosed) {
        return WordFaults.isBackwards(low, high)
                ? Optional.empty()
                : Optional.of(new Part.Within(low, lowClosed, high, highClosed));
    }

    /** Without the unit that an age may have: {@code 20 år}. */
    private static String bare(String text, ValueType type) {
        if (type.kind() != ValueType.Kind.AGE) {
            return text;
        }
        return Vocabulary.ALL.stream()
                .flatMap(vocabulary -> vocabulary.years().stream())
                .filter(unit -> text.toLowerCase(java.util.Locale.ROOT).endsWith(" " + unit))
                .findFirst()
                .map(unit -> text.substring(0, text.length() - unit.length()).strip())
                .orElse(text);
    }

    private static boolean isOneOf(String text, Function<Vocabulary, List<String>> words) {
        return words(words).anyMatch(text::equalsIgnoreCase);
    }

    /** What follows the first of the words that the text begins with. */
    private static Optional<String> after(String text, Function<Vocabulary, List<String>> words) {
        return words(words)
                .filter(word -> text.regionMatches(true, 0, word + " ", 0, word.length() + 1))
                .findFirst()
                .map(word -> text.substring(word.length()).strip());
    }

    private static Pattern joined(Function<Vocabulary, String> word, String butNotBefore) {
        return Pattern.compile(Vocabulary.ALL.stream()
                        .map(word)
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|", "(?iu) (?:", ") "))
                + butNotBefore);
    }

    private static String orWords() {
        return Vocabulary.ALL.stream().map(Vocabulary::or).map(Pattern::quote).collect(Collectors.joining("|"));
    }

    private static String openWords() {
        return Stream.of(words(Vocabulary::orMore), words(Vocabulary::orLess))
                .flatMap(words -> words)
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    private static Stream<String> words(Function<Vocabulary, List<String>> words) {
        return Vocabulary.ALL.stream().flatMap(vocabulary -> words.apply(vocabulary).stream());
    }

    private static String plain(String typed) {
        return SPACE.matcher(typed).replaceAll(" ").strip();
    }
}
