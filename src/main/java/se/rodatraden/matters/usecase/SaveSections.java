package se.rodatraden.matters.usecase;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.OfficialReport;
import se.rodatraden.matters.domain.ReportOutline;
import se.rodatraden.matters.domain.ReportSection;
import se.rodatraden.matters.domain.TextClash;
import se.rodatraden.matters.domain.TextOrigin;
import se.rodatraden.matters.store.ClashStore;
import se.rodatraden.matters.store.SectionStore;

/** Saves the sections of a report that one writer sent together: what clashes is kept for the writer, and stops none of the others. */
@Component
class SaveSections {
    private final SectionStore sections;
    private final ClashStore clashes;
    private final ReportOutlines outlines;
    private final SaveSection saveSection;

    SaveSections(SectionStore sections, ClashStore clashes, ReportOutlines outlines, SaveSection saveSection) {
        this.sections = sections;
        this.clashes = clashes;
        this.outlines = outlines;
        this.saveSection = saveSection;
    }

    /** As in {@link SavedReport}. */
    record Texts(
            Map<String, ReportSection> saved,
            Map<String, SavedReport.Clash> clashes,
            Map<String, SavedReport.Clash> next,
            List<String> joined) {}

    Texts save(OfficialReport report, Matter.Header matter, ReportEdit edit, TextOrigin origin, OffsetDateTime now) {
        KeptTexts waiting = new KeptTexts(clashes, sections, report.id(), matter, CurrentActor.get(), now);
        List<ReportOutline.Section> outline =
                outlines.of(report.id(), matter.kind()).sections();
        edit.dropped().forEach((_, kept) -> waiting.settle(kept, kept.shown()));
        Map<String, ReportSection> saved = new HashMap<>();
        Map<String, SavedReport.Clash> clashed = new HashMap<>();
        List<String> joined = new ArrayList<>();
        for (ReportOutline.Section section : outline) {
            String key = section.key();
            ReportEdit.Typed typed = edit.sections().get(key);
            if (typed == null) {
                continue;
            }
            String offered = SaveSection.tidy(typed.text());
            if (typed.leavesKept()) {
                waiting.of(typed.kept()).ifPresent(kept -> clashed.put(key, waiting.clash(section, kept)));
            } else if (saveSection
                    .save(report, matter, section, typed, origin, now)
                    .isPresent()) {
                waiting.settle(typed.kept(), offered);
            } else {
                TextClash kept = waiting.keep(key, typed, offered);
                clashed.put(key, waiting.clash(section, kept));
            }
            if (!clashed.containsKey(key)) {
                ReportSection stored = sections.latest(report.id(), key);
                saved.put(key, stored);
                if (!stored.text().equals(offered)) {
                    joined.add(section.heading());
                }
            }
        }
        Map<String, SavedReport.Clash> next = new HashMap<>();
        for (ReportOutline.Section section : outline) {
            ReportEdit.Typed typed = edit.sections().get(section.key());
            boolean chose = edit.dropped().containsKey(section.key())
                    || typed != null && typed.kept() != null && saved.containsKey(section.key());
            if (chose) {
                waiting.at(section).ifPresent(kept -> next.put(section.key(), waiting.clash(section, kept)));
            }
        }
        return new Texts(saved, clashed, next, joined);
    }
}
