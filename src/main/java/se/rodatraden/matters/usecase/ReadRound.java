package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.clocks.Clocks;
import se.rodatraden.clocks.ReplyTiming;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.Authority;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.ReferralId;
import se.rodatraden.matters.domain.AwaitedReplies;
import se.rodatraden.matters.domain.DueStep;
import se.rodatraden.matters.domain.FormalMeeting;
import se.rodatraden.matters.domain.Referral;
import se.rodatraden.matters.domain.ReplyDue;
import se.rodatraden.matters.domain.ReplyExtension;
import se.rodatraden.matters.store.AuthorityStore;
import se.rodatraden.matters.store.MatterStore;
import se.rodatraden.matters.store.MeetingStore;
import se.rodatraden.matters.store.ReferralStore;

/** Gathers the board of a round: who has answered, what is late, whose meeting comes after the due date, who asks for more time. */
@Component
@Transactional(readOnly = true)
public class ReadRound {
    private final MatterStore matters;
    private final AuthorityStore authorities;
    private final ReferralStore referrals;
    private final RoundInTime roundInTime;
    private final DueSteps dueSteps;
    private final MeetingStore meetings;
    private final Clocks clocks;
    private final Clock clock;

    ReadRound(
            MatterStore matters,
            AuthorityStore authorities,
            ReferralStore referrals,
            RoundInTime roundInTime,
            DueSteps dueSteps,
            MeetingStore meetings,
            Clocks clocks,
            Clock clock) {
        this.matters = matters;
        this.authorities = authorities;
        this.referrals = referrals;
        this.roundInTime = roundInTime;
        this.dueSteps = dueSteps;
        this.meetings = meetings;
        this.clocks = clocks;
        this.clock = clock;
    }

    /**
     * @param due the day that holds, and how it came to be
     * @param asked an extension that waits for an answer; null for none
     * @param doubt why what is asked for seems too much; null for nothing asked, or nothing to say about it
     * @param toRemind whether a reminder sent today would be for this body
     * @param timing of the body's next meeting against the due date; null when it has answered or plans none
     */
    public record BodyLine(
            Referral referral,
            ReplyDue due,
            ReplyExtension.@Nullable Asked asked,
            Verdict.@Nullable Refused doubt,
            boolean toRemind,
            @Nullable ReplyTiming timing,
            Referral.Standing standing) {

        /** Whether the body meets too late, as its public calendar stands. */
        public boolean meetsTooLate() {
            return timing instanceof ReplyTiming.MeetingTooLate;
        }
    }

    public List<BodyLine> read(MatterId id) {
        LocalDate today = LocalDate.now(clock);
        boolean over = !roundInTime.verdict(matters.get(id)).isAllowed();
        List<DueStep> all = dueSteps.of(id);
        Map<CompartmentId, FormalMeeting> next = meetings.nextOfEach(today).stream()
                .collect(Collectors.toMap(meeting -> meeting.header().authority(), Function.identity()));
        List<Referral> round = referrals.of(id);
        Set<ReferralId> toRemind = AwaitedReplies.of(round).toRemind(today);
        return round.stream()
                .map(referral -> line(id, referral, all, toRemind, next, today, over))
                .toList();
    }

    private Verdict.@Nullable Refused doubt(ReplyExtension.Header asked, MatterId id) {
        Authority sender = authorities.get(matters.get(id).header().authority());
        Verdict reasonable = ReplyExtension.seemsReasonable(
                asked.dueOn(),
                asked.until(),
                meetings.of(sender.id(), asked.dueOn().plusDays(1), 1).stream()
                        .findFirst()
                        .map(FormalMeeting::heldOn),
                sender.name());
        return reasonable instanceof Verdict.Refused refused ? refused : null;
    }

    private BodyLine line(
            MatterId id,
            Referral referral,
            List<DueStep> all,
            Set<ReferralId> toRemind,
            Map<CompartmentId, FormalMeeting> next,
            LocalDate today,
            boolean over) {
        Referral.Header header = referral.header();
        ReplyDue due = ReplyDue.of(header.firstDueOn(), header.dueOn(), header.id(), all);
        ReplyExtension.Asked asked = due.extensions().stream()
                .filter(ReplyExtension.Asked.class::isInstance)
                .map(ReplyExtension.Asked.class::cast)
                .findFirst()
                .orElse(null);
        ReplyTiming timing = !over && referral instanceof Referral.Sent
                ? Optional.ofNullable(next.get(header.body()))
                        .map(meeting -> clocks.replyTiming(header.dueOn(), meeting.heldOn()))
                        .orElse(null)
                : null;
        return new BodyLine(
                referral,
                due,
                asked,
                asked == null ? null : doubt(asked.header(), id),
                toRemind.contains(header.id()),
                timing,
                referral.standing(today, over));
    }
}
