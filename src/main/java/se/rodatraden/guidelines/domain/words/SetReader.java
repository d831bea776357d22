package se.rodatraden.guidelines.domain.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import se.rodatraden.guidelines.domain.table.Part;
import se.rodatraden.guidelines.domain.table.UnaryTest;
import se.rodatraden.guidelines.domain.table.Value;
import se.rodatraden.guidelines.domain.table.ValueType;

/**
 * Reads what is asked of a set in people's words: {@code innehåller Komet}, {@code innehåller Komet eller CPP},
 * {@code innehåller ingen av Komet och CPP}, {@code innehåller Komet men inte CPP}; and what a set holds:
 * {@code Komet och CPP}, {@code ingen}. A comma means what the next "and" or "or" says, and without one "or" in a test and
 * "and" in a value. A list alone is what the set is to contain. What can be read in two ways is not read.
 */
final class SetReader {
    private final List<SetTokens.Token> tokens;
    private int at;

    private SetReader(List<SetTokens.Token> tokens) {
        this.tokens = tokens;
    }

    /** Elements, and what stands between each two of them. */
    private record Listed(List<String> elements, List<SetTokens.Word> between) {
        boolean has(SetTokens.Word conjunction) {
            return between.contains(conjunction);
        }

        /** The runs of elements that "or" parts. */
        List<List<String>> alternatives() {
            List<List<String>> runs = new ArrayList<>(List.of(new ArrayList<>()));
            for (int i = 0; i < elements.size(); i++) {
                if (i > 0 && between.get(i - 1) == SetTokens.Word.OR) {
                    runs.add(new ArrayList<>());
                }
                runs.getLast().add(elements.get(i));
            }
            return runs;
        }
    }

    static Optional<UnaryTest> test(String text, ValueType type) {
        if (Vocabulary.saysAny(text) && !isElement(text, type)) {
            return Optional.of(UnaryTest.ANY);
        }
        return only(tests(text, type));
    }

    /** What the text may ask, each way once. */
    private static List<UnaryTest> tests(String text, ValueType type) {
        return readings(text, type, SetReader::test);
    }

    private static boolean isElement(String text, ValueType type) {
        return type.elements().stream().anyMatch(text::equalsIgnoreCase);
    }

    /** What the text may mean, as the table language has it, where that is more than one thing. */
    static List<String> several(String text, ValueType type) {
        List<String> meant =
                tests(text, type).stream().map(UnaryTest::text).distinct().toList();
        List<String> held =
                values(text, type).stream().map(Value::literal).distinct().toList();
        return meant.size() > 1 ? meant : held.size() > 1 ? held : List.of();
    }

    /** Whether the text denies several things that "and" joins. */
    static boolean deniesWithAnd(String text, ValueType type) {
        return SetTokens.of(text, type).stream().anyMatch(tokens -> new SetReader(tokens).deniesWithAnd());
    }

    private static <T> List<T> readings(String text, ValueType type, Function<SetReader, Optional<T>> reading) {
        return SetTokens.of(text, type).stream()
                .filter(tokens -> SetTokens.ambiguous(tokens).isEmpty())
                .flatMap(tokens -> reading.apply(new SetReader(tokens)).stream())
                .distinct()
                .toList();
    }

    private static <T> Optional<T> only(List<T> readings) {
        return readings.size() == 1 ? Optional.of(readings.getFirst()) : Optional.empty();
    }

    private boolean deniesWithAnd() {
        for (at = 0; at < tokens.size(); ) {
            if (tokens.get(at++) instanceof SetTokens.Word denial
                    && listed(SetTokens.Word.OR)
                            .filter(listed -> mayMeanNotBoth(denial, listed))
                            .isPresent()) {
                return true;
            }
        }
        return false;
    }

    static Optional<Value> value(String text, ValueType type) {
        if (Vocabulary.saysNothing(text) && !isElement(text, type)) {
            return Optional.of(Value.several());
        }
        return only(values(text, type));
    }

    private static List<Value> values(String text, ValueType type) {
        return readings(text, type, SetReader::held);
    }

    private Optional<Value> held() {
        return listed(SetTokens.Word.AND)
                .filter(listed -> atEnd() && !listed.has(SetTokens.Word.OR))
                .map(listed -> new Value.Several(listed.elements()));
    }

    private Optional<UnaryTest> test() {
        boolean others = take(SetTokens.Word.OTHER_THAN);
        List<Part> parts = new ArrayList<>();
        do {
            Optional<List<Part>> clause = clause();
            if (clause.isEmpty()) {
                return Optional.empty();
            }
            parts.addAll(clause.get());
        } while (takeOr());
        if (!others && parts.size() == 1 && parts.getFirst() instanceof Part.Contains with) {
            Optional<SetTokens.Word> but = takeBut();
            if (but.isPresent()) {
                return listed(SetTokens.Word.OR)
                        .filter(without -> atEnd() && !mayMeanNotBoth(but.get(), without))
                        .map(without -> withAndWithout(with.elements(), without.elements()));
            }
        }
        if (!atEnd()) {
            return Optional.empty();
        }
        return Optional.of(others ? new UnaryTest.NoneOf(parts) : new UnaryTest.OneOf(parts));
    }

