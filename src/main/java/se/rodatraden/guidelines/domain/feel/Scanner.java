package se.rodatraden.guidelines.domain.feel;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.guidelines.domain.table.FaultKind;
import se.rodatraden.guidelines.domain.table.FaultPlace;
import se.rodatraden.guidelines.domain.table.TableFault;
import se.rodatraden.guidelines.domain.table.Value;

/** Walks over a cell's text, sign by sign, and reads its literals. */
final class Scanner {
    private static final Pattern NUMBER = Pattern.compile("-?(?:\\d+(?:\\.\\d+)?|\\.\\d+)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
    private static final Pattern WORDS = Pattern.compile("[\\p{L}_][^,()\\[\\]\"]*");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int MOST_DIGITS = 34;

    private static final String ARITHMETIC = "+*/";
    private static final Set<String> LITERAL_WORDS = Set.of("true", "false", "null", "date", "not");

    private final String text;
    private int at;

    Scanner(String text) {
        this.text = text;
        skipSpace();
    }

    /** Stops the reading with its fault; never leaves this package. */
    static final class Found extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient TableFault fault;

        private Found(TableFault fault) {
            super(fault.kind().name(), null, false, false);
            this.fault = fault;
        }

        TableFault fault() {
            return fault;
        }
    }

    Found found(FaultKind kind, Object... arguments) {
        return foundAt(at, kind, arguments);
    }

    Found foundAt(int position, FaultKind kind, Object... arguments) {
        return new Found(TableFault.of(kind, new FaultPlace.At(position + 1), arguments));
    }

    int position() {
        return at;
    }

    boolean atEnd() {
        return at == text.length();
    }

    String rest() {
        return text.substring(at);
    }

    String restFrom(int position) {
        return text.substring(position);
    }

    boolean restIs(String other) {
        return text.substring(at).strip().equals(other);
    }

    boolean restStartsWith(String sign) {
        return text.startsWith(sign, at);
    }

    boolean peekOneOf(String signs) {
        return !atEnd() && signs.indexOf(text.charAt(at)) >= 0;
    }

    boolean take(String sign) {
        if (!text.startsWith(sign, at)) {
            return false;
        }
        at += sign.length();
        skipSpace();
        return true;
    }

    boolean restStartsWithWord(String word) {
        Matcher matcher = WORD.matcher(text).region(at, text.length());
        return matcher.lookingAt() && matcher.group().equals(word);
    }

    boolean takeWord(String word) {
        return restStartsWithWord(word) && take(word);
    }

    void expect(String sign) {
        if (atEnd()) {
            throw found(FaultKind.ENDS_TOO_SOON, sign);
        }
        if (!take(sign)) {
            throw found(FaultKind.UNEXPECTED, rest());
        }
    }

    void expectEnd() {
        if (atEnd()) {
            return;
        }
        if (peekOneOf(ARITHMETIC)) {
            throw foundAt(0, FaultKind.FORMULA, text.strip());
        }
        throw peekOneOf("–—≥≤≠=!")
                ? found(FaultKind.UNKNOWN_SIGN, text.substring(at, at + 1))
                : found(FaultKind.UNEXPECTED, rest());
    }

    /** What stands here, where it is words that no literal begins with. */
    Optional<String> bareWords() {
        if (atEnd() || !Character.isLetter(text.charAt(at)) && text.charAt(at) != '_') {
            return Optional.empty();
        }
        Matcher words = WORDS.matcher(text).region(at, text.length());
        Matcher word = WORD.matcher(text).region(at, text.length());
        if (!words.lookingAt() || !word.lookingAt() || LITERAL_WORDS.contains(word.group())) {
            return Optional.empty();
        }
        int next = word.end();
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        // a call and a formula have faults of their own
        boolean isCall = next < text.length() && ("(" + ARITHMETIC).indexOf(text.charAt(next)) >= 0;
        return isCall ? Optional.empty() : Optional.of(words.group().strip());
    }

