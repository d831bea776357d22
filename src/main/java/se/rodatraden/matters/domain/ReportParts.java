package se.rodatraden.matters.domain;

import java.util.Optional;

/** Which section of a report says what another authority is told, whatever the municipality calls it. */
public final class ReportParts {
    private ReportParts() {}

    public static Optional<ReportOutline.Section> summary(ReportOutline outline) {
        return SectionHeadings.find(outline, "Sammanfattning");
    }

    /** The section that says why. */
    public static Optional<ReportOutline.Section> reasons(ReportOutline outline) {
        return SectionHeadings.find(outline, "Synpunkter och förslag");
    }
}
