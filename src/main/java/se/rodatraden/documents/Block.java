package se.rodatraden.documents;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.documents.html.HtmlBlocks;
import se.rodatraden.documents.html.HtmlWriter;

/** A part of a section that stands on lines of its own. */
public sealed interface Block {

    record Paragraph(List<Inline> text) implements Block {
        public Paragraph {
            text = List.copyOf(text);
        }
    }

    /** A heading of the third level. */
    record Subheading(String text) implements Block {}

    /** Lines one under the other, numbered or not. */
    sealed interface Listing extends Block {
        List<Item> items();

        static Listing of(boolean numbered, List<Item> items) {
            return numbered ? new NumberedList(items) : new BulletList(items);
        }
    }

    record BulletList(List<Item> items) implements Listing {
        public BulletList {
            items = List.copyOf(items);
        }
    }

    /** Numbered from 1: the clauses of a proposed decision, steps in their order. */
    record NumberedList(List<Item> items) implements Listing {
        public NumberedList {
            items = List.copyOf(items);
        }
    }

    /**
     * A line of a list.
     *
     * @param nested a list of its own under it, whose lines have none; null for most
     */
    record Item(Paragraph text, @Nullable Listing nested) {
        public Item {
            if (nested != null && nested.items().stream().anyMatch(item -> item.nested() != null)) {
                throw new IllegalArgumentException("a list is nested once");
            }
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

        /** Whether a column is set to the right: it is said to be of numbers, or has nothing else beside the rows' headers. */
        public boolean isNumeric(int column) {
            return columns.get(column).numeric()
                    || column > 0
                            && Column.areNumbers(
                                    rows.stream().map(row -> row.get(column)).toList());
        }
    }

    /** @param numeric set to the right, digit under digit */
    record Column(String header, boolean numeric) {
        private static final Pattern NUMBER = Pattern.compile("[-–−+]?\\d[\\d\\s.,]*(?: ?%)?");
        private static final Pattern NONE = Pattern.compile("|–|-|\\.\\.");

        /** Whether its cells are numbers, with a dash or nothing where there is none. */
        public static boolean areNumbers(List<String> cells) {
            return cells.stream().anyMatch(cell -> NUMBER.matcher(cell).matches())
                    && cells.stream()
                            .allMatch(cell -> NUMBER.matcher(cell).matches()
                                    || NONE.matcher(cell).matches());
        }

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
        return new BulletList(items(items));
    }

    static NumberedList numbers(String... items) {
        return new NumberedList(items(items));
    }

    private static List<Item> items(String... items) {
        return Stream.of(items).map(item -> new Item(paragraph(item), null)).toList();
    }

    /**
     * Text as people type it in a form: an empty line begins a new paragraph, lines that begin with
     * {@code - } make a list and lines that begin with {@code 1. } a numbered one. The rest is a strict subset of
     * Markdown as CommonMark and GitHub write it; {@code docs/handbook/typed-text.md} tells all of it. Nothing typed is
     * an error: what is not markup is text.
     */
    static List<Block> ofTypedText(String typed) {
        return TypedText.blocks(typed);
    }

    /** Text which {@link #ofTypedText} reads as the same blocks; a picture is not text, and its alternative stands for it. */
    static String toTypedText(List<Block> blocks) {
        return TypedTextWriter.write(blocks);
    }

    /**
     * What an editor or a clipboard hands over, from Word, LibreOffice, a browser or this program. Styling, scripts,
     * pictures and deleted text are left; headings, lists, tables, quotations, links and notes are kept.
     */
    static List<Block> ofHtml(String html) {
        return HtmlBlocks.of(html);
    }

    /** Safe HTML for a page or an editor, which {@link #ofHtml} reads as the same blocks; pictures are left out. */
    static String toHtml(List<Block> blocks) {
        return toHtml(blocks, "note");
    }

    /** @param notes begins the identities of the notes, for a page with several texts; a word of letters and digits */
    static String toHtml(List<Block> blocks, String notes) {
        return new HtmlWriter(notes).write(blocks);
    }
}
