package se.rodatraden.documents.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file as it was read.
 *
 * @param format what the file is, by its content and not by its name
 * @param title from the file's own properties; null where it has none
 * @param language as the file declares it, {@code sv} or {@code sv-SE}; null where it declares none
 * @param parts in the order in which they are read
 * @param notes the texts of footnotes and endnotes, in the order in which they stand
 * @param pages how many; 0 where the format knows no pages
 */
public record ReadFile(
        Format format,
        @Nullable String title,
        @Nullable String language,
        List<Part> parts,
        List<Note> notes,
        int pages) {

    public ReadFile {
        parts = List.copyOf(parts);
        notes = List.copyOf(notes);
    }

    /** What can be read. */
    public enum Format {
        TEXT,
        DOCX,
        PDF,
        HTML
    }

    /** @param mark as printed: {@code 1} or {@code *} */
    public record Note(String mark, String text, int page) {}
}
