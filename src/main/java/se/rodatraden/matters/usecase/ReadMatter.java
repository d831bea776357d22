package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.ActorDirectory;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.audit.EventLog;
import se.rodatraden.clocks.MyDeadlines;
import se.rodatraden.clocks.OpenDeadline;
import se.rodatraden.guidelines.GuidelineVersion;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.Authority;
import se.rodatraden.matters.CouncilMotion;
import se.rodatraden.matters.DecisionOutcome;
import se.rodatraden.matters.Demand;
import se.rodatraden.matters.FormalMeetingId;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.domain.CouncilReturn;
import se.rodatraden.matters.domain.DecidedDraft;
import se.rodatraden.matters.domain.FormalDecision;
import se.rodatraden.matters.domain.FormalMeeting;
import se.rodatraden.matters.domain.Hearing;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterAction;
import se.rodatraden.matters.domain.MatterDocument;
import se.rodatraden.matters.domain.MatterLink;
import se.rodatraden.matters.domain.OfficialReport;
import se.rodatraden.matters.domain.Referral;
import se.rodatraden.matters.domain.ReplyAhead;
import se.rodatraden.matters.domain.SettledMotion;
import se.rodatraden.matters.store.AgendaStore;
import se.rodatraden.matters.store.AuthorityStore;
import se.rodatraden.matters.store.DecisionStore;
import se.rodatraden.matters.store.HearingStore;
import se.rodatraden.matters.store.LinkStore;
import se.rodatraden.matters.store.MatterDocumentStore;
import se.rodatraden.matters.store.MatterStore;
import se.rodatraden.matters.store.MeetingStore;
import se.rodatraden.matters.store.MotionStore;
import se.rodatraden.matters.store.ReferralStore;
import se.rodatraden.matters.store.ReplyAheadStore;
import se.rodatraden.matters.store.ReportStore;
import se.rodatraden.matters.store.SigningOrderStore;
import se.rodatraden.matters.store.StagedDispatches;

/** Gathers what a matter's page shows, each action with its verdict. */
@Component
@Transactional(readOnly = true)
public class ReadMatter {
    private static final int MEETINGS = 12;
    private final MatterStore matters;
    private final MotionStore motions;
    private final MatterDocumentStore documents;
    private final ReferralStore referrals;
    private final LinkStore links;
    private final HearingStore hearings;
    private final DecisionStore decisions;
    private final ReportStore reports;
    private final SigningOrderStore orders;
    private final MeetingStore meetings;
    private final AgendaStore agendas;
    private final ReplyAheadStore repliesAhead;
    private final AuthorityStore authorities;
    private final GuidelineDecisions guidelines;
    private final CouncilReturns returns;
    private final ReadSettledMotion settledMotion;
    private final RoundInTime roundInTime;
    private final StagedDispatches staged;
    private final ActorDirectory directory;
    private final EventLog log;
    private final MyDeadlines deadlines;
    private final Clock clock;

