package se.rodatraden.documents;

import org.springframework.stereotype.Component;
import se.rodatraden.documents.html.HtmlDocument;

/** Renders a document's content as one page of HTML that needs nothing else. */
@Component
public class RenderHtml {

    /** The bytes, in UTF-8; the same content gives the same. */
    public byte[] render(DocumentContent content) {
        return HtmlDocument.write(content);
    }
}
