package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterDocument;
import se.rodatraden.matters.domain.SecrecyProvision;
import se.rodatraden.matters.store.MatterDocumentStore;
import se.rodatraden.matters.store.MatterStore;
import se.rodatraden.matters.store.SecrecyStore;

/** Puts a secrecy mark on a document (OSL 5:5), naming the section and who may see it. */
@Component
public class MarkSecret {
    private final MatterStore matters;
    private final MatterDocumentStore documents;
    private final SecrecyStore secrecy;
    private final MatterHistory history;
    private final Clock clock;

    MarkSecret(
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
    public void mark(MatterId id, int ordinal, RegisterDocument.Secret secret) {
        Matter.Header matter = matters.get(id).header();
        Actor registrar = CurrentActor.get();
        MatterDocument document = documents.get(id, ordinal);
        RegisterDocument.may(matter, registrar)
                .and(() -> Verdict.allowedIf(document.secrecy() == null, "matters.refused.marked"))
                .orThrow();
        SecrecyProvision provision = provision(secret.provision());
        secrecy.mark(document.id(), provision, withRegistrar(secret.readers()), LocalDate.now(clock), registrar);
        history.line(matter, "document-marked", ordinal, provision);
    }

    /** A mark names the section that may apply (OSL 5:5), and nothing else: it is shown to all. */
    static SecrecyProvision provision(String typed) {
        return SecrecyProvision.read(typed)
                .orElseThrow(
                        () -> new RefusedException(new Verdict.Refused("matters.refused.no-provision", List.of())));
    }

    /** Whoever answers a request has to see what is asked for. */
    static List<Role> withRegistrar(List<Role> readers) {
        List<Role> all = new ArrayList<>(List.of(Role.REGISTRAR));
        readers.stream().filter(role -> !all.contains(role)).forEach(all::add);
        return all;
    }
}
