package se.rodatraden.documents;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.audit.AccessLog;
import se.rodatraden.audit.EventLog;
import se.rodatraden.documents.store.DocumentStore;
import se.rodatraden.documents.store.Sha256;
import se.rodatraden.kernel.NotFoundException;

/** The files that are kept with records. A file is written once and never changed. */
@Component
@Transactional
public class StoredDocuments {
    private final DocumentStore documents;
    private final AccessLog accessLog;
    private final EventLog eventLog;

    StoredDocuments(DocumentStore documents, AccessLog accessLog, EventLog eventLog) {
        this.documents = documents;
        this.accessLog = accessLog;
        this.eventLog = eventLog;
    }

    /** Keeps the file, and says so in the history of the record. */
    public DocumentId keep(NewDocument document) {
        DocumentId id = documents.keep(document);
        accessLog.wrote(AccessLog.Action.CREATED, document.subjectKind(), document.subject());
        eventLog.record(
                "documents.event.kept",
                document.subjectKind(),
                document.subject(),
                document.compartment(),
                document.title());
        return id;
    }

    /**
     * Reads a file, having written in the access log that its record was opened.
     *
     * @throws NotFoundException when there is none, or none for the actor
     * @throws IllegalStateException when the bytes are no longer those that were kept
     */
    public Opened open(DocumentId id) {
        StoredDocument document = documents.find(id).orElseThrow(() -> new NotFoundException("no document " + id));
        accessLog.opened(document.subjectKind(), document.subject());
        byte[] bytes = documents.bytes(id);
        if (!Sha256.hex(bytes).equals(document.sha256())) {
            throw new IllegalStateException("the bytes of document " + id + " are not those that were kept");
        }
        return new Opened(document, bytes);
    }

    /** The files of a record, the newest first; of each what may be listed. */
    @Transactional(readOnly = true)
    public List<StoredDocument> of(UUID subject) {
        return documents.of(subject);
    }

    /** A document with its bytes. */
    public record Opened(StoredDocument document, byte[] bytes) {}
}
