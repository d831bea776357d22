package se.rodatraden.matters.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.documents.reading.Part;

/**
 * Typed words without their marks, as a reader sees them, with the place that each letter has in what was typed.
 *
 * The marks are those of docs/decisions/0026: bold, italic, links, references to notes, and the sign before one of these
 * that is meant as itself.
 */
final class UnmarkedText {
    private static final Pattern LINK = Pattern.compile("\\[((?:[^\\[\\]\\\\]|\\\\.)*+)]\\([^)\\s]*\\)");
    private static final Pattern NOTE = Pattern.compile("\\[\\^([^\\]\\s]{1,40})]");

    private final StringBuilder text = new StringBuilder();
    private final List<Integer> places = new ArrayList<>();
    private final List<Part.NoteMark> marks = new ArrayList<>();

    /** Words that have no marks. */
    UnmarkedText addAsTyped(String typed, int offset) {
        for (int i = 0; i < typed.length(); i++) {
            take(typed.charAt(i), offset + i);
        }
        return this;
    }

    /** @param offset where in the section the words begin */
    UnmarkedText add(String typed, int offset) {
        Matcher link = LINK.matcher(typed);
        Matcher note = NOTE.matcher(typed);
        int words = -1;
        int end = -1;
        for (int i = 0; i < typed.length(); i++) {
            char letter = typed.charAt(i);
            if (i == words) {
                // The end of a link's words; its address follows.
                i = end - 1;
                words = -1;
            } else if (letter == '\\' && i + 1 < typed.length() && isMark(typed.charAt(i + 1))) {
                i++;
                take(typed.charAt(i), offset + i);
            } else if (letter == '*' && isEmphasis(typed, i)) {
                continue;
            } else if (letter == '[' && note.region(i, typed.length()).lookingAt()) {
                marks.add(new Part.NoteMark(note.group(1), text.length()));
                i = note.end() - 1;
            } else if (letter == '['
                    && words < 0
                    && link.region(i, typed.length()).lookingAt()) {
                words = link.end(1);
                end = link.end();
            } else {
                take(letter, offset + i);
            }
        }
        return this;
    }

    /** A letter that nobody typed: what parts two cells. */
    UnmarkedText part(char sign, int offset) {
        take(sign, offset);
        return this;
    }

    private void take(char letter, int place) {
        text.append(letter);
        places.add(place);
    }

    private static boolean isMark(char letter) {
        return letter < 128 && !Character.isLetterOrDigit(letter) && !Character.isWhitespace(letter);
    }

    /** A star between two blanks is a star. */
    private static boolean isEmphasis(String typed, int at) {
        boolean blankBefore = at == 0 || Character.isWhitespace(typed.charAt(at - 1));
        boolean blankAfter = at + 1 == typed.length() || Character.isWhitespace(typed.charAt(at + 1));
        return !blankBefore || !blankAfter;
    }

    String text() {
        return text.toString();
    }

    List<Part.NoteMark> marks() {
        return List.copyOf(marks);
    }

    /** Where in the section the letter stands that is the first of some. */
    int from(int at) {
        return at < places.size() ? places.get(at) : to(at);
    }

    /** Where in the section those letters end that end before this one. */
    int to(int at) {
        return at == 0 ? (places.isEmpty() ? 0 : places.getFirst()) : places.get(Math.min(at, places.size()) - 1) + 1;
    }
}
