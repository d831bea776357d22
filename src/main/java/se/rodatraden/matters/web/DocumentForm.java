package se.rodatraden.matters.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document as it was typed in for the diary; the file comes beside it. */
public record DocumentForm(
        @Nullable String direction,
        @Nullable String nature,
        @Nullable String arrivedBy,
        @Nullable String title,
        @Nullable String counterparty,
        @Nullable String datedOn,
        @Nullable String paperPlace,
        @Nullable String provision,
        @Nullable List<String> readers) {

    public List<String> chosenReaders() {
        return readers == null ? List.of() : readers;
    }
}
