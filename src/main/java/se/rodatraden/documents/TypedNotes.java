package se.rodatraden.documents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The notes of a typed text: {@code [^1]} where one belongs, and a line {@code [^1]: its text} anywhere.
 *
 * The other lines have signs in the place of the references.
 */
final class TypedNotes {
    /** Signs that nobody types; a parser takes them for punctuation, as it takes the brackets that they stand for. */
    static final char OPEN = '⸨';

    static final char CLOSE = '⸩';

    private static final Pattern TEXT = Pattern.compile("^\\s{0,3}\\[\\^([\\p{L}\\d-]{1,20})\\]: *(\\S.*)$");
    private static final Pattern REFERENCE = Pattern.compile("(\\\\+)?\\[\\^([\\p{L}\\d-]{1,20})\\]");

    private static final Pattern ESCAPED = Pattern.compile("\\\\([!-/:-@\\[-`{-~])");
    private static final Pattern ESCAPES = Pattern.compile("\\\\(?=[!-/:-@\\[-`{-~])");

    private final Map<String, String> texts;
    private final Set<String> used = new HashSet<>();
    private final List<String> marks;
    private List<String> body = List.of();

    private TypedNotes(Map<String, String> texts) {
        this.texts = texts;
        this.marks = List.copyOf(texts.keySet());
    }

    static TypedNotes of(List<String> lines) {
        Map<String, String> texts = new LinkedHashMap<>();
        List<String> body = new ArrayList<>();
        @Nullable String open = null;
        for (String typed : lines) {
            String line = withoutSigns(typed);
            Matcher text = TEXT.matcher(line);
            if (text.matches() && !texts.containsKey(text.group(1))) {
                open = text.group(1);
                texts.put(open, text.group(2).strip());
            } else if (open != null && !line.isBlank() && Character.isWhitespace(line.charAt(0))) {
                texts.put(open, texts.get(open) + " " + line.strip());
            } else {
                open = null;
                body.add(line);
            }
        }
        TypedNotes notes = new TypedNotes(texts);
        notes.body = body.stream().map(notes::marked).toList();
        return notes;
    }

    /** The notes that a writer is about to write, by their numbers from 1. */
    static TypedNotes numbered(List<String> texts) {
        Map<String, String> byNumber = new LinkedHashMap<>();
        texts.forEach(text -> byNumber.put(Integer.toString(byNumber.size() + 1), text));
        return new TypedNotes(byNumber);
    }

    List<String> body() {
        return body;
    }

    /** A line with signs in the place of references to notes that there are. */
    String marked(String line) {
        return REFERENCE.matcher(withoutSigns(line)).replaceAll(found -> {
            boolean escaped = found.group(1) != null && found.group(1).length() % 2 == 1;
            int at = marks.indexOf(found.group(2));
            if (escaped || at < 0) {
                return Matcher.quoteReplacement(found.group());
            }
            String before = found.group(1) == null ? "" : found.group(1);
            return Matcher.quoteReplacement(before + OPEN + at + CLOSE);
        });
    }

    private static String withoutSigns(String line) {
        return line.replaceAll("\\p{Cc}", " ").replace(OPEN, '(').replace(CLOSE, ')');
    }

    /** The note that a sign stands for. */
    Inline.Note note(int at) {
        used.add(marks.get(at));
        return new Inline.Note(text(at));
    }

    private String text(int at) {
        return unescaped(Objects.requireNonNull(texts.get(marks.get(at))));
    }

    /** A note is words alone, and a backslash before a sign is none of them. */
    private static String unescaped(String typed) {
        return ESCAPED.matcher(typed).replaceAll("$1");
    }

    /** The words of a note as {@link #unescaped} gives them back: a backslash that stands before a sign is doubled. */
    static String escaped(String words) {
        return ESCAPES.matcher(words).replaceAll("\\\\\\\\");
    }

    int count() {
        return marks.size();
    }

    /** With their marks, as they were typed. */
    List<String> unused() {
        return texts.entrySet().stream()
                .filter(note -> !used.contains(note.getKey()))
                .map(note -> "[^" + note.getKey() + "]: " + unescaped(note.getValue()))
                .toList();
    }
}
