package se.rodatraden.matters.domain;

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
    private final List<Block.Item> items = new ArrayList<>();
    private boolean numbered;

    /** @param notes the texts of the notes by their marks */
    SectionText(Map<String, String> notes) {
        this.notes = notes;
    }

    void add(Part part) {
        if (part instanceof Part.Item item) {
            boolean counts = item.mark().matches(NUMBER);
            if (!items.isEmpty() && counts != numbered) {
                endList();
            }
            numbered = counts;
            items.add(new Block.Item(new Block.Paragraph(line(item.text(), item.marks())), null));
            return;
        }
        endList();
        switch (part) {
            case Part.Heading heading -> blocks.add(new Block.Subheading(heading.text()));
            case Part.Paragraph paragraph -> blocks.add(new Block.Paragraph(line(paragraph.text(), paragraph.marks())));
            case Part.Table table -> table(table);
            case Part.Item _, Part.Picture _, Part.PageHead _, Part.PageFoot _ -> {}
        }
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

    private List<Inline> line(String text, List<Part.NoteMark> marks) {
        List<Inline> line = new ArrayList<>();
        int from = 0;
        for (Part.NoteMark mark : marks) {
            @Nullable String note = notes.get(mark.mark());
            int at = Math.clamp(mark.at(), from, text.length());
            if (note != null) {
                words(line, text.substring(from, at));
                line.add(new Inline.Note(note));
                from = at;
            }
        }
        words(line, text.substring(from));
        return line;
    }

    private static void words(List<Inline> line, String text) {
        if (!text.isEmpty()) {
            line.add(new Inline.Text(text));
        }
    }

    private void endList() {
        if (!items.isEmpty()) {
            blocks.add(numbered ? new Block.NumberedList(items) : new Block.BulletList(items));
            items.clear();
        }
    }

    String typed() {
        endList();
        return Block.toTypedText(blocks);
    }

    /** One clause a line, as a proposed decision is typed. */
    String clauses() {
        endList();
        return blocks.stream()
                .flatMap(block -> switch (block) {
                    case Block.BulletList list -> list.items().stream().map(Block.Item::text);
                    case Block.NumberedList list -> list.items().stream().map(Block.Item::text);
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
