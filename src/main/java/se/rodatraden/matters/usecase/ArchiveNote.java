package se.rodatraden.matters.usecase;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.domain.DocumentNature;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterDocument;
import se.rodatraden.matters.store.MatterDocumentStore;
import se.rodatraden.matters.store.MatterStore;

/** Takes care of a memory note or a draft for archiving; the law then makes it official (TF 2:12). */
@Component
public class ArchiveNote {
    private final MatterStore matters;
    private final MatterDocumentStore documents;
    private final MatterHistory history;

    ArchiveNote(MatterStore matters, MatterDocumentStore documents, MatterHistory history) {
        this.matters = matters;
        this.documents = documents;
        this.history = history;
    }

    @Transactional
    public void archive(MatterId id, int ordinal) {
        Matter.Header matter = matters.get(id).header();
        MatterDocument document = documents.get(id, ordinal);
        RegisterDocument.may(matter, CurrentActor.get())
                .and(() -> Verdict.allowedIf(isNote(document), "matters.refused.no-note"))
                .and(() -> Verdict.allowedIf(documents.archive(document.id()), "matters.refused.archived"))
                .orThrow();
        history.line(matter, "note-archived", ordinal);
    }

    public static boolean isNote(MatterDocument document) {
        return document.direction() == MatterDocument.Direction.DRAWN_UP
                && (document.nature() == DocumentNature.MEMORY_NOTE || document.nature() == DocumentNature.DRAFT_TEXT);
    }
}
