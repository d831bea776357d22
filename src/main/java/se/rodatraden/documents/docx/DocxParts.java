package se.rodatraden.documents.docx;

import java.time.Instant;
import java.util.List;
import se.rodatraden.documents.DocumentContent;
import se.rodatraden.documents.Letterhead;
import se.rodatraden.documents.pdf.Words;

/** The smaller parts of the package. */
final class DocxParts {
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String LINKS = "http://schemas.openxmlformats.org/package/2006/relationships";

    static final String PACKAGE_LINKS = Xml.HEAD
            + "<Relationships xmlns=\"%s\"><Relationship Id=\"document\" Type=\"%sofficeDocument\" Target=\"word/document.xml\"/>"
                    .formatted(LINKS, OFFICE)
            + "<Relationship Id=\"core\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>";

    static final String SETTINGS = Xml.HEAD
            + "<w:settings %s><w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr><w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>"
                    .formatted(Xml.W);

    static final String SECTION =
            "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header\"/><w:headerReference w:type=\"first\" r:id=\"firstHeader\"/>"
                    + "<w:footerReference w:type=\"default\" r:id=\"footer\"/><w:footerReference w:type=\"first\" r:id=\"footer\"/>"
                    + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1701\" w:right=\"1474\" w:bottom=\"1701\" w:left=\"1701\" w:header=\"794\" w:footer=\"624\" w:gutter=\"0\"/><w:titlePg/></w:sectPr>";

    static final String EMPTY_HEADER = Xml.HEAD + "<w:hdr " + Xml.W + ">" + Xml.paragraph("Header", "") + "</w:hdr>";

    private DocxParts() {}

    static String contentTypes() {
        StringBuilder types = new StringBuilder(Xml.HEAD)
                .append("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">")
                .append(
                        "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
                .append(
                        "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/>")
                .append(
                        "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>");
        override(types, "document", "document.main");
        for (String part : List.of("styles", "numbering", "footnotes", "settings")) {
            override(types, part, part);
        }
        override(types, "header1", "header");
        override(types, "header2", "header");
        override(types, "footer1", "footer");
        return types.append("</Types>").toString();
    }

    private static void override(StringBuilder types, String part, String type) {
        types.append("<Override PartName=\"/word/%s.xml\" ContentType=\"%s%s+xml\"/>".formatted(part, TYPE, type));
    }

    /**
     * @param targets the addresses of the links
     * @param pictures how many there are
     */
    static String links(List<String> targets, int pictures) {
        StringBuilder links = new StringBuilder(Xml.HEAD + "<Relationships xmlns=\"" + LINKS + "\">");
        for (String part : List.of("styles", "numbering", "footnotes", "settings")) {
            link(links, part, part, part + ".xml");
        }
        link(links, "header", "header", "header1.xml");
        link(links, "firstHeader", "header", "header2.xml");
        link(links, "footer", "footer", "footer1.xml");
        for (int i = 0; i < targets.size(); i++) {
            links.append("<Relationship Id=\"link%d\" Type=\"%shyperlink\" Target=\"%s\" TargetMode=\"External\"/>"
                    .formatted(i + 1, OFFICE, Xml.text(targets.get(i))));
        }
        for (int i = 1; i <= pictures; i++) {
            link(links, "picture" + i, "image", "media/image" + i + ".png");
        }
        return links + "</Relationships>";
    }

    private static void link(StringBuilder links, String id, String kind, String target) {
        links.append("<Relationship Id=\"%s\" Type=\"%s%s\" Target=\"%s\"/>".formatted(id, OFFICE, kind, target));
    }

    static String core(DocumentContent content, Instant writtenAt) {
        return Xml.HEAD
                + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
                + "<dc:title>%s</dc:title><dc:subject>%s</dc:subject><dc:creator>%s</dc:creator><dc:language>%s</dc:language>"
                        .formatted(
                                Xml.text(content.title()),
                                Xml.text(content.subject()),
                                Xml.text(content.letterhead().sender()),
                                content.language().getLanguage().equals("sv")
                                        ? "sv-SE"
                                        : content.language().toLanguageTag())
                + "<dcterms:created xsi:type=\"dcterms:W3CDTF\">%s</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">%s</dcterms:modified></cp:coreProperties>"
                        .formatted(writtenAt, writtenAt);
    }

    static String header(Letterhead head) {
        return Xml.HEAD + "<w:hdr " + Xml.W + ">"
                + Xml.paragraph("Header", Xml.run(head.sender()) + TAB + Xml.run(head.documentType())) + "</w:hdr>";
    }

    static String footer(Letterhead head, Words words) {
        String number = head.reference().isBlank() ? "" : words.number() + " " + head.reference();
        return Xml.HEAD + "<w:ftr " + Xml.W + ">"
                + Xml.paragraph(
                        "Footer",
                        Xml.run(number)
                                + TAB
                                + Xml.run(words.page() + " ")
                                + Xml.field("PAGE", "1")
                                + Xml.run(" (")
                                + Xml.field("NUMPAGES", "1")
                                + Xml.run(")"))
                + "</w:ftr>";
    }

    private static final String TAB = "<w:r><w:tab/></w:r>";

    static String footnotes(List<String> notes) {
        StringBuilder all = new StringBuilder(Xml.HEAD + "<w:footnotes " + Xml.W + ">");
        all.append("<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>");
        all.append(
                "<w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>");
        for (int i = 0; i < notes.size(); i++) {
            all.append("<w:footnote w:id=\"%d\">".formatted(i + 1))
                    .append(Xml.paragraph(
                            "FootnoteText",
                            "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/></w:r>"
                                    + Xml.run(" " + notes.get(i))))
                    .append("</w:footnote>");
        }
        return all + "</w:footnotes>";
    }

    /** A picture that is part of the package, with the text that stands in for it. */
    static String drawing(int number, long width, long height, String alternative) {
        String words = Xml.text(alternative);
        return """
                <w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="%1$d" cy="%2$d"/>\
                <wp:docPr id="%3$d" name="Picture %3$d" descr="%4$s"/>\
                <a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">\
                <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">\
                <pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">\
                <pic:nvPicPr><pic:cNvPr id="%3$d" name="Picture %3$d" descr="%4$s"/><pic:cNvPicPr/></pic:nvPicPr>\
                <pic:blipFill><a:blip r:embed="picture%3$d"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
                <pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="%1$d" cy="%2$d"/></a:xfrm>\
                <a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>""".formatted(width, height, number, words);
    }
}
