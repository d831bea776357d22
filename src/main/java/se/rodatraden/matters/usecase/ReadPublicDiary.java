package se.rodatraden.matters.usecase;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.domain.DocumentStatus;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterDocument;
import se.rodatraden.matters.domain.SecrecyMark;
import se.rodatraden.matters.store.AuthorityStore;
import se.rodatraden.matters.store.MatterDocumentStore;
import se.rodatraden.matters.store.MatterStore;

/**
 * The diary of one matter as anybody may see it (OSL 5:2): the official documents alone, and of a marked one its
 * number and day and nothing that tells what it is. The same for every reader, whatever they may see themselves.
 */
@Component
@Transactional(readOnly = true)
public class ReadPublicDiary {
    private final MatterStore matters;
    private final MatterDocumentStore documents;
    private final AuthorityStore authorities;

    ReadPublicDiary(MatterStore matters, MatterDocumentStore documents, AuthorityStore authorities) {
        this.matters = matters;
        this.documents = documents;
        this.authorities = authorities;
    }

    public record PublicDiary(Matter.Header matter, String authority, List<Line> lines) {}

    /**
     * @param dispatchedOn when what is kept here went along to another authority; null when it did not
     * @param provision of the secrecy mark; null for none, and then title and counterparty are shown
     */
    public record Line(
            int ordinal,
            MatterDocument.Direction direction,
            String title,
            String counterparty,
            LocalDate datedOn,
            DocumentStatus status,
            @Nullable LocalDate dispatchedOn,
            @Nullable String provision) {}

    public PublicDiary read(MatterId id) {
        Matter matter = matters.get(id);
        return new PublicDiary(
                matter.header(),
                authorities.get(matter.header().authority()).name(),
                documents.of(id).stream()
                        .filter(document -> document.status(matter.hasEnded()).isOfficial())
                        .map(document -> line(document, matter.hasEnded()))
                        .toList());
    }

    private static Line line(MatterDocument document, boolean ended) {
        SecrecyMark mark = document.secrecy();
        return new Line(
                document.ordinal(),
                document.direction(),
                mark == null ? document.title() : SecrecyMark.COVER_TITLE,
                mark == null ? document.counterparty() : "",
                document.datedOn(),
                document.status(ended),
                document.dispatchedOn(),
                mark == null ? null : mark.provision());
    }
}
