package se.rodatraden.matters.usecase;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.rodatraden.documents.Block;
import se.rodatraden.documents.Inline;

/**
 * A typed text without its marks, as another authority's diary keeps it: one paragraph for each block between empty
 * lines, so that each can be pointed at. Lists and tables are lines of one paragraph, a note stands in brackets.
 */
final class PlainText {
    private PlainText() {}

    static String of(String typed) {
        return Block.ofTypedText(typed).stream().map(PlainText::block).collect(Collectors.joining("\n\n"));
    }

    private static String block(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> paragraph(paragraph);
            case Block.Subheading subheading -> subheading.text();
            case Block.BulletList list -> items(list.items(), false);
            case Block.NumberedList list -> items(list.items(), true);
            case Block.Quotation quotation ->
                quotation.paragraphs().stream().map(PlainText::paragraph).collect(Collectors.joining("\n", "”", "”"))
                        + (quotation.source().isBlank() ? "" : "\n" + quotation.source());
            case Block.DataTable table -> table(table);
            case Block.Figure figure -> figure.caption() + "\n" + figure.alternative();
        };
    }

    private static String items(List<Block.Item> items, boolean numbered) {
        return IntStream.range(0, items.size())
                .mapToObj(i -> (numbered ? (i + 1) + ". " : "- ") + item(items.get(i)))
                .collect(Collectors.joining("\n"));
    }

    private static String item(Block.Item item) {
        Block nested = item.nested();
        return paragraph(item.text())
                + (nested == null ? "" : "\n" + block(nested).indent(2).stripTrailing());
    }

    private static String table(Block.DataTable table) {
        return Stream.of(
                        Stream.of(table.caption()),
                        Stream.of(table.columns().stream()
                                .map(Block.Column::header)
                                .collect(Collectors.joining("; "))),
                        table.rows().stream().map(row -> String.join("; ", row)),
                        Stream.of(table.source()))
                .flatMap(lines -> lines)
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static String paragraph(Block.Paragraph paragraph) {
        return paragraph.text().stream().map(PlainText::inline).collect(Collectors.joining());
    }

    private static String inline(Inline inline) {
        return switch (inline) {
            case Inline.Text text -> text.text();
            case Inline.Strong strong -> strong.text();
            case Inline.Emphasis emphasis -> emphasis.text();
            case Inline.Link link ->
                link.text().equals(link.target().toString()) ? link.text() : link.text() + " (" + link.target() + ")";
            case Inline.Note note -> " (" + note.text() + ")";
        };
    }
}
