package se.rodatraden.documents.docx;

import java.util.Locale;

/** The styles of a document, by the names that Word and LibreOffice know and translate. */
final class DocxStyles {
    private DocxStyles() {}

    static String of(Locale language) {
        String tag = language.getLanguage().equals("sv") ? "sv-SE" : language.toLanguageTag();
        return Xml.HEAD + "<w:styles " + Xml.W + "><w:docDefaults><w:rPrDefault><w:rPr>"
                + "<w:rFonts w:ascii=\"Source Serif 4\" w:hAnsi=\"Source Serif 4\" w:eastAsia=\"Times New Roman\" w:cs=\"Times New Roman\"/>"
                + "<w:sz w:val=\"21\"/><w:szCs w:val=\"21\"/><w:lang w:val=\"" + tag + "\" w:eastAsia=\"" + tag
                + "\" w:bidi=\"ar-SA\"/>"
                + "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
                + style("Normal", "Normal", "", "", "")
                + style("BodyText", "Body Text", "Normal", spacing(0, 150) + "", "")
                + style("Title", "Title", "Normal", "<w:keepNext/>" + spacing(240, 340), sans(38, true))
                + heading(1, 26, 400)
                + heading(2, 22, 250)
                + heading(3, 21, 200)
                + style("ListBullet", "List Bullet", "Normal", spacing(0, 60), "")
                + style("ListNumber", "List Number", "Normal", spacing(0, 60), "")
                + style(
                        "Quote",
                        "Quote",
                        "Normal",
                        spacing(120, 120) + "<w:ind w:left=\"567\" w:right=\"567\"/>",
                        "<w:i/>")
                + style("Caption", "caption", "Normal", spacing(200, 100), sans(19, false))
                + style("TableText", "Table Text", "Normal", spacing(40, 40), sans(19, false))
                + style("Source", "Source", "Normal", spacing(80, 200), sans(17, false))
                + style("Letterhead", "Letterhead", "Normal", spacing(0, 0), sans(20, false))
                + style("Signature", "Signature", "Normal", "<w:keepNext/>" + spacing(700, 0), sans(20, false))
                + style("Header", "header", "Normal", TABS, sans(17, false))
                + style("Footer", "footer", "Normal", TABS, sans(17, false))
                + style(
                        "FootnoteText",
                        "footnote text",
                        "Normal",
                        spacing(0, 40),
                        "<w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>")
                + character("FootnoteReference", "footnote reference", "<w:vertAlign w:val=\"superscript\"/>")
                + character("Hyperlink", "Hyperlink", "<w:color w:val=\"1F4A7A\"/><w:u w:val=\"single\"/>")
                + TABLE + "</w:styles>";
    }

    private static String heading(int level, int size, int before) {
        return style(
                "Heading" + level,
                "heading " + level,
                "Normal",
                "<w:keepNext/><w:keepLines/>" + spacing(before, 100) + "<w:outlineLvl w:val=\"" + (level - 1) + "\"/>",
                sans(size, true));
    }

    private static String style(String id, String name, String basedOn, String paragraph, String run) {
        return "<w:style w:type=\"paragraph\"" + (basedOn.isEmpty() ? " w:default=\"1\"" : "") + " w:styleId=\"" + id
                + "\"><w:name w:val=\""
                + name + "\"/>" + (basedOn.isEmpty() ? "" : "<w:basedOn w:val=\"" + basedOn + "\"/>") + "<w:qFormat/>"
                + (paragraph.isEmpty() ? "" : "<w:pPr>" + paragraph + "</w:pPr>")
                + (run.isEmpty() ? "" : "<w:rPr>" + run + "</w:rPr>") + "</w:style>";
    }

    private static String character(String id, String name, String run) {
        return "<w:style w:type=\"character\" w:styleId=\"%s\"><w:name w:val=\"%s\"/><w:rPr>%s</w:rPr></w:style>"
                .formatted(id, name, run);
    }

    private static String spacing(int before, int after) {
        return "<w:spacing w:before=\"%d\" w:after=\"%d\"/>".formatted(before, after);
    }

    private static String sans(int size, boolean bold) {
        return "<w:rFonts w:ascii=\"Source Sans 3\" w:hAnsi=\"Source Sans 3\"/>" + (bold ? "<w:b/>" : "")
                + "<w:sz w:val=\"%d\"/><w:szCs w:val=\"%d\"/>".formatted(size, size);
    }

    private static final String TABS = "<w:tabs><w:tab w:val=\"right\" w:pos=\"8730\"/></w:tabs>";

    private static final String TABLE =
            "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/></w:tblPr></w:style>"
                    + "<w:style w:type=\"table\" w:styleId=\"ReportTable\"><w:name w:val=\"Report Table\"/><w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>"
                    + "<w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"808080\"/><w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"D2D2D2\"/>"
                    + "</w:tblBorders></w:tblPr><w:tblStylePr w:type=\"firstRow\"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders>"
                    + "<w:top w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"1A1A1A\"/><w:bottom w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"1A1A1A\"/>"
                    + "</w:tcBorders></w:tcPr></w:tblStylePr></w:style>";
}
