package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.FormalMeetingId;
import se.rodatraden.matters.domain.AgendaItem;
import se.rodatraden.matters.domain.DiaryEntry;
import se.rodatraden.matters.domain.FormalMeeting;
import se.rodatraden.matters.domain.MatterAction;
import se.rodatraden.matters.store.AgendaStore;
import se.rodatraden.matters.store.MatterStore;
import se.rodatraden.matters.store.MeetingStore;
import se.rodatraden.matters.store.ReportStore;

/**
 * Moves a meeting to another day, time or place before it is held. Its agenda and the reports that are written for it go
 * with it: whatever asks when the body meets asks the calendar. What the law counts from the day (the approval of the
 * minutes) is put on the worklist only when something is decided, so that nothing has to be moved there.
 */
@Component
public class MoveMeeting {
    private final MeetingStore meetings;
    private final AgendaStore agendas;
    private final MatterStore matters;
    private final ReportStore reports;
    private final MatterHistory history;
    private final Clock clock;

    MoveMeeting(
            MeetingStore meetings,
            AgendaStore agendas,
            MatterStore matters,
            ReportStore reports,
            MatterHistory history,
            Clock clock) {
        this.meetings = meetings;
        this.agendas = agendas;
        this.matters = matters;
        this.reports = reports;
        this.history = history;
        this.clock = clock;
    }

    public static final String MOVED_MEANWHILE = "matters.refused.moved-meanwhile";

    /**
     * @param shown when and where the meeting was to be held as its secretary saw it
     *     ({@link FormalMeeting.Header#timeAndPlace}): what a colleague has moved since is not moved back unseen
     * @param reason as the public calendar tells it
     */
    public record Particulars(
            FormalMeetingId meeting, String shown, LocalDate heldOn, LocalTime beginsAt, String place, String reason) {}

    /** A meeting is moved to a day that has not passed. */
    public Verdict mayBeOn(LocalDate day) {
        LocalDate today = LocalDate.now(clock);
        return Verdict.allowedIf(!day.isBefore(today), "matters.refused.moved-back", today);
    }

    @Transactional
    public void move(Particulars to) {
        FormalMeeting meeting = meetings.locked(to.meeting());
        FormalMeeting.Header was = meeting.header();
        LocalDate today = LocalDate.now(clock);
        int decided = agendas.items(to.meeting()).size() - agendas.undecided(to.meeting());
        MatterAction.holdsAny(CurrentActor.get(), List.of(Role.COMMITTEE_SECRETARY), was.authority())
                .and(() -> meeting.mayMove(today, decided))
                .and(() -> isAsShown(was, to))
                .and(() -> mayBeOn(to.heldOn()))
                .and(() -> isFree(was, to.heldOn()))
                .and(() -> Verdict.allowedIf(changes(was, to), "matters.refused.nothing-moved"))
                .and(() -> DiaryEntry.mayExplain(to.reason()))
                .orThrow();
        String reason = to.reason().strip();
        meetings.move(was, to.heldOn(), to.beginsAt(), to.place(), today, reason);
        if (!to.heldOn().equals(was.heldOn())) {
            Stream.concat(
                            agendas.items(to.meeting()).stream().map(AgendaItem::matter),
                            reports.writtenFor(to.meeting()).stream())
                    .distinct()
                    .forEach(matter -> history.line(
                            matters.get(matter).header(), "meeting-moved", was.heldOn(), to.heldOn(), reason));
        }
    }

    private static Verdict isAsShown(FormalMeeting.Header now, Particulars to) {
        return Verdict.allowedIf(now.timeAndPlace().equals(to.shown()), MOVED_MEANWHILE);
    }

    private Verdict isFree(FormalMeeting.Header meeting, LocalDate day) {
        return Verdict.allowedIf(
                day.equals(meeting.heldOn())
                        || meetings.on(meeting.authority(), day).isEmpty(),
                "matters.refused.meets-already",
                day);
    }

    private static boolean changes(FormalMeeting.Header was, Particulars to) {
        return !to.heldOn().equals(was.heldOn())
                || !to.beginsAt().equals(was.beginsAt())
                || !to.place().equals(was.place());
    }
}
