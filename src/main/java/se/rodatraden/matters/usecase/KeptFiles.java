package se.rodatraden.matters.usecase;

import java.util.UUID;
import org.springframework.stereotype.Component;
import se.rodatraden.documents.DocumentId;
import se.rodatraden.documents.NewDocument;
import se.rodatraden.documents.StoredDocuments;
import se.rodatraden.matters.domain.Matter;

/** The files of a matter: kept once, and read with a line in the access log. */
@Component
class KeptFiles {
    private final StoredDocuments documents;

    KeptFiles(StoredDocuments documents) {
        this.documents = documents;
    }

    UUID keep(Matter.Header matter, String title, String mediaType, byte[] bytes) {
        return documents
                .keep(new NewDocument(
                        "matter",
                        matter.id().value(),
                        matter.authority(),
                        "matters.document.kept",
                        title,
                        mediaType,
                        bytes))
                .value();
    }

    StoredDocuments.Opened open(UUID id) {
        return documents.open(new DocumentId(id));
    }
}
