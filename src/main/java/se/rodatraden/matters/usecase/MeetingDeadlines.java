package se.rodatraden.matters.usecase;

import org.springframework.stereotype.Component;
import se.rodatraden.clocks.Deadline;
import se.rodatraden.clocks.MeetDeadline;
import se.rodatraden.clocks.SetDeadline;
import se.rodatraden.clocks.StatutoryDeadline;
import se.rodatraden.matters.domain.FormalMeeting;

/** What the secretary has to do by law after a meeting, on the worklist. */
@Component
class MeetingDeadlines {
    static final String APPROVAL = "matters.deadline.minutes-approval";
    static final String NOTICE = "matters.deadline.minutes-notice";
    private final SetDeadline setDeadline;
    private final MeetDeadline meetDeadline;

    MeetingDeadlines(SetDeadline setDeadline, MeetDeadline meetDeadline) {
        this.setDeadline = setDeadline;
        this.meetDeadline = meetDeadline;
    }

    void set(FormalMeeting meeting, String kind, StatutoryDeadline deadline) {
        setDeadline.set(Deadline.statutory(
                meeting.header().id().value(),
                meeting.header().authority(),
                kind,
                meeting.heldOn().toString(),
                "/meetings/" + meeting.header().id(),
                deadline));
    }

    void met(FormalMeeting meeting, String kind) {
        meetDeadline.meet(meeting.header().id().value(), kind);
    }
}
