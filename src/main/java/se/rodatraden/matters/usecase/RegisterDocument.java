package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.domain.Arrival;
import se.rodatraden.matters.domain.DiaryEntry;
import se.rodatraden.matters.domain.DocumentNature;
import se.rodatraden.matters.domain.IncomingFile;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterAction;
import se.rodatraden.matters.domain.MatterDocument.Direction;
import se.rodatraden.matters.domain.SecrecyProvision;
import se.rodatraden.matters.store.MatterDocumentStore;
import se.rodatraden.matters.store.MatterStore;
import se.rodatraden.matters.store.SecrecyStore;

/**
 * Registers a document that reached the authority another way than through the program, or that was drawn up or
 * sent outside it (OSL 5:1–2): a file, or a note of where the paper lies. Also in a matter that has ended.
 */
@Component
public class RegisterDocument {
    private final MatterStore matters;
    private final MatterDocumentStore documents;
    private final SecrecyStore secrecy;
    private final KeptFiles files;
    private final LaterDocuments laterDocuments;
    private final MatterHistory history;
    private final Clock clock;

    RegisterDocument(
            MatterStore matters,
            MatterDocumentStore documents,
            SecrecyStore secrecy,
            KeptFiles files,
            LaterDocuments laterDocuments,
            MatterHistory history,
            Clock clock) {
        this.matters = matters;
        this.documents = documents;
        this.secrecy = secrecy;
        this.files = files;
        this.laterDocuments = laterDocuments;
        this.history = history;
        this.clock = clock;
    }

    /**
     * @param arrivedBy null where nobody said; kept of what came in alone
     * @param counterparty sender or receiver; empty for a document that stays in the house
     * @param datedOn when it came in, was finished or was sent
     * @param file null when it is on paper, or a text alone
     * @param paperPlace where the paper lies; empty for none
     * @param secret the mark that it gets at once; null for none
     */
    public record Particulars(
            MatterId matter,
            Direction direction,
            DocumentNature nature,
            @Nullable Arrival arrivedBy,
            String title,
            String counterparty,
            LocalDate datedOn,
            @Nullable IncomingFile file,
            String paperPlace,
            @Nullable Secret secret) {}

    /** @param provision {@code 26 kap. 1 § OSL}; {@code readers} beside the registrar */
    public record Secret(String provision, List<Role> readers) {}

    /** Whether the actor registers documents in that authority's diary. */
    public static Verdict may(Matter.Header matter, Actor actor) {
        return MatterAction.holdsAny(actor, List.of(Role.REGISTRAR), matter.authority());
    }

    @Transactional
    public void register(Particulars particulars) {
        Matter found = matters.get(particulars.matter());
        Matter.Header matter = found.header();
        LocalDate today = LocalDate.now(clock);
        Actor registrar = CurrentActor.get();
        may(matter, registrar)
                .and(() ->
                        DiaryEntry.mayStand(particulars.title(), particulars.counterparty(), particulars.paperPlace()))
                .and(() ->
                        Verdict.allowedIf(!particulars.datedOn().isAfter(today), "matters.refused.dated-ahead", today))
                .and(() -> Verdict.allowedIf(
                        particulars.file() != null || !particulars.paperPlace().isBlank(),
                        "matters.refused.no-file-no-paper"))
                .orThrow();
        Secret secret = particulars.secret();
        UUID document = documents.add(
                matter.id(),
                matter.authority(),
                new MatterDocumentStore.Entry(
                        particulars.direction(),
                        particulars.nature(),
                        particulars.direction() == Direction.INCOMING ? particulars.arrivedBy() : null,
                        particulars.title(),
                        particulars.counterparty(),
                        particulars.datedOn(),
                        true,
                        "",
                        keep(matter, particulars),
                        particulars.paperPlace().strip()));
        if (secret == null) {
            history.line(matter, "document-registered");
        } else {
            SecrecyProvision provision = MarkSecret.provision(secret.provision());
            secrecy.mark(document, provision, MarkSecret.withRegistrar(secret.readers()), today, registrar);
            history.line(matter, "secret-document-registered", provision);
        }
        if (found.isSettled() && particulars.direction() == Direction.INCOMING) {
            laterDocuments.cameIn(matter, documents.ordinalOf(document));
        }
    }

    /** The history shows a file's title to all who read the matter, also when the document is marked later. */
    private @Nullable UUID keep(Matter.Header matter, Particulars particulars) {
        IncomingFile file = particulars.file();
        if (file == null) {
            return null;
        }
        return files.keep(matter, "Handling " + matter.number(), file.mediaType(), file.bytes());
    }
}
