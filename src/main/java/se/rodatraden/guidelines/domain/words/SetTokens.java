package se.rodatraden.guidelines.domain.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import se.rodatraden.guidelines.domain.table.Value;
import se.rodatraden.guidelines.domain.table.ValueType;

/** Cuts what is said of a set into the column's elements and the words between them. At each place the longest fits. */
final class SetTokens {

    sealed interface Token {}

    /** One of the column's values, as the column has it. */
    record Element(String name, boolean quoted) implements Token {}

    enum Word implements Token {
        CONTAINS,
        CONTAINS_ANY,
        CONTAINS_NONE,
        CONTAINS_NOT,
        BUT_NOT,
        BUT_NONE,
        OTHER_THAN,
        AND,
        OR,
        COMMA;

        boolean isVerb() {
            return switch (this) {
                case CONTAINS, CONTAINS_ANY, CONTAINS_NONE, CONTAINS_NOT -> true;
                case BUT_NOT, BUT_NONE, OTHER_THAN, AND, OR, COMMA -> false;
            };
        }
    }

    /** How a token may be written. */
    private record Spelling(String written, Token token) {
        boolean isAt(String text, int from) {
            int end = from + written.length();
            return text.regionMatches(true, from, written, 0, written.length())
                    && (token == Word.COMMA || end == text.length() || " ,".indexOf(text.charAt(end)) >= 0);
        }
    }

    /** Longest first; of two that are as long, an element before a word of ours. */
    private static final Comparator<Spelling> BY_LENGTH =
            Comparator.comparingInt((Spelling spelling) -> -spelling.written().length());

    private static final List<Spelling> WORDS = Vocabulary.ALL.stream()
            .flatMap(words -> Stream.of(
                            spellings(Word.CONTAINS, words.ofSets().contains()),
                            spellings(Word.CONTAINS_ANY, words.ofSets().containsAny()),
                            spellings(Word.CONTAINS_NONE, words.ofSets().containsNone()),
                            spellings(Word.CONTAINS_NOT, words.ofSets().containsNot()),
                            spellings(Word.BUT_NOT, words.ofSets().butNot()),
                            spellings(Word.BUT_NONE, words.ofSets().butNone()),
                            spellings(Word.OTHER_THAN, words.ofSets().otherThan()),
                            spellings(Word.AND, List.of(words.and())),
                            spellings(Word.OR, List.of(words.or())),
                            spellings(Word.COMMA, List.of(",")))
                    .flatMap(Function.identity()))
            .toList();

    private SetTokens() {}

    /** Empty where something is neither. */
    static Optional<List<Token>> of(String text, ValueType type) {
        List<Spelling> spellings = Stream.concat(
                        type.elements().stream()
                                .flatMap(element -> Stream.of(
                                        new Spelling(element, new Element(element, false)),
                                        new Spelling(Value.of(element).literal(), new Element(element, true)))),
                        WORDS.stream())
                .filter(spelling -> !spelling.written().isEmpty())
                .sorted(BY_LENGTH)
                .toList();
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            Optional<Spelling> next = next(spellings, text, at);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            tokens.add(next.get().token());
            at += next.get().written().length();
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
        }
        return Optional.of(tokens);
    }

    /** A value without quotes that is called what the empty set is called: nobody can say which is meant. */
    static Optional<String> ambiguous(List<Token> tokens) {
        return tokens.stream()
                .filter(token -> token instanceof Element(String name, boolean quoted)
                        && !quoted
                        && Vocabulary.saysNothing(name))
                .map(token -> ((Element) token).name())
                .findFirst();
    }

    private static Optional<Spelling> next(List<Spelling> spellings, String text, int at) {
        List<Spelling> fitting =
                spellings.stream().filter(spelling -> spelling.isAt(text, at)).toList();
        // two elements may differ in capitals only
        return fitting.stream()
                .filter(spelling -> spelling.written().length()
                        == fitting.getFirst().written().length())
                .filter(spelling -> text.startsWith(spelling.written(), at))
                .findFirst()
                .or(() -> fitting.stream().findFirst());
    }

    private static Stream<Spelling> spellings(Word word, List<String> written) {
        return written.stream().map(one -> new Spelling(one, word));
    }
}
