package se.rodatraden.matters.usecase;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.documents.Block;
import se.rodatraden.documents.DocumentContent;
import se.rodatraden.documents.Letterhead;
import se.rodatraden.documents.RenderPdf;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterDocument;
import se.rodatraden.matters.store.AuthorityStore;

/**
 * A text that the authority wrote, as a letter to send: the extract of the minutes to whoever wrote to it, for one. It is
 * made of what the diary keeps, and says the same however often it is asked for.
 */
@Component
public class PrintDocument {
    private final ReadDocument readDocument;
    private final AuthorityStore authorities;
    private final RenderPdf pdf;

    PrintDocument(ReadDocument readDocument, AuthorityStore authorities, RenderPdf pdf) {
        this.readDocument = readDocument;
        this.authorities = authorities;
        this.pdf = pdf;
    }

    /** @param fileName without what ends it */
    public record Printed(String fileName, byte[] pdf) {}

    /** @throws NotFoundException for what came in, what is a file already, and what a mark withholds from the reader */
    @Transactional(readOnly = true)
    public Printed print(MatterId id, int ordinal) {
        ReadDocument.DocumentView view = readDocument.read(id, ordinal);
        MatterDocument document = view.document();
        if (!document.isOwnText()) {
            throw new NotFoundException("a text of the authority's own");
        }
        Matter.Header matter = view.matter();
        String reference = matter.number() + "-" + ordinal;
        return new Printed(document.title() + " " + reference, pdf.render(content(matter, document, reference)));
    }

    private DocumentContent content(Matter.Header matter, MatterDocument document, String reference) {
        Letterhead head = new Letterhead(
                authorities.get(matter.authority()).name(),
                "",
                document.title(),
                reference,
                document.datedOn(),
                document.counterparty().isBlank() ? "" : "Till " + document.counterparty(),
                ReportPrint.contact(matter));
        return DocumentContent.of(
                head,
                matter.title(),
                "%s i ärende %s".formatted(document.title(), matter.number()),
                List.of(new DocumentContent.Section("", Block.ofTypedText(document.body()))),
                List.of(),
                List.of());
    }
}
