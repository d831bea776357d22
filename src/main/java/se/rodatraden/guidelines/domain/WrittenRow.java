package se.rodatraden.guidelines.domain;

import java.util.Map;
import java.util.TreeMap;
import se.rodatraden.guidelines.domain.table.FileShare;

/**
 * A row as it is written, so that it can be taken out and put back.
 *
 * @param texts by column, each of which its column can take
 * @param unfinished by column, what was typed and cannot be read yet
 * @param share what the file that the table came from says of it
 */
public record WrittenRow(String id, Map<String, String> texts, Map<String, String> unfinished, FileShare share) {
    public WrittenRow {
        texts = Map.copyOf(texts);
        unfinished = Map.copyOf(unfinished);
    }

    /** One that no file says anything of. */
    public WrittenRow(String id, Map<String, String> texts, Map<String, String> unfinished) {
        this(id, texts, unfinished, FileShare.NONE);
    }

    /** The same as another row; what a file says of this one it does not say of that. */
    WrittenRow as(String otherId) {
        return new WrittenRow(otherId, texts, unfinished);
    }

    /** By column, what its reader sees. */
    private Map<String, String> seen() {
        Map<String, String> seen = new TreeMap<>(texts);
        seen.putAll(unfinished);
        return seen;
    }

    boolean reads(WrittenRow other) {
        return seen().equals(other.seen());
    }

    /** The same for what reads the same, and for nothing else. */
    String mark() {
        return SheetMark.of(seen());
    }
}
