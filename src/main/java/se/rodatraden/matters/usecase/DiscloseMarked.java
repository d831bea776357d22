package se.rodatraden.matters.usecase;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.SecrecyProvision;
import se.rodatraden.matters.store.MatterDocumentStore;
import se.rodatraden.matters.store.MatterStore;
import se.rodatraden.matters.store.SecrecyStore;

/**
 * Notes by which provision a marked document may be sent to another authority: secrecy holds between authorities too
 * (OSL 8:1). Until it is noted, nothing that holds the document is sent; afterwards it goes with its mark.
 */
@Component
public class DiscloseMarked {
    private final MatterStore matters;
    private final MatterDocumentStore documents;
    private final SecrecyStore secrecy;
    private final MatterHistory history;

    DiscloseMarked(MatterStore matters, MatterDocumentStore documents, SecrecyStore secrecy, MatterHistory history) {
        this.matters = matters;
        this.documents = documents;
        this.secrecy = secrecy;
        this.history = history;
    }

    /** @param provision the one that lifts the secrecy towards the receiver: {@code 10 kap. 2 § OSL} */
    @Transactional
    public void disclose(MatterId id, int ordinal, String provision) {
        Matter.Header matter = matters.get(id).header();
        RegisterDocument.may(matter, CurrentActor.get()).orThrow();
        SecrecyProvision under = MarkSecret.provision(provision);
        Verdict.allowedIf(secrecy.disclose(documents.get(id, ordinal).id(), under), "matters.refused.not-marked")
                .orThrow();
        history.line(matter, "disclosure-noted", ordinal, under);
    }
}
