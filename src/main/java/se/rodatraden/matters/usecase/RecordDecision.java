package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.clocks.Clocks;
import se.rodatraden.clocks.DeadlineRule;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.kernel.DecisionRef;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.Authority;
import se.rodatraden.matters.DecisionOutcome;
import se.rodatraden.matters.DecisionTaken;
import se.rodatraden.matters.FormalDecisionId;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.MatterKind;
import se.rodatraden.matters.ReplyStance;
import se.rodatraden.matters.domain.AgendaItem;
import se.rodatraden.matters.domain.DecisionAgreement;
import se.rodatraden.matters.domain.DecisionClause;
import se.rodatraden.matters.domain.DecisionDoubt;
import se.rodatraden.matters.domain.FormalDecision;
import se.rodatraden.matters.domain.FormalMeeting;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterAction;
import se.rodatraden.matters.store.AgendaStore;
import se.rodatraden.matters.store.AuthorityStore;
import se.rodatraden.matters.store.DecisionStore;
import se.rodatraden.matters.store.MatterStore;
import se.rodatraden.matters.store.MeetingStore;
import se.rodatraden.matters.store.ReportStore;

/** Records what the body decided on an item, as it stands in the minutes. */
@Component
public class RecordDecision {
    private final MatterStore matters;
    private final MeetingStore meetings;
    private final AgendaStore agendas;
    private final AuthorityStore authorities;
    private final DecisionStore decisions;
    private final ReportStore reports;
    private final ProposedClauses proposed;
    private final GuidelineDecisions guidelines;
    private final MeetingDeadlines deadlines;
    private final Clocks clocks;
    private final MatterHistory history;
    private final Clock clock;

    RecordDecision(
            MatterStore matters,
            MeetingStore meetings,
            AgendaStore agendas,
            AuthorityStore authorities,
            DecisionStore decisions,
            ReportStore reports,
            ProposedClauses proposed,
            GuidelineDecisions guidelines,
            MeetingDeadlines deadlines,
            Clocks clocks,
            MatterHistory history,
            Clock clock) {
        this.matters = matters;
        this.meetings = meetings;
        this.agendas = agendas;
        this.authorities = authorities;
        this.decisions = decisions;
        this.reports = reports;
        this.proposed = proposed;
        this.guidelines = guidelines;
        this.deadlines = deadlines;
        this.clocks = clocks;
        this.history = history;
        this.clock = clock;
    }

    /**
     * @param section the number of the paragraph in the minutes
     * @param clauses as they were typed; may be empty when the matter was returned or postponed
     * @param stance where the body stands to the referral; null when the matter answers none
     * @param meant what seems to contradict itself and the secretary has said to stand so in the minutes
     * @param task what the preparation has to add; only for a return
     * @param dissent reservations and special statements as handed in; may be empty
     * @param guidelines what the decision does to drafts behind the motion's demands
     */
    public record Particulars(
            MatterId matter,
            DecisionOutcome outcome,
            int section,
            List<String> clauses,
            @Nullable ReplyStance stance,
            Set<DecisionDoubt> meant,
            String task,
            String dissent,
            boolean immediateApproval,
            List<GuidelineEffect> guidelines) {
        public Particulars(
                MatterId matter,
                DecisionOutcome outcome,
                int section,
                List<String> clauses,
                @Nullable ReplyStance stance,
                String task,
                String dissent,
                boolean immediateApproval,
                List<GuidelineEffect> guidelines) {
            this(matter, outcome, section, clauses, stance, Set.of(), task, dissent, immediateApproval, guidelines);
        }

        public Particulars meaning(Set<DecisionDoubt> doubts) {
            return new Particulars(
                    matter, outcome, section, clauses, stance, doubts, task, dissent, immediateApproval, guidelines);
        }
    }

    /**
     * @param hash of what the draft said when it lay before the body
     * @param inForceFrom the first day of the adopted version; null when the draft is rejected
     * @param replaces what has been adopted of the guideline and has not begun, and is said never to begin: what the page of
     *     the decision named, held against what is adopted when it is recorded
     */
    public record GuidelineEffect(
            GuidelineVersionId version,
            String hash,
            @Nullable LocalDate inForceFrom,
            Set<GuidelineVersionId> replaces) {
        public GuidelineEffect {
            replaces = Set.copyOf(replaces);
        }

        public GuidelineEffect(GuidelineVersionId version, String hash, @Nullable LocalDate inForceFrom) {
            this(version, hash, inForceFrom, Set.of());
        }
    }

