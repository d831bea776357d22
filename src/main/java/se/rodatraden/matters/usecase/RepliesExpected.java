package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.rodatraden.clocks.Deadline;
import se.rodatraden.clocks.MeetDeadline;
import se.rodatraden.clocks.MyDeadlines;
import se.rodatraden.clocks.OpenDeadline;
import se.rodatraden.clocks.SetDeadline;
import se.rodatraden.matters.ReferralId;
import se.rodatraden.matters.domain.AwaitedReplies;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.Referral;
import se.rodatraden.matters.domain.ReplyExtension;
import se.rodatraden.matters.store.ExtensionStore;
import se.rodatraden.matters.store.ReferralStore;

/**
 * The sender's lines on the worklist: each day on which a reply is due, until the last body of that day has answered,
 * a week before it, to remind those who have not, and each request for more time, until it is answered.
 */
@Component
class RepliesExpected {
    static final String ASKED = "matters.deadline.extension-asked";
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

    /** A body asks for more time: whoever handles the matter answers, or a registrar where nobody does. */
    void asked(Matter.Header matter, ReplyExtension.Header request) {
        Matter.@Nullable Officer officer = matter.officer();
        setDeadline.set(Deadline.agreed(
                        matter.id().value(),
                        matter.authority(),
                        ASKED,
                        matter.number().value(),
                        link(matter, request),
                        LocalDate.now(clock))
                .responsible(officer == null ? null : officer.staff()));
    }

    /**
     * Brings the lines in step with who has not answered, by when each is to answer, whom it was reminded of, and who
     * waits for an answer about more time. A line that led elsewhere, as those of earlier versions of the program did, gives way
     * to the one that leads to its bodies: a reminder whose day has come is not lost with it.
     */
    void follow(Matter.Header matter) {
        List<OpenDeadline> before = deadlines.of(matter.id().value());
        List<Referral> round = referrals.of(matter.id());
        List<ReplyExtension> requests = extensions.of(matter.id());
        AwaitedReplies awaited = AwaitedReplies.of(round);
        Set<LocalDate> remind = awaited.daysToRemindOf();
        List<ReplyExtension.Header> toAnswer = toAnswer(round, requests);
        meetAllBut(matter, KIND, links(matter, awaited.days()));
        meetAllBut(matter, REMIND, links(matter, remind));
        meetAllBut(
                matter,
                ASKED,
                toAnswer.stream().map(request -> link(matter, request)).collect(Collectors.toUnmodifiableSet()));
        toAnswer.stream()
                .filter(request -> before.stream().noneMatch(line -> line.link().equals(link(matter, request))))
                .forEach(request -> asked(matter, request));
        awaited.days().forEach(due -> setDeadline.set(deadline(matter, KIND, due, due)));
        LocalDate today = LocalDate.now(clock);
        remind.stream()
                .filter(due -> AwaitedReplies.reminderFor(due).isAfter(today) || isWatched(before, due))
                .forEach(due -> setDeadline.set(deadline(matter, REMIND, due, AwaitedReplies.reminderFor(due))));
    }

    /** Nobody waits for a reply any longer. */
    void meet(Matter.Header matter) {
        meetDeadline.meet(matter.id().value(), KIND);
        meetDeadline.meet(matter.id().value(), REMIND);
        meetDeadline.meet(matter.id().value(), ASKED);
    }

    private static boolean isWatched(List<OpenDeadline> lines, LocalDate due) {
        return lines.stream()
                .anyMatch(line -> line.kind().equals(REMIND) && line.dueOn().equals(AwaitedReplies.reminderFor(due)));
    }

    /** A reply that has come needs no more time. */
    private static List<ReplyExtension.Header> toAnswer(List<Referral> round, List<ReplyExtension> requests) {
        Set<ReferralId> awaited = round.stream()
                .filter(Referral.Sent.class::isInstance)
                .map(referral -> referral.header().id())
                .collect(Collectors.toUnmodifiableSet());
        return requests.stream()
                .filter(ReplyExtension::isOpen)
                .map(ReplyExtension::header)
                .filter(request -> awaited.contains(request.referral()))
                .toList();
    }

    private static Set<String> links(Matter.Header matter, Set<LocalDate> days) {
        return days.stream().map(due -> link(matter, due)).collect(Collectors.toUnmodifiableSet());
    }

    private void meetAllBut(Matter.Header matter, String kind, Set<String> kept) {
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

    /** To the request, where it is answered. */
    private static String link(Matter.Header matter, ReplyExtension.Header request) {
        return "/matters/" + matter.id() + "/referrals#asked-" + request.id();
    }
}
