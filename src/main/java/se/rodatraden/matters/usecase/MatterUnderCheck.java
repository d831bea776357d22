package se.rodatraden.matters.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.rodatraden.clocks.Clocks;
import se.rodatraden.clocks.DeadlineRule;
import se.rodatraden.clocks.ReplyTiming;
import se.rodatraden.kernel.Role;
import se.rodatraden.matters.Authority;
import se.rodatraden.matters.CouncilMotion;
import se.rodatraden.matters.Demand;
import se.rodatraden.matters.FormalMeetingId;
import se.rodatraden.matters.domain.FormalDecision;
import se.rodatraden.matters.domain.FormalMeeting;
import se.rodatraden.matters.domain.Hearing;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.OfficialReport;
import se.rodatraden.matters.domain.ReportOutline;
import se.rodatraden.matters.domain.SettledMotion;
import se.rodatraden.matters.lint.MatterContext;
import se.rodatraden.matters.store.AuthorityStore;
import se.rodatraden.matters.store.DecisionStore;
import se.rodatraden.matters.store.HearingStore;
import se.rodatraden.matters.store.MeetingStore;
import se.rodatraden.matters.store.MotionStore;
import se.rodatraden.matters.store.ReplyAheadStore;
import se.rodatraden.matters.store.SigningOrderStore;

/** What a report is held against: the same whether it is checked where it is written or as a file. */
@Component
class MatterUnderCheck {
    /** How many of the body's meetings ahead there are to choose from. */
    private static final int MEETINGS = 12;

    private final AuthorityStore authorities;
    private final MotionStore motions;
    private final HearingStore hearings;
    private final MeetingStore meetings;
    private final ReplyAheadStore repliesAhead;
    private final SigningOrderStore signingOrders;
    private final ReadSettledMotion settledMotion;
    private final DecisionStore decisions;
    private final Clocks clocks;

    MatterUnderCheck(
            AuthorityStore authorities,
            MotionStore motions,
            HearingStore hearings,
            MeetingStore meetings,
            ReplyAheadStore repliesAhead,
            SigningOrderStore signingOrders,
            ReadSettledMotion settledMotion,
            DecisionStore decisions,
            Clocks clocks) {
        this.authorities = authorities;
        this.motions = motions;
        this.hearings = hearings;
        this.meetings = meetings;
        this.repliesAhead = repliesAhead;
        this.signingOrders = signingOrders;
        this.settledMotion = settledMotion;
        this.decisions = decisions;
        this.clocks = clocks;
    }

    /**
     * What the diary has of the matter on a day.
     *
     * @param motion empty for a letter
     * @param heard without what was struck out
     * @param ahead the body's meetings from that day on
     * @param signer of the body's reports on that day
     * @param settled by the council, while the reply is written
     */
    record Known(
            Matter matter,
            Authority body,
            Optional<CouncilMotion> motion,
            List<Hearing> heard,
            List<FormalMeeting> ahead,
            Role signer,
            Optional<SettledMotion> settled) {}

    Known known(Matter matter, LocalDate today) {
        Matter.Header header = matter.header();
        return new Known(
                matter,
                authorities.get(header.authority()),
                motions.about(header),
                hearings.of(header.id()).stream().filter(Hearing::stands).toList(),
                meetings.of(header.authority(), today, MEETINGS),
                signingOrders.inForce(header.authority(), today).signer(),
                settledMotion.of(matter));
    }

    /**
     * @param report as far as the reader may see it; empty for none
     * @param outline the sections that it has, or would begin with
     */
    MatterContext context(Known known, Optional<OfficialReport.Content> report, ReportOutline outline) {
        Matter.Header header = known.matter().header();
        Matter.Origin origin = header.origin();
        Optional<LocalDate> decidedOn = meeting(known.matter(), report)
                .map(meetings::get)
                .filter(meeting -> !meeting.isCancelled())
                .map(FormalMeeting::heldOn);
        return new MatterContext(
                header.number().value(),
                known.body().name(),
                header.kind(),
                origin == null
                        ? null
                        : new MatterContext.Sender(
                                origin.senderName(), origin.number().value(), origin.replyDueOn()),
                report.map(OfficialReport.Content::stance).orElse(null),
                known.heard().stream()
                        .map(hearing -> new MatterContext.Heard(hearing.body(), hearing.heldOn(), hearing.outcome()))
                        .toList(),
                dueStill(known)
                        .flatMap(due -> decidedOn.map(day -> clocks.replyTiming(due, day)))
                        .filter(timing -> !(timing instanceof ReplyTiming.ApprovalMayBeTooLate)
                                || !isApprovedAtOnce(known.matter())),
                decidedOn,
                known.ahead().stream().map(FormalMeeting::heldOn).toList(),
                known.motion().flatMap(motion -> clocks.deadline(DeadlineRule.MOTION_DECISION, motion.raisedOn())),
                known.motion().stream()
                        .flatMap(motion -> motion.demands().stream())
                        .map(Demand::wording)
                        .toList(),
                // Nobody tries a draft on the register any more when the motion is decided.
                known.settled().isPresent()
                        || report.filter(written -> !written.evidence().isEmpty())
                                .isPresent(),
                outline.proposal().key(),
                outline.sections().stream()
                        .map(section -> new MatterContext.OutlinedSection(
                                section.key(),
                                section.heading(),
                                section.required(),
                                section.holds() == ReportOutline.Content.CLAUSES))
                        .toList(),
                known.signer());
    }

    /** Whoever has answered already, or is asked about what is decided, has no time to keep. */
    private Optional<LocalDate> dueStill(Known known) {
        Matter.Header matter = known.matter().header();
        return matter.replyDueOn()
                .filter(_ -> known.settled().isEmpty())
                .filter(_ -> matter.notAwaitedOn().isEmpty())
                .filter(_ -> repliesAhead.of(matter.id()).isEmpty());
    }

    /** Whether the decision that settled it was approved at the meeting itself, so that no minutes are waited for. */
    private boolean isApprovedAtOnce(Matter matter) {
        return matter.settlement().stream()
                .flatMap(settled -> decisions.of(matter.id()).stream()
                        .filter(decision -> decision.id().equals(settled.decision())))
                .anyMatch(FormalDecision::immediateApproval);
    }

    /** The meeting that has it on its agenda, else the one that took it up, else the one that the writer aims at. */
    private static Optional<FormalMeetingId> meeting(Matter matter, Optional<OfficialReport.Content> report) {
        @Nullable
        FormalMeetingId aim = report.map(OfficialReport.Content::writtenFor).orElse(null);
        return matter instanceof Matter.Scheduled scheduled
                ? Optional.of(scheduled.meeting())
                : matter.settlement().map(Matter.Settled::meeting).or(() -> Optional.ofNullable(aim));
    }
}