    Value literal() {
        if (atEnd()) {
            throw found(FaultKind.ENDS_TOO_SOON, "…");
        }
        char sign = text.charAt(at);
        if (sign == '"') {
            return Value.of(quoted());
        }
        if (sign == '@') {
            at++;
            return Value.of(day());
        }
        if (sign >= '0' && sign <= '9' || sign == '-' || sign == '.') {
            return number();
        }
        Matcher word = WORD.matcher(text).region(at, text.length());
        if (word.lookingAt()) {
            return word(word.group());
        }
        throw found(FaultKind.UNKNOWN_SIGN, text.substring(at, text.offsetByCodePoints(at, 1)));
    }

    private Value number() {
        Matcher matcher = NUMBER.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()
                || matcher.group().chars().filter(Character::isDigit).count() > MOST_DIGITS) {
            throw found(FaultKind.BAD_NUMBER, rest());
        }
        int from = at;
        at = matcher.end();
        if (!atEnd() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
            throw foundAt(from, FaultKind.BAD_NUMBER, text.substring(from));
        }
        skipSpace();
        return Value.of(new BigDecimal(matcher.group()));
    }

    private Value word(String word) {
        int from = at;
        switch (word) {
            case "true", "false" -> {
                take(word);
                return Value.of(word.equals("true"));
            }
            case "null" -> throw found(FaultKind.NULL_LITERAL);
            case "date" -> {
                take(word);
                expect("(");
                LocalDate day = day();
                expect(")");
                return Value.of(day);
            }
            default -> {
                take(word);
                if (peekOneOf("(")) {
                    throw foundAt(from, FaultKind.CALL, word);
                }
                if (peekOneOf(ARITHMETIC)) {
                    throw foundAt(from, FaultKind.FORMULA, text.substring(from).strip());
                }
                Matcher words = WORDS.matcher(text).region(from, text.length());
                throw foundAt(
                        from,
                        FaultKind.WORD_WITHOUT_QUOTES,
                        words.lookingAt() ? words.group().strip() : word);
            }
        }
    }

    private LocalDate day() {
        int from = at;
        if (!peekOneOf("\"")) {
            throw found(FaultKind.BAD_DATE, rest());
        }
        String written = quoted();
        try {
            if (DAY.matcher(written).matches() && !written.startsWith("0000")) {
                return LocalDate.parse(written);
            }
        } catch (DateTimeException e) {
            throw foundAt(from, FaultKind.BAD_DATE, written);
        }
        throw foundAt(from, FaultKind.BAD_DATE, written);
    }

    private String quoted() {
        int from = at++;
        StringBuilder content = new StringBuilder();
        while (!atEnd()) {
            char sign = text.charAt(at++);
            switch (sign) {
                case '"' -> {
                    skipSpace();
                    return requireWhole(content.toString(), from);
                }
                case '\\' -> content.append(escaped());
                default -> content.append(sign);
            }
        }
        throw foundAt(from, FaultKind.TEXT_NOT_CLOSED);
    }

    private String escaped() {
        int from = at - 1;
        char sign = atEnd() ? ' ' : text.charAt(at++);
        return switch (sign) {
            case '"', '\\', '\'' -> String.valueOf(sign);
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            case 'u' -> codePoint(from, 4);
            case 'U' -> codePoint(from, 6);
            default -> throw foundAt(from, FaultKind.BAD_ESCAPE, text.substring(from, at));
        };
    }

    private String codePoint(int from, int digits) {
        int end = Math.min(at + digits, text.length());
        String hex = text.substring(at, end);
        at = end;
        if (!hex.matches("[0-9A-Fa-f]{" + digits + "}") || !Character.isValidCodePoint(Integer.parseInt(hex, 16))) {
            throw foundAt(from, FaultKind.BAD_ESCAPE, text.substring(from, end));
        }
        return Character.toString(Integer.parseInt(hex, 16));
    }

    /** Half a surrogate pair is no text: it has no form in UTF-8 and could not be hashed. */
    private String requireWhole(String content, int from) {
        if (content.codePoints().anyMatch(point -> point >= 0xD800 && point <= 0xDFFF)) {
            throw foundAt(from, FaultKind.BAD_ESCAPE, "\\u");
        }
        return content;
    }

    private void skipSpace() {
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\u00a0')) {
            at++;
        }
    }
}
