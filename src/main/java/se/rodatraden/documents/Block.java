package se.rodatraden.documents;

import java.util.List;

/** A part of a section that stands on lines of its own. */
public sealed interface Block {

    record Paragraph(List<Inline> text) implements Block {
        public Paragraph {
            text = List.copyOf(text);
        }
    }

    /** A heading of the third level. */
    record Subheading(String text) implements Block {}

    record BulletList(List<Paragraph> items) implements Block {
        public BulletList {
            items = List.copyOf(items);
        }
    }

    /** Numbered from 1: the clauses of a proposed decision, steps in their order. */
    record NumberedList(List<Paragraph> items) implements Block {
        public NumberedList {
            items = List.copyOf(items);
        }
    }

    /** Somebody else's words, set apart; {@code source} says whose. */
    record Quotation(List<Paragraph> paragraphs, String source) implements Block {
        public Quotation {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /**
     * Figures or words in rows. The first cell of a row is its header.
     *
     * @param caption what the table shows, numbered by the renderer
     * @param rows each with as many cells as there are columns
     * @param source printed under the table: where the figures come from, what is hidden; may be empty
     */
    record DataTable(String caption, List<Column> columns, List<List<String>> rows, String source) implements Block {
        public DataTable {
            if (columns.isEmpty() || rows.isEmpty()) {
                throw new IllegalArgumentException("a table has columns and rows; say in words that there is nothing");
            }
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<String> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(
                            "a row of %d cells in a table of %d columns".formatted(row.size(), columns.size()));
                }
            }
        }
    }

    /** @param numeric set to the right, digit under digit */
    record Column(String header, boolean numeric) {
        public static Column text(String header) {
            return new Column(header, false);
        }

        public static Column number(String header) {
            return new Column(header, true);
        }
    }

    /**
     * A picture.
     *
     * @param caption numbered by the renderer
     * @param alternative what the picture tells, in words, for those who cannot see it; never empty
     */
    record Figure(String caption, String alternative, Picture picture) implements Block {
        public Figure {
            if (alternative.isBlank()) {
                throw new IllegalArgumentException("a figure has a text that stands in for it");
            }
        }
    }

    static Paragraph paragraph(String text) {
        return new Paragraph(List.of(new Inline.Text(text)));
    }

    static Paragraph paragraph(Inline... text) {
        return new Paragraph(List.of(text));
    }

    static BulletList bullets(String... items) {
        return new BulletList(List.of(items).stream().map(Block::paragraph).toList());
    }

    static NumberedList numbers(String... items) {
        return new NumberedList(List.of(items).stream().map(Block::paragraph).toList());
    }

    /**
     * Text as people type it in a form: an empty line begins a new paragraph, lines that begin with
     * {@code - } make a list and lines that begin with {@code 1. } a numbered one.
     */
    static List<Block> ofTypedText(String typed) {
        return TypedText.blocks(typed);
    }
}
