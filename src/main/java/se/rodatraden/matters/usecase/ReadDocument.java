package se.rodatraden.matters.usecase;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterDocument;
import se.rodatraden.matters.store.MatterDocumentStore;
import se.rodatraden.matters.store.MatterStore;

/** Reads one document of a matter by its number within it. */
@Component
@Transactional(readOnly = true)
public class ReadDocument {
    private final MatterStore matters;
    private final MatterDocumentStore documents;

    ReadDocument(MatterStore matters, MatterDocumentStore documents) {
        this.matters = matters;
        this.documents = documents;
    }

    public record DocumentView(Matter.Header matter, MatterDocument document, boolean matterEnded) {}

    public DocumentView read(MatterId id, int ordinal) {
        Matter matter = matters.get(id);
        return new DocumentView(matter.header(), documents.get(id, ordinal), matter.hasEnded());
    }
}
