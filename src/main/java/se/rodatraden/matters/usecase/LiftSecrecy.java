package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterDocument;
import se.rodatraden.matters.store.MatterDocumentStore;
import se.rodatraden.matters.store.MatterStore;
import se.rodatraden.matters.store.SecrecyStore;

/** Takes a secrecy mark off a document when nothing in it is secret any longer. */
@Component
public class LiftSecrecy {
    private final MatterStore matters;
    private final MatterDocumentStore documents;
    private final SecrecyStore secrecy;
    private final MatterHistory history;
    private final Clock clock;

    LiftSecrecy(
            MatterStore matters,
            MatterDocumentStore documents,
            SecrecyStore secrecy,
            MatterHistory history,
            Clock clock) {
        this.matters = matters;
        this.documents = documents;
        this.secrecy = secrecy;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    public void lift(MatterId id, int ordinal) {
        Matter.Header matter = matters.get(id).header();
        MatterDocument document = documents.get(id, ordinal);
        RegisterDocument.may(matter, CurrentActor.get())
                .and(() -> Verdict.allowedIf(
                        secrecy.lift(document.id(), LocalDate.now(clock)), "matters.refused.not-marked"))
                .orThrow();
        history.line(matter, "mark-lifted", ordinal);
    }
}
