package se.rodatraden.clocks;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Whether a reply to a referral can be in time when it is decided at a certain meeting, and the legal
 * paths when it cannot. Says what is possible; a person chooses.
 */
public sealed interface ReplyTiming {

    LocalDate replyDue();

    LocalDate meeting();

    /** The last day for approving the minutes of the meeting. */
    StatutoryDeadline approval();

    List<ReplyPath> paths();

    static ReplyTiming of(LocalDate replyDue, LocalDate meeting, StatutoryDeadline approval) {
        if (meeting.isAfter(replyDue)) {
            return new MeetingTooLate(replyDue, meeting, approval);
        }
        return approval.dueOn().isAfter(replyDue)
                ? new ApprovalMayBeTooLate(replyDue, meeting, approval)
                : new InTime(replyDue, meeting, approval);
    }

    /** Decided and approved by the due date, even if approval takes the whole time it may. */
    record InTime(LocalDate replyDue, LocalDate meeting, StatutoryDeadline approval) implements ReplyTiming {
        @Override
        public List<ReplyPath> paths() {
            return List.of();
        }
    }

    /** Decided in time, but ordinary approval may come after the due date. */
    record ApprovalMayBeTooLate(LocalDate replyDue, LocalDate meeting, StatutoryDeadline approval)
            implements ReplyTiming {
        @Override
        public List<ReplyPath> paths() {
            return List.of(ReplyPath.IMMEDIATE_APPROVAL, ReplyPath.EXTENSION);
        }
    }

    /** The meeting itself lies after the due date; immediate approval shortens only what comes after it. */
    record MeetingTooLate(LocalDate replyDue, LocalDate meeting, StatutoryDeadline approval) implements ReplyTiming {
        public long daysLate() {
            return ChronoUnit.DAYS.between(replyDue, meeting);
        }

        @Override
        public List<ReplyPath> paths() {
            return List.of(
                    ReplyPath.EARLIER_MEETING, ReplyPath.EXTENSION, ReplyPath.CHAIR_DECISION, ReplyPath.DELEGATION);
        }
    }
}
