package se.rodatraden.guidelines.domain;

import java.util.Map;

/** What a writer asks for beyond the text of cells. Each names what it is about by id, and so commutes with others. */
public sealed interface DraftStep {

    /** @param texts by column; each must be readable, so that no half row ever decides anything */
    record AddRow(String id, String after, Map<String, String> texts) implements DraftStep {
        public AddRow {
            texts = Map.copyOf(texts);
        }
    }

    record CopyRow(String row, String id) implements DraftStep {}

    /** @param places how many rows down; up when it is below zero */
    record MoveRow(String row, int places) implements DraftStep {}

    /** @param seen the mark of the row as its writer saw it */
    record RemoveRow(String row, String seen) implements DraftStep {}

    /** The column comes last among those of its sort. */
    record AddColumn(WrittenColumn column) implements DraftStep {}

    record CopyColumn(String column) implements DraftStep {}

    /** @param places how many columns to the right; to the left when it is below zero */
    record MoveColumn(String column, int places) implements DraftStep {}

    /** @param seen the mark of the column as its writer saw it */
    record RemoveColumn(String column, String seen) implements DraftStep {}
}
