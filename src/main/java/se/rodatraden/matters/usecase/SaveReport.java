package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.kernel.StaleEditException;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.FormalMeetingId;
import se.rodatraden.matters.domain.FormalMeeting;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.OfficialReport;
import se.rodatraden.matters.domain.ReportEdition;
import se.rodatraden.matters.domain.TextOrigin;
import se.rodatraden.matters.store.AnnexStore;
import se.rodatraden.matters.store.MeetingStore;
import se.rodatraden.matters.store.PresenceStore;
import se.rodatraden.matters.store.ReportStore;
import se.rodatraden.matters.store.SourceStore;

/**
 * Saves what was written in a report. Two people write at once in different sections, and in different paragraphs of
 * one: those are joined. Where both changed the same paragraph, the stored text stands and a person chooses.
 */
@Component
public class SaveReport {
    private final WritableReports writable;
    private final ReportStore reports;
    private final SaveSections saveSections;
    private final PresenceStore presence;
    private final MeetingStore meetings;
    private final SourceStore sources;
    private final AnnexStore annexes;
    private final Clock clock;

    SaveReport(
            WritableReports writable,
            ReportStore reports,
            SaveSections saveSections,
            PresenceStore presence,
            MeetingStore meetings,
            SourceStore sources,
            AnnexStore annexes,
            Clock clock) {
        this.writable = writable;
        this.reports = reports;
        this.saveSections = saveSections;
        this.presence = presence;
        this.meetings = meetings;
        this.sources = sources;
        this.annexes = annexes;
        this.clock = clock;
    }

    /**
     * Saves everything, or nothing.
     *
     * @throws StaleEditException when somebody else changed one of the sections in the same place in between; nothing is
     *     saved then
     */
    @Transactional
    public SavedReport save(ReportEdit edit) {
        return save(edit, TextOrigin.WRITTEN);
    }

    /**
     * @param origin how the texts came about
     * @throws StaleEditException as {@link #save(ReportEdit)}
     */
    @Transactional
    public SavedReport save(ReportEdit edit, TextOrigin origin) {
        return saveOrKeep(edit, origin).orThrow();
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
    public SavedReport saveOrKeep(ReportEdit edit) {
        return saveOrKeep(edit, TextOrigin.WRITTEN);
    }

    private SavedReport saveOrKeep(ReportEdit edit, TextOrigin origin) {
        WritableReports.Writable held = writable.hold(edit.report());
        OfficialReport report = held.report();
        Matter.Header matter = held.matter();
        OffsetDateTime now = OffsetDateTime.now(clock);
        SaveSections.Texts texts = saveSections.save(report, matter, edit, origin, now);
        OfficialReport.Content before = report.content();
        mayBeWrittenFor(matter, edit.writtenFor()).orThrow();
        reports.aim(
                report.id(),
                edit.stance().upon(before.stance()),
                edit.writtenFor().upon(before.writtenFor()));
        presence.wrote(report.id(), matter, CurrentActor.get(), now);
        OfficialReport.Content after = reports.get(report.id()).content();
        return new SavedReport(
                texts.saved(),
                texts.clashes(),
                texts.next(),
                texts.joined(),
                after.stance(),
                after.writtenFor(),
                edit.against(before),
                ReportEdition.of(after, sources.of(report.id()), annexes.of(report.id())));
    }

    /** Whoever leaves a meeting that was cancelled in between keeps what the report is written for now. */
    private Verdict mayBeWrittenFor(Matter.Header matter, ReportEdit.Chosen<FormalMeetingId> chosen) {
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
}
