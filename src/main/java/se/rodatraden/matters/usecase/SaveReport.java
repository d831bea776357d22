package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.kernel.StaleEditException;
import se.rodatraden.matters.FormalMeetingId;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.ReplyStance;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterAction;
import se.rodatraden.matters.domain.OfficialReport;
import se.rodatraden.matters.domain.ParagraphMerge;
import se.rodatraden.matters.domain.ReportOutline;
import se.rodatraden.matters.domain.ReportSection;
import se.rodatraden.matters.store.MatterStore;
import se.rodatraden.matters.store.PresenceStore;
import se.rodatraden.matters.store.ReportStore;

/**
 * Saves what was written in a report. Two people write at once in different sections, and in different paragraphs of
 * one: those are joined. Where both changed the same paragraph, nothing is saved and a person chooses.
 */
@Component
public class SaveReport {
    private final MatterStore matters;
    private final ReportStore reports;
    private final PresenceStore presence;
    private final ReportOutlines outlines;
    private final Clock clock;

    SaveReport(MatterStore matters, ReportStore reports, PresenceStore presence, ReportOutlines outlines, Clock clock) {
        this.matters = matters;
        this.reports = reports;
        this.presence = presence;
        this.outlines = outlines;
        this.clock = clock;
    }

    /** @param sections by key; a section that is missing stays as it is */
    public record Edit(
            OfficialReportId report,
            @Nullable ReplyStance stance,
            @Nullable FormalMeetingId writtenFor,
            Map<String, Typed> sections) {
        public Edit {
            sections = Map.copyOf(sections);
        }
    }

    /** @param seen the version of the section that its writer began from; 0 for an unwritten one */
    public record Typed(int seen, String text) {}

    /**
     * What came of it.
     *
     * @param sections each that was offered, as it is stored now, by key
     * @param joined headings of those in which somebody else's paragraphs were joined with the writer's
     */
    public record Saved(Map<String, ReportSection> sections, List<String> joined) {
        public Saved {
            sections = Map.copyOf(sections);
            joined = List.copyOf(joined);
        }
    }

    /**
     * @throws StaleEditException when somebody else changed one of the sections in the same place in between; nothing is
     *     saved then
     */
    @Transactional
    public Saved save(Edit edit) {
        OfficialReport report = reports.get(edit.report());
        Matter matter = matters.get(report.content().matter());
        MatterAction.WRITE_REPORT
                .verdict(matter, CurrentActor.get())
                .and(report::mayEdit)
                .orThrow();
        OffsetDateTime now = OffsetDateTime.now(clock);
        Map<String, ReportSection> saved = new HashMap<>();
        List<String> joined = new ArrayList<>();
        List<Conflict> conflicts = new ArrayList<>();
        for (ReportOutline.Section section :
                outlines.of(report.id(), matter.header().kind()).sections()) {
            Typed typed = edit.sections().get(section.key());
            if (typed == null) {
                continue;
            }
            String offered = tidy(typed.text());
            ReportSection stored = report.content().section(section.key());
            Optional<String> text = joined(report, section, stored, typed.seen(), offered);
            if (text.isEmpty() || !stored(report, matter.header(), stored, text.get(), now)) {
                conflicts.add(new Conflict(
                        section.heading(),
                        reports.section(report.id(), section.key()).text(),
                        offered));
                continue;
            }
            if (!text.get().equals(offered)) {
                joined.add(section.heading());
            }
            saved.put(section.key(), reports.section(report.id(), section.key()));
        }
        if (!conflicts.isEmpty()) {
            throw new StaleEditException(
                    Conflict.joined(conflicts, Conflict::stored), Conflict.joined(conflicts, Conflict::offered));
        }
        reports.aim(report.id(), edit.stance(), edit.writtenFor());
        presence.wrote(report.id(), matter.header(), CurrentActor.get(), now);
        return new Saved(saved, joined);
    }

    /** The text to store; empty where both changed the same place. */
    private Optional<String> joined(
            OfficialReport report, ReportOutline.Section section, ReportSection stored, int seen, String offered) {
        if (offered.equals(stored.text()) || seen == stored.version()) {
            return Optional.of(offered);
        }
        String base = reports.text(report.id(), section.key(), seen);
        // Whoever left the section as it was when the page was opened has nothing to lose.
        if (offered.equals(base)) {
            return Optional.of(stored.text());
        }
        return switch (section.holds()) {
            case PROSE, REPLIES -> ParagraphMerge.merged(base, offered, stored.text());
            case CLAUSES -> ParagraphMerge.mergedByLine(base, offered, stored.text());
        };
    }

    /** @return false when somebody saved the section this very moment */
    private boolean stored(
            OfficialReport report, Matter.Header matter, ReportSection stored, String text, OffsetDateTime now) {
        return text.equals(stored.text())
                || reports.save(report.id(), matter, stored.key(), stored.version(), text, CurrentActor.get(), now);
    }

    /** Browsers send CRLF; the text is kept as it is read. */
    private static String tidy(String typed) {
        return typed.replace("\r\n", "\n").stripTrailing();
    }

    private record Conflict(String heading, String stored, String offered) {
        static String joined(List<Conflict> conflicts, Function<Conflict, String> side) {
            return conflicts.stream()
                    .map(conflict -> conflict.heading() + "\n\n" + side.apply(conflict))
                    .collect(Collectors.joining("\n\n"));
        }
    }
}
