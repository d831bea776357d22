package se.rodatraden.documents.reading;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the paragraphs, tables and pictures of a part of a document as it walks through it. */
final class DocxBody implements Markup.Visitor {
    /** What is said elsewhere, is not accepted, or is the same thing once more for older programs. */
    private static final Set<String> LEFT = Set.of(
            "del",
            "moveFrom",
            "delText",
            "instrText",
            "Fallback",
            "sectPr",
            "sectPrChange",
            "pPrChange",
            "rPrChange",
            "tblPrChange",
            "trPrChange",
            "tcPrChange",
            "comment",
            "rt",
            "footnotePr",
            "endnotePr",
            "delInstrText");

    private final DocxStyles styles;
    private final DocxNumbering numbering;
    private final Map<String, URI> addresses;
    private final Parts parts = new Parts();
    private final Set<Part> bold = new HashSet<>();
    private final Map<String, String> footnotes = new LinkedHashMap<>();
    private final Map<String, String> endnotes = new LinkedHashMap<>();
    private final Deque<DocxParagraph> paragraphs = new ArrayDeque<>();
    private final Deque<DocxTable> tables = new ArrayDeque<>();
    private boolean inText;
    private boolean titled;
    private @Nullable String caption;

    /** @param addresses where the links of the part lead, by the identity of the relationship */
    DocxBody(DocxStyles styles, DocxNumbering numbering, Map<String, URI> addresses) {
        this.styles = styles;
        this.numbering = numbering;
        this.addresses = addresses;
    }

    Parts parts() {
        return parts;
    }

    /** Which of the paragraphs have all their words in bold. */
    Set<Part> bold() {
        return bold;
    }

    /** The mark of each footnote by its id, in the order of the references. */
    Map<String, String> footnotes() {
        return footnotes;
    }

    Map<String, String> endnotes() {
        return endnotes;
    }

    @Override
    public boolean begin(Markup at, String name) {
        if (LEFT.contains(name)) {
            return false;
        }
        switch (name) {
            case "p" -> paragraphs.push(new DocxParagraph());
            case "tbl" -> tables.push(new DocxTable());
            default -> {
                if (paragraphs.isEmpty()) {
                    inTable(at, name);
                } else {
                    inParagraph(at, name, paragraphs.peek());
                }
            }
        }
        return true;
    }

    private void inTable(Markup at, String name) {
        DocxTable table = tables.peek();
        if (table == null) {
            return;
        }
        switch (name) {
            case "tr" -> table.row();
            case "tc" -> table.cell();
            case "tblHeader" -> table.header(at.on());
            case "gridSpan" -> table.span(DocxStyles.number(at.attribute("val")));
            case "tblCaption" -> table.caption(at.attribute("val"));
            default -> {
                // how it looks
            }
        }
    }

    private void inParagraph(Markup at, String name, DocxParagraph paragraph) {
        switch (name) {
            case "pStyle" -> paragraph.style = at.attribute("val");
            case "outlineLvl" -> paragraph.outline = DocxStyles.number(at.attribute("val"));
            case "numId" -> paragraph.list = at.attribute("val");
            case "ilvl" -> paragraph.level = DocxStyles.number(at.attribute("val"));
            case "r" -> paragraph.run(styles.bold(paragraph.style), styles.italic(paragraph.style));
            case "rStyle" -> named(at.attribute("val"), paragraph);
            case "b" -> paragraph.bold = at.on();
            case "i" -> paragraph.italic = at.on();
            case "hyperlink" -> paragraph.target = addresses.get(at.attribute("id", ""));
            case "vanish" -> paragraph.hidden = at.on();
            case "t" -> inText = true;
            case "tab", "ptab" -> paragraph.add(paragraph.inProperties ? "" : "\t");
            case "pPr" -> paragraph.inProperties = true;
            case "br", "cr" -> paragraph.add(" ");
            case "noBreakHyphen" -> paragraph.add("-");
            case "footnoteReference" -> reference(at, paragraph, footnotes, false);
            case "endnoteReference" -> reference(at, paragraph, endnotes, true);
            case "docPr" -> picture(at);
            default -> {
                // how it looks
            }
        }
    }

