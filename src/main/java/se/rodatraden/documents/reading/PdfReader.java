package se.rodatraden.documents.reading;

import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.jspecify.annotations.Nullable;
import se.rodatraden.documents.reading.ReadFile.Format;

/**
 * A PDF: by its tags where they cover its text, else by the place and size of its letters. Scripts and forms in it are
 * never run, and what it has attached is left.
 */
final class PdfReader {
    /** Letters on the pages that must stand in the tag tree for it to be believed. */
    private static final double COVERED = 0.8;

    private PdfReader() {}

    static ReadFile read(byte[] bytes) {
        PdfMeter meter = new PdfMeter();
        try (PDDocument pdf = new PdfParser(new RandomAccessReadBuffer(bytes), meter).parse()) {
            if (pdf.isEncrypted()) {
                throw Unreadable.because("locked");
            }
            int pages = pdf.getNumberOfPages();
            if (pages > Limits.PAGES) {
                throw Unreadable.because("tooManyPages", Limits.PAGES);
            }
            return read(pdf, meter);
        } catch (IOException e) {
            throw Unreadable.because("damaged");
        }
    }

    private static ReadFile read(PDDocument pdf, PdfMeter meter) throws IOException {
        PdfGlyphs glyphs = PdfGlyphs.of(pdf, meter);
        if (glyphs.isEmpty()) {
            throw Unreadable.because(hasPictures(pdf) ? "scanned" : "noText");
        }
        PdfText text = tagged(pdf, glyphs);
        if (text == null) {
            text = new PdfLayout(glyphs.pages(), PdfBookmarks.of(pdf)).text();
        }
        PDDocumentCatalog catalog = pdf.getDocumentCatalog();
        String title = pdf.getDocumentInformation().getTitle();
        String language = catalog.getLanguage();
        return new ReadFile(
                Format.PDF,
                title == null || title.isBlank() ? null : title.strip(),
                language == null || language.isBlank() ? null : language,
                text.parts(),
                text.notes(),
                pdf.getNumberOfPages());
    }

    private static boolean hasPictures(PDDocument pdf) {
        for (PDPage page : pdf.getPages()) {
            PDResources resources = page.getResources();
            if (resources != null) {
                for (COSName name : resources.getXObjectNames()) {
                    if (resources.isImageXObject(name)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static @Nullable PdfText tagged(PDDocument pdf, PdfGlyphs glyphs) {
        PDStructureTreeRoot root = pdf.getDocumentCatalog().getStructureTreeRoot();
        if (root == null || !root.getCOSObject().containsKey(COSName.K)) {
            return null;
        }
        PdfTags tags = new PdfTags(pdf, root, glyphs);
        PdfText text = tags.text();
        return tags.read() >= COVERED * glyphs.written() ? text : null;
    }
}
