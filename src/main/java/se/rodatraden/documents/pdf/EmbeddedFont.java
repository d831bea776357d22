package se.rodatraden.documents.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.core.io.ClassPathResource;

/**
 * A typeface that is embedded, as far as it is used, in every document. Ligatures are off: the renderer
 * would write "finns" with one sign for "fi", and a search for the word would miss it.
 */
final class EmbeddedFont {
    private final byte[] file;
    private final String family;
    private final int weight;
    private final FontStyle style;

    EmbeddedFont(String name, String family, int weight, FontStyle style) {
        try (var stream = new ClassPathResource("documents/fonts/" + name + ".ttf").getInputStream()) {
            this.file = stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.family = family;
        this.weight = weight;
        this.style = style;
    }

    void use(PdfRendererBuilder builder, PDDocument pdf) {
        builder.useFont(new WhenNeeded(pdf), family, weight, style, true);
    }

    private final class WhenNeeded extends PDFontSupplier {
        private final PDDocument pdf;

        private WhenNeeded(PDDocument pdf) {
            super(null);
            this.pdf = pdf;
        }

        @Override
        public PDFont supply() {
            try {
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
                font.setEnableGsub(false);
                return PDType0Font.load(pdf, font, true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
