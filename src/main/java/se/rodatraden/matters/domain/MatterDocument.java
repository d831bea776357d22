package se.rodatraden.matters.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document of a matter (handling).
 *
 * @param ordinal its number within the matter: 3 in {@code KS 2024/890-3}
 * @param finished whether its author is done with it: signed, approved or sent
 * @param body its text, when it was not a file
 * @param stored the kept file, when there is one
 */
public record MatterDocument(
        UUID id,
        int ordinal,
        Direction direction,
        String title,
        String counterparty,
        LocalDate datedOn,
        boolean finished,
        String body,
        @Nullable UUID stored) {

    public enum Direction {
        INCOMING,
        DRAWN_UP,
        OUTGOING
    }

    /** @param matterEnded a document that was not sent is drawn up when its matter ends (TF 2:10) */
    public DocumentStatus status(boolean matterEnded) {
        return switch (direction) {
            case INCOMING -> DocumentStatus.RECEIVED;
            case OUTGOING -> DocumentStatus.DRAWN_UP;
            case DRAWN_UP -> finished && matterEnded ? DocumentStatus.DRAWN_UP : DocumentStatus.DRAFT;
        };
    }
}
