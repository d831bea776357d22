package se.rodatraden.matters.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
     * The same with those sections of another outline that were written and are missing here, each after the one that it
     * stood after. Nobody has to fill them.
     *
     * @param written keys of the sections that hold something
     */
    public ReportOutline keeping(ReportOutline former, Set<String> written) {
        List<Section> kept = new ArrayList<>(sections);
        int after = -1;
        for (Section section : former.sections()) {
            int here = indexOf(kept, section.key());
            if (here >= 0) {
                after = here;
            } else if (written.contains(section.key()) && section.holds() != Content.CLAUSES) {
                after++;
                kept.add(
                        after,
                        new Section(section.key(), section.heading(), false, section.holds(), section.guidance()));
            }
        }
        return new ReportOutline(kind, kept);
    }

    private static int indexOf(List<Section> sections, String key) {
        for (int i = 0; i < sections.size(); i++) {
            if (sections.get(i).key().equals(key)) {
                return i;
            }
        }
        return -1;
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
