package se.rodatraden.matters.domain;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.documents.Block;
import se.rodatraden.documents.Inline;
import se.rodatraden.documents.reading.Part;

/** The parts of a file that stand under one heading, as text that a section can hold. */
final class SectionText {
    private static final String NUMBER = "\\(?(?:\\d{1,3}|[a-zåäö])[.)]?";

    private final Map<String, String> notes;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Part.Item> items = new ArrayList<>();
    private final List<Block.Paragraph> quoted = new ArrayList<>();

    /** @param notes the texts of the notes by their marks */
    SectionText(Map<String, String> notes) {
        this.notes = notes;
    }

    void add(Part part) {
        if (part instanceof Part.Item item) {
            endQuotation();
            if (!items.isEmpty() && isTop(item) && isNumbered(item) != isNumbered(items.getFirst())) {
                endList();
            }
            items.add(item);
            return;
        }
        endList();
        if (part instanceof Part.Paragraph paragraph && paragraph.quoted()) {
            quoted.add(new Block.Paragraph(line(paragraph.text(), paragraph.marks(), paragraph.faces())));
            return;
        }
        endQuotation();
        switch (part) {
            case Part.Heading heading -> blocks.add(new Block.Subheading(heading.text()));
            case Part.Paragraph paragraph ->
                blocks.add(new Block.Paragraph(line(paragraph.text(), paragraph.marks(), paragraph.faces())));
            case Part.Table table -> table(table);
            case Part.Item _, Part.Picture _, Part.PageHead _, Part.PageFoot _ -> {}
        }
    }

    private static boolean isNumbered(Part.Item item) {
        return item.mark().matches(NUMBER);
    }

    /** Whether a line belongs to the list that is being read and not to one of its lines. */
    private boolean isTop(Part.Item item) {
        return items.isEmpty() || item.level() <= items.getFirst().level();
    }

    private void table(Part.Table table) {
        List<List<String>> rows = table.rows();
        if (rows.size() < 2 || rows.getFirst().size() < 2) {
            rows.stream()
                    .map(row -> String.join(" ", row).strip())
                    .filter(row -> !row.isEmpty())
                    .forEach(row -> blocks.add(Block.paragraph(row)));
            return;
        }
        @Nullable String caption = table.caption();
        blocks.add(new Block.DataTable(
                caption == null ? "" : caption.replaceFirst("^(?:Tabell|Table) \\d+[.:]? ?", ""),
                rows.getFirst().stream().map(Block.Column::text).toList(),
                rows.subList(1, rows.size()),
                ""));
    }

    private List<Inline> line(String text, List<Part.NoteMark> marks, List<Part.Face> faces) {
        List<Inline> line = new ArrayList<>();
        int from = 0;
        for (Part.NoteMark mark : marks) {
            @Nullable String note = notes.get(mark.mark());
            int at = Math.clamp(mark.at(), from, text.length());
            if (note != null) {
                words(line, text, from, at, faces);
                line.add(new Inline.Note(note));
                from = at;
            }
        }
        words(line, text, from, text.length(), faces);
        return line;
    }

    /** The characters from one place up to another, with what stands out of them. */
    private static void words(List<Inline> line, String text, int from, int to, List<Part.Face> faces) {
        int at = from;
        for (Part.Face face : faces) {
            int begin = Math.max(face.from(), at);
            int end = Math.min(face.to(), to);
            // A note divides the words that it stands in, and no blank beside it stands out.
            while (begin < end && Character.isWhitespace(text.charAt(begin))) {
                begin++;
            }
            while (begin < end && Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
            if (begin < end) {
                plain(line, text.substring(at, begin));
                line.add(shown(text.substring(begin, end), face.look()));
                at = end;
            }
        }
        plain(line, text.substring(at, to));
    }

    private static Inline shown(String words, Part.Look look) {
        return switch (look) {
            case Part.Look.Bold _ -> new Inline.Strong(words);
            case Part.Look.Italic _ -> new Inline.Emphasis(words);
            case Part.Look.Link(URI target) -> new Inline.Link(words, target);
        };
    }

    private static void plain(List<Inline> line, String text) {
        if (!text.isEmpty()) {
            line.add(new Inline.Text(text));
        }
    }

    private void endList() {
        if (items.isEmpty()) {
            return;
        }
        List<Block.Item> lines = new ArrayList<>();
        List<Part.Item> under = new ArrayList<>();
        for (Part.Item item : items.reversed()) {
            if (isTop(item)) {
                lines.addFirst(new Block.Item(paragraph(item), under.isEmpty() ? null : listing(under)));
                under.clear();
            } else {
                under.addFirst(item);
            }
        }
        blocks.add(Block.Listing.of(isNumbered(items.getFirst()), lines));
        items.clear();
    }

    /** Deeper lists than two stand at the second level. */
    private Block.Listing listing(List<Part.Item> under) {
        return Block.Listing.of(
                isNumbered(under.getFirst()),
                under.stream()
                        .map(item -> new Block.Item(paragraph(item), null))
                        .toList());
    }

    private Block.Paragraph paragraph(Part.Item item) {
        return new Block.Paragraph(line(item.text(), item.marks(), item.faces()));
    }

    private void endQuotation() {
        if (!quoted.isEmpty()) {
            blocks.add(new Block.Quotation(quoted, ""));
            quoted.clear();
        }
    }

    private void end() {
        endList();
        endQuotation();
    }

    String typed() {
        end();
        return Block.toTypedText(blocks);
    }

    /** One clause a line, as a proposed decision is typed. */
    String clauses() {
        end();
        return blocks.stream()
                .flatMap(block -> switch (block) {
                    case Block.Listing list -> lines(list);
                    case Block.Paragraph paragraph -> Stream.of(paragraph);
                    case Block.Subheading heading -> Stream.of(Block.paragraph(heading.text()));
                    case Block.Quotation quotation -> quotation.paragraphs().stream();
                    case Block.DataTable table ->
                        table.rows().stream().map(row -> Block.paragraph(String.join(" ", row)));
                    case Block.Figure _ -> Stream.<Block.Paragraph>of();
                })
                .map(SectionText::plain)
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static Stream<Block.Paragraph> lines(Block.Listing list) {
        return list.items().stream()
                .flatMap(item -> Stream.concat(
                        Stream.of(item.text()), item.nested() == null ? Stream.of() : lines(item.nested())));
    }

    private static String plain(Block.Paragraph paragraph) {
        return paragraph.text().stream()
                .map(part -> switch (part) {
                    case Inline.Text words -> words.text();
                    case Inline.Strong words -> words.text();
                    case Inline.Emphasis words -> words.text();
                    case Inline.Link link -> link.text();
                    case Inline.Note note -> " (" + note.text() + ")";
                })
                .collect(Collectors.joining())
                .strip();
    }
}
