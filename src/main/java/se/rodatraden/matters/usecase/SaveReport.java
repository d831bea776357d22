package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.StaleEditException;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.FormalMeetingId;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.ReplyStance;
import se.rodatraden.matters.domain.FormalMeeting;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterAction;
import se.rodatraden.matters.domain.OfficialReport;
import se.rodatraden.matters.domain.ReportEdition;
import se.rodatraden.matters.domain.ReportOutline;
import se.rodatraden.matters.domain.ReportSection;
import se.rodatraden.matters.domain.TextClash;
import se.rodatraden.matters.domain.TextOrigin;
import se.rodatraden.matters.store.AnnexStore;
import se.rodatraden.matters.store.ClashStore;
import se.rodatraden.matters.store.MatterStore;
import se.rodatraden.matters.store.MeetingStore;
import se.rodatraden.matters.store.PresenceStore;
import se.rodatraden.matters.store.ReportStore;
import se.rodatraden.matters.store.SectionStore;
import se.rodatraden.matters.store.SourceStore;

/**
 * Saves what was written in a report. Two people write at once in different sections, and in different paragraphs of
 * one: those are joined. Where both changed the same paragraph, the stored text stands and a person chooses.
 */
@Component
public class SaveReport {
    private final MatterStore matters;
    private final ReportStore reports;
    private final SectionStore sections;
    private final SaveSection saveSection;
    private final ClashStore clashes;
    private final PresenceStore presence;
    private final MeetingStore meetings;
    private final SourceStore sources;
    private final AnnexStore annexes;
    private final ReportOutlines outlines;
    private final Clock clock;

    SaveReport(
            MatterStore matters,
            ReportStore reports,
            SectionStore sections,
            SaveSection saveSection,
            ClashStore clashes,
            PresenceStore presence,
            MeetingStore meetings,
            SourceStore sources,
            AnnexStore annexes,
            ReportOutlines outlines,
            Clock clock) {
        this.matters = matters;
        this.reports = reports;
        this.sections = sections;
        this.saveSection = saveSection;
        this.clashes = clashes;
        this.presence = presence;
        this.meetings = meetings;
        this.sources = sources;
        this.annexes = annexes;
        this.outlines = outlines;
        this.clock = clock;
    }

    /**
     * @param sections by key; a section that is missing stays as it is
     * @param dropped kept texts that their writer lets go for what the report says, by the key of their section
     */
    public record Edit(
            OfficialReportId report,
            Chosen<ReplyStance> stance,
            Chosen<FormalMeetingId> writtenFor,
            Map<String, Typed> sections,
            Map<String, Kept> dropped) {
        public Edit {
            sections = Map.copyOf(sections);
            dropped = Map.copyOf(dropped);
        }

        public Edit(
                OfficialReportId report,
                Chosen<ReplyStance> stance,
                Chosen<FormalMeetingId> writtenFor,
                Map<String, Typed> sections) {
            this(report, stance, writtenFor, sections, Map.of());
        }

        /** Texts alone: what is chosen beside them stays as it is. */
        public static Edit of(OfficialReportId report, Map<String, Typed> sections) {
            return new Edit(report, Chosen.untouched(), Chosen.untouched(), sections);
        }
    }

    /**
     * Something that is chosen from a list, as its writer saw it and as it is now. Whoever leaves it as it was changes
     * nothing, whatever a colleague has chosen since.
     */
    public record Chosen<T>(@Nullable T seen, @Nullable T now) {

        public static <T> Chosen<T> untouched() {
            return new Chosen<>(null, null);
        }

        private boolean isTouched() {
            return !Objects.equals(seen, now);
        }

        private @Nullable T upon(@Nullable T stored) {
            return isTouched() && !isAgainst(stored) ? now : stored;
        }

        /** Whether both have chosen, and not the same. */
        private boolean isAgainst(@Nullable T stored) {
            return isTouched() && !Objects.equals(stored, seen) && !Objects.equals(stored, now);
        }
    }

