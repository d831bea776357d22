package se.rodatraden.documents.docx;

import java.util.ArrayList;
import java.util.List;
import se.rodatraden.documents.Block;
import se.rodatraden.documents.Inline;
import se.rodatraden.documents.Picture;
import se.rodatraden.documents.pdf.Words;

/** Blocks as paragraphs and tables. Counts tables, figures, lists and notes as it meets them. */
final class DocxBlocks {
    /** Of a CSS pixel: 914 400 units to an inch, 96 pixels. */
    private static final int UNITS = 9525;

    /** Between the margins, in twentieths of a point: 210 mm less 56. */
    private static final int WIDTH = 8730;

    private final Words words;
    private final List<Boolean> lists = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> targets = new ArrayList<>();
    private final List<byte[]> pictures = new ArrayList<>();
    private int tables;

    DocxBlocks(Words words) {
        this.words = words;
    }

    /** For each list whether it is numbered. */
    List<Boolean> lists() {
        return lists;
    }

    List<String> notes() {
        return notes;
    }

    /** The addresses of the links, in their order. */
    List<String> targets() {
        return targets;
    }

    List<byte[]> pictures() {
        return pictures;
    }

    String of(List<Block> blocks) {
        StringBuilder all = new StringBuilder();
        blocks.forEach(block -> all.append(block(block)));
        return all.toString();
    }

    String numbered(List<String> items) {
        return list(
                new Block.NumberedList(items.stream()
                        .map(item -> new Block.Item(Block.paragraph(item), null))
                        .toList()),
                0);
    }

    private String block(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> Xml.paragraph("BodyText", line(paragraph));
            case Block.Subheading heading -> Xml.paragraph("Heading2", Xml.run(heading.text()));
            case Block.Listing list -> list(list, 0);
            case Block.Quotation quotation -> quotation(quotation);
            case Block.DataTable table -> table(table);
            case Block.Figure figure -> figure(figure);
        };
    }

    private String list(Block.Listing items, int level) {
        boolean numbered = items instanceof Block.NumberedList;
        lists.add(numbered);
        String properties =
                "<w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr>".formatted(level, lists.size());
        StringBuilder list = new StringBuilder();
        for (Block.Item item : items.items()) {
            list.append(Xml.paragraph(numbered ? "ListNumber" : "ListBullet", properties, line(item.text())));
            if (item.nested() != null) {
                list.append(list(item.nested(), level + 1));
            }
        }
        return list.toString();
    }

    private String quotation(Block.Quotation quotation) {
        StringBuilder quote = new StringBuilder();
        quotation.paragraphs().forEach(paragraph -> quote.append(Xml.paragraph("Quote", line(paragraph))));
        if (!quotation.source().isBlank()) {
            quote.append(Xml.paragraph("Source", Xml.run(quotation.source())));
        }
        return quote.toString();
    }

    private String table(Block.DataTable table) {
        StringBuilder rows = new StringBuilder();
        // A table that is called nothing has no number to be called by either.
        if (!table.caption().isBlank()) {
            tables++;
            rows.append(caption(words.table(), tables, table.caption(), true));
        }
        rows.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"ReportTable\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/>")
                .append(
                        "<w:tblLook w:val=\"04A0\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"1\" w:lastColumn=\"0\" w:noHBand=\"0\" w:noVBand=\"1\"/>");
        if (!table.caption().isBlank()) {
            rows.append("<w:tblCaption w:val=\"")
                    .append(Xml.text(table.caption()))
                    .append("\"/>");
        }
        rows.append("</w:tblPr><w:tblGrid>")
                .append("<w:gridCol w:w=\"%d\"/>"
                        .formatted(WIDTH / table.columns().size())
                        .repeat(table.columns().size()))
                .append("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for (int i = 0; i < table.columns().size(); i++) {
            rows.append(cell(table.columns().get(i).header(), table.isNumeric(i)));
        }
        rows.append("</w:tr>");
        for (List<String> row : table.rows()) {
            rows.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            for (int i = 0; i < row.size(); i++) {
                rows.append(cell(row.get(i), table.isNumeric(i)));
            }
            rows.append("</w:tr>");
        }
        rows.append("</w:tbl>");
        return rows.append(table.source().isBlank() ? "" : Xml.paragraph("Source", Xml.run(table.source())))
                .toString();
    }

    private static String cell(String text, boolean numeric) {
        return "<w:tc>" + Xml.paragraph("TableText", numeric ? "<w:jc w:val=\"right\"/>" : "", Xml.run(text))
                + "</w:tc>";
    }

    private static String caption(String kind, int number, String caption, boolean above) {
        return Xml.paragraph(
                "Caption",
                above ? "<w:keepNext/>" : "",
                Xml.run(kind + " ")
                        + Xml.field("SEQ " + kind + " \\* ARABIC", Integer.toString(number))
                        + Xml.run(caption.isBlank() ? "." : ". " + caption));
    }

    private String figure(Block.Figure figure) {
        Picture.Png points = switch (figure.picture()) {
            case Picture.Png png -> png;
            case Picture.Drawn drawn -> drawn.points();
        };
        pictures.add(points.bytes());
        double scale = Math.min(1.0, (double) Picture.COLUMN / points.width());
        String drawing = DocxParts.drawing(
                pictures.size(),
                Math.round(points.width() * scale) * UNITS,
                Math.round(points.height() * scale) * UNITS,
                figure.alternative());
        return Xml.paragraph("BodyText", "<w:keepNext/>", "<w:r>" + drawing + "</w:r>")
                + caption(words.figure(), pictures.size(), figure.caption(), false);
    }

    private String line(Block.Paragraph paragraph) {
        StringBuilder runs = new StringBuilder();
        for (Inline part : paragraph.text()) {
            runs.append(
                    switch (part) {
                        case Inline.Text text -> Xml.run(text.text());
                        case Inline.Strong text -> Xml.run("<w:b/>", text.text());
                        case Inline.Emphasis text -> Xml.run("<w:i/>", text.text());
                        case Inline.Link link -> link(link);
                        case Inline.Note note -> note(note);
                    });
        }
        return runs.toString();
    }

    private String link(Inline.Link link) {
        targets.add(link.target().toString());
        return "<w:hyperlink r:id=\"link%d\">%s</w:hyperlink>"
                .formatted(targets.size(), Xml.run("<w:rStyle w:val=\"Hyperlink\"/>", link.text()));
    }

    private String note(Inline.Note note) {
        notes.add(note.text());
        return "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteReference w:id=\"%d\"/></w:r>"
                .formatted(notes.size());
    }
}
