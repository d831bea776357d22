package se.rodatraden.matters.domain;

import java.util.List;
import se.rodatraden.matters.MatterKind;

/** Which sections a report has, by the kind of matter; configured, not coded. */
public record ReportOutline(MatterKind kind, List<Section> sections) {

    public ReportOutline {
        sections = List.copyOf(sections);
        if (sections.stream().noneMatch(section -> section.holds() == Content.CLAUSES)) {
            throw new IllegalArgumentException("a report on " + kind + " has no section for the proposed decision");
        }
    }

    public Section proposal() {
        return sections.stream()
                .filter(section -> section.holds() == Content.CLAUSES)
                .findFirst()
                .orElseThrow();
    }

    public boolean has(String key) {
        return sections.stream().anyMatch(section -> section.key().equals(key));
    }

    /**
     * @param heading as it is printed; the document is Swedish in every language of the screen
     * @param required whether an empty section is a fault
     * @param guidance what belongs here
     */
    public record Section(String key, String heading, boolean required, Content holds, String guidance) {}

    public enum Content {
        PROSE,
        /** The proposed decision, one clause a line. */
        CLAUSES,
        /** The compilation of replies. */
        REPLIES
    }
}