    /** "Holds a but not b" is none of "lacks a" and "holds b". */
    private static UnaryTest withAndWithout(List<String> with, List<String> without) {
        List<Part> denied = new ArrayList<>();
        with.forEach(element -> denied.add(new Part.ContainsNone(List.of(element))));
        without.forEach(element -> denied.add(new Part.Contains(List.of(element))));
        return new UnaryTest.NoneOf(denied);
    }

    /** One verb with its list. */
    private Optional<List<Part>> clause() {
        SetTokens.Word verb = takeVerb();
        return listed(SetTokens.Word.OR).flatMap(listed -> switch (verb) {
            case CONTAINS_ANY ->
                Optional.of(listed.elements().stream()
                        .map(element -> (Part) new Part.Contains(List.of(element)))
                        .toList());
            case CONTAINS_NONE -> Optional.of(List.of(new Part.ContainsNone(listed.elements())));
            case CONTAINS_NOT ->
                mayMeanNotBoth(verb, listed)
                        ? Optional.empty()
                        : Optional.of(List.of(new Part.ContainsNone(listed.elements())));
            case CONTAINS, BUT_NOT, BUT_NONE, OTHER_THAN, AND, OR, COMMA ->
                Optional.of(listed.alternatives().stream()
                        .map(run -> (Part) new Part.Contains(run))
                        .toList());
        });
    }

    /** "Not a and b" may mean not both, or neither: nobody can say. */
    private static boolean mayMeanNotBoth(SetTokens.Word denial, Listed listed) {
        return (denial == SetTokens.Word.CONTAINS_NOT || denial == SetTokens.Word.BUT_NOT)
                && listed.has(SetTokens.Word.AND);
    }

    private Optional<Listed> listed(SetTokens.Word commaAlone) {
        List<String> elements = new ArrayList<>();
        List<SetTokens.Word> between = new ArrayList<>();
        Optional<String> element = takeElement();
        while (element.isPresent()) {
            elements.add(element.get());
            int before = at;
            Optional<SetTokens.Word> separator = takeSeparator();
            element = separator.flatMap(word -> takeElement());
            if (element.isPresent()) {
                between.add(separator.get());
            } else {
                at = before;
            }
        }
        SetTokens.Word next = commaAlone;
        for (int i = between.size() - 1; i >= 0; i--) {
            next = between.get(i) == SetTokens.Word.COMMA ? next : between.get(i);
            between.set(i, next);
        }
        return elements.isEmpty() ? Optional.empty() : Optional.of(new Listed(elements, between));
    }

    private boolean atEnd() {
        return at == tokens.size();
    }

    private boolean isAt(int position, SetTokens.Word word) {
        return position < tokens.size() && tokens.get(position) == word;
    }

    private boolean take(SetTokens.Word word) {
        boolean there = isAt(at, word);
        at += there ? 1 : 0;
        return there;
    }

    /** A comma may stand before it. */
    private Optional<SetTokens.Word> takeBut() {
        int comma = isAt(at, SetTokens.Word.COMMA) ? 1 : 0;
        Optional<SetTokens.Word> but = Stream.of(SetTokens.Word.BUT_NOT, SetTokens.Word.BUT_NONE)
                .filter(word -> isAt(at + comma, word))
                .findFirst();
        at += but.isPresent() ? comma + 1 : 0;
        return but;
    }

    /** Between two verbs; what has two sides with "and" between is no test. */
    private boolean takeOr() {
        int before = at;
        Optional<SetTokens.Word> separator = takeSeparator();
        boolean or = separator.isPresent() && separator.get() != SetTokens.Word.AND && isVerb();
        at = or ? at : before;
        return or;
    }

    private Optional<SetTokens.Word> takeSeparator() {
        boolean comma = take(SetTokens.Word.COMMA);
        if (take(SetTokens.Word.OR)) {
            return Optional.of(SetTokens.Word.OR);
        }
        if (take(SetTokens.Word.AND)) {
            return Optional.of(SetTokens.Word.AND);
        }
        return comma ? Optional.of(SetTokens.Word.COMMA) : Optional.empty();
    }

    private boolean isVerb() {
        return !atEnd() && tokens.get(at) instanceof SetTokens.Word word && word.isVerb();
    }

    /** What is asked where no verb stands is what the set is to contain. */
    private SetTokens.Word takeVerb() {
        return isVerb() ? (SetTokens.Word) tokens.get(at++) : SetTokens.Word.CONTAINS;
    }

    private Optional<String> takeElement() {
        if (!atEnd() && tokens.get(at) instanceof SetTokens.Element(String name, boolean _)) {
            at++;
            return Optional.of(name);
        }
        return Optional.empty();
    }
}
