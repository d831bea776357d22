package se.rodatraden.documents.reading;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** A PDF without tags, written line by line. */
final class SamplePdf implements AutoCloseable {
    static final PDType1Font PLAIN = new PDType1Font(FontName.TIMES_ROMAN);
    static final PDType1Font BOLD = new PDType1Font(FontName.TIMES_BOLD);

    private final PDDocument pdf = new PDDocument();
    private PDPageContentStream page;

    SamplePdf() {
        page = begin();
    }

    private PDPageContentStream begin() {
        try {
            PDPage next = new PDPage(PDRectangle.A4);
            pdf.addPage(next);
            return new PDPageContentStream(pdf, next);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SamplePdf nextPage() throws IOException {
        page.close();
        page = begin();
        return this;
    }

    /** @param fromTop in points */
    SamplePdf line(PDType1Font font, float size, float x, float fromTop, String text) throws IOException {
        page.beginText();
        page.setFont(font, size);
        page.newLineAtOffset(x, PDRectangle.A4.getHeight() - fromTop);
        page.showText(text);
        page.endText();
        return this;
    }

    /** A page as a scanner sees it. */
    SamplePdf picture() throws IOException {
        BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_BYTE_GRAY);
        page.drawImage(LosslessFactory.createFromImage(pdf, image), 0, 0);
        return this;
    }

    PDDocument document() {
        return pdf;
    }

    byte[] bytes() throws IOException {
        page.close();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        pdf.save(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        pdf.close();
    }
}
