package se.rodatraden.matters.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document of a matter (handling).
 *
 * @param ordinal its number within the matter: 3 in {@code KS 2024/890-3}
 * @param arrivedBy null for one that was registered here and did not come in
 * @param title a cover in its place where a secrecy mark withholds it from the reader
 * @param finished whether its author is done with it: signed, approved or sent
 * @param body its text, when it was not a file
 * @param stored the kept file, when there is one
 * @param paperPlace where it lies, when it is kept on paper alone; else empty
 * @param secrecy null when it is not marked
 * @param dispatchedOn when it went along to another authority, though it is kept here as drawn up; null when it did not
 */
public record MatterDocument(
        UUID id,
        int ordinal,
        Direction direction,
        DocumentNature nature,
        @Nullable Arrival arrivedBy,
        String title,
        String counterparty,
        LocalDate datedOn,
        boolean finished,
        boolean archived,
        String body,
        @Nullable UUID stored,
        String paperPlace,
        @Nullable SecrecyMark secrecy,
        @Nullable LocalDate dispatchedOn) {

    public enum Direction {
        INCOMING,
        DRAWN_UP,
        OUTGOING
    }

    /** Whether the reader sees a cover and nothing of what the document is. */
    public boolean isWithheld() {
        return secrecy != null && secrecy.withholds();
    }

    /** Whether it is a text that the authority wrote here, and no file has it. */
    public boolean isOwnText() {
        return direction != Direction.INCOMING && stored == null && !isWithheld() && !body.isBlank();
    }

    public boolean isOnPaper() {
        return !paperPlace.isEmpty();
    }

    /**
     * What the law makes of it. What has come in or was sent is official whatever it is; the rest depends on its
     * nature.
     *
     * @param matterEnded a document that was not sent is drawn up when its matter ends (TF 2:10)
     */
    public DocumentStatus status(boolean matterEnded) {
        return switch (direction) {
            case INCOMING ->
                nature == DocumentNature.LETTER_TO_OFFICIAL
                        ? DocumentStatus.RECEIVED_IN_PERSON
                        : DocumentStatus.RECEIVED;
            case OUTGOING -> DocumentStatus.DRAWN_UP;
            case DRAWN_UP -> dispatchedOn == null ? keptInTheHouse(matterEnded) : DocumentStatus.DRAWN_UP;
        };
    }

    private DocumentStatus keptInTheHouse(boolean matterEnded) {
        return switch (nature) {
            case ORDINARY, LETTER_TO_OFFICIAL ->
                finished && matterEnded ? DocumentStatus.DRAWN_UP : DocumentStatus.DRAFT;
            case MINUTES -> finished ? DocumentStatus.DRAWN_UP : DocumentStatus.DRAFT;
            case REGISTER -> DocumentStatus.DRAWN_UP;
            case MEMORY_NOTE -> archived ? DocumentStatus.ARCHIVED : DocumentStatus.NOTE;
            case DRAFT_TEXT -> archived ? DocumentStatus.ARCHIVED : DocumentStatus.DRAFT;
        };
    }
}
