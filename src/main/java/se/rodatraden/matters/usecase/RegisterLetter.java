package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.Role;
import se.rodatraden.matters.MatterKind;
import se.rodatraden.matters.domain.Arrival;
import se.rodatraden.matters.domain.DiaryEntry;
import se.rodatraden.matters.domain.DocumentNature;
import se.rodatraden.matters.domain.IncomingFile;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterAction;
import se.rodatraden.matters.domain.MatterDocument.Direction;
import se.rodatraden.matters.store.AuthorityStore;
import se.rodatraden.matters.store.MatterStore;

/**
 * Opens a matter for a letter that came from outside and belongs to no matter yet (OSL 5:1–2): it gets the next number
 * of the authority's diary, and the letter is its first document, official from the day it came in (TF 2:9).
 */
@Component
public class RegisterLetter {
    private final AuthorityStore authorities;
    private final MatterStore matters;
    private final RegisterDocument registerDocument;
    private final MatterHistory history;
    private final Clock clock;

    RegisterLetter(
            AuthorityStore authorities,
            MatterStore matters,
            RegisterDocument registerDocument,
            MatterHistory history,
            Clock clock) {
        this.authorities = authorities;
        this.matters = matters;
        this.registerDocument = registerDocument;
        this.history = history;
        this.clock = clock;
    }

    /**
     * @param subject what it is about: the title of the matter, which is public also when the letter is marked secret
     * @param title what the letter itself is called; withheld when it is marked
     * @param sender who wrote; may be empty, for nobody has to say who they are
     * @param file null when it is on paper alone
     * @param secret the mark that the letter gets at once; null for none
     */
    public record Letter(
            String subject,
            String title,
            String sender,
            Arrival arrivedBy,
            LocalDate cameIn,
            @Nullable IncomingFile file,
            String paperPlace,
            RegisterDocument.@Nullable Secret secret) {}

    @Transactional
    public Matter.Header register(CompartmentId authority, Letter letter) {
        MatterAction.holdsAny(CurrentActor.get(), List.of(Role.REGISTRAR), authority)
                .and(() -> DiaryEntry.mayStand(letter.subject()))
                .orThrow();
        Matter.Header matter = matters.register(
                        authorities.get(authority),
                        MatterKind.LETTER,
                        letter.subject(),
                        LocalDate.now(clock),
                        null,
                        null)
                .header();
        history.line(matter, "letter-registered", matter.number());
        registerDocument.register(new RegisterDocument.Particulars(
                matter.id(),
                Direction.INCOMING,
                DocumentNature.ORDINARY,
                letter.arrivedBy(),
                letter.title(),
                letter.sender(),
                letter.cameIn(),
                letter.file(),
                letter.paperPlace(),
                letter.secret()));
        return matter;
    }
}
