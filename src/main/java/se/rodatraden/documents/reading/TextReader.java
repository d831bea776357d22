package se.rodatraden.documents.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.rodatraden.documents.reading.ReadFile.Format;
import se.rodatraden.documents.reading.ReadFile.Note;

/**
 * Plain text. A heading is one of the usual ones, a line marked as one ({@code #}, or underlined by {@code ===}), or a
 * short line alone above a paragraph; a form feed ends a page; a line of tabs is a row of a table.
 */
final class TextReader {
    private static final Pattern HASHES = Pattern.compile("^(#{1,6}) +(.*?)(?: +#+)?$");
    private static final Pattern UNDERLINE = Pattern.compile("^(={3,}|-{3,})$");
    private static final Pattern DEEPER = Pattern.compile("^\\d{1,2}\\.\\d{1,2}(?:\\.\\d{1,2})*\\.? ");
    private static final Pattern CAPTION = Pattern.compile("^(?:Tabell|Table)(?: \\d{1,3})?[.:] ?(\\S.*)$");
    private static final Pattern ENDS_AS_TEXT = Pattern.compile("[.,;:!?…]$");
    private static final int LONGEST_HEADING = 80;
    private static final int WORDS_OF_HEADING = 10;

    /** A line alone is a heading of what follows when that is more than another such line. */
    private static final int PARAGRAPH = 60;

    private final Parts parts = new Parts();
    private final TextNotes notes;
    private final List<TextPages.Row> lines;
    private boolean titled;

    private TextReader(List<TextPages.Row> lines, TextNotes notes) {
        this.lines = lines;
        this.notes = notes;
    }

    static ReadFile read(byte[] bytes) {
        TextPages pages = TextPages.of(Encoding.decode(bytes));
        TextNotes notes = TextNotes.of(pages.lines());
        TextReader reader = new TextReader(notes.body(), notes);
        pages.heads().forEach(reader.parts::add);
        reader.body();
        pages.feet().forEach(reader.parts::add);
        List<Note> texts = notes.notes();
        return new ReadFile(Format.TEXT, null, null, reader.parts.list(), texts, pages.count());
    }

    private void body() {
        int i = 0;
        while (i < lines.size()) {
            i = from(i);
        }
    }

    /** Reads what begins on a line; where the next thing begins. */
    private int from(int at) {
        TextPages.Row row = lines.get(at);
        String line = row.text().strip();
        if (line.isEmpty()) {
            return at + 1;
        }
        Matcher hashes = HASHES.matcher(line);
        if (hashes.matches() && !hashes.group(2).isBlank()) {
            return heading(hashes.group(2), hashes.group(1).length(), row, at + 1);
        }
        Matcher underline = UNDERLINE.matcher(text(at + 1));
        if (underline.matches() && line.length() <= LONGEST_HEADING) {
            return heading(line, underline.group(1).startsWith("=") ? 1 : 2, row, at + 2);
        }
        int table = tableEnd(at);
        if (table > at) {
            return table(at, table, null);
        }
        Matcher caption = CAPTION.matcher(line);
        int below = text(at + 1).isEmpty() ? at + 2 : at + 1;
        if (caption.matches() && tableEnd(below) > below) {
            return table(below, tableEnd(below), line);
        }
        if (UsualHeadings.contain(line)) {
            return heading(line.replaceFirst(":$", ""), 2, row, at + 1);
        }
        if (ListMark.of(line) == null && isHeadingByShape(at, line)) {
            boolean title = !titled && parts.list().stream().noneMatch(Part.Heading.class::isInstance);
            return heading(line, title ? 1 : DEEPER.matcher(line).find() ? 3 : 2, row, at + 1);
        }
        return paragraph(at);
    }

    private int heading(String text, int level, TextPages.Row row, int next) {
        titled = true;
        Line line = new Line();
        line.add(text);
        parts.add(new Part.Heading(line.text(), level, row.page()));
        return next;
    }

    private boolean isHeadingByShape(int at, String line) {
        if (line.length() > LONGEST_HEADING
                || ENDS_AS_TEXT.matcher(line).find()
                || line.split("\\s+").length > WORDS_OF_HEADING
                || !text(at - 1).isEmpty()
                || line.indexOf('\t') >= 0
                || line.matches(".*(?:\\d{4}[-/ ]\\d|@|https?:).*")) {
            return false;
        }
        int first = line.codePoints().filter(Character::isLetter).findFirst().orElse(0);
        if (!Character.isUpperCase(first)) {
            return false;
        }
        int below = at + 1;
        if (!text(below).isEmpty()) {
            return false;
        }
        while (below < lines.size() && text(below).isEmpty()) {
            below++;
        }
        String next = text(below);
        return next.length() >= PARAGRAPH
                || !next.isEmpty() && !text(below + 1).isEmpty()
                || ENDS_AS_TEXT.matcher(next).find() && next.length() > line.length()
                || ListMark.of(next) != null
                || tableEnd(below) > below;
    }

    private int tableEnd(int from) {
        int end = from;
        while (end < lines.size() && lines.get(end).text().stripLeading().indexOf('\t') > 0) {
            end++;
        }
        // One line with a tab is a pair of words with a space between them, as in a letterhead.
        return end - from >= 2 ? end : from;
    }

    private int table(int from, int end, @Nullable String caption) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = from; i < end; i++) {
            rows.add(List.of(text(i).split(" *\t+ *")));
        }
        parts.add(
                new Part.Table(caption, null, Cells.even(rows), lines.get(from).page()));
        return end;
    }

    private int paragraph(int from) {
        ListMark mark = ListMark.of(lines.get(from).text());
        int end = from + 1;
        while (!text(end).isEmpty()
                && ListMark.of(text(end)) == null
                && tableEnd(end) == end
                && !UsualHeadings.contain(text(end))
                && !HASHES.matcher(text(end)).matches()
                && (mark == null || Character.isWhitespace(lines.get(end).text().charAt(0)) || wraps(end - 1))) {
            end++;
        }
        Line line = new Line();
        for (int i = from; i < end; i++) {
            String text = lines.get(i).text();
            line.add(i > from ? " " : "");
            notes.add(line, i == from && mark != null ? text.substring(mark.length()) : text.strip());
        }
        int page = lines.get(from).page();
        parts.add(
                mark == null
                        ? new Part.Paragraph(line.text(), line.marks(), page)
                        : new Part.Item(mark.mark(), line.text(), line.marks(), page));
        return end;
    }

    /** Whether a line is so long that the writer's program broke it. */
    private boolean wraps(int at) {
        return text(at).length() >= PARAGRAPH && !ENDS_AS_TEXT.matcher(text(at)).find();
    }

    private String text(int at) {
        return at < 0 || at >= lines.size() ? "" : lines.get(at).text().strip();
    }
}
