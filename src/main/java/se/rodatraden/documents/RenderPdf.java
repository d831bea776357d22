package se.rodatraden.documents;

import java.time.Clock;
import org.springframework.stereotype.Component;
import se.rodatraden.documents.pdf.PdfWriter;

/** Renders a document's content as a tagged PDF (PDF/A-2a, PDF/UA-1). */
@Component
public class RenderPdf {
    private final Clock clock;
    private final PdfWriter writer = new PdfWriter();

    RenderPdf(Clock clock) {
        this.clock = clock;
    }

    /** The bytes; the same content on the same second gives the same. */
    public byte[] render(DocumentContent content) {
        return writer.write(content, clock.instant());
    }
}
