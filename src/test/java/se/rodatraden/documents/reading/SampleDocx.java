package se.rodatraden.documents.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Documents as Word writes them, part by part. */
final class SampleDocx {
    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String MAIN =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private SampleDocx() {}

    /** @param body the markup inside {@code w:body} */
    static SampleDocx of(String body) {
        SampleDocx docx = new SampleDocx();
        docx.part("[Content_Types].xml", types(MAIN));
        docx.part("word/document.xml", "<w:document %s><w:body>%s</w:body></w:document>".formatted(W, body));
        docx.part(
                "word/_rels/document.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + rel("styles") + rel("numbering") + rel("footnotes") + rel("header") + rel("footer")
                        + "</Relationships>");
        docx.part("word/styles.xml", "<w:styles %s>%s</w:styles>".formatted(W, STYLES));
        docx.part("word/numbering.xml", "<w:numbering %s>%s</w:numbering>".formatted(W, NUMBERING));
        docx.part(
                "docProps/core.xml",
                "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>Svar på remiss</dc:title><dc:language>sv-SE</dc:language></cp:coreProperties>");
        return docx;
    }

    static String types(String main) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"%s\"/></Types>"
                .formatted(main);
    }

    SampleDocx part(String name, String text) {
        return part(name, text.getBytes(StandardCharsets.UTF_8));
    }

    SampleDocx part(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    SampleDocx notes(String notes) {
        return part("word/footnotes.xml", "<w:footnotes %s>%s</w:footnotes>".formatted(W, notes));
    }

    SampleDocx header(String paragraphs) {
        return part("word/header.xml", "<w:hdr %s>%s</w:hdr>".formatted(W, paragraphs));
    }

    SampleDocx footer(String paragraphs) {
        return part("word/footer.xml", "<w:ftr %s>%s</w:ftr>".formatted(W, paragraphs));
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A paragraph of a style; the text may hold markup of runs. */
    static String p(String style, String text) {
        String properties = style.isEmpty() ? "" : "<w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>";
        return "<w:p>" + properties + (text.startsWith("<w:r>") ? text : r(text)) + "</w:p>";
    }

    static String r(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    static String bold(String text) {
        return "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    static String item(int list, int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr></w:pPr>%s</w:p>"
                .formatted(level, list, r(text));
    }

    private static String rel(String kind) {
        return "<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s.xml\"/>".formatted(kind, REL + kind, kind);
    }

    private static final String STYLES = """
            <w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="sv-SE"/></w:rPr></w:rPrDefault></w:docDefaults>
            <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
            <w:style w:type="paragraph" w:styleId="Rubrik"><w:name w:val="Title"/><w:basedOn w:val="Normal"/></w:style>
            <w:style w:type="paragraph" w:styleId="Rubrik1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="Rubrik2"><w:name w:val="heading 2"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="Egen"><w:name w:val="Vår rubrik"/><w:basedOn w:val="Rubrik1"/></w:style>
            <w:style w:type="paragraph" w:styleId="Beskrivning"><w:name w:val="caption"/></w:style>
            <w:style w:type="paragraph" w:styleId="Punkter"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/></w:style>
            <w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/></w:style>
            """;

    private static final String NUMBERING = """
            <w:abstractNum w:abstractNumId="0">
              <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
              <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl>
            </w:abstractNum>
            <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val=""/></w:lvl></w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
            <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
            <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
            """;
}
