package se.rodatraden.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes blocks as text that {@link TypedText} reads as the same. Whatever of bold or italics the markup cannot say at
 * its place is given up for the words.
 */
final class TypedTextWriter {
    /** What would begin something else at the beginning of a line. */
    private static final Pattern BEGINS =
            Pattern.compile("^(?:#{1,6}(?=\\s|$)|>|[-+*](?=\\s|$)|\\d{1,9}(?=[.)](?:\\s|$))|\\||=+\\s*$|-+\\s*$|\\[)");

    /** A line that begins with a note and a colon would be the note's own text. */
    private static final Pattern NOTE_AND_COLON = Pattern.compile("^(\\[\\^\\d+]):");

    private static final Pattern OTHER_BULLET = Pattern.compile("^[•–](?= )");
    private static final Pattern ENTITY = Pattern.compile("&(?=#?[\\p{Alnum}]+;)");

    private final List<String> lines = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private TypedTextWriter() {}

    static String write(List<Block> blocks) {
        TypedTextWriter writer = new TypedTextWriter();
        for (Block block : blocks) {
            writer.block(block);
        }
        for (int i = 0; i < writer.notes.size(); i++) {
            writer.lines.add("[^%d]: %s".formatted(i + 1, writer.notes.get(i)));
        }
        return String.join("\n", writer.lines).strip();
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph paragraph -> lines.add(line(paragraph));
            case Block.Subheading heading -> lines.add("### " + headingText(heading.text()));
            case Block.Listing list -> items(list, "");
            case Block.Quotation quotation -> quotation(quotation);
            case Block.DataTable table -> table(table);
            case Block.Figure figure -> lines.add(begun(escaped(figure.alternative())));
        }
        lines.add("");
    }

    private void items(Block.Listing list, String indent) {
        int number = 1;
        for (Block.Item item : list.items()) {
            lines.add(indent + (list instanceof Block.NumberedList ? number++ + ". " : "- ") + line(item.text()));
            if (item.nested() != null) {
                items(item.nested(), indent + "    ");
            }
        }
    }

    private void quotation(Block.Quotation quotation) {
        for (Block.Paragraph paragraph : quotation.paragraphs()) {
            lines.add("> " + line(paragraph));
            lines.add(">");
        }
        if (quotation.source().isBlank()) {
            lines.removeLast();
        } else {
            lines.add("> " + TypedText.QUOTED + escaped(quotation.source()));
        }
    }

    private void table(Block.DataTable table) {
        if (!table.caption().isBlank()) {
            lines.add("Tabell: " + escaped(table.caption()));
            lines.add("");
        }
        lines.add(row(table.columns().stream().map(Block.Column::header).toList()));
        lines.add("| "
                + String.join(
                        " | ",
                        table.columns().stream()
                                .map(column -> column.numeric() ? "---:" : "---")
                                .toList())
                + " |");
        table.rows().forEach(cells -> lines.add(row(cells)));
        if (!table.source().isBlank()) {
            lines.add("");
            String source = oneLine(table.source());
            lines.add((TypedText.SOURCE.matcher(source).matches() ? "" : "Källa: ") + escaped(source));
        }
    }

    private static String row(List<String> cells) {
        return "| "
                + String.join(
                        " | ",
                        cells.stream()
                                .map(cell -> escaped(cell).replace("|", "\\|"))
                                .toList())
                + " |";
    }

    private static String headingText(String text) {
        String written = escaped(text);
        // A heading's closing signs are no part of it.
        return written.endsWith("#") ? written.substring(0, written.length() - 1) + "\\#" : written;
    }

    private String line(Block.Paragraph paragraph) {
        List<Inline> parts = TypedInlines.joined(paragraph.text());
        int before = notes.size();
        String written = begun(inlines(parts, true));
        TypedNotes known = TypedNotes.numbered(notes);
        if (TypedText.line(written, known).equals(parts)) {
            return written;
        }
        while (notes.size() > before) {
            notes.removeLast();
        }
        return begun(inlines(parts, false));
    }

    private String inlines(List<Inline> parts, boolean faces) {
        StringBuilder line = new StringBuilder();
        for (Inline part : parts) {
            line.append(
                    switch (part) {
                        case Inline.Text text -> escaped(text.text());
                        case Inline.Strong text -> faces ? "**" + escaped(text.text()) + "**" : escaped(text.text());
                        case Inline.Emphasis text -> faces ? "*" + escaped(text.text()) + "*" : escaped(text.text());
                        case Inline.Link link ->
                            "[" + escaped(link.text()).replace("]", "\\]") + "](<"
                                    + link.target()
                                            .toString()
                                            .replace("<", "%3C")
                                            .replace(">", "%3E") + ">)";
                        case Inline.Note note -> note(note);
                    });
        }
        return line.toString();
    }

    private String note(Inline.Note note) {
        String text = oneLine(note.text());
        if (text.isEmpty()) {
            return "";
        }
        notes.add(TypedNotes.escaped(text));
        return "[^" + notes.size() + "]";
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\R|\\t", " ").strip();
    }

    private static String escaped(String text) {
        String plain = ENTITY.matcher(text.replaceAll("\\R|\\t", " ").replace("\\", "\\\\"))
                .replaceAll("\\\\&");
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char sign = plain.charAt(i);
            boolean marks = switch (sign) {
                case '*', '`', '[', '<' -> true;
                case '_' -> !(isWord(plain, i - 1) && isWord(plain, i + 1));
                default -> false;
            };
            written.append(marks ? "\\" : "").append(sign);
        }
        return written.toString();
    }

    private static boolean isWord(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    /** A line that begins with what would make it something else. */
    private static String begun(String line) {
        if (line.startsWith("[^")) {
            return NOTE_AND_COLON.matcher(line).replaceFirst("$1\\\\:");
        }
        if (line.startsWith("[") && line.contains("](<")) {
            return line;
        }
        var other = OTHER_BULLET.matcher(line);
        if (other.find()) {
            return "&#%d;%s".formatted((int) line.charAt(0), line.substring(1));
        }
        var begins = BEGINS.matcher(line);
        if (!begins.find() || line.startsWith("**") || line.startsWith("*") && !line.startsWith("* ")) {
            return line;
        }
        int at = Character.isDigit(line.charAt(0)) ? begins.end() : 0;
        return line.substring(0, at) + "\\" + line.substring(at);
    }
}