    /** A style of words, on top of what the paragraph's says. */
    private void named(@Nullable String style, DocxParagraph paragraph) {
        paragraph.hidden = styles.hidden(style);
        paragraph.bold |= styles.bold(style);
        paragraph.italic |= styles.italic(style);
    }

    private static void reference(Markup at, DocxParagraph paragraph, Map<String, String> marks, boolean roman) {
        int number = marks.size() + 1;
        String mark = marks.computeIfAbsent(
                at.attribute("id", ""), _ -> roman ? DocxNumbering.roman(number) : Integer.toString(number));
        paragraph.line.mark(mark);
    }

    private void picture(Markup at) {
        String text = at.attribute("descr", "").strip();
        paragraphs.getLast().pictures.add(new Part.Picture(text, 0));
    }

    @Override
    public void end(String name) {
        switch (name) {
            case "t" -> inText = false;
            case "pPr" -> {
                if (!paragraphs.isEmpty()) {
                    paragraphs.peek().inProperties = false;
                }
            }
            case "hyperlink" -> {
                if (!paragraphs.isEmpty()) {
                    paragraphs.peek().target = null;
                }
            }
            case "p" -> {
                if (!paragraphs.isEmpty()) {
                    paragraph(paragraphs.pop());
                }
            }
            case "tbl" -> {
                if (!tables.isEmpty()) {
                    table(tables.pop());
                }
            }
            default -> {
                // nothing was opened
            }
        }
    }

    @Override
    public void text(String text) {
        if (inText && !paragraphs.isEmpty()) {
            paragraphs.peek().add(text);
        }
    }

    private void paragraph(DocxParagraph read) {
        DocxTable table = tables.peek();
        // A paragraph that begins within another is a text box, and a cell's words are the cell's wherever they stand.
        if (table != null) {
            numbered(read);
            table.text(read.line.text());
            return;
        }
        if (!read.line.isBlank()) {
            text(read);
        }
        read.pictures.forEach(parts::add);
    }

    private void text(DocxParagraph read) {
        if (styles.isCaption(read.style)) {
            caption(read);
            return;
        }
        settleCaption();
        Integer level = read.outline == null ? styles.heading(read.style) : read.outline > 8 ? null : read.outline + 1;
        String mark = numbered(read);
        if (level != null) {
            titled |= level == 0;
            parts.add(new Part.Heading(read.line.text(), level == 0 ? 1 : titled ? level + 1 : level, 0));
        } else if (mark != null) {
            parts.add(new Part.Item(mark, read.line.text(), read.line.marks(), read.line.faces(), depth(read) + 1, 0));
        } else {
            Part.Paragraph paragraph = new Part.Paragraph(
                    read.line.text(), read.line.marks(), read.line.faces(), styles.quotes(read.style), 0);
            parts.add(paragraph);
            if (read.allBold) {
                bold.add(paragraph);
            }
        }
    }

    private @Nullable String numbered(DocxParagraph read) {
        String list = read.list == null ? styles.list(read.style) : read.list;
        return list == null ? null : numbering.next(list, depth(read));
    }

    /** How deep in its list a paragraph is, from 0. */
    private int depth(DocxParagraph read) {
        return read.level == null ? styles.level(read.style) : read.level;
    }

    /** Belongs to the table above, or waits for the one below. */
    private void caption(DocxParagraph read) {
        settleCaption();
        List<Part> soFar = parts.list();
        if (!soFar.isEmpty() && soFar.getLast() instanceof Part.Table above && above.caption() == null) {
            soFar.set(soFar.size() - 1, new Part.Table(read.line.text(), above.headed(), above.rows(), above.page()));
        } else {
            caption = read.line.text();
        }
    }

    /** The caption of a picture, or of nothing: its words are kept. */
    private void settleCaption() {
        if (caption != null) {
            parts.add(new Part.Paragraph(caption, List.of(), 0));
            caption = null;
        }
    }

    private void table(DocxTable read) {
        DocxTable around = tables.peek();
        if (around != null) {
            around.text(read.words());
            return;
        }
        List<List<String>> rows = read.rows();
        if (rows.isEmpty()) {
            return;
        }
        String own = caption == null ? read.caption() : caption;
        caption = null;
        parts.add(new Part.Table(own, read.headed(), rows, 0));
    }

    /** At the end of the walk. */
    List<Part> done() {
        settleCaption();
        return parts.list();
    }
}
