package se.rodatraden.guidelines.domain.words;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import se.rodatraden.guidelines.domain.table.Value;
import se.rodatraden.guidelines.domain.table.ValueType;

/**
 * Cuts what is said of a set into the column's elements and the words between them. A name may hold words of ours, so that
 * there may be several ways: of {@code inte bedömd} and {@code bedömd} nobody can say what {@code innehåller inte bedömd} asks.
 */
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
        boolean isAlike(Spelling other) {
            return written.equalsIgnoreCase(other.written);
        }

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

    /** Every way to cut the text, up to a bound, the one with the longest pieces first; none where something is neither, or too long to be words. */
    static List<List<Token>> of(String text, ValueType type) {
        List<Spelling> spellings = Stream.concat(
                        type.elements().stream()
                                .flatMap(element -> Stream.of(
                                        new Spelling(element, new Element(element, false)),
                                        new Spelling(Value.of(element).literal(), new Element(element, true)))),
                        WORDS.stream())
                .filter(spelling -> !spelling.written().isEmpty())
                .sorted(BY_LENGTH)
                .toList();
        if (text.length() > WordReader.LONGEST) {
            return List.of();
        }
        Cutting cutting = new Cutting(text, spellings);
        cutting.from(0);
        return cutting.ways;
    }

    private static final class Cutting {
        private static final int MOST_WAYS = 50;

        private final String text;
        private final List<Spelling> spellings;
        private final List<List<Token>> ways = new ArrayList<>();
        private final List<Token> soFar = new ArrayList<>();
        /** Where the rest of the text cannot be cut, which is then not tried again. */
        private final BitSet dead = new BitSet();

        Cutting(String text, List<Spelling> spellings) {
            this.text = text;
            this.spellings = spellings;
        }

        void from(int at) {
            if (at == text.length()) {
                ways.add(List.copyOf(soFar));
                return;
            }
            int before = ways.size();
            for (Spelling next : fitting(at)) {
                if (ways.size() == MOST_WAYS) {
                    return;
                }
                int end = afterBlanks(at + next.written().length());
                if (!dead.get(end)) {
                    soFar.add(next.token());
                    from(end);
                    soFar.removeLast();
                }
            }
            if (ways.size() == before) {
                dead.set(at);
            }
        }

        private int afterBlanks(int from) {
            int at = from;
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
            return at;
        }

        /** Of what is written alike an element goes before a word of ours; two elements may differ in capitals only. */
        private List<Spelling> fitting(int at) {
            List<Spelling> fitting = new ArrayList<>();
            for (Spelling spelling : spellings) {
                if (spelling.isAt(text, at) && fitting.stream().noneMatch(spelling::isAlike)) {
                    fitting.add(exact(spelling, at));
                }
            }
            return fitting;
        }

        private Spelling exact(Spelling found, int at) {
            return spellings.stream()
                    .filter(spelling -> spelling.isAlike(found) && text.startsWith(spelling.written(), at))
                    .findFirst()
                    .orElse(found);
        }
    }

    /** A value without quotes that is called what the empty set or every set is called: nobody can say which is meant. */
    static Optional<String> ambiguous(List<Token> tokens) {
        return tokens.stream()
                .filter(token -> token instanceof Element(String name, boolean quoted)
                        && !quoted
                        && (Vocabulary.saysNothing(name) || Vocabulary.saysAny(name)))
                .map(token -> ((Element) token).name())
                .findFirst();
    }

    private static Stream<Spelling> spellings(Word word, List<String> written) {
        return written.stream().map(one -> new Spelling(one, word));
    }
}
