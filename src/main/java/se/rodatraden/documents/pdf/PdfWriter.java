package se.rodatraden.documents.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;
import se.rodatraden.documents.DocumentContent;

/**
 * Writes a document as PDF/A-2a and PDF/UA-1. Nothing outside the content is read: every address but those
 * of pictures in the content itself is refused.
 */
public final class PdfWriter {
    private static final String PRODUCER = "Röda tråden";
    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final List<EmbeddedFont> EMBEDDED = List.of(
            new EmbeddedFont("SourceSans3-Regular", "Source Sans 3", 400, FontStyle.NORMAL),
            new EmbeddedFont("SourceSans3-It", "Source Sans 3", 400, FontStyle.ITALIC),
            new EmbeddedFont("SourceSans3-Semibold", "Source Sans 3", 700, FontStyle.NORMAL),
            new EmbeddedFont("SourceSerif4-Regular", "Source Serif 4", 400, FontStyle.NORMAL),
            new EmbeddedFont("SourceSerif4-It", "Source Serif 4", 400, FontStyle.ITALIC),
            new EmbeddedFont("SourceSerif4-Semibold", "Source Serif 4", 700, FontStyle.NORMAL));

    static {
        // The library logs what it cannot lay out, with the text: what a document says is nobody else's.
        XRLog.setLoggingEnabled(false);
    }

    /** @param writtenAt stands in the file's metadata; to the second */
    public byte[] write(DocumentContent content, Instant writtenAt) {
        DocumentTree tree = new DocumentTree(content);
        Document xhtml = tree.build();
        try (PDDocument pdf = new PDDocument();
                PdfBoxRenderer renderer = renderer(pdf, xhtml, new Drawings(tree.pictures()))) {
            renderer.createPDFWithoutClosing();
            TagTree.mend(pdf);
            FixedMetadata.set(pdf, content, writtenAt);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PdfBoxRenderer renderer(PDDocument pdf, Document xhtml, Drawings drawings) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePDDocument(pdf);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(SRGB);
        builder.withProducer(PRODUCER);
        builder.useObjectDrawerFactory(drawings);
        builder.useExternalResourceAccessControl(
                (address, _) -> address.startsWith("data:image/png;base64,"),
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        EMBEDDED.forEach(font -> font.use(builder, pdf));
        builder.withW3cDocument(xhtml, "about:blank");
        return builder.buildPdfRenderer();
    }
}
