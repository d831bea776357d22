package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.FormalMeetingId;
import se.rodatraden.matters.domain.FormalMeeting;
import se.rodatraden.matters.domain.MatterAction;
import se.rodatraden.matters.store.MeetingStore;

/** Notes that the approval is announced on the notice board (KL 8:12); the time for legality review begins. */
@Component
public class PostNotice {
    private final MeetingStore meetings;
    private final MeetingDeadlines deadlines;
    private final Clock clock;

    PostNotice(MeetingStore meetings, MeetingDeadlines deadlines, Clock clock) {
        this.meetings = meetings;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** @param postedOn neither before the approval nor ahead */
    @Transactional
    public void post(FormalMeetingId id, LocalDate postedOn) {
        FormalMeeting meeting = meetings.get(id);
        LocalDate today = LocalDate.now(clock);
        MatterAction.holdsAny(
                        CurrentActor.get(),
                        List.of(Role.COMMITTEE_SECRETARY),
                        meeting.header().authority())
                .and(meeting::mayPostNotice)
                .and(() -> Verdict.allowedIf(
                        meeting instanceof FormalMeeting.MinutesApproved approved
                                && !postedOn.isBefore(approved.approvedOn())
                                && !postedOn.isAfter(today),
                        "matters.refused.notice-day",
                        today))
                .orThrow();
        meetings.postNotice(id, postedOn);
        deadlines.met(meeting, MeetingDeadlines.NOTICE);
    }
}
