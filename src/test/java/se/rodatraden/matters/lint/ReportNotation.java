package se.rodatraden.matters.lint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.documents.reading.Part.NoteMark;
import se.rodatraden.documents.reading.ReadFile;

/**
 * The notation in which the reports of the tests are written: what a reader of files would have made of them.
 *
 * <pre>
 * #! title: …          of the file; #! lang: sv, #! date: 2027-04-12
 * ^ head of the page   _ foot of the page
 * # Heading            ## of level 2
 * 1. item   - item     | a | b   a row of a table, |= a row when the table has no headers
 * ![what it shows]     a picture
 * text[^1]             with a note, whose text is [^1]: text
 * </pre>
 */
public final class ReportNotation {
    private static final Pattern MARK = Pattern.compile("\\[\\^(\\w+)]");
    private static final Pattern NOTE = Pattern.compile("^\\[\\^(\\w+)]: (.*)$");
    private static final Pattern ITEM = Pattern.compile("^(\\d{1,2}\\.|-) (.*)$");
    private static final Pattern HEADING = Pattern.compile("^(#{1,6}) (.*)$");
    private static final Pattern META = Pattern.compile("^#! (\\w+): (.*)$");

    private final List<Part> parts = new ArrayList<>();
    private final List<ReadFile.Note> notes = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private boolean headed = true;
    private @Nullable String title;
    private @Nullable String language;

    private ReportNotation() {}

    public static ReadFile read(String text) {
        ReportNotation notation = new ReportNotation();
        text.lines().forEach(notation::line);
        notation.endTable();
        return new ReadFile(ReadFile.Format.DOCX, notation.title, notation.language, notation.parts, notation.notes, 0);
    }

    private void line(String line) {
        if (line.startsWith("|")) {
            headed &= !line.startsWith("|=");
            rows.add(Arrays.stream(line.replaceFirst("^\\|=?", "").split("\\|"))
                    .map(String::strip)
                    .toList());
            return;
        }
        endTable();
        Matcher meta = META.matcher(line);
        Matcher note = NOTE.matcher(line);
        Matcher item = ITEM.matcher(line);
        Matcher heading = HEADING.matcher(line);
        if (meta.matches()) {
            switch (meta.group(1)) {
                case "title" -> title = meta.group(2);
                case "lang" -> language = meta.group(2);
                default -> {} // the date is for the people who read the file
            }
        } else if (note.matches()) {
            notes.add(new ReadFile.Note(note.group(1), note.group(2), 0));
        } else if (heading.matches()) {
            parts.add(new Part.Heading(heading.group(2), heading.group(1).length(), 0));
        } else if (line.startsWith("^ ")) {
            parts.add(new Part.PageHead(line.substring(2), 1));
        } else if (line.startsWith("_ ")) {
            parts.add(new Part.PageFoot(line.substring(2), 1));
        } else if (line.startsWith("![")) {
            parts.add(new Part.Picture(line.substring(2, line.length() - 1), 0));
        } else if (item.matches()) {
            List<NoteMark> marks = new ArrayList<>();
            parts.add(new Part.Item(item.group(1), unmarked(item.group(2), marks), marks, 0));
        } else if (!line.isBlank()) {
            List<NoteMark> marks = new ArrayList<>();
            parts.add(new Part.Paragraph(unmarked(line, marks), marks, 0));
        }
    }

    private void endTable() {
        if (!rows.isEmpty()) {
            parts.add(new Part.Table(null, headed, rows, 0));
            rows.clear();
            headed = true;
        }
    }

    private static String unmarked(String text, List<NoteMark> marks) {
        StringBuilder plain = new StringBuilder();
        Matcher matcher = MARK.matcher(text);
        int from = 0;
        while (matcher.find()) {
            plain.append(text, from, matcher.start());
            marks.add(new NoteMark(matcher.group(1), plain.length()));
            from = matcher.end();
        }
        return plain.append(text.substring(from)).toString();
    }
}
