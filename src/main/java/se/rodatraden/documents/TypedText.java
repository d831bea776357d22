package se.rodatraden.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.parser.Parser;

/**
 * Reads paragraphs, lists, tables, quotations and notes out of text as people type it in a form: CommonMark with the
 * tables of GitHub, without code, raw HTML and references, with notes of our own.
 */
final class TypedText {
    /** Before a table: what it shows. After it: where its figures come from. */
    static final Pattern CAPTION = Pattern.compile("^(?:Tabell|Table): *(\\S.*)$", Pattern.CASE_INSENSITIVE);

    static final Pattern SOURCE = Pattern.compile("^(?:Källa|Source): *\\S.*$", Pattern.CASE_INSENSITIVE);
    static final String QUOTED = "— ";

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .enabledBlockTypes(Set.of(Heading.class, ListBlock.class, BlockQuote.class))
            .build();

    private final TypedNotes notes;
    private final List<Block> blocks = new ArrayList<>();

    private TypedText(TypedNotes notes) {
        this.notes = notes;
    }

    static List<Block> blocks(String typed) {
        TypedNotes notes = TypedNotes.of(TypedLines.of(typed));
        TypedText reading = new TypedText(notes);
        reading.read(PARSER.parse(String.join("\n", notes.body())));
        // A note that nothing refers to is text that somebody wrote.
        notes.unused().forEach(note -> reading.blocks.add(Block.paragraph(note)));
        return List.copyOf(reading.blocks);
    }

    private void read(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            block(node);
        }
    }

    private void block(Node node) {
        switch (node) {
            case Heading heading -> {
                String text = TypedInlines.plain(heading, notes);
                if (!text.isBlank()) {
                    blocks.add(new Block.Subheading(text));
                }
            }
            case ListBlock list -> list(list);
            case BlockQuote quote -> quotation(quote);
            case TableBlock table -> table(table);
            default -> paragraph(node);
        }
    }

    private void paragraph(Node node) {
        List<Inline> text = TypedInlines.of(node, notes);
        if (!text.isEmpty() && !isSourceOfTable(text)) {
            blocks.add(new Block.Paragraph(text));
        }
    }

    /** Whether a paragraph tells the source of the table above it, and was put under it. */
    private boolean isSourceOfTable(List<Inline> text) {
        if (blocks.isEmpty()
                || !(blocks.getLast() instanceof Block.DataTable table)
                || !table.source().isEmpty()
                || text.size() != 1
                || !(text.getFirst() instanceof Inline.Text words)
                || !SOURCE.matcher(words.text()).matches()) {
            return false;
        }
        blocks.set(
                blocks.size() - 1, new Block.DataTable(table.caption(), table.columns(), table.rows(), words.text()));
        return true;
    }

    private void list(ListBlock list) {
        List<Block.Item> items = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            List<Inline> text = new ArrayList<>();
            List<Block.Item> under = new ArrayList<>();
            boolean numbered = false;
            for (Node part = item.getFirstChild(); part != null; part = part.getNext()) {
                if (part instanceof ListBlock inner) {
                    numbered = under.isEmpty() ? inner instanceof OrderedList : numbered;
                    under.addAll(flat(inner));
                } else {
                    TypedInlines.append(text, TypedInlines.all(part, notes));
                }
            }
            if (text.isEmpty()) {
                // A sign of a list and nothing but another: what stands under nothing stands for itself.
                items.addAll(under);
            } else {
                items.add(new Block.Item(
                        new Block.Paragraph(text), under.isEmpty() ? null : Block.Listing.of(numbered, under)));
            }
        }
        if (!items.isEmpty()) {
            add(Block.Listing.of(list instanceof OrderedList, items));
        }
    }

    /** Lists of one kind with nothing between them are one list. */
    private void add(Block.Listing list) {
        if (!blocks.isEmpty()
                && blocks.getLast() instanceof Block.Listing before
                && before.getClass().equals(list.getClass())) {
            blocks.removeLast();
            blocks.add(Block.Listing.of(
                    list instanceof Block.NumberedList,
                    Stream.concat(before.items().stream(), list.items().stream())
                            .toList()));
        } else {
            blocks.add(list);
        }
    }

    /** Deeper lists stand at the second level: there is no third. */
    private List<Block.Item> flat(ListBlock list) {
        List<Block.Item> items = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            List<Inline> text = new ArrayList<>();
            List<Block.Item> under = new ArrayList<>();
            for (Node part = item.getFirstChild(); part != null; part = part.getNext()) {
                if (part instanceof ListBlock inner) {
                    under.addAll(flat(inner));
                } else {
                    TypedInlines.append(text, TypedInlines.all(part, notes));
                }
            }
            if (!text.isEmpty()) {
                items.add(new Block.Item(new Block.Paragraph(text), null));
            }
            items.addAll(under);
        }
        return items;
    }

    private void quotation(BlockQuote quote) {
        List<Block.Paragraph> paragraphs = new ArrayList<>();
        for (Node part = quote.getFirstChild(); part != null; part = part.getNext()) {
            List<Inline> text = TypedInlines.all(part, notes);
            if (!text.isEmpty()) {
                paragraphs.add(new Block.Paragraph(text));
            }
        }
        String source = "";
        if (paragraphs.size() > 1
                && paragraphs.getLast().text().size() == 1
                && paragraphs.getLast().text().getFirst() instanceof Inline.Text last
                && last.text().startsWith(QUOTED)
                && !last.text().substring(QUOTED.length()).isBlank()) {
            source = last.text().substring(QUOTED.length()).strip();
            paragraphs.removeLast();
        }
        if (!paragraphs.isEmpty()) {
            blocks.add(new Block.Quotation(paragraphs, source));
        }
    }

    private void table(TableBlock table) {
        List<Block.Column> columns = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (part instanceof TableHead) {
                    cells(row)
                            .forEach(cell -> columns.add(new Block.Column(
                                    TypedInlines.plain(cell, notes),
                                    cell.getAlignment() == TableCell.Alignment.RIGHT)));
                } else if (part instanceof TableBody && row instanceof TableRow) {
                    rows.add(cells(row)
                            .map(cell -> TypedInlines.plain(cell, notes))
                            .toList());
                }
            }
        }
        if (rows.isEmpty()) {
            String words = String.join(
                            " ", columns.stream().map(Block.Column::header).toList())
                    .strip();
            if (!words.isEmpty()) {
                blocks.add(Block.paragraph(words));
            }
            return;
        }
        blocks.add(new Block.DataTable(caption(), columns, rows, ""));
    }

    /** Takes the paragraph before a table for its caption when it says so. */
    private String caption() {
        if (!blocks.isEmpty()
                && blocks.getLast() instanceof Block.Paragraph before
                && before.text().size() == 1
                && before.text().getFirst() instanceof Inline.Text words) {
            var caption = CAPTION.matcher(words.text());
            if (caption.matches()) {
                blocks.removeLast();
                return caption.group(1);
            }
        }
        return "";
    }

    private static Stream<TableCell> cells(Node row) {
        List<TableCell> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell one) {
                cells.add(one);
            }
        }
        return cells.stream();
    }

    /** One line of text, as the writer checks what it wrote. */
    static List<Inline> line(String line, TypedNotes notes) {
        List<Block> read = new ArrayList<>();
        Node parsed = PARSER.parse(notes.marked(line));
        for (Node node = parsed.getFirstChild(); node != null; node = node.getNext()) {
            read.add(new Block.Paragraph(TypedInlines.of(node, notes)));
        }
        return read.size() == 1 && read.getFirst() instanceof Block.Paragraph(List<Inline> text) ? text : List.of();
    }
}
