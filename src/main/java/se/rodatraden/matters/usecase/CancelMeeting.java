package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.FormalMeetingId;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.domain.AgendaItem;
import se.rodatraden.matters.domain.DiaryEntry;
import se.rodatraden.matters.domain.FormalMeeting;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterAction;
import se.rodatraden.matters.store.AgendaStore;
import se.rodatraden.matters.store.MatterStore;
import se.rodatraden.matters.store.MeetingStore;
import se.rodatraden.matters.store.ReplyAheadStore;
import se.rodatraden.matters.store.ReportStore;

/**
 * Notes that a meeting is not held (inställt). Its matters go back to where they were and wait for another meeting; what was
 * replied ahead is reported to the next one; what is being written for it is written for the next one.
 */
@Component
public class CancelMeeting {
    private static final int MEETINGS = 12;

    private final MeetingStore meetings;
    private final AgendaStore agendas;
    private final MatterStore matters;
    private final ReportStore reports;
    private final ReplyAheadStore repliesAhead;
    private final PutBack putBack;
    private final MatterHistory history;
    private final Clock clock;

    CancelMeeting(
            MeetingStore meetings,
            AgendaStore agendas,
            MatterStore matters,
            ReportStore reports,
            ReplyAheadStore repliesAhead,
            PutBack putBack,
            MatterHistory history,
            Clock clock) {
        this.meetings = meetings;
        this.agendas = agendas;
        this.matters = matters;
        this.reports = reports;
        this.repliesAhead = repliesAhead;
        this.putBack = putBack;
        this.history = history;
        this.clock = clock;
    }

    /** @param reason as the public calendar and the history of each matter tell it */
    @Transactional
    public void cancel(FormalMeetingId id, String reason) {
        FormalMeeting meeting = meetings.locked(id);
        List<AgendaItem> items = agendas.items(id);
        MatterAction.holdsAny(
                        CurrentActor.get(),
                        List.of(Role.COMMITTEE_SECRETARY),
                        meeting.header().authority())
                .and(() -> meeting.mayCancel(items.size() - agendas.undecided(id)))
                .and(() -> DiaryEntry.mayExplain(reason))
                .orThrow();
        LocalDate today = LocalDate.now(clock);
        Optional<FormalMeeting> next = nextBeside(meeting, today);
        String told = reason.strip();
        for (AgendaItem item : items) {
            if (matters.get(item.matter()) instanceof Matter.Scheduled scheduled) {
                takeOff(scheduled, meeting, next, told);
            }
        }
        aimElsewhere(meeting, next.orElse(null));
        meetings.cancel(id, today, told);
    }

    private Optional<FormalMeeting> nextBeside(FormalMeeting cancelled, LocalDate today) {
        return meetings.of(cancelled.header().authority(), today, MEETINGS).stream()
                .filter(FormalMeeting.Planned.class::isInstance)
                .filter(meeting ->
                        !meeting.header().id().equals(cancelled.header().id()))
                .findFirst();
    }

    private void takeOff(
            Matter.Scheduled scheduled, FormalMeeting meeting, Optional<FormalMeeting> next, String reason) {
        Matter.Header header = scheduled.header();
        if (repliesAhead.of(header.id()).isEmpty()) {
            putBack.to(scheduled.waiting(), scheduled, reason);
            history.line(header, "meeting-cancelled", meeting.heldOn(), reason);
            return;
        }
        Verdict.allowedIf(next.isPresent(), "matters.refused.no-meeting-to-report")
                .orThrow();
        FormalMeeting.Header other = next.orElseThrow().header();
        putBack.to(new Matter.Scheduled(header, scheduled.report(), other.id()), scheduled, reason);
        agendas.place(header, other.id());
        repliesAhead.reportTo(header.id(), other.id());
        history.line(header, "report-moved", meeting.heldOn(), other.heldOn(), reason);
    }

    private void aimElsewhere(FormalMeeting meeting, @Nullable FormalMeeting next) {
        List<MatterId> written = reports.writtenFor(meeting.header().id());
        reports.aimElsewhere(
                meeting.header().id(), next == null ? null : next.header().id());
        for (MatterId matter : written) {
            Matter.Header header = matters.get(matter).header();
            if (next == null) {
                history.line(header, "aim-lost", meeting.heldOn());
            } else {
                history.line(header, "aim-moved", meeting.heldOn(), next.heldOn());
            }
        }
    }
}
