package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.clocks.Clocks;
import se.rodatraden.clocks.DeadlineRule;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.FormalMeetingId;
import se.rodatraden.matters.domain.AgendaLine;
import se.rodatraden.matters.domain.FormalMeeting;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterAction;
import se.rodatraden.matters.store.AgendaStore;
import se.rodatraden.matters.store.MatterStore;
import se.rodatraden.matters.store.MeetingStore;

/** Notes that the minutes of a meeting are approved (justerade, KL 5:69). */
@Component
public class ApproveMinutes {
    private final MeetingStore meetings;
    private final AgendaStore agendas;
    private final MatterStore matters;
    private final DispatchSoon dispatchSoon;
    private final MeetingDeadlines deadlines;
    private final Clocks clocks;
    private final Clock clock;

    ApproveMinutes(
            MeetingStore meetings,
            AgendaStore agendas,
            MatterStore matters,
            DispatchSoon dispatchSoon,
            MeetingDeadlines deadlines,
            Clocks clocks,
            Clock clock) {
        this.meetings = meetings;
        this.agendas = agendas;
        this.matters = matters;
        this.dispatchSoon = dispatchSoon;
        this.deadlines = deadlines;
        this.clocks = clocks;
        this.clock = clock;
    }

    /**
     * The same, and what the meeting has decided is sent on to other authorities; also when the program stops in between.
     * What goes to somebody outside is posted by a person, who says so.
     */
    @Transactional
    public void approveAndDispatch(FormalMeetingId id, LocalDate approvedOn) {
        approve(id, approvedOn);
        agendas.of(id).stream()
                .map(AgendaLine::matter)
                .filter(matter -> matters.get(matter) instanceof Matter.Decided decided
                        && decided.settled().meeting().equals(id)
                        && decided.header().kind().isAnsweredToAnAuthority())
                .forEach(dispatchSoon::stage);
    }

    private static Verdict notOn(LocalDate heldOn, LocalDate today) {
        return heldOn.equals(today)
                ? Verdict.refused("matters.refused.approval-day.only", today)
                : Verdict.refused("matters.refused.approval-day", heldOn, today);
    }

    /** @param approvedOn the day of the last signature; neither before the meeting nor ahead */
    @Transactional
    public void approve(FormalMeetingId id, LocalDate approvedOn) {
        FormalMeeting meeting = meetings.get(id);
        LocalDate today = LocalDate.now(clock);
        MatterAction.holdsAny(
                        CurrentActor.get(),
                        List.of(Role.COMMITTEE_SECRETARY),
                        meeting.header().authority())
                .and(() -> meeting.mayApproveMinutes(today, agendas.undecided(id)))
                .and(() -> !approvedOn.isBefore(meeting.heldOn()) && !approvedOn.isAfter(today)
                        ? Verdict.ALLOWED
                        : notOn(meeting.heldOn(), today))
                .orThrow();
        meetings.approveMinutes(id, approvedOn);
        deadlines.met(meeting, MeetingDeadlines.APPROVAL);
        clocks.deadline(DeadlineRule.MINUTES_NOTICE, approvedOn)
                .ifPresent(notice -> deadlines.set(meeting, MeetingDeadlines.NOTICE, notice));
    }
}
