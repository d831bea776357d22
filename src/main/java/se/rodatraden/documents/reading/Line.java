package se.rodatraden.documents.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.documents.reading.Part.Face;
import se.rodatraden.documents.reading.Part.Look;
import se.rodatraden.documents.reading.Part.NoteMark;

/** Text in the making, with the marks of notes at their places. White space is as a reader sees it: one blank. */
final class Line {
    /** Characters that no text has: they are for private use, and are taken out of what is read. */
    static final char MARK = '\ue000';

    static final char MARK_END = '\ue001';

    private final StringBuilder text = new StringBuilder();
    private final List<NoteMark> marks = new ArrayList<>();
    private final List<Face> faces = new ArrayList<>();
    private @Nullable Look look;

    /** How the words stand that are added from now on; null for words that do not stand out. */
    void look(@Nullable Look words) {
        look = words;
    }

    void add(String more) {
        int before = text.length();
        characters(more);
        if (look != null && text.length() > before) {
            stand(look, before);
        }
    }

    /** Words that go on with the same look are one place, whatever parts the file has them in. */
    private void stand(Look as, int from) {
        boolean goesOn = !faces.isEmpty()
                && faces.getLast().look().equals(as)
                && text.substring(faces.getLast().to(), from).isBlank();
        int begin = goesOn ? faces.removeLast().from() : from;
        faces.add(new Face(begin, text.length(), as));
    }

    private void characters(String more) {
        if (text.length() + more.length() > Limits.CHARACTERS) {
            throw Unreadable.because("tooMuchText");
        }
        for (int i = 0; i < more.length(); i++) {
            char character = more.charAt(i);
            if (character == '\u00ad'
                    || character == '\u200b'
                    || character == '\ufeff'
                    || character == MARK
                    || character == MARK_END) {
                continue;
            }
            if (!blank(character)) {
                text.append(character);
            } else if (!text.isEmpty() && !blank(text.charAt(text.length() - 1))) {
                text.append(character == '\t' ? '\t' : ' ');
            } else if (character == '\t' && !text.isEmpty()) {
                text.setCharAt(text.length() - 1, '\t');
            }
        }
    }

    /** Adds text in which marks stand between {@link #MARK} and {@link #MARK_END}. */
    void addMarked(String more) {
        int from = 0;
        for (int at = more.indexOf(MARK); at >= 0; at = more.indexOf(MARK, from)) {
            int end = more.indexOf(MARK_END, at);
            if (end < 0) {
                break;
            }
            add(more.substring(from, at));
            mark(more.substring(at + 1, end));
            from = end + 1;
        }
        add(more.substring(from));
    }

    void mark(String mark) {
        marks.add(new NoteMark(mark, text.length()));
    }

    boolean isBlank() {
        return text.isEmpty() || text.toString().isBlank();
    }

    String text() {
        return text.toString().stripTrailing();
    }

    List<NoteMark> marks() {
        int end = text().length();
        return marks.stream()
                .map(mark -> mark.at() > end ? new NoteMark(mark.mark(), end) : mark)
                .toList();
    }

    /** Blanks around words do not stand out. */
    List<Face> faces() {
        List<Face> trimmed = new ArrayList<>();
        for (Face face : faces) {
            int from = face.from();
            int to = face.to();
            while (from < to && blank(text.charAt(from))) {
                from++;
            }
            while (to > from && blank(text.charAt(to - 1))) {
                to--;
            }
            if (from < to) {
                trimmed.add(new Face(from, to, face.look()));
            }
        }
        return trimmed;
    }

    /** A non-breaking blank is a blank to a reader, and a rule that looks for words. */
    private static boolean blank(char character) {
        return character == ' '
                || character == '\t'
                || character == '\n'
                || character == '\r'
                || character == '\f'
                || character == '\u00a0'
                || character == '\u2007'
                || character == '\u202f'
                || character == '\u2009'
                || character == '\u2028'
                || character == '\u2029';
    }
}
