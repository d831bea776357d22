package se.rodatraden.matters.usecase;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.Actor;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.ReportOutline;
import se.rodatraden.matters.domain.TextClash;
import se.rodatraden.matters.store.ClashStore;
import se.rodatraden.matters.store.SectionStore;

/**
 * What waits for one writer to choose in a report, and what becomes of it while a form is saved. A text that another window of
 * the writer's has put in the place of the one that the form showed is neither written over nor settled by it.
 */
final class KeptTexts {
    private final ClashStore clashes;
    private final SectionStore sections;
    private final OfficialReportId report;
    private final Matter.Header matter;
    private final Actor writer;
    private final OffsetDateTime now;
    private final Map<UUID, TextClash> kept = new LinkedHashMap<>();

    KeptTexts(
            ClashStore clashes,
            SectionStore sections,
            OfficialReportId report,
            Matter.Header matter,
            Actor writer,
            OffsetDateTime now) {
        this.clashes = clashes;
        this.sections = sections;
        this.report = report;
        this.matter = matter;
        this.writer = writer;
        this.now = now;
        clashes.of(report, writer).forEach(clash -> kept.put(clash.id(), clash));
    }

    /** What is kept now in the place of what was shown; empty where the writer has chosen about it since. */
    Optional<TextClash> of(ReportEdit.@Nullable Kept shown) {
        return shown == null ? Optional.empty() : Optional.ofNullable(kept.get(shown.id()));
    }

    /** The latest that waits at a section. */
    Optional<TextClash> at(ReportOutline.Section section) {
        return kept.values().stream()
                .filter(clash -> clash.section().equals(section.key()))
                .findFirst();
    }

    SavedReport.Clash clash(ReportOutline.Section section, TextClash clash) {
        boolean more = kept.values().stream()
                .anyMatch(other ->
                        other.section().equals(section.key()) && !other.id().equals(clash.id()));
        return new SavedReport.Clash(section.heading(), clash, sections.latest(report, section.key()), more);
    }

    /** The writer has chosen about what was shown. */
    void settle(ReportEdit.@Nullable Kept shown, String offered) {
        seen(shown, offered).ifPresent(clash -> {
            clashes.settle(report, clash.id());
            kept.remove(clash.id());
        });
    }

    /** Keeps what was offered: in the place of what its writer saw, or beside what another window put there. */
    TextClash keep(String section, ReportEdit.Typed typed, String offered) {
        UUID id = seen(typed.kept(), offered).map(TextClash::id).orElseGet(UUID::randomUUID);
        TextClash clash = new TextClash(id, section, typed.seen(), typed.base(), offered);
        clashes.keep(report, matter, clash, writer, now);
        kept.put(id, clash);
        return clash;
    }

    private Optional<TextClash> seen(ReportEdit.@Nullable Kept shown, String offered) {
        return of(shown).filter(clash -> shown != null && shown.holds(clash, offered));
    }
}
