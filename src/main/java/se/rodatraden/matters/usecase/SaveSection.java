package se.rodatraden.matters.usecase;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.OfficialReport;
import se.rodatraden.matters.domain.ParagraphMerge;
import se.rodatraden.matters.domain.ReportOutline;
import se.rodatraden.matters.domain.ReportSection;
import se.rodatraden.matters.domain.TextOrigin;
import se.rodatraden.matters.store.SectionStore;

/** Saves one section of a report, joined with what a colleague has written in it since its writer began. */
@Component
class SaveSection {
    private final SectionStore sections;

    SaveSection(SectionStore sections) {
        this.sections = sections;
    }

    /**
     * @return the text that stands now; empty where both changed the same place, or somebody saved it this very moment
     */
    Optional<String> save(
            OfficialReport report,
            Matter.Header matter,
            ReportOutline.Section section,
            ReportEdit.Typed typed,
            TextOrigin origin,
            OffsetDateTime now) {
        ReportSection stored = report.content().section(section.key());
        return joined(report, section, stored, typed)
                .filter(text -> text.equals(stored.text())
                        || sections.save(
                                report.id(),
                                matter,
                                stored.key(),
                                stored.version(),
                                text,
                                origin,
                                CurrentActor.get(),
                                now));
    }

    private Optional<String> joined(
            OfficialReport report, ReportOutline.Section section, ReportSection stored, ReportEdit.Typed typed) {
        String offered = tidy(typed.text());
        if (offered.equals(stored.text()) || typed.base() == null && typed.seen() == stored.version()) {
            return Optional.of(offered);
        }
        String base =
                typed.base() == null ? sections.text(report.id(), section.key(), typed.seen()) : tidy(typed.base());
        // Whoever left the section as it was when the page was opened has nothing to lose.
        if (offered.equals(base)) {
            return Optional.of(stored.text());
        }
        return switch (section.holds()) {
            case PROSE, REPLIES -> ParagraphMerge.merged(base, offered, stored.text());
            case CLAUSES -> ParagraphMerge.mergedByLine(base, offered, stored.text());
        };
    }

    /** Browsers send CRLF; the text is kept as it is read. */
    static String tidy(String typed) {
        return typed.replace("\r\n", "\n").stripTrailing();
    }
}
