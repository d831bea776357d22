package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.rodatraden.clocks.Deadline;
import se.rodatraden.clocks.MeetDeadline;
import se.rodatraden.clocks.MyDeadlines;
import se.rodatraden.clocks.SetDeadline;
import se.rodatraden.matters.domain.AwaitedReplies;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.store.ExtensionStore;
import se.rodatraden.matters.store.ReferralStore;

/**
 * The sender's lines on the worklist: each day on which a reply is due, until the last body of that day has answered,
 * and a week before it, to remind those who have not.
 */
@Component
class RepliesExpected {
    static final String KIND = "matters.deadline.replies-expected";
    static final String REMIND = "matters.deadline.remind-bodies";

    private final ReferralStore referrals;
    private final ExtensionStore extensions;
    private final MyDeadlines deadlines;
    private final SetDeadline setDeadline;
    private final MeetDeadline meetDeadline;
    private final Clock clock;

    RepliesExpected(
            ReferralStore referrals,
            ExtensionStore extensions,
            MyDeadlines deadlines,
            SetDeadline setDeadline,
            MeetDeadline meetDeadline,
            Clock clock) {
        this.referrals = referrals;
        this.extensions = extensions;
        this.deadlines = deadlines;
        this.setDeadline = setDeadline;
        this.meetDeadline = meetDeadline;
        this.clock = clock;
    }

    /** Brings the lines in step with who has not answered, by when each is to answer, and whom it was reminded of. */
    void follow(Matter.Header matter) {
        AwaitedReplies awaited = AwaitedReplies.of(referrals.of(matter.id()), extensions.of(matter.id()));
        Set<LocalDate> remind = awaited.daysToRemindOf();
        meetAllBut(matter, KIND, awaited.days());
        meetAllBut(matter, REMIND, remind);
        awaited.days().forEach(due -> setDeadline.set(deadline(matter, KIND, due, due)));
        LocalDate today = LocalDate.now(clock);
        remind.stream()
                .filter(due -> AwaitedReplies.reminderFor(due).isAfter(today))
                .forEach(due -> setDeadline.set(deadline(matter, REMIND, due, AwaitedReplies.reminderFor(due))));
    }

    /** Nobody waits for a reply any longer. */
    void meet(Matter.Header matter) {
        meetDeadline.meet(matter.id().value(), KIND);
        meetDeadline.meet(matter.id().value(), REMIND);
    }

    private void meetAllBut(Matter.Header matter, String kind, Set<LocalDate> days) {
        Set<String> kept = days.stream().map(due -> link(matter, due)).collect(Collectors.toUnmodifiableSet());
        deadlines.of(matter.id().value()).stream()
                .filter(open -> open.kind().equals(kind) && !kept.contains(open.link()))
                .forEach(open -> meetDeadline.meet(matter.id().value(), kind, open.link()));
    }

    private static Deadline deadline(Matter.Header matter, String kind, LocalDate due, LocalDate day) {
        return Deadline.agreed(
                matter.id().value(), matter.authority(), kind, matter.number().value(), link(matter, due), day);
    }

    /** To the bodies whose day it is: what tells the lines of one round apart. */
    private static String link(Matter.Header matter, LocalDate due) {
        return "/matters/" + matter.id() + "/referrals#due-" + due;
    }
}
