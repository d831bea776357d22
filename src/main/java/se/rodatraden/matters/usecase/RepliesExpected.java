package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import se.rodatraden.clocks.Deadline;
import se.rodatraden.clocks.MeetDeadline;
import se.rodatraden.clocks.SetDeadline;
import se.rodatraden.clocks.SwedishCalendar;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.Referral;
import se.rodatraden.matters.store.ReferralStore;

/**
 * The sender's lines on the worklist: when replies are expected, until the last body has answered, and a week before
 * that, to remind those who have not.
 */
@Component
class RepliesExpected {
    static final String KIND = "matters.deadline.replies-expected";
    static final String REMIND = "matters.deadline.remind-bodies";
    private static final int DAYS_AHEAD = 7;

    private final ReferralStore referrals;
    private final SetDeadline setDeadline;
    private final MeetDeadline meetDeadline;
    private final Clock clock;

    RepliesExpected(ReferralStore referrals, SetDeadline setDeadline, MeetDeadline meetDeadline, Clock clock) {
        this.referrals = referrals;
        this.setDeadline = setDeadline;
        this.meetDeadline = meetDeadline;
        this.clock = clock;
    }

    /** Sets the lines by those who have not answered: the last day that one of them has. */
    void expect(Matter.Header matter) {
        awaited(matter).stream()
                .map(sent -> sent.header().dueOn())
                .max(Comparator.naturalOrder())
                .ifPresent(last -> {
                    setDeadline.set(deadline(matter, KIND, last));
                    LocalDate remind = SwedishCalendar.workingDayUntil(last.minusDays(DAYS_AHEAD));
                    if (remind.isAfter(LocalDate.now(clock))) {
                        setDeadline.set(deadline(matter, REMIND, remind));
                    }
                });
    }

    void meetWhenAllAnswered(Matter.Header matter) {
        if (awaited(matter).isEmpty()) {
            meet(matter);
        }
    }

    /** Nobody waits for a reply any longer. */
    void meet(Matter.Header matter) {
        meetDeadline.meet(matter.id().value(), KIND);
        meetReminder(matter);
    }

    void meetReminder(Matter.Header matter) {
        meetDeadline.meet(matter.id().value(), REMIND);
    }

    private List<Referral.Sent> awaited(Matter.Header matter) {
        return referrals.of(matter.id()).stream()
                .filter(Referral.Sent.class::isInstance)
                .map(Referral.Sent.class::cast)
                .toList();
    }

    private static Deadline deadline(Matter.Header matter, String kind, LocalDate day) {
        return Deadline.agreed(
                matter.id().value(),
                matter.authority(),
                kind,
                matter.number().value(),
                "/matters/" + matter.id() + "/referrals",
                day);
    }
}
