package se.rodatraden.documents.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.rodatraden.documents.reading.ReadFile.Note;

/** The notes of a plain text: {@code [1]}, {@code [^1]} or {@code ¹} where they belong, and the same before their text. */
record TextNotes(List<TextPages.Row> body, List<Note> notes, Set<String> known) {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final Pattern TEXT =
            Pattern.compile("^\\s*(?:\\[\\^?(\\d{1,3}|\\*{1,3})\\]:?|([" + RAISED + "]{1,3}))[ \\t]*(\\S.*)$");
    private static final Pattern MARK =
            Pattern.compile("(?<=\\S)\\[\\^?(\\d{1,3}|\\*{1,3})\\]|([" + RAISED + "]{1,3})");

    static TextNotes of(List<TextPages.Row> lines) {
        List<TextPages.Row> body = new ArrayList<>();
        List<Note> notes = new ArrayList<>();
        Set<String> known = new HashSet<>();
        boolean within = false;
        for (TextPages.Row row : lines) {
            Matcher text = TEXT.matcher(row.text());
            if (text.matches()) {
                String mark = mark(text.group(1), text.group(2));
                notes.add(new Note(mark, text.group(3).strip(), row.page()));
                known.add(mark);
                within = true;
            } else if (within
                    && !row.text().isBlank()
                    && Character.isWhitespace(row.text().charAt(0))) {
                Note last = notes.removeLast();
                notes.add(new Note(last.mark(), last.text() + " " + row.text().strip(), last.page()));
            } else {
                within = false;
                body.add(row);
            }
        }
        return new TextNotes(body, notes, known);
    }

    /** Adds a text without the marks of the notes in it, which stand beside. */
    void add(Line line, String text) {
        Matcher marks = MARK.matcher(text);
        int from = 0;
        while (marks.find()) {
            String mark = mark(marks.group(1), marks.group(2));
            if (known.contains(mark)) {
                line.add(text.substring(from, marks.start()));
                line.mark(mark);
                from = marks.end();
            }
        }
        line.add(text.substring(from));
    }

    private static String mark(@Nullable String plain, @Nullable String raised) {
        if (plain != null) {
            return plain;
        }
        StringBuilder digits = new StringBuilder();
        Objects.requireNonNull(raised).chars().forEach(digit -> digits.append(RAISED.indexOf(digit)));
        return digits.toString();
    }
}