    ReadMatter(
            MatterStore matters,
            MotionStore motions,
            MatterDocumentStore documents,
            ReferralStore referrals,
            LinkStore links,
            HearingStore hearings,
            DecisionStore decisions,
            ReportStore reports,
            SigningOrderStore orders,
            MeetingStore meetings,
            AgendaStore agendas,
            ReplyAheadStore repliesAhead,
            AuthorityStore authorities,
            GuidelineDecisions guidelines,
            CouncilReturns returns,
            ReadSettledMotion settledMotion,
            RoundInTime roundInTime,
            StagedDispatches staged,
            ActorDirectory directory,
            EventLog log,
            MyDeadlines deadlines,
            Clock clock) {
        this.matters = matters;
        this.motions = motions;
        this.documents = documents;
        this.referrals = referrals;
        this.links = links;
        this.hearings = hearings;
        this.decisions = decisions;
        this.reports = reports;
        this.orders = orders;
        this.meetings = meetings;
        this.agendas = agendas;
        this.repliesAhead = repliesAhead;
        this.authorities = authorities;
        this.guidelines = guidelines;
        this.returns = returns;
        this.settledMotion = settledMotion;
        this.roundInTime = roundInTime;
        this.staged = staged;
        this.directory = directory;
        this.log = log;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * @param motion empty for a letter
     * @param returned with what the council returned the matter; empty when it did not, and when the body has decided anew
     * @param settled that the council has decided the motion, while the body works on its reply
     * @param round whether the replies of its round are still waited for; refused also where it has none
     * @param underWay whether the program is sending the decision on, as the approval of the minutes asked it to
     * @param reportIsOpen whether the reader may read the report as it stands
     * @param drafts versions that were drafted for the motion's demands
     * @param analysts who can be given the matter; only for those who may give it
     * @param meetings that can take it up; only for those who may place it
     */
    public record MatterView(
            Matter matter,
            Authority authority,
            Optional<CouncilMotion> motion,
            List<MatterDocument> documents,
            List<Referral> referrals,
            List<MatterLink> links,
            List<Hearing> hearings,
            Optional<OfficialReport> report,
            boolean reportIsOpen,
            List<FormalDecision> decisions,
            Optional<FormalDecision> sentBack,
            Optional<AnsweredAhead> ahead,
            Optional<CouncilReturn> returned,
            Optional<SettledMotion> settled,
            Verdict round,
            boolean underWay,
            Optional<FormalMeeting> meeting,
            List<DecidedDraft> guidelines,
            List<GuidelineVersion> drafts,
            List<EventLog.Event> history,
            List<OpenDeadline> deadlines,
            List<ActorDirectory.Account> analysts,
            List<FormalMeeting> meetings,
            MatterSteps steps) {

        public Verdict verdict(MatterAction action) {
            return steps.verdict(action);
        }

        public boolean holds(MatterAction action) {
            return steps.holds(action);
        }

        /** Requests for more time that wait for the reader, or for a colleague. */
        public List<OpenDeadline> requestsToAnswer() {
            return MatterAction.holdsAny(
                                    CurrentActor.get(),
                                    List.of(Role.REGISTRAR, Role.ANALYST),
                                    matter.header().authority())
                            .isAllowed()
                    ? deadlines.stream()
                            .filter(open -> open.kind().equals(RepliesExpected.ASKED))
                            .toList()
                    : List.of();
        }

        /** Whether the council has returned it, and waits for the board to propose anew. */
        public boolean awaitsPreparation() {
            return matter instanceof Matter.Closed
                    && matter.settlement()
                            .filter(settled -> decisions.stream()
                                    .anyMatch(decision -> decision.id().equals(settled.decision())
                                            && decision.outcome() == DecisionOutcome.RETURNED))
                            .isPresent();
        }

        public List<GuidelineVersion> draftsFor(Demand demand) {
            return drafts.stream()
                    .filter(draft -> draft.demand()
                            .filter(answered -> answered.id().equals(demand.id().value()))
                            .isPresent())
                    .toList();
        }

        /** The meeting that the report was written for, among those that can be chosen. */
        public Optional<FormalMeeting> writtenFor() {
            return report.map(written -> written.content().writtenFor())
                    .flatMap(aim -> meetings.stream()
                            .filter(meeting -> meeting.header().id().equals(aim))
                            .findFirst());
        }

        /** The meeting to be chosen first: that which the report was written for, or the next; null when none is planned. */
        public @Nullable String aimedAt() {
            return writtenFor()
                    .or(() -> meetings.stream().min(Comparator.comparing(FormalMeeting::heldOn)))
                    .map(meeting -> meeting.header().id().toString())
                    .orElse(null);
        }
    }

    /**
     * A reply that was decided before the body met.
     *
     * @param document its number in the matter; empty when none is found there
     */
    public record AnsweredAhead(ReplyAhead reply, FormalMeeting reportedAt, Optional<Integer> document) {}

    private Optional<AnsweredAhead> ahead(MatterId id) {
        return repliesAhead
                .of(id)
                .map(reply -> new AnsweredAhead(
                        reply,
                        meetings.get(reply.reportedTo()),
                        documents.of(id).stream()
                                .filter(document -> document.direction() == MatterDocument.Direction.OUTGOING)
                                .filter(document ->
                                        document.title().equals(reply.holder().documentTitle()))
                                .map(MatterDocument::ordinal)
                                .max(Comparator.naturalOrder())));
    }

    public MatterView read(MatterId id) {
        Matter matter = matters.get(id);
        Matter.Header header = matter.header();
        Actor actor = CurrentActor.get();
        Optional<CouncilMotion> motion = motions.about(header);
        Optional<OfficialReport> report = reports.latestOf(id);
        Optional<FormalMeeting> meeting = meeting(matter);
        Optional<SettledMotion> settled = settledMotion.of(matter);
        List<FormalDecision> taken = decisions.of(id);
        return new MatterView(
                matter,
                authorities.get(header.authority()),
                motion,
                documents.of(id),
                referrals.of(id),
                links.of(id),
                hearings.of(id),
                report,
                report.filter(written -> orders.inForce(header.authority(), LocalDate.now(clock))
                                .mayRead(written, header.authority(), actor)
                                .isAllowed())
                        .isPresent(),
                taken,
                FormalDecision.toPrepareAnew(matter, taken),
                ahead(id),
                returns.toPrepare(matter),
                settled,
                roundInTime.verdict(matter),
                matter instanceof Matter.Decided && staged.isUnderWay(id),
                meeting,
                decisions.guidelinesOf(id),
                motion.map(guidelines::draftedFor).orElse(List.of()),
                log.of(id.value()),
                deadlines.of(id.value()),
                MatterAction.ASSIGN.verdict(matter, actor).isAllowed()
                        ? directory.holders(Role.ANALYST, header.authority())
                        : List.of(),
                MatterAction.PLACE_ON_AGENDA.verdict(matter, actor).isAllowed() ? offered(header) : List.of(),
                MatterSteps.of(matter, meeting, taken, settled, repliesAhead.of(id), LocalDate.now(clock)));
    }

    /** Those ahead that can take the matter up: a body deals with it once at a meeting. */
    private List<FormalMeeting> offered(Matter.Header matter) {
        LocalDate today = LocalDate.now(clock);
        Set<FormalMeetingId> dealtWith = agendas.meetingsOf(matter.id());
        return meetings.of(matter.authority(), today, MEETINGS).stream()
                .filter(ahead -> ahead.mayTakeItem(today).isAllowed())
                .filter(ahead -> !dealtWith.contains(ahead.header().id()))
                .toList();
    }

    private Optional<FormalMeeting> meeting(Matter matter) {
        return matter.dealtWithAt().map(meetings::get);
    }
}