    /**
     * @param seen the version of the section that its writer began from; 0 for an unwritten one
     * @param base what its writer began from, where that is no version: a text of the writer's own that was joined with a
     *     colleague's, which the writer has not taken in yet; null for the version's text
     * @param kept which of the writer's kept texts stood in the field; null where none did
     */
    public record Typed(
            int seen,
            String text,
            @Nullable String base,
            @Nullable Kept kept) {
        public Typed(int seen, String text) {
            this(seen, text, null, null);
        }

        /** Whether a kept text stood in the field and was left as it was, without a choice. */
        private boolean leavesKept() {
            return kept != null && !kept.chosen() && SaveSection.tidy(text).equals(SaveSection.tidy(kept.shown()));
        }
    }

    /**
     * A text that waits for its writer to choose, as the writer saw it. Another window of the same writer may have written it
     * anew, or chosen about it, since.
     *
     * @param shown its words on the writer's page: the base of what the writer makes of them
     * @param chosen whether the writer has chosen between the text and what the report says
     */
    public record Kept(UUID id, String shown, boolean chosen) {

        /** Whether the writer has seen what is kept now, or wrote the very same. */
        boolean holds(TextClash now, String offered) {
            return now.offered().equals(SaveSection.tidy(shown))
                    || now.offered().equals(offered);
        }
    }

    /** What is chosen beside the text. */
    public enum Choice {
        STANCE,
        MEETING
    }

    /**
     * What came of it.
     *
     * @param sections each that was offered and did not clash, as it is stored now, by key
     * @param clashes those where both changed the same place, or still have to be chosen about, by key
     * @param next those about which the writer has chosen, where another kept text waits for the same, by key
     * @param joined headings of those in which somebody else's paragraphs were joined with the writer's
     * @param stance {@code writtenFor} likewise: as it is stored now
     * @param unsettled what a colleague has chosen otherwise in between; that stands until the writer has seen it
     * @param edition what is stored now, all in all
     */
    public record Saved(
            Map<String, ReportSection> sections,
            Map<String, Clash> clashes,
            Map<String, Clash> next,
            List<String> joined,
            @Nullable ReplyStance stance,
            @Nullable FormalMeetingId writtenFor,
            Set<Choice> unsettled,
            ReportEdition edition) {
        public Saved {
            sections = Map.copyOf(sections);
            clashes = Map.copyOf(clashes);
            next = Map.copyOf(next);
            joined = List.copyOf(joined);
            unsettled = Set.copyOf(unsettled);
        }
    }

    /**
     * A place that both changed.
     *
     * @param kept what the writer offered: kept for the writer, in no version of the report
     * @param stored what stands in the report
     * @param more whether others of the writer's texts wait at the same section
     */
    public record Clash(String heading, TextClash kept, ReportSection stored, boolean more) {}

    /**
     * Saves everything, or nothing.
     *
     * @throws StaleEditException when somebody else changed one of the sections in the same place in between; nothing is
     *     saved then
     */
    @Transactional
    public Saved save(Edit edit) {
        return save(edit, TextOrigin.WRITTEN);
    }

    /**
     * @param origin how the texts came about
     * @throws StaleEditException as {@link #save(Edit)}
     */
    @Transactional
    public Saved save(Edit edit, TextOrigin origin) {
        Saved saved = saveOrKeep(edit, origin);
        if (!saved.clashes().isEmpty()) {
            throw new StaleEditException(
                    side(saved, clash -> clash.stored().text()),
                    side(saved, clash -> clash.kept().offered()));
        }
        return saved;
    }

    private static String side(Saved saved, Function<Clash, String> text) {
        return saved.clashes().values().stream()
                .map(clash -> clash.heading() + "\n\n" + text.apply(clash))
                .collect(Collectors.joining("\n\n"));
    }

