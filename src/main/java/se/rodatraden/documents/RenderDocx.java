package se.rodatraden.documents;

import java.time.Clock;
import org.springframework.stereotype.Component;
import se.rodatraden.documents.docx.DocxWriter;

/** Renders a document's content as a document of Word or LibreOffice (Office Open XML, ECMA-376). */
@Component
public class RenderDocx {
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Clock clock;

    RenderDocx(Clock clock) {
        this.clock = clock;
    }

    /** The bytes; the same content on the same second gives the same. */
    public byte[] render(DocumentContent content) {
        return DocxWriter.write(content, clock.instant());
    }
}
