package se.rodatraden.matters.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A letter from outside as it was typed in for a matter of its own; the file comes beside it. */
public record LetterForm(
        @Nullable String subject,
        @Nullable String title,
        @Nullable String sender,
        @Nullable String arrivedBy,
        @Nullable String cameIn,
        @Nullable String paperPlace,
        @Nullable String provision,
        @Nullable List<String> readers) {

    public List<String> chosenReaders() {
        return readers == null ? List.of() : readers;
    }
}
