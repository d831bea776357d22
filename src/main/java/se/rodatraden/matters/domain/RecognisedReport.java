package se.rodatraden.matters.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A report that was written elsewhere, as far as its headings tell which section each part is. Nothing is lost: what
 * has no section is kept under its own heading.
 *
 * @param title the heading of the whole; empty where it has none
 * @param sections the typed text by the key of the section, in the order of the outline
 * @param unplaced the rest, in its order
 * @param pictures how many were left, as a typed text holds none
 */
public record RecognisedReport(String title, Map<String, String> sections, List<Unplaced> unplaced, int pictures) {

    public RecognisedReport {
        sections = new LinkedHashMap<>(sections);
        unplaced = List.copyOf(unplaced);
    }

    /**
     * @param heading as it was written; empty for what stands before the first
     * @param after the key of the section that it stands after; null where it stands before them all
     */
    public record Unplaced(
            String heading, String text, @Nullable String after) {

        /** Its text with its heading above, for a section that takes it in. */
        public String headed() {
            return heading.isEmpty() ? text : "### " + heading + "\n\n" + text;
        }
    }
}
