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

    List<Path> paths();

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
        public List<Path> paths() {
            return List.of();
        }
    }

    /** Decided in time, but ordinary approval may come after the due date. */
    record ApprovalMayBeTooLate(LocalDate replyDue, LocalDate meeting, StatutoryDeadline approval)
            implements ReplyTiming {
        @Override
        public List<Path> paths() {
            return List.of(Path.IMMEDIATE_APPROVAL, Path.EXTENSION);
        }
    }

    /** The meeting itself lies after the due date; immediate approval shortens only what comes after it. */
    record MeetingTooLate(LocalDate replyDue, LocalDate meeting, StatutoryDeadline approval) implements ReplyTiming {
        public long daysLate() {
            return ChronoUnit.DAYS.between(replyDue, meeting);
        }

        @Override
        public List<Path> paths() {
            return List.of(Path.EARLIER_MEETING, Path.EXTENSION, Path.CHAIR_DECISION, Path.DELEGATION);
        }
    }

    /** A legal way of answering in time; each has conditions of its own, printed with it. */
    enum Path {
        /** An ordinary meeting before the due date, or an extra one. */
        EARLIER_MEETING,
        /** The sender grants a later due date. */
        EXTENSION,
        /** Only when the committee's decision cannot be awaited (KL 6:39); reported at the next meeting. */
        CHAIR_DECISION,
        /** Only where the delegation order allows and KL 6:38 does not forbid it. */
        DELEGATION,
        /** The item is approved at the meeting itself, where the committee's regulations allow it. */
        IMMEDIATE_APPROVAL
    }
}
