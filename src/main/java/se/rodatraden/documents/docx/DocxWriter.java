package se.rodatraden.documents.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import se.rodatraden.documents.DocumentContent;
import se.rodatraden.documents.DocumentContent.Section;
import se.rodatraden.documents.DocumentContent.Signature;
import se.rodatraden.documents.Letterhead;
import se.rodatraden.documents.pdf.Words;

/**
 * Writes a document as Office Open XML (ECMA-376, transitional) with real styles, lists, footnotes and header rows, so
 * that whoever goes on in Word or LibreOffice finds what a screen reader needs.
 */
public final class DocxWriter {
    /** The oldest day that a zip can name: the same content gives the same bytes. */
    private static final LocalDateTime FIXED = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final DocumentContent content;
    private final Words words;
    private final DocxBlocks blocks;

    private DocxWriter(DocumentContent content) {
        this.content = content;
        this.words = Words.in(content.language());
        this.blocks = new DocxBlocks(words);
    }

    /** @param writtenAt stands in the file's properties; to the second */
    public static byte[] write(DocumentContent content, Instant writtenAt) {
        return new DocxWriter(content).write(writtenAt.truncatedTo(ChronoUnit.SECONDS));
    }

    private byte[] write(Instant writtenAt) {
        String document = document();
        Map<String, byte[]> parts = new LinkedHashMap<>();
        put(parts, "[Content_Types].xml", DocxParts.contentTypes());
        put(parts, "_rels/.rels", DocxParts.PACKAGE_LINKS);
        put(parts, "docProps/core.xml", DocxParts.core(content, writtenAt));
        put(parts, "word/document.xml", document);
        put(
                parts,
                "word/_rels/document.xml.rels",
                DocxParts.links(blocks.targets(), blocks.pictures().size()));
        put(parts, "word/styles.xml", DocxStyles.of(content.language()));
        put(parts, "word/numbering.xml", DocxLists.numbering(blocks.lists()));
        put(parts, "word/footnotes.xml", DocxParts.footnotes(blocks.notes()));
        put(parts, "word/settings.xml", DocxParts.SETTINGS);
        put(parts, "word/header1.xml", DocxParts.header(content.letterhead()));
        put(parts, "word/header2.xml", DocxParts.EMPTY_HEADER);
        put(parts, "word/footer1.xml", DocxParts.footer(content.letterhead(), words));
        for (int i = 0; i < blocks.pictures().size(); i++) {
            parts.put("word/media/image" + (i + 1) + ".png", blocks.pictures().get(i));
        }
        return zipped(parts);
    }

    private String document() {
        StringBuilder body = new StringBuilder();
        letterhead(body, content.letterhead());
        body.append(Xml.paragraph("Title", Xml.run(content.title())));
        for (Section section : content.sections()) {
            if (section.hasHeading()) {
                body.append(Xml.paragraph("Heading1", Xml.run(section.heading())));
            }
            body.append(blocks.of(section.blocks()));
        }
        for (Signature signature : content.signatures()) {
            body.append(Xml.paragraph("Signature", Xml.run("<w:b/>", signature.name())));
            body.append(Xml.paragraph("Letterhead", Xml.run(signature.office())));
        }
        if (!content.attachments().isEmpty()) {
            body.append(Xml.paragraph(
                    "Heading1", Xml.run(words.attachments(content.attachments().size()))));
            body.append(blocks.numbered(content.attachments()));
        }
        if (body.toString().endsWith("</w:tbl>")) {
            // A document ends with a paragraph; one that ends with a table is repaired when it is opened.
            body.append("<w:p/>");
        }
        return Xml.HEAD
                + "<w:document %s %s xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"><w:body>"
                        .formatted(Xml.W, Xml.R)
                + body + DocxParts.SECTION + "</w:body></w:document>";
    }

    private void letterhead(StringBuilder body, Letterhead head) {
        body.append(Xml.paragraph("Letterhead", Xml.run("<w:b/>", head.sender())));
        line(body, head.unit());
        body.append(Xml.paragraph("Letterhead", Xml.run("<w:b/>", head.documentType())));
        line(body, head.reference().isBlank() ? "" : words.number() + " " + head.reference());
        line(body, head.date().toString());
        head.contact().forEach(text -> line(body, text));
        line(body, head.recipient());
    }

    private static void line(StringBuilder body, String text) {
        if (!text.isBlank()) {
            body.append(Xml.paragraph("Letterhead", Xml.run(text)));
        }
    }

    private static void put(Map<String, byte[]> parts, String name, String markup) {
        parts.put(name, markup.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zipped(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(FIXED);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
