package se.rodatraden.documents.html;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import se.rodatraden.documents.Block;
import se.rodatraden.documents.Inline;
import se.rodatraden.documents.Picture;

/** Blocks as HTML. Text becomes text, whatever it holds; the notes are told after the rest. */
public final class HtmlWriter {
    private final List<String> notes = new ArrayList<>();
    private final String name;
    private final boolean pictures;

    /**
     * For an editor or a page: without pictures.
     *
     * @param name begins the identities of the notes
     */
    public HtmlWriter(String name) {
        this(name, false);
    }

    /** @param pictures whether pictures are written into the page itself */
    HtmlWriter(String name, boolean pictures) {
        if (!name.matches("[\\p{Alnum}-]+")) {
            throw new IllegalArgumentException("no name for notes: " + name);
        }
        this.name = name;
        this.pictures = pictures;
    }

    /** A fragment with its notes at its end. */
    public String write(List<Block> blocks) {
        Element root = new Element("div");
        append(root, blocks);
        notes(root);
        return root.html();
    }

    void append(Element to, List<Block> blocks) {
        blocks.forEach(block -> append(to, block));
    }

    private void append(Element to, Block block) {
        switch (block) {
            case Block.Paragraph paragraph -> line(to.appendElement("p"), paragraph);
            case Block.Subheading heading -> to.appendElement("h3").text(heading.text());
            case Block.BulletList list -> items(to.appendElement("ul"), list.items());
            case Block.NumberedList list -> items(to.appendElement("ol"), list.items());
            case Block.Quotation quotation -> quotation(to.appendElement("blockquote"), quotation);
            case Block.DataTable table -> table(to, table);
            case Block.Figure figure -> figure(to, figure);
        }
    }

    private void items(Element list, List<Block.Item> items) {
        for (Block.Item item : items) {
            Element line = list.appendElement("li");
            line(line, item.text());
            if (item.nested() != null) {
                append(line, item.nested());
            }
        }
    }

    private void quotation(Element quote, Block.Quotation quotation) {
        quotation.paragraphs().forEach(paragraph -> line(quote.appendElement("p"), paragraph));
        if (!quotation.source().isBlank()) {
            quote.appendElement("footer").appendElement("cite").text(quotation.source());
        }
    }

    private void table(Element to, Block.DataTable table) {
        Element element = scrolled(to, table).appendElement("table");
        if (!table.caption().isBlank()) {
            element.appendElement("caption").text(table.caption());
        }
        Element head = element.appendElement("thead").appendElement("tr");
        for (Block.Column column : table.columns()) {
            faced(head.appendElement("th").attr("scope", "col"), column).text(column.header());
        }
        Element body = element.appendElement("tbody");
        for (List<String> row : table.rows()) {
            Element line = body.appendElement("tr");
            for (int i = 0; i < row.size(); i++) {
                Element cell = i == 0 ? line.appendElement("th").attr("scope", "row") : line.appendElement("td");
                faced(cell, table.columns().get(i)).text(row.get(i));
            }
        }
        if (!table.source().isBlank()) {
            to.appendElement("p").addClass("source").text(table.source());
        }
    }

    /** On a narrow screen the table moves within it, also by keyboard; the page does not. */
    private static Element scrolled(Element to, Block.DataTable table) {
        Element around = to.appendElement("div").addClass("table").attr("tabindex", "0");
        String name = table.caption().isBlank()
                ? table.columns().stream()
                        .map(Block.Column::header)
                        .filter(header -> !header.isBlank())
                        .collect(Collectors.joining(", "))
                : table.caption();
        return name.isBlank() ? around : around.attr("role", "group").attr("aria-label", name);
    }

    private static Element faced(Element cell, Block.Column column) {
        return column.numeric() ? cell.addClass("numeric") : cell;
    }

    private void figure(Element to, Block.Figure figure) {
        if (!pictures) {
            return;
        }
        Element element = to.appendElement("figure");
        Picture.Png points = switch (figure.picture()) {
            case Picture.Png png -> png;
            case Picture.Drawn drawn -> drawn.points();
        };
        element.appendElement("img")
                .attr("src", "data:image/png;base64," + Base64.getEncoder().encodeToString(points.bytes()))
                .attr("width", Integer.toString(points.width()))
                .attr("height", Integer.toString(points.height()))
                .attr("alt", figure.alternative());
        element.appendElement("figcaption").text(figure.caption());
    }

    private void line(Element to, Block.Paragraph paragraph) {
        for (Inline part : paragraph.text()) {
            switch (part) {
                case Inline.Text text -> to.appendText(text.text());
                case Inline.Strong strong -> to.appendElement("strong").text(strong.text());
                case Inline.Emphasis emphasis -> to.appendElement("em").text(emphasis.text());
                case Inline.Link link ->
                    to.appendElement("a").attr("href", link.target().toString()).text(link.text());
                case Inline.Note note -> note(to, note);
            }
        }
    }

    private void note(Element to, Inline.Note note) {
        notes.add(note.text());
        int number = notes.size();
        to.appendElement("sup")
                .appendElement("a")
                .attr("href", "#" + name + "-" + number)
                .attr("id", name + "-reference-" + number)
                .attr("role", "doc-noteref")
                .text(Integer.toString(number));
    }

    boolean hasNotes() {
        return !notes.isEmpty();
    }

    /** The words of the notes so far. */
    void notes(Element to) {
        if (notes.isEmpty()) {
            return;
        }
        Element list = to.appendElement("ol").addClass("notes").attr("role", "doc-endnotes");
        for (int i = 0; i < notes.size(); i++) {
            Element note = list.appendElement("li").attr("id", name + "-" + (i + 1));
            note.appendText(notes.get(i) + " ");
            note.appendElement("a")
                    .attr("href", "#" + name + "-reference-" + (i + 1))
                    .attr("role", "doc-backlink")
                    .text("↩");
        }
    }
}
