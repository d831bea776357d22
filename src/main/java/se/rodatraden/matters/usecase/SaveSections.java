package se.rodatraden.matters.usecase;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.OfficialReport;
import se.rodatraden.matters.domain.ReportOutline;
import se.rodatraden.matters.domain.ReportSection;
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

    /** One form that is saved. */
    private record Writing(
            OfficialReport report, Matter.Header matter, TextOrigin origin, OffsetDateTime now, KeptTexts waiting) {}

    Texts save(OfficialReport report, Matter.Header matter, ReportEdit edit, TextOrigin origin, OffsetDateTime now) {
        KeptTexts waiting = new KeptTexts(clashes, sections, report.id(), matter, CurrentActor.get(), now);
        Writing writing = new Writing(report, matter, origin, now, waiting);
        edit.dropped().forEach((_, kept) -> waiting.settle(kept, kept.shown()));
        Map<String, ReportSection> saved = new HashMap<>();
        Map<String, SavedReport.Clash> clashed = new HashMap<>();
        List<String> joined = new ArrayList<>();
        List<ReportOutline.Section> outline =
                outlines.of(report.id(), matter.kind()).sections();
        for (ReportOutline.Section section : outline) {
            ReportEdit.Typed typed = edit.sections().get(section.key());
            if (typed == null) {
                continue;
            }
            Optional<SavedReport.Clash> clash = save(writing, section, typed);
            if (clash.isPresent()) {
                clashed.put(section.key(), clash.get());
                continue;
            }
            ReportSection stored = sections.latest(report.id(), section.key());
            saved.put(section.key(), stored);
            if (!stored.text().equals(SaveSection.tidy(typed.text()))) {
                joined.add(section.heading());
            }
        }
        Map<String, SavedReport.Clash> next = new HashMap<>();
        outline.stream()
                .filter(section -> hasChosen(edit, section.key(), saved))
                .forEach(section ->
                        waiting.at(section).ifPresent(kept -> next.put(section.key(), waiting.clash(section, kept))));
        return new Texts(saved, clashed, next, joined);
    }

    /** @return what its writer has to choose about; empty where nothing of the writer's waits */
    private Optional<SavedReport.Clash> save(Writing form, ReportOutline.Section section, ReportEdit.Typed typed) {
        KeptTexts waiting = form.waiting();
        if (typed.leavesKept()) {
            return waiting.of(typed.kept()).map(kept -> waiting.clash(section, kept));
        }
        String offered = SaveSection.tidy(typed.text());
        if (saveSection
                .save(form.report(), form.matter(), section, typed, form.origin(), form.now())
                .isPresent()) {
            waiting.settle(typed.kept(), offered);
            return Optional.empty();
        }
        return Optional.of(waiting.clash(section, waiting.keep(section.key(), typed, offered)));
    }

    /** Whether the writer has chosen about a kept text of the section. */
    private static boolean hasChosen(ReportEdit edit, String section, Map<String, ReportSection> saved) {
        ReportEdit.Typed typed = edit.sections().get(section);
        return edit.dropped().containsKey(section)
                || typed != null && typed.kept() != null && saved.containsKey(section);
    }
}
