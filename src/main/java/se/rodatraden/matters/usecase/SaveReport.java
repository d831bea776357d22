package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
     * @param dropped kept texts that their writer lets go for what the report says
     */
    public record Edit(
            OfficialReportId report,
            Chosen<ReplyStance> stance,
            Chosen<FormalMeetingId> writtenFor,
            Map<String, Typed> sections,
            Set<UUID> dropped) {
        public Edit {
            sections = Map.copyOf(sections);
            dropped = Set.copyOf(dropped);
        }

        public Edit(
                OfficialReportId report,
                Chosen<ReplyStance> stance,
                Chosen<FormalMeetingId> writtenFor,
                Map<String, Typed> sections) {
            this(report, stance, writtenFor, sections, Set.of());
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
     * @param clash which of the writer's kept texts this one goes on from, where one was kept; one that is no longer kept,
     *     or is somebody else's, says nothing
     */
    public record Typed(
            int seen,
            String text,
            @Nullable String base,
            @Nullable UUID clash) {
        public Typed(int seen, String text) {
            this(seen, text, null, null);
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
     * @param clashes those where both changed the same place, by key
     * @param joined headings of those in which somebody else's paragraphs were joined with the writer's
     * @param stance {@code writtenFor} likewise: as it is stored now
     * @param unsettled what a colleague has chosen otherwise in between; that stands until the writer has seen it
     * @param edition what is stored now, all in all
     */
    public record Saved(
            Map<String, ReportSection> sections,
            Map<String, Clash> clashes,
            List<String> joined,
            @Nullable ReplyStance stance,
            @Nullable FormalMeetingId writtenFor,
            Set<Choice> unsettled,
            ReportEdition edition) {
        public Saved {
            sections = Map.copyOf(sections);
            clashes = Map.copyOf(clashes);
            joined = List.copyOf(joined);
            unsettled = Set.copyOf(unsettled);
        }
    }

    /**
     * A place that both changed.
     *
     * @param kept what the writer offered: kept for the writer, in no version of the report
     * @param stored what stands in the report
     */
    public record Clash(String heading, TextClash kept, ReportSection stored) {}

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
     * offered is kept for its writer to choose about; the other sections are saved all the same. A text that goes on from a
     * kept one settles it when it is saved.
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
        edit.dropped().forEach(clash -> clashes.settle(report.id(), clash));
        Set<UUID> keeps =
                clashes.of(report.id(), writer).stream().map(TextClash::id).collect(Collectors.toSet());
        for (ReportOutline.Section section :
                outlines.of(report.id(), matter.header().kind()).sections()) {
            Typed typed = edit.sections().get(section.key());
            if (typed == null) {
                continue;
            }
            String offered = SaveSection.tidy(typed.text());
            Optional<String> text = saveSection.save(report, matter.header(), section, typed, origin, now);
            if (text.isEmpty()) {
                TextClash kept = new TextClash(
                        typed.clash() == null || !keeps.contains(typed.clash()) ? UUID.randomUUID() : typed.clash(),
                        section.key(),
                        typed.seen(),
                        typed.base(),
                        offered);
                clashes.keep(report.id(), matter.header(), kept, writer, now);
                clashed.put(
                        section.key(), new Clash(section.heading(), kept, sections.latest(report.id(), section.key())));
                continue;
            }
            if (typed.clash() != null) {
                clashes.settle(report.id(), typed.clash());
            }
            if (!text.get().equals(offered)) {
                joined.add(section.heading());
            }
            saved.put(section.key(), sections.latest(report.id(), section.key()));
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
