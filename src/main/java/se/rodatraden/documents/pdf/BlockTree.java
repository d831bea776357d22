package se.rodatraden.documents.pdf;

import static se.rodatraden.documents.pdf.Tree.with;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.w3c.dom.Element;
import se.rodatraden.documents.Block;
import se.rodatraden.documents.Inline;
import se.rodatraden.documents.Picture;

/** Blocks and lines as XHTML. Numbers tables, figures and notes as it meets them. */
final class BlockTree {
    /** Rows from which a table may be parted between pages. */
    private static final int LONG = 14;

    /** Columns from which a table is set smaller. */
    private static final int WIDE = 6;

    private final Tree tree;
    private final Words words;
    private final List<Picture> pictures = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private int tables;

    BlockTree(Tree tree, Words words) {
        this.tree = tree;
        this.words = words;
    }

    List<Picture> pictures() {
        return List.copyOf(pictures);
    }

    boolean hasNotes() {
        return !notes.isEmpty();
    }

    List<Element> of(List<Block> blocks) {
        return blocks.stream().map(this::block).toList();
    }

    /** The collected notes; the title marks each for {@link TagTree}. */
    List<Element> notes() {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < notes.size(); i++) {
            int number = i + 1;
            Element text = tree.element("p", tree.styled("span", "number", number + " "), words.typeset(notes.get(i)));
            Element note = with(tree.styled("div", "note", text), "id", "note-" + number);
            elements.add(with(note, "title", TagTree.NOTE_MARK + number));
        }
        return elements;
    }

    private Element block(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> tree.element("p", line(paragraph));
            case Block.Subheading subheading -> tree.element("h3", words.typeset(subheading.text()));
            case Block.BulletList list -> tree.element("ul", items(list.items()));
            case Block.NumberedList list -> tree.element("ol", items(list.items()));
            case Block.Quotation quotation -> quotation(quotation);
            case Block.DataTable table -> table(table);
            case Block.Figure figure -> figure(figure);
        };
    }

    private List<Element> items(List<Block.Item> items) {
        return items.stream().map(this::item).toList();
    }

    private Element item(Block.Item item) {
        Element line = tree.element("li", line(item.text()));
        if (item.nested() != null) {
            tree.add(line, block(item.nested()));
        }
        return line;
    }

    private Element quotation(Block.Quotation quotation) {
        Element quote = tree.element(
                "blockquote",
                quotation.paragraphs().stream()
                        .map(paragraph -> tree.element("p", line(paragraph)))
                        .toList());
        if (!quotation.source().isBlank()) {
            tree.add(quote, tree.styled("p", "source", words.typeset(quotation.source())));
        }
        return quote;
    }

    private Element table(Block.DataTable table) {
        Element header = tree.element("tr");
        for (int i = 0; i < table.columns().size(); i++) {
            tree.add(header, headerCell(table.columns().get(i), table.isNumeric(i)));
        }
        Element body = tree.element("tbody");
        for (List<String> row : table.rows()) {
            Element line = tree.element("tr");
            for (int i = 0; i < row.size(); i++) {
                tree.add(line, cell(row.get(i), i == 0, table.isNumeric(i)));
            }
            tree.add(body, line);
        }
        Element data = tree.styled("table", "data");
        // A table that is called nothing has no number to be called by either.
        if (!table.caption().isBlank()) {
            tables++;
            tree.add(
                    data,
                    tree.element(
                            "caption",
                            tree.styled("span", "number", words.table() + " " + tables + ". "),
                            words.typeset(table.caption())));
        }
        tree.add(data, tree.element("thead", header));
        tree.add(data, body);
        Element block = tree.styled(
                "div",
                "table" + (table.rows().size() > LONG ? " long" : "")
                        + (table.columns().size() > WIDE ? " wide" : ""),
                data);
        if (!table.source().isBlank()) {
            tree.add(block, tree.styled("p", "source", words.typeset(table.source())));
        }
        return block;
    }

    private Element headerCell(Block.Column column, boolean numeric) {
        Element cell = with(tree.element("th", words.typeset(column.header())), "scope", "col");
        return numeric ? with(cell, "class", "numeric") : cell;
    }

    private Element cell(String text, boolean first, boolean numeric) {
        Element cell = first
                ? with(tree.element("th", words.typeset(text)), "scope", "row")
                : tree.element("td", words.typeset(text));
        return numeric ? with(cell, "class", "numeric") : cell;
    }

    private Element figure(Block.Figure figure) {
        Picture picture = figure.picture();
        pictures.add(picture);
        int number = pictures.size();
        Element image = switch (picture) {
            case Picture.Drawn _ ->
                with(with(tree.element("object"), "type", Drawings.TYPE), "data", Integer.toString(number - 1));
            case Picture.Png png ->
                with(
                        tree.element("img"),
                        "src",
                        "data:image/png;base64," + Base64.getEncoder().encodeToString(png.bytes()));
        };
        with(image, "alt", figure.alternative());
        double scale = Math.min(1.0, (double) Picture.COLUMN / picture.width());
        with(
                image,
                "style",
                "width: %dpx; height: %dpx"
                        .formatted(Math.round(picture.width() * scale), Math.round(picture.height() * scale)));
        return tree.styled(
                "div",
                "figure",
                image,
                tree.styled(
                        "p",
                        "caption",
                        tree.styled("span", "number", words.figure() + " " + number + ". "),
                        words.typeset(figure.caption())));
    }

    private List<Object> line(Block.Paragraph paragraph) {
        return paragraph.text().stream().map(this::inline).toList();
    }

    private Object inline(Inline inline) {
        return switch (inline) {
            case Inline.Text text -> words.typeset(text.text());
            case Inline.Strong strong -> tree.element("strong", words.typeset(strong.text()));
            case Inline.Emphasis emphasis -> tree.element("em", words.typeset(emphasis.text()));
            case Inline.Link link ->
                with(
                        with(
                                tree.element("a", words.typeset(link.text())),
                                "href",
                                link.target().toString()),
                        "title",
                        link.text());
            case Inline.Note note -> noteReference(note);
        };
    }

    private Element noteReference(Inline.Note note) {
        notes.add(note.text());
        int number = notes.size();
        Element link = with(tree.styled("a", "note-reference", Integer.toString(number)), "href", "#note-" + number);
        return with(link, "title", words.note() + " " + number);
    }
}