    @Transactional
    public FormalDecisionId record(Particulars particulars) {
        Matter matter = matters.get(particulars.matter());
        Matter.Header header = matter.header();
        MatterAction.RECORD_DECISION.verdict(matter, CurrentActor.get()).orThrow();
        if (!(matter instanceof Matter.Scheduled scheduled)) {
            throw new IllegalStateException("allowed to decide on a matter that is " + matter.getClass());
        }
        FormalMeeting meeting = meetings.get(scheduled.meeting());
        AgendaItem item = agendas.find(header.id(), scheduled.meeting())
                .orElseThrow(() -> new NotFoundException("agenda item of matter " + header.id()));
        Authority body = authorities.get(header.authority());
        List<DecisionClause> proposal = proposed.of(matter);
        DecisionAgreement agreement = agreement(particulars, matter, meeting.heldOn(), proposal);
        check(particulars, header, meeting, body)
                .and(agreement::choices)
                .and(() -> asSaid(particulars, header.kind(), proposal))
                .and(() -> asMeant(agreement, particulars.meant()))
                .orThrow();
        FormalDecision decision = decisions.record(
                header,
                item,
                meeting.heldOn(),
                particulars.section(),
                particulars.outcome(),
                decided(particulars, proposal),
                particulars.stance(),
                particulars.task(),
                particulars.dissent(),
                particulars.immediateApproval());
        matters.move(matter, after(scheduled, decision));
        DecisionRef reference =
                new DecisionRef(body.name(), header.number(), decision.decidedOn(), decision.sectionText());
        clocks.deadline(DeadlineRule.MINUTES_APPROVAL, meeting.heldOn())
                .ifPresent(approval -> deadlines.set(meeting, MeetingDeadlines.APPROVAL, approval));
        history.line(header, "decided." + decision.outcome().name(), decision.section(), decision.decidedOn());
        history.publish(new DecisionTaken(
                header.motion(), header.id(), decision.id(), header.authority(), reference, decision.outcome()));
        guidelines.keepWhatWasPrepared(header, decision);
        particulars.guidelines().forEach(effect -> guidelines.carryOut(effect, header, decision.id(), reference));
        return decision.id();
    }

    private Verdict check(Particulars particulars, Matter.Header matter, FormalMeeting meeting, Authority body) {
        DecisionOutcome outcome = particulars.outcome();
        return meeting.mayDecide(LocalDate.now(clock))
                .and(() -> Verdict.allowedIf(
                        outcome.suits(body.kind(), matter.kind()), "matters.refused.outcome", body.name()))
                .and(() -> sectionIsFree(meeting, particulars.section(), body))
                .and(() -> Verdict.allowedIf(
                        !outcome.settles() || !particulars.clauses().isEmpty(), "matters.refused.no-clauses"))
                .and(() -> Verdict.allowedIf(
                        (outcome == DecisionOutcome.RETURNED)
                                == !particulars.task().isBlank(),
                        "matters.refused.task"))
                .and(() -> Verdict.allowedIf(
                        !outcome.settles() || matter.kind() != MatterKind.REFERRAL || particulars.stance() != null,
                        "matters.refused.no-stance"))
                .and(() -> Verdict.allowedIf(
                        matter.kind().settlesTheMotion()
                                || particulars.guidelines().isEmpty(),
                        "matters.refused.not-deciding",
                        body.name()));
    }

    private Verdict sectionIsFree(FormalMeeting meeting, int section, Authority body) {
        return decisions
                .sectionUsedOn(meeting.header(), section)
                .map(used -> Verdict.refused(
                        "matters.refused.section-taken",
                        section,
                        body.name(),
                        used,
                        decisions.nextSection(meeting.header().id())))
                .orElse(Verdict.ALLOWED);
    }

    /** "As proposed" is what the thread tells of the decision, so that it has to be true of its clauses. */
    private static Verdict asSaid(Particulars particulars, MatterKind kind, List<DecisionClause> proposal) {
        return particulars.outcome() == DecisionOutcome.AS_PROPOSED
                ? DecisionClause.areAsProposed(particulars.clauses(), kind, proposal)
                : Verdict.ALLOWED;
    }

    /** What is thought to be a slip of the pen is kept only when the secretary means it. */
    private static Verdict asMeant(DecisionAgreement agreement, Set<DecisionDoubt> meant) {
        return agreement.doubts().stream()
                .filter(doubt -> !meant.contains(doubt))
                .findFirst()
                .<Verdict>map(DecisionDoubt::told)
                .orElse(Verdict.ALLOWED);
    }

    /** What the decision says that seems not to go together: all of it, so that it is asked about at once. */
    @Transactional(readOnly = true)
    public List<DecisionDoubt> doubts(Particulars particulars) {
        Matter matter = matters.get(particulars.matter());
        MatterAction.RECORD_DECISION.verdict(matter, CurrentActor.get()).orThrow();
        if (!(matter instanceof Matter.Scheduled scheduled)) {
            return List.of();
        }
        LocalDate heldOn = meetings.get(scheduled.meeting()).heldOn();
        DecisionAgreement agreement = agreement(particulars, matter, heldOn, proposed.of(matter));
        return agreement.choices().isAllowed() ? agreement.doubts() : List.of();
    }

    private DecisionAgreement agreement(
            Particulars particulars, Matter matter, LocalDate heldOn, List<DecisionClause> proposal) {
        return new DecisionAgreement(
                matter.header().kind(),
                heldOn,
                particulars.outcome(),
                decided(particulars, proposal),
                proposal.stream().map(DecisionClause::text).toList(),
                particulars.stance(),
                reports.stanceProposed(matter),
                particulars.immediateApproval(),
                guidelines.onTable(matter.header(), particulars.guidelines()));
    }

    /** A secretary begins from the proposal. A matter that goes back or waits has decided none of it. */
    private static List<String> decided(Particulars particulars, List<DecisionClause> proposal) {
        boolean untouched = DecisionClause.agree(particulars.clauses(), proposal);
        return untouched && !particulars.outcome().settles() ? List.of() : particulars.clauses();
    }

    private static Matter after(Matter.Scheduled scheduled, FormalDecision decision) {
        Matter.Header header = scheduled.header();
        if (decision.outcome().endsAt(header.kind())) {
            return new Matter.Decided(
                    header, scheduled.report(), new Matter.Settled(scheduled.meeting(), decision.id()));
        }
        return decision.outcome() == DecisionOutcome.POSTPONED ? scheduled.waiting() : scheduled.unprepared();
    }
}