    /**
     * Saves what can be saved. Where somebody else changed the same place in between, what stands there is left, and what was
     * offered is kept for its writer to choose about; the other sections are saved all the same.
     *
     * <p>A kept text that was left as the page showed it replaces nothing. One that was written anew replaces what is kept, and
     * one that was chosen settles it, where that is what the page showed; else what another window of the writer's wrote in
     * between is kept too.
     */
    @Transactional
    public Saved saveOrKeep(Edit edit) {
        return saveOrKeep(edit, TextOrigin.WRITTEN);
    }

    private Saved saveOrKeep(Edit edit, TextOrigin origin) {
        OfficialReport report = reports.locked(edit.report());
        Matter matter = matters.get(report.content().matter());
        Actor writer = CurrentActor.get();
        MatterAction.WRITE_REPORT.verdict(matter, writer).and(report::mayEdit).orThrow();
        OffsetDateTime now = OffsetDateTime.now(clock);
        Map<String, ReportSection> saved = new HashMap<>();
        Map<String, Clash> clashed = new HashMap<>();
        List<String> joined = new ArrayList<>();
        KeptTexts waiting = new KeptTexts(clashes, sections, report.id(), matter.header(), writer, now);
        ReportOutline outline = outlines.of(report.id(), matter.header().kind());
        edit.dropped().forEach((_, kept) -> waiting.settle(kept, kept.shown()));
        for (ReportOutline.Section section : outline.sections()) {
            String key = section.key();
            Typed typed = edit.sections().get(key);
            if (typed == null) {
                continue;
            }
            String offered = SaveSection.tidy(typed.text());
            if (typed.leavesKept()) {
                waiting.of(typed.kept()).ifPresent(kept -> clashed.put(key, waiting.clash(section, kept)));
            } else if (saveSection
                    .save(report, matter.header(), section, typed, origin, now)
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
        Map<String, Clash> next = new HashMap<>();
        for (ReportOutline.Section section : outline.sections()) {
            Typed typed = edit.sections().get(section.key());
            boolean chose = edit.dropped().containsKey(section.key())
                    || typed != null && typed.kept() != null && saved.containsKey(section.key());
            if (chose) {
                waiting.at(section).ifPresent(kept -> next.put(section.key(), waiting.clash(section, kept)));
            }
        }
        OfficialReport.Content before = report.content();
        mayBeWrittenFor(matter.header(), edit.writtenFor()).orThrow();
        reports.aim(
                report.id(),
                edit.stance().upon(before.stance()),
                edit.writtenFor().upon(before.writtenFor()));
        presence.wrote(report.id(), matter.header(), writer, now);
        OfficialReport.Content after = reports.get(report.id()).content();
        return new Saved(
                saved,
                clashed,
                next,
                joined,
                after.stance(),
                after.writtenFor(),
                unsettled(edit, before),
                ReportEdition.of(after, sources.of(report.id()), annexes.of(report.id())));
    }

    /** Whoever leaves a meeting that was cancelled in between keeps what the report is written for now. */
    private Verdict mayBeWrittenFor(Matter.Header matter, Chosen<FormalMeetingId> chosen) {
        FormalMeetingId id = chosen.now();
        if (id == null) {
            return Verdict.ALLOWED;
        }
        FormalMeeting meeting = meetings.get(id);
        return Verdict.allowedIf(
                        meeting.header().authority().equals(matter.authority()), "matters.refused.meeting-of-another")
                .and(() -> Verdict.allowedIf(
                        !chosen.isTouched() || !meeting.isCancelled(), "matters.refused.meeting-cancelled"));
    }

    private static Set<Choice> unsettled(Edit edit, OfficialReport.Content before) {
        Set<Choice> unsettled = EnumSet.noneOf(Choice.class);
        if (edit.stance().isAgainst(before.stance())) {
            unsettled.add(Choice.STANCE);
        }
        if (edit.writtenFor().isAgainst(before.writtenFor())) {
            unsettled.add(Choice.MEETING);
        }
        return unsettled;
    }
}
